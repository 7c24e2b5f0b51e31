import { lazy, Suspense } from 'react';
import { useSay } from '../../kit/language.ts';
import { shellTexts } from '../texts/shell.ts';

const DemoClock = lazy(async () => ({ default: (await import('./demo-clock.tsx')).DemoClock }));

/** On every page of a demonstration. */
export function DemoBanner() {
  const say = useSay(shellTexts);
  return (
    <aside className="desk-demo" aria-label={say('demoLabel')}>
      {say('demo')}
      <Suspense>
        <DemoClock />
      </Suspense>
    </aside>
  );
}
