import type { Instant } from '../../../kernel/time.ts';
import type { CaseEvent, CaseNote, CaseState } from '../model.ts';

/** Steps the first-contact officer is told of; the end and a new beginning the room of contacts tells (FC-3). */
const STEPS: Partial<Record<CaseEvent['type'], string>> = {
  CaseAccepted: 'followedAccepted',
  CaseDeemedAccepted: 'followedAccepted',
  ExtensionInForce: 'followedMoved',
  LaterDateAgreed: 'followedMoved',
  DeadlinePassed: 'followedOverdue',
};

/** What the officer of the contact a case came of hears of it, so that following needs no looking (FC-3). */
export function officerNotes(
  event: CaseEvent,
  { contact, officer, number }: CaseState,
  by: string | undefined,
  at: Instant,
): CaseNote[] {
  const kind = STEPS[event.type];
  if (contact === undefined || officer === undefined || officer === by || !kind) return [];
  const { dueAt } = event.data as { dueAt?: Instant };
  const params: CaseNote['params'] = dueAt === undefined ? {} : { dueAt };
  return [
    { staff: officer, at, kind, params, demand: 'FC-3', dedupe: `${number}:officer:${event.type}:${at}` },
  ];
}
