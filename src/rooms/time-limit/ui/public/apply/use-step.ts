import { useEffect, useState } from 'react';
import { STEPS, type Step } from './steps.ts';

/** A step of the form, or the look at all of it before it is sent. */
export type Where = Step | 'check';

const whereOf = (hash: string): Where | undefined =>
  [...STEPS, 'check' as const].find((step) => `#${step}` === hash);

/** The step stands in the address, so that the phone’s way back leads to the one before and a reload stays. */
export function useStep(steps: Step[]): [Where, (to: Where) => void] {
  const [at, setAt] = useState<Where>(() => whereOf(window.location.hash) ?? 'matter');
  useEffect(() => {
    const look = () =>
      setAt((now) => whereOf(window.location.hash) ?? (window.location.hash ? now : 'matter'));
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  const go = (to: Where) => {
    if (`#${to}` !== window.location.hash) window.location.hash = to;
    setAt(to);
  };
  const isStep = at === 'check' || steps.includes(at);
  return [isStep ? at : 'matter', go];
}
