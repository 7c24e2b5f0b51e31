import type { InboxNote } from '../../platform/log/save.ts';
import type { ServiceItem } from './model.ts';
import type { RuledEvent } from './rules/decide.ts';
import type { Scene } from './scene.ts';
import type { CommitmentNote } from './texts.ts';

/**
 * Who is told what by these events (NT-1): a submission goes to the General Section, its answer to the head, the call
 * of the yearly review to both. Nobody is told of their own act.
 */
export function notesOf(
  scene: Scene & { username?: string },
  item: ServiceItem,
  events: RuledEvent[],
  version: number,
): InboxNote[] {
  const { organisation } = scene.world;
  const head = [organisation.headOf(item.department, scene.now)?.username];
  const section = organisation.inRole('registrar', scene.now);
  const told: Partial<Record<RuledEvent['type'], { kind: CommitmentNote; to: (string | undefined)[] }>> = {
    DraftSubmitted: { kind: 'serviceSubmitted', to: section },
    DraftReturned: { kind: 'serviceReturned', to: head },
    VersionPublished: { kind: 'servicePublished', to: head },
    ServiceWithdrawn: { kind: 'serviceWithdrawn', to: [...head, ...section] },
    ReviewCalled: { kind: 'serviceReviewDue', to: [...head, ...section] },
  };
  // With the check switched off a submission is published in one go: there is nothing left to check.
  const publishes = events.some(({ type }) => type === 'VersionPublished');
  return events.flatMap((event) => {
    if (event.type === 'DraftSubmitted' && publishes) return [];
    const letter = told[event.type];
    if (!letter) return [];
    const { kind, to } = letter;
    const params = { ...namesOf(scene, item), ...factsIn(event) };
    const people = new Set(to.flatMap((one) => (one === undefined || one === scene.username ? [] : [one])));
    return [...people].map((staff) => ({
      staff,
      at: scene.now,
      kind,
      params,
      demand: event.demand,
      dedupe: `${kind} ${item.code} ${event.type === 'ReviewCalled' ? event.data.dueOn : version}`,
    }));
  });
}

function namesOf({ world }: Scene, item: ServiceItem) {
  return {
    code: item.code,
    name: item.draft?.name ?? item.published?.name ?? item.code,
    department: item.department,
    departmentName: world.organisation.department(item.department)?.name ?? item.department,
  };
}

function factsIn(event: RuledEvent): Record<string, string | number> {
  if (event.type === 'VersionPublished')
    return { version: event.data.version, effectiveOn: event.data.effectiveOn };
  return event.type === 'ReviewCalled' ? { dueOn: event.data.dueOn } : {};
}
