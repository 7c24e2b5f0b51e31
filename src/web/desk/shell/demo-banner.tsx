import { useSay } from '../../kit/language.ts';
import { shellTexts } from '../texts/shell.ts';

/** On every page of a demonstration. */
export function DemoBanner() {
  const say = useSay(shellTexts);
  return (
    <aside className="desk-demo" aria-label={say('demoLabel')}>
      {say('demo')}
    </aside>
  );
}
