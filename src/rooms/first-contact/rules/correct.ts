import type { FieldError } from '../../../kernel/refusal.ts';
import type { ContactCommand, ContactState, OutcomeKind, VisitorFact } from '../model.ts';
import { refuse } from '../refusals.ts';
import type { Decision } from './index.ts';
import { nameOrUnit, visitorBlanks } from './missing.ts';

/** Outcomes that are given only with name and unit (FC-3, FC-4). */
const NAMED: readonly OutcomeKind[] = ['handedOver', 'explained'];

/**
 * The visitor’s data as they are right (PIPL 46), at any time, since they are looked up long after the contact has ended.
 * What its outcomes had to name is changed, never taken away; what is not there any more was taken away before.
 */
export function correctVisitor(
  state: ContactState,
  { entry: { visitor, given } }: Extract<ContactCommand, { type: 'CorrectVisitor' }>,
): Decision {
  if (!visitor) return refuse('nothingCorrected', {}, [{ pointer: '/visitor', code: 'unchanged' }]);
  const lacking = lackingAfter(state, given);
  if (lacking.length > 0) return refuse('correctionLeavesBlank', {}, lacking);
  return [{ type: 'VisitorCorrected', demand: 'SC-5.1', data: { visitor, given } }];
}

/** What the contact had to name and would name no more. */
function lackingAfter({ important, outcomes, given: before }: ContactState, after: VisitorFact[]) {
  const gave = (kinds: readonly OutcomeKind[]) => outcomes.some(({ kind }) => kinds.includes(kind));
  const onBehalf = gave(['receivedOnBehalf']);
  const lacking: FieldError[] = [
    ...(important || gave(NAMED) ? visitorBlanks(after, ['name', 'unit']) : []),
    ...(onBehalf ? [...nameOrUnit(after), ...visitorBlanks(after, ['phone', 'address'])] : []),
  ];
  const lost = before.filter((fact) => !after.includes(fact));
  const pointers = new Set(lost.map((fact) => `/visitor/${fact}`));
  // Name or unit is asked for at the name, whichever of them was taken away.
  if (lost.includes('unit')) pointers.add('/visitor/name');
  const told = new Map(lacking.map((error) => [error.pointer, error]));
  return [...told.values()].filter(({ pointer }) => pointers.has(pointer));
}
