import type { ReactNode } from 'react';
import { useAlive } from './alive.ts';

/** What else can be done, for whom the page does not come alive: no scripts, or none that arrived. */
export function UntilAlive({ children }: { children: ReactNode }) {
  return useAlive() ? null : <p className="sheet late">{children}</p>;
}
