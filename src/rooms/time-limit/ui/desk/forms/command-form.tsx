import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Article } from '../../../../../web/kit/article.tsx';
import { useSay } from '../../../../../web/kit/language.ts';
import { keyOf } from './body.ts';
import { Consequence } from './consequence.tsx';
import { FieldInput } from './field-input.tsx';
import type { Field, Subject, Verb } from './form.ts';
import { FormRefusal, fieldProblems } from './form-refusal.tsx';
import { drawTexts } from './texts-draw.ts';
import { formTexts, verbTexts } from './texts-forms.ts';
import { namedPart } from './told-start.ts';
import { useCommand } from './use-command.ts';

type Props = { verb: Verb; subject: Subject; now: string; onClose: () => void };

const idOf = (verb: Verb, field: Field) => `${verb}-${keyOf(field).replaceAll('/', '-')}`;

/** Whether a place in the body belongs to a field: the field's own, or a part of its value. */
const isOf = (field: Field, at: string) =>
  field.at === ''
    ? ['count', 'unit', 'means', 'at', 'to', 'text'].includes(at)
    : at === field.at || at.startsWith(`${field.at}/`);

/** Any command as a form: its fields, what it will do, and a button that says the verb. */
export function CommandForm({ verb, subject, now, onClose }: Props) {
  const say = useSay(drawTexts);
  const label = useSay(formTexts);
  const verbs = useSay(verbTexts);
  const { form, fields, values, set, preview, refusal, stale, sends, send } = useCommand(
    verb,
    subject,
    now,
    onClose,
  );
  const problems = fieldProblems(refusal);
  const errorAt = (at: string) => problems.find((one) => one.at === at)?.detail;
  const named = problems.map((one) => {
    const field = fields.find((candidate) => isOf(candidate, one.at));
    if (!field) return one;
    const part = namedPart(field, one.at, idOf(verb, field));
    return { ...one, label: label(part.label), id: part.id };
  });
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) top.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);
  return (
    <form
      className="command-form"
      aria-label={verbs(verb)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!sends) send();
      }}
    >
      <div ref={top}>
        {stale && !refusal && <Alert type="info" role="alert" title={say('stale')} />}
        <FormRefusal error={refusal} problems={named} />
      </div>
      {fields.map((field) => (
        <FieldInput
          key={keyOf(field)}
          field={field}
          id={idOf(verb, field)}
          subject={subject}
          now={now}
          value={values[keyOf(field)]}
          onChange={(value) => set(keyOf(field), value)}
          errorAt={errorAt}
        />
      ))}
      {!form.blind && <Consequence preview={preview} of={subject.case} />}
      {form.final && <p className="final">{say('final')}</p>}
      <footer>
        <Button type="primary" danger={form.final} htmlType="submit" loading={sends}>
          {verbs(verb)}
        </Button>
        <Button onClick={onClose}>{say('cancel')}</Button>
        {form.demand && <Article demand={form.demand} className="refusal-article" />}
      </footer>
    </form>
  );
}
