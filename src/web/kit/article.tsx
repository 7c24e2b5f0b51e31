import { citation } from '../../kernel/rulebook/citation.ts';
import type { DemandId } from '../../kernel/rulebook/ids.ts';
import { useLang, useSay } from './language.ts';
import { refusalTexts } from './texts-refusal.ts';

/** The article that a step, a note or a refusal rests on, as regulations are cited; leads to it in the rulebook. */
export function Article({ demand, className = 'article' }: { demand: string; className?: string }) {
  const say = useSay(refusalTexts);
  const cited = citation(demand as DemandId, useLang());
  return (
    <a className={className} href={`/rulebook#${demand}`} title={demand}>
      {say('basis', { demand: cited })}
    </a>
  );
}
