import { deadlineOf } from '../src/kernel/clock/deadline.ts';
import type { Limit } from '../src/kernel/limits.ts';
import { isRefusal } from '../src/kernel/refusal.ts';
import type { CommitmentCommand, ServiceElements, ServiceItem } from '../src/rooms/commitment/model.ts';
import { type DecideFacts, decide } from '../src/rooms/commitment/rules/decide.ts';
import { evolve } from '../src/rooms/commitment/rules/evolve.ts';
import { calendarOf } from './declared-years.ts';
import { at } from './sample-office.ts';

/** A service item with everything SC-2 demands and nothing more; handled by the post DISPATCH of `sampleOffice`. */
export const wholeService: ServiceElements = {
  kind: 'promised',
  acceptance: 'afterReview',
  basis: ['a rule'],
  conditions: ['a condition'],
  materials: [{ name: 'a form', count: 1 }],
  procedure: ['a step in words'],
  process: [{ name: 'look' }, { name: 'mend' }],
  promisedLimit: { count: 5, unit: 'workingDay' },
  result: 'mended',
  standard: 'clean',
  liability: 'we say sorry and when',
  place: 'hall',
  posts: ['DISPATCH'],
};

const calendar = calendarOf();
export const dueAt = (limit: Limit, startedAt: number) => deadlineOf({ limit, startedAt, calendar }).dueAt;

/** Monday 2 March 2026, 10:00; department WX; posts DISPATCH of WX and BOILER of NY; the check is on. */
export const serviceFacts: DecideFacts = {
  now: at('03-02 10:00'),
  today: '2026-03-02',
  department: 'WX',
  checkBeforePublication: true,
  dueAt,
  departmentOfPost: (code) => ({ DISPATCH: 'WX', BOILER: 'NY' })[code],
  isDepartment: (code) => ['WX', 'NY'].includes(code),
};

export const days = (count: number): Limit => ({ count, unit: 'workingDay' });

/** Gives commands one after the other; all but the last must go through. */
export function ledTo(commands: CommitmentCommand[], given: Partial<DecideFacts> = {}): ServiceItem {
  return commands.reduce<ServiceItem | undefined>((item, command) => {
    const decision = decide(item, command, { ...serviceFacts, ...given });
    if (isRefusal(decision)) throw new Error(`${command.type}: ${decision.refused}`);
    return decision.events.reduce<ServiceItem | undefined>(evolve, item);
  }, undefined) as ServiceItem;
}

export const draftCommand = (elements: ServiceElements = wholeService): CommitmentCommand => ({
  type: 'DraftService',
  code: 'WX-01',
  department: 'WX',
  name: 'repair',
  elements,
});
export const submit = { type: 'SubmitDraft' } as const;
export const publish = { type: 'PublishDraft' } as const;
