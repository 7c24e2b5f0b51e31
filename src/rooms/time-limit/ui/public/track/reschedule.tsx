import { useId, useState } from 'react';
import { DayWords } from '../../../../../web/kit/day-words.tsx';
import { dayWithWeekday } from '../../../../../web/kit/days.ts';
import { useLang, useSay } from '../../../../../web/kit/language.ts';
import { Field, FieldGroup } from '../../../../../web/kit/public/field.tsx';
import { actTexts } from '../texts/acts.ts';
import { officeMoment } from '../window.ts';
import { ActForm, type ActProps, useCommand } from './act-form.tsx';
import type { Matter } from './matter.ts';
import { useKeptForm } from './use-kept-form.ts';

type What = 'visit' | 'day';

/** Another time for the visit, or a later day for the whole: at the applicant's own wish (TL-3). */
export function Reschedule({ matter, ...act }: ActProps) {
  const say = useSay(actTexts);
  const id = useId();
  const kept = useKeptForm(act.code, 'reschedule', {
    what: matter.appointment ? 'visit' : 'day',
    ...{ from: '', to: '', on: '', reason: '' },
  });
  const given = kept.form;
  const what: What = given.what === 'visit' ? 'visit' : 'day';
  const setWhat = (chosen: What) => kept.change(() => ({ what: chosen }));
  const [blank, setBlank] = useState<string[]>([]);
  const dueHelp = useDueHelp(matter.dueOn);
  const command = useCommand(act.code, 'reschedule', kept.key, (after) =>
    act.done(after, newSteps(matter, after) || say('rescheduleDone')),
  );

  const needed = what === 'visit' ? (['from', 'to', 'reason'] as const) : (['on', 'reason'] as const);
  const send = () => {
    const missing = needed.filter((name) => given[name].trim() === '');
    setBlank(missing);
    if (missing.length > 0) return;
    const { from, to, on, reason } = given;
    const window = { from: officeMoment(from), to: officeMoment(to) };
    void command.give(what === 'visit' ? { appointment: window, reason } : { dueOn: on, reason });
  };
  const text = (name: 'from' | 'to' | 'on' | 'reason', label: string, type: string, help?: string) => (
    <Field
      id={`${id}-${name}`}
      label={label}
      help={help}
      error={blank.includes(name) ? say('needed', { label }) : undefined}
    >
      {(control) => (
        <>
          <input
            {...control}
            type={type}
            maxLength={type === 'text' ? 500 : undefined}
            value={given[name]}
            onChange={({ target }) => kept.change(() => ({ [name]: target.value }))}
          />
          {type !== 'text' && <DayWords value={given[name]} />}
        </>
      )}
    </Field>
  );
  return (
    <ActForm
      brings={say('rescheduleBrings')}
      verb={say('rescheduleSend')}
      {...command}
      send={send}
      cancel={act.cancel}
      kept={kept}
    >
      <FieldGroup id={`${id}-what`} label={say('rescheduleWhat')}>
        <Choice name={id} value="visit" what={what} choose={setWhat} label={say('rescheduleVisit')} />
        <Choice name={id} value="day" what={what} choose={setWhat} label={say('rescheduleDay')} />
      </FieldGroup>
      {what === 'visit' ? (
        <>
          {text('from', say('rescheduleFrom'), 'datetime-local')}
          {text('to', say('rescheduleTo'), 'datetime-local')}
        </>
      ) : (
        text('on', say('rescheduleOn'), 'date', dueHelp)
      )}
      {text('reason', say('rescheduleReason'), 'text')}
    </ActForm>
  );
}

/** What it has brought about, in the words of the timeline: the new date, and why it is that one. */
const newSteps = (before: Matter, after: Matter): string =>
  after.timeline
    .slice(before.timeline.length)
    .map(({ text }) => text)
    .join(' ');

function useDueHelp(dueOn: string | undefined): string | undefined {
  const say = useSay(actTexts);
  const lang = useLang();
  return dueOn && say('rescheduleOnHelp', { day: dayWithWeekday(dueOn, lang) });
}

type Chosen = { name: string; value: What; what: What; choose: (what: What) => void; label: string };

function Choice({ name, value, what, choose, label }: Chosen) {
  return (
    <label className="choice">
      <input type="radio" name={name} checked={what === value} onChange={() => choose(value)} />
      {label}
    </label>
  );
}
