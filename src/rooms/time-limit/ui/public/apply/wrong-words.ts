import { type Say, useSay } from '../../../../../web/kit/language.ts';
import type { Applicant } from '../applicant.ts';
import { applicantTexts } from '../texts/applicant.ts';
import { applyTexts } from '../texts/apply.ts';
import type { Says, Wrong } from './steps.ts';

const WORDS: Partial<Record<Says, keyof typeof applyTexts>> = {
  number: 'number',
  phone: 'phone',
  building: 'needsBuilding',
  from: 'needsFrom',
  to: 'needsTo',
  backwards: 'backwards',
  photo: 'needsPhoto',
  accept: 'needsAccept',
};
const LABELS: Partial<Record<keyof Applicant, keyof typeof applicantTexts>> = { unit: 'unitName' };

function labelOf(
  { pointer, label }: Wrong,
  say: Say<typeof applyTexts>,
  sayField: Say<typeof applicantTexts>,
): string {
  if (label !== undefined) return label;
  const [, part, field] = pointer.split('/');
  if (part !== 'applicant') return say('matterLabel');
  return sayField(LABELS[field as keyof Applicant] ?? (field as 'name'));
}

/** What is wrong, in words that say how to mend it. */
export function useWrongWords(): (wrong: Wrong) => string {
  const say = useSay(applyTexts);
  const sayField = useSay(applicantTexts);
  return (wrong) => {
    const { says, pointer, detail } = wrong;
    if (says === 'server') return detail ?? pointer;
    if (says === 'phoneWrong' || says === 'emailWrong') return sayField(says);
    const label = labelOf(wrong, say, sayField);
    const key = WORDS[says] ?? (pointer === '/applicant/kind' ? 'choose' : 'blank');
    return say(key, { label });
  };
}
