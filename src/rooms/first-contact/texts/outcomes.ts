import type { OutcomeKind } from '../model.ts';
import { outcomesEn } from './en.ts';
import { outcomesZh } from './zh.ts';

/** Outcomes in the order given; `atOnce`: the only one, given as the contact was registered. */
export type OutcomesGiven = { outcomes: readonly OutcomeKind[]; atOnce?: boolean };

const WORDS = {
  zh: { of: outcomesZh, answeredAtOnce: '当场答复', next: '，后' },
  en: { of: outcomesEn, answeredAtOnce: 'answered on the spot', next: ', then ' },
} as const;

/**
 * What became of a contact, step by step (FC-3): only an answer given at once was given on the spot. `undefined` while
 * nothing has. Example: `['receivedOnBehalf', 'answered']` → `已代收，后已答复`.
 */
export function outcomeWords({ outcomes, atOnce }: OutcomesGiven, lang: 'zh' | 'en'): string | undefined {
  const { of, answeredAtOnce, next } = WORDS[lang];
  if (atOnce && outcomes.length === 1 && outcomes[0] === 'answered') return answeredAtOnce;
  const steps = outcomes.filter((kind, place) => kind !== outcomes[place - 1]);
  return steps.length > 0 ? steps.map((kind) => of[kind]).join(next) : undefined;
}
