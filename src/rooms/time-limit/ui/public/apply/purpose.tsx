import { useSay } from '../../../../../web/kit/language.ts';
import { Around } from '../../../../../web/kit/public/written.tsx';
import { applyTexts } from '../texts/apply.ts';

/** What the office needs an answer for, in its own words. */
export function Purpose({ children }: { children: string }) {
  const say = useSay(applyTexts);
  return <Around say={(purpose) => say('purpose', { purpose })}>{children}</Around>;
}
