import { useLang } from '../../../../web/kit/language.ts';
import { type OutcomesGiven, outcomeWords } from '../../texts/outcomes.ts';

/** What became of a contact, in the reader's language. */
export function useOutcomeWords() {
  const lang = useLang();
  return (given: OutcomesGiven) => outcomeWords(given, lang);
}
