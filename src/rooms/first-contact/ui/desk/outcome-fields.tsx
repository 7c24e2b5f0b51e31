import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSay } from '../../../../web/kit/language.ts';
import { CaseFields } from './case-fields.tsx';
import { Combobox } from './combobox.tsx';
import { step, TextField } from './field.tsx';
import { useDirectory, useItems, useLeaders } from './finding.ts';
import type { Form } from './form.ts';
import { MaterialRows } from './material-rows.tsx';
import { itemQuery } from './queries.ts';
import { Requirements } from './requirements.tsx';
import { counterTexts } from './texts.ts';
import { AddressField } from './visitor-fields.tsx';

/** Only the fields that the outcome chosen needs; what was typed for another waits unseen. */
export function OutcomeFields({ form }: { form: Form }) {
  switch (form.entry.outcome) {
    case 'answered':
      return <AnswerFields form={form} />;
    case 'handedOver':
      return <TargetField form={form} />;
    case 'receivedOnBehalf':
      return (
        <>
          <AddressField form={form} />
          <TargetField form={form} />
          <MaterialRows form={form} />
        </>
      );
    case 'guided':
      return <GuideFields form={form} />;
    case 'caseOpened':
      return <CaseFields form={form} />;
    case 'explained':
      return <ExplainFields form={form} />;
    case 'reportedUp':
      return <ReportFields form={form} />;
    case 'later':
      return null;
  }
}

function AnswerFields({ form: { entry, set, errors, next } }: { form: Form }) {
  const say = useSay(counterTexts);
  const [query, setQuery] = useState('');
  const { found, settled } = useItems(query);
  const { data: item } = useQuery(itemQuery(entry.requirementsOf?.code));
  return (
    <>
      <TextField
        name="answer"
        label={say('answer')}
        mark={entry.requirementsOf ? undefined : say('needed')}
        value={entry.answer}
        onValue={(answer) => set({ answer })}
        error={errors['answer']}
        lines={2}
        maxLength={4000}
      />
      {entry.item && <TellRequirements entry={entry} set={set} />}
      <Combobox
        name="requirementsOf"
        label={say('requirementsOf')}
        help={say('requirementsHelp')}
        error={errors['requirementsOf']}
        chosen={entry.requirementsOf?.name ?? ''}
        found={found}
        settled={settled}
        query={query}
        onQuery={setQuery}
        onClear={() => set({ requirementsOf: undefined })}
        onPick={({ key, label }) => {
          setQuery('');
          set({ requirementsOf: { code: key, name: label } });
          next('requirementsOf');
        }}
      />
      {item && <Requirements item={item} />}
    </>
  );
}

/** The item asked about is known already: its list is told with one tick. */
function TellRequirements({ entry, set }: Pick<Form, 'entry' | 'set'>) {
  const say = useSay(counterTexts);
  const { item, requirementsOf } = entry;
  return (
    <label className="fc-check fc-span-12">
      <input
        type="checkbox"
        {...step}
        checked={requirementsOf?.code === item?.code}
        onChange={(event) => set({ requirementsOf: event.target.checked ? item : undefined })}
      />
      {say('tellRequirements', { name: item?.name })}
    </label>
  );
}

export function TargetField({ form: { entry, set, errors, next } }: { form: Form }) {
  const say = useSay(counterTexts);
  const [query, setQuery] = useState('');
  const { found, settled } = useDirectory(query, say('away'));
  const { target, targetPhone, outcome } = entry;
  const named = target?.staff || outcome === 'guided' ? target?.label : undefined;
  const unnamed = target && say('toBeNamed', { department: target.department.name });
  return (
    <>
      <Combobox
        name="target"
        label={say(outcome === 'guided' ? 'targetOfGuide' : 'target')}
        mark={say('needed')}
        help={say('targetHelp')}
        error={errors['target']}
        chosen={named ?? unnamed ?? ''}
        found={found}
        settled={settled}
        query={query}
        onQuery={setQuery}
        onClear={() => set({ target: undefined, targetPhone: '' })}
        onPick={(one) => {
          setQuery('');
          set({ target: one.target, targetPhone: one.phone ?? '' });
          next('target');
        }}
      />
      {target && targetPhone && outcome !== 'guided' && (
        <div className="fc-told fc-span-12">{say('targetIs', { phone: targetPhone })}</div>
      )}
    </>
  );
}

function GuideFields({ form }: { form: Form }) {
  const say = useSay(counterTexts);
  const { entry, set, errors } = form;
  return (
    <>
      <TargetField form={form} />
      <TextField
        name="targetPhone"
        label={say('targetPhone')}
        mark={say('needed')}
        value={entry.targetPhone}
        onValue={(targetPhone) => set({ targetPhone })}
        error={errors['targetPhone']}
        inputMode="tel"
        maxLength={30}
        span={6}
      />
    </>
  );
}

function ExplainFields({ form: { entry, set, errors } }: { form: Form }) {
  const say = useSay(counterTexts);
  return (
    <>
      {(['reason', 'basis', 'alternative'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={say(name)}
          mark={say('needed')}
          help={name === 'alternative' ? say('alternativeHelp') : undefined}
          value={entry[name]}
          onValue={(value) => set({ [name]: value })}
          error={errors[name]}
          maxLength={4000}
        />
      ))}
    </>
  );
}

function ReportFields({ form: { entry, set, errors, next } }: { form: Form }) {
  const say = useSay(counterTexts);
  const [query, setQuery] = useState('');
  const { found, settled, own } = useLeaders(query, say('away'));
  const untouched = entry.reportTo === undefined && query === '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the own head is suggested once, when it is known
  useEffect(() => {
    if (own && untouched) set({ reportTo: { username: own.username, name: own.label } });
  }, [own?.username]);
  return (
    <>
      <Combobox
        name="reportTo"
        label={say('reportTo')}
        mark={say('needed')}
        error={errors['reportTo']}
        chosen={entry.reportTo?.name ?? ''}
        found={found}
        settled={settled}
        query={query}
        onQuery={setQuery}
        onClear={() => set({ reportTo: undefined })}
        onPick={({ username, label }) => {
          setQuery('');
          set({ reportTo: { username, name: label } });
          next('reportTo');
        }}
        span={6}
      />
      <TextField
        name="question"
        label={say('question')}
        mark={say('needed')}
        value={entry.question}
        onValue={(question) => set({ question })}
        error={errors['question']}
        lines={2}
        maxLength={4000}
      />
    </>
  );
}
