import type { Refusal } from '../../kernel/refusal.ts';
import type { Authority } from '../organisation/model.ts';
import type { ServiceItem } from './model.ts';
import { authorityFor, mayDraftSomewhere, maySeeDrafts, type ServiceAct } from './policy.ts';
import { type ItemRecord, readItem } from './queries.ts';
import { refuse } from './refusals.ts';
import { type CommitmentDeps, openScene, type Scene, sceneOf } from './scene.ts';

/** A scene in which a member of staff may do something with an item. */
export type Desk = Scene & { username: string; authority: Partial<Authority>; record?: ItemRecord };

const FORBIDDEN = {
  draft: 'notYourDepartment',
  submit: 'onlyHead',
  publish: 'onlyRegistrar',
  return: 'onlyRegistrar',
  withdraw: 'onlyRegistrar',
  drop: 'onlyHeadOrRegistrar',
  'confirm-review': 'onlyHeadOrRegistrar',
} as const satisfies Record<ServiceAct, string>;

/**
 * An item for a command. Who may see neither a draft of the department nor a published version gets 404; who sees it
 * but may not do this, 403 (SC-6.2).
 */
export async function openDesk(
  deps: CommitmentDeps,
  username: string,
  code: string,
  act: ServiceAct,
): Promise<(Desk & { record: ItemRecord }) | Refusal> {
  const { office, record } = await readItem(deps.db.pool, code);
  const scene = await sceneOf(deps, office);
  if (!record || !seesItem(scene, username, record.state)) return refuse('serviceNotFound');
  const { organisation } = scene.world;
  const authority = authorityFor(organisation, username, act, record.state, office, scene.now);
  return authority ? { ...scene, username, authority, record } : refuse(FORBIDDEN[act]);
}

/** Before the body is read: whoever belongs to no department that drafts is refused at once. */
export async function openDrafter(deps: CommitmentDeps, username: string): Promise<Scene | Refusal> {
  const scene = await openScene(deps);
  return mayDraftSomewhere(scene.world.organisation, username, scene.now)
    ? scene
    : refuse('notYourDepartment');
}

/** The desk at which a new item is drafted; without `department` the person's own. */
export async function openNew(
  deps: CommitmentDeps,
  username: string,
  code: string,
  department: string | undefined,
): Promise<(Desk & { department: string }) | Refusal> {
  const { office, record } = await readItem(deps.db.pool, code);
  const scene = await sceneOf(deps, office);
  const { organisation } = scene.world;
  const own = department ?? organisation.staff(username)?.department;
  if (own === undefined)
    return refuse('departmentMissing', undefined, [{ pointer: '/department', code: 'blank' }]);
  if (!organisation.department(own)) {
    return refuse('departmentUnknown', { department: own }, [{ pointer: '/department', code: 'unknown' }]);
  }
  const authority = authorityFor(organisation, username, 'draft', { department: own }, office, scene.now);
  return authority ? { ...scene, username, authority, record, department: own } : refuse('notYourDepartment');
}

export async function openDraft(
  deps: CommitmentDeps,
  username: string,
  code: string,
): Promise<(Scene & { record: ItemRecord }) | Refusal> {
  const { office, record } = await readItem(deps.db.pool, code);
  const scene = await sceneOf(deps, office);
  const sees = record && maySeeDrafts(scene.world.organisation, username, record.state.department, scene.now);
  return sees ? { ...scene, record } : refuse('serviceNotFound');
}

function seesItem({ world, now }: Scene, username: string, item: ServiceItem): boolean {
  return (
    maySeeDrafts(world.organisation, username, item.department, now) ||
    world.catalogue.service(item.code, now) !== undefined
  );
}
