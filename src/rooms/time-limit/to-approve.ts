import type { Texts } from '../../kernel/text-ref.ts';
import type { Instant } from '../../kernel/time.ts';
import { nowOf, readOffice } from '../../platform/db/office.ts';
import type { PostRole } from '../organisation/model.ts';
import type { CaseState, World } from './model.ts';
import { scopeOf, standingOf } from './policy.ts';
import { allowedCommands } from './policy-commands.ts';
import { lineFacts, presentLine } from './present-line.ts';
import { listPlaces, readLines } from './queries.ts';
import { pendingExtension } from './rules/extension.ts';
import type { CaseDeps } from './service.ts';

const LEADERS: readonly PostRole[] = ['head', 'deputy', 'divisionLeader'];
/** So many are looked through; whoever is asked more at once decides these first. */
const MOST_ASKED = 200;

/** Lines of the cases in which an extension or a further notice waits for this person's decision, by due moment. */
export async function casesToApprove(deps: CaseDeps, username: string) {
  const office = await readOffice(deps.db.pool);
  const now = nowOf(office, deps.realNow());
  const world = await deps.worldAt(office);
  const scope = scopeOf(username, world.organisation, now);
  const leads = world.organisation.authorityOf(username, now).some(({ role }) => LEADERS.includes(role));
  if (!leads) return [];
  const places = await listPlaces(deps.db.pool, scope, { asksLeave: true }, now, MOST_ASKED);
  const ids = places.map(({ id }) => id);
  const rows = new Map((await readLines(deps.db.pool, ids)).map((row) => [row.id, row]));
  return ids
    .flatMap((id) => rows.get(id) ?? [])
    .map((row) => ({ row, state: JSON.parse(row.state) as CaseState }))
    .filter(({ state }) => decides(state, username, world, now))
    .map(({ row: { texts, version }, state }) => {
      const facts = lineFacts(state, world, texts ? (JSON.parse(texts) as Texts) : {});
      return presentLine({ version, facts }, world, now, scope);
    });
}

/** Whether what was asked on a case is this person's to grant now (SC-5.2.3, FC-6). */
function decides(state: CaseState, username: string, { organisation }: World, now: Instant): boolean {
  const standing = standingOf(state, username, organisation, now);
  const allowed = allowedCommands(standing, state, pendingExtension(state)?.approver ?? 'head');
  return allowed.includes('approve-extension') || allowed.includes('approve-notice');
}
