import { useSay } from '../../../../web/kit/language.ts';
import type { CaseView } from '../../contract.ts';
import { caseTexts } from './texts-case.ts';
import { verdictDays } from './verdict-days.ts';
import { useRoomWords } from './words.ts';

/** What became of the limit, in words. */
export function useVerdictWords() {
  const say = useSay(caseTexts);
  const { verdicts } = useRoomWords();
  return (of: Pick<CaseView, 'verdict' | 'daysLate' | 'daysEarly'>): string | undefined => {
    const days = verdictDays(of);
    return days ? say(days.word, { count: days.count }) : of.verdict && verdicts[of.verdict];
  };
}
