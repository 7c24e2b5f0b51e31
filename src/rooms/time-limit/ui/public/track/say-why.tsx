import { useId, useState } from 'react';
import { useSay } from '../../../../../web/kit/language.ts';
import { Field } from '../../../../../web/kit/public/field.tsx';
import { actTexts } from '../texts/acts.ts';
import { ActForm, type ActProps, useCommand } from './act-form.tsx';
import { useKeptForm } from './use-kept-form.ts';

const LONGEST = 4_000;

/** Commands that take nothing but a sentence. */
const SHAPES = {
  urge: { label: 'urgeLabel', brings: 'urgeBrings', verb: 'urge', done: 'urgeDone', key: 'note' },
  withdraw: {
    label: 'withdrawLabel',
    brings: 'withdrawBrings',
    verb: 'withdrawSend',
    done: 'withdrawDone',
    key: 'reason',
  },
  unsolved: {
    label: 'unsolvedLabel',
    brings: 'unsolvedBrings',
    verb: 'unsolvedSend',
    done: 'unsolvedDone',
    key: 'reason',
  },
} as const;

/** Asking, withdrawing, “not solved”: one text, wanted only where something has to be done about it. */
export function SayWhy({ name, ...act }: ActProps & { name: keyof typeof SHAPES }) {
  const say = useSay(actTexts);
  const id = useId();
  const { label, brings, verb, done, key } = SHAPES[name];
  const kept = useKeptForm(act.code, name, { text: '' });
  const { text } = kept.form;
  const [blank, setBlank] = useState(false);
  const command = useCommand(act.code, name, kept.key, (after) => act.done(after, say(done)));
  const send = () => {
    const isBlank = name === 'unsolved' && text.trim() === '';
    setBlank(isBlank);
    if (!isBlank) void command.give(text.trim() === '' ? {} : { [key]: text });
  };
  return (
    <ActForm
      brings={say(brings)}
      verb={say(verb)}
      grave={name === 'withdraw'}
      {...command}
      send={send}
      cancel={act.cancel}
      kept={kept}
    >
      <Field id={id} label={say(label)} error={blank ? say('needed', { label: say(label) }) : undefined}>
        {(control) => (
          <textarea
            {...control}
            aria-required={name === 'unsolved' || undefined}
            rows={3}
            maxLength={LONGEST}
            value={text}
            onChange={({ target }) => kept.change(() => ({ text: target.value }))}
          />
        )}
      </Field>
    </ActForm>
  );
}
