import { useEffect, useId, useState } from 'react';
import { useSay } from '../../../../../web/kit/language.ts';
import { Refusal } from '../../../../../web/kit/public/refusal.tsx';
import { type Applicant, applicantBody, applicantOf, applicantWrong, NOBODY } from '../applicant.ts';
import { ApplicantFields } from '../applicant-fields.tsx';
import { actTexts } from '../texts/acts.ts';
import { applicantTexts } from '../texts/applicant.ts';
import { ActForm, type ActProps, useCommand } from './act-form.tsx';
import { readPersonalData } from './matter.ts';
import { useKeptForm } from './use-kept-form.ts';

const LABELS = { kind: 'kind', name: 'name', phone: 'phone', email: 'email' } as const;

/** Corrects name and contact data: filled in with what is known, so that only what is wrong is typed. */
export function Correct({ code, done, cancel }: ActProps) {
  const say = useSay(actTexts);
  const sayField = useSay(applicantTexts);
  const id = useId();
  const kept = useKeptForm(code, 'correct', NOBODY);
  const [known, setKnown] = useState<Applicant>();
  const [failure, setFailure] = useState<unknown>();
  const [tried, setTried] = useState(false);
  const command = useCommand(code, 'correct', kept.key, (after) => done(after, say('correctDone')));
  useEffect(() => {
    readPersonalData(code).then(({ applicant: found }) => setKnown(applicantOf(found)), setFailure);
  }, [code]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: filled in once, where nobody has typed anything
  useEffect(() => {
    if (known && !kept.isRestored) kept.start(known);
  }, [known]);

  if (!known) return <Refusal error={failure} />;
  const applicant = applicantOf(kept.form);
  const wrong = applicantWrong(applicant);
  const errorOf = (field: keyof Applicant) => {
    const says = tried ? wrong.find((one) => one.field === field)?.says : undefined;
    if (says !== 'blank') return says && sayField(says);
    return say('needed', { label: sayField(LABELS[field as keyof typeof LABELS]) });
  };
  const send = () => {
    setTried(true);
    if (wrong.length === 0) void command.give({ applicant: applicantBody(applicant) });
  };
  return (
    <ActForm
      brings={say('correctBrings')}
      verb={say('correctSend')}
      {...command}
      send={send}
      cancel={cancel}
      kept={{ ...kept, restart: () => kept.restart(known) }}
    >
      <ApplicantFields
        applicant={applicant}
        change={(part) => kept.change(() => part)}
        idOf={(field) => `${id}-${field}`}
        errorOf={errorOf}
      />
    </ActForm>
  );
}
