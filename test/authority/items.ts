import {
  authorityFor,
  maySeeDrafts,
  SERVICE_ACTS,
  type ServiceAct,
} from '../../src/rooms/commitment/policy.ts';
import { officeIn } from './cases.ts';
import { NOW } from './office.ts';
import type { Role } from './roles.ts';
import type { Column, Verdict } from './verdict.ts';

/** A draft that was never published is seen by its department alone; a published item by everybody. */
export type ItemKind = 'draft' | 'published';
type ItemColumn = Column & { kind: ItemKind; act: ServiceAct | 'read' };

const PATHS: Record<ServiceAct, Pick<Column, 'method' | 'path'>> = {
  draft: { method: 'PATCH', path: 'draft' },
  submit: { method: 'POST', path: 'submit' },
  publish: { method: 'POST', path: 'publish' },
  return: { method: 'POST', path: 'return' },
  withdraw: { method: 'POST', path: 'withdraw' },
  drop: { method: 'POST', path: 'drop-draft' },
  'confirm-review': { method: 'POST', path: 'confirm-review' },
};

const WORDS: Record<ItemKind, string> = { draft: 'never published', published: 'published' };

/** Every act of the catalogue on an item of WX. */
export const ITEM_COLUMNS: readonly ItemColumn[] = (['draft', 'published'] as const).flatMap((kind) => [
  { label: `read the draft (${WORDS[kind]})`, method: 'GET', path: 'draft', kind, act: 'read' } as const,
  ...SERVICE_ACTS.map((act) => ({ label: `${PATHS[act].path} (${WORDS[kind]})`, ...PATHS[act], kind, act })),
]);

/** What the policy says of one cell; the General Section checks before publication, as it does unless switched off. */
export function verdictOnItem({ who, on }: Role, { kind, act }: ItemColumn): Verdict {
  const view = officeIn(on);
  const department = 'WX';
  const insider = maySeeDrafts(view, who, department, NOW);
  if (act === 'read') return insider ? 'may' : 'notThere';
  if (!insider && kind === 'draft') return 'notThere';
  const about = { department, published: kind === 'published' ? 1 : undefined };
  const authority = authorityFor(view, who, act, about as never, { checkBeforePublication: true }, NOW);
  return authority ? 'may' : 'notTheirs';
}
