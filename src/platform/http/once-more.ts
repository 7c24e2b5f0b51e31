import { isRefusal, type Refusal } from '../../kernel/refusal.ts';

type Try<L, A> = {
  loaded: L;
  /** The version the sender saw; who names one is told that somebody was faster. */
  ifMatch: number | undefined;
  reload(): Promise<L | Refusal>;
  give(loaded: L): Promise<A | Refusal>;
};

/**
 * Gives a command, and once more on what is there now where somebody was faster and the sender did not say what they had
 * seen: a tick of the clock between reading and writing is no reason to send people back. Nothing was written the first time.
 */
export async function onceMore<L, A>({ loaded, ifMatch, reload, give }: Try<L, A>): Promise<A | Refusal> {
  const first = await give(loaded);
  if (ifMatch !== undefined || !isRefusal(first) || first.refused !== 'stale') return first;
  const again = await reload();
  return isRefusal(again) ? again : give(again);
}
