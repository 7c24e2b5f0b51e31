import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { useOfficeNow } from '../../../../web/kit/desk/office-now.ts';
import { PageHeader } from '../../../../web/kit/desk/page.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import { Part } from './case-parts.tsx';
import { caseToBe, SECTIONS, type Section } from './entry-fields.ts';
import { EntryLimit } from './entry-item.tsx';
import { EntryReceipt } from './entry-receipt.tsx';
import { keyOf } from './forms/body.ts';
import { FieldInput } from './forms/field-input.tsx';
import type { Field, Values } from './forms/form.ts';
import { FormRefusal, fieldProblems } from './forms/form-refusal.tsx';
import { formTexts } from './forms/texts-forms.ts';
import { entryTexts } from './texts-entry.ts';
import { useEntry } from './use-entry.ts';

const idOf = (field: Field) => `entry-${keyOf(field).replaceAll('/', '-')}`;
const isOf = ({ at }: Field, place: string) =>
  place === at || place.startsWith(`${at}/`) || at.startsWith(`${place}/`);

/** An entry by staff: somebody's application, or a task of the office's own (TL-1, SC-5.2.1). */
export function NewCasePage() {
  const say = useSay(entryTexts);
  const now = useOfficeNow();
  return (
    <>
      <PageHeader title={say('title')} />
      {now && <Entry now={now} />}
    </>
  );
}

const verbOf = (values: Values): 'send' | 'sendAccept' | 'sendFinish' => {
  if (values['finish/outcome']) return 'sendFinish';
  return values['accept'] ? 'sendAccept' : 'send';
};

function Entry({ now }: { now: string }) {
  const say = useSay(entryTexts);
  const label = useSay(formTexts);
  const { department = '' } = useMe();
  const { sections, item, values, set, entry, again } = useEntry(department, now);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (entry.error) top.current?.scrollIntoView({ block: 'nearest' });
  }, [entry.error]);
  if (entry.data) return <EntryReceipt receipt={entry.data} now={now} again={again} />;
  const asked = SECTIONS.flatMap((section) => sections[section]);
  const problems = fieldProblems(entry.error);
  const named = problems.map((one) => {
    const field = asked.find((candidate) => isOf(candidate, one.at));
    return field ? { ...one, label: field.words ?? label(field.label), id: idOf(field) } : one;
  });
  const errorAt = (at: string) => problems.find((one) => one.at === at)?.detail;
  const input = (field: Field) => (
    <FieldInput
      key={idOf(field)}
      field={field}
      id={idOf(field)}
      subject={{ case: caseToBe(department, now) }}
      now={now}
      value={values[keyOf(field)]}
      onChange={(value) => set(keyOf(field), value)}
      errorAt={errorAt}
    />
  );
  const draw = (section: Section) => (
    <Part key={section} title={say(section)} id={section}>
      <div className={section === 'place' || section === 'applicant' ? 'entry-fields pairs' : 'entry-fields'}>
        {sections[section].filter((field) => !isConsent(field)).map(input)}
      </div>
      {section === 'origin' && item && <EntryLimit item={item} now={now} />}
      {section === 'applicant' && <Consent>{sections[section].filter(isConsent).map(input)}</Consent>}
    </Part>
  );
  return (
    <form
      className="entry"
      aria-label={say('title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!entry.isPending) entry.mutate();
      }}
    >
      <div ref={top}>
        <FormRefusal error={entry.error} problems={named} />
      </div>
      {SECTIONS.filter((section) => sections[section].length > 0).map(draw)}
      <Button type="primary" htmlType="submit" loading={entry.isPending}>
        {say(verbOf(values))}
      </Button>
    </form>
  );
}

const isConsent = ({ at }: Field) => at === 'privacyNotice';

/** What the applicant is shown before anything personal is written down, and below it that they agree, as on the public form. */
function Consent({ children }: { children: ReactNode }) {
  const say = useSay(entryTexts);
  const { data } = useQuery({
    queryKey: ['privacy-notice'],
    queryFn: () => taken(api.GET('/privacy-notice')),
    staleTime: 600_000,
  });
  return (
    <div className="entry-consent">
      {data && (
        <details className="entry-notice">
          <summary>{say('privacyNotice')}</summary>
          <p className="prose">{data.text}</p>
        </details>
      )}
      {children}
    </div>
  );
}
