import { Button } from 'antd';
import type { RefObject } from 'react';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { CONTACT_CHANNELS, CONTACT_KINDS, type ContactChannel } from '../../model.ts';
import { textsOf } from '../../texts/index.ts';
import { Choice } from './choice.tsx';
import { CounterRefusal } from './counter-refusal.tsx';
import { CHOICES, withKind } from './entry.ts';
import { Field, step } from './field.tsx';
import { KnownVisitorLine, useKnownVisitor } from './known-visitor.tsx';
import { MatterField } from './matter-field.tsx';
import { OutcomeFields } from './outcome-fields.tsx';
import { focusAfter, focusOn, hasUnpicked, onEnter } from './stepping.ts';
import { counterTexts } from './texts.ts';
import { TogetherField } from './together-field.tsx';
import type { Counter } from './use-counter.ts';
import { VisitorFields } from './visitor-fields.tsx';

type Props = { counter: Counter; form: RefObject<HTMLFormElement | null> };

/** Everything one person's entry takes, from top to bottom in the order in which it is said. */
export function CounterForm({ counter, form }: Props) {
  const say = useSay(counterTexts);
  const { entry, set, errors, sending } = counter;
  const known = useKnownVisitor(counter, form);
  const parts = {
    entry,
    set,
    files: counter.files,
    errors,
    next: (from: string) => focusAfter(form.current, from),
  };
  return (
    <form
      ref={form}
      className="fc-card fc-form"
      aria-label={say('title')}
      noValidate
      onKeyDown={onEnter}
      onSubmit={(event) => {
        event.preventDefault();
        if (!hasUnpicked(form.current)) counter.save();
      }}
    >
      <CounterRefusal counter={counter} />
      <div className="fc-grid">
        <VisitorFields form={parts} onSame={known.takeOver} />
        <ChannelField channel={entry.channel} onChannel={(channel) => set({ channel })} />
        <KnownVisitorLine known={known} />
        <KindField counter={counter} onPicked={() => focusOn(form.current, 'matter')} />
        <MatterField counter={counter} />
        <Marks counter={counter} />
        {counter.together && <TogetherField counter={counter} />}
        <Choice
          name="outcome"
          label={say('outcome')}
          options={CHOICES.map((value) => ({ value, label: say(value) }))}
          value={entry.outcome}
          onValue={(outcome) => set({ outcome, chosen: true })}
          onPicked={() => focusAfter(form.current, 'outcome')}
        />
        <p className="fc-help fc-hint fc-span-12">{say(`hint_${entry.outcome}`)}</p>
        <OutcomeFields form={parts} />
      </div>
      <div className="fc-actions">
        <Button type="primary" size="large" htmlType="submit" loading={sending || counter.held} {...step}>
          {say(`save_${entry.outcome}`)}
          <kbd aria-hidden>Ctrl+Enter</kbd>
        </Button>
        <Button size="large" onClick={counter.clear}>
          {say('clear')}
        </Button>
        {counter.held && <span role="status">{say('filesWaits')}</span>}
        {counter.cleared && (
          <Button size="large" type="link" onClick={counter.restore}>
            {say('restore')}
          </Button>
        )}
      </div>
    </form>
  );
}

function KindField({ counter, onPicked }: { counter: Counter; onPicked: () => void }) {
  const say = useSay(counterTexts);
  const { kinds } = textsOf(useLang());
  const { entry, change, errors } = counter;
  return (
    <Choice
      name="kind"
      label={say('kind')}
      options={CONTACT_KINDS.map((value) => ({ value, label: kinds[value] ?? value }))}
      value={entry.kind}
      onValue={(kind) => change((before) => withKind(before, kind))}
      onPicked={onPicked}
      error={errors['kind']}
    />
  );
}

/** Passed over by Enter: at a window it is the window all day. */
function ChannelField({
  channel,
  onChannel,
}: {
  channel: ContactChannel;
  onChannel: (channel: ContactChannel) => void;
}) {
  const say = useSay(counterTexts);
  const { channels } = textsOf(useLang());
  return (
    <Field name="channel" label={say('channel')} span={3}>
      <select
        id="channel"
        className="fc-input"
        value={channel}
        onChange={(event) => onChannel(event.target.value as ContactChannel)}
      >
        {CONTACT_CHANNELS.map((one) => (
          <option key={one} value={one}>
            {channels[one]}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Marks({ counter: { entry, set, together, open } }: { counter: Counter }) {
  const say = useSay(counterTexts);
  return (
    <fieldset className="fc-choice fc-marks fc-span-12">
      <legend className="fc-unseen">{say('marks')}</legend>
      {(['important', 'urgent'] as const).map((name, index) => (
        <label key={name} className="fc-check">
          <input
            type="checkbox"
            checked={entry[name]}
            onChange={(event) => set({ [name]: event.target.checked })}
          />
          {say(name)}
          <kbd aria-hidden>Alt+{index + 6}</kbd>
        </label>
      ))}
      <button type="button" className="fc-plain" aria-expanded={together} onClick={open}>
        {say('togetherOpen')} <kbd aria-hidden>Alt+Shift+9</kbd>
      </button>
    </fieldset>
  );
}
