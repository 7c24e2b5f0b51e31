import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Database } from '../../platform/db/pool.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import type { Actor } from '../../platform/log/event.ts';
import { type ChangeSet, changeSet, StaleRow } from './change-set.ts';
import type { OrganisationView } from './model.ts';
import { loadOrganisation } from './queries.ts';
import { refuse } from './refusals.ts';
import { indexOffice, type OfficeIndex } from './rules/office-index.ts';
import { bumpOrganisation, lockOrganisation } from './store.ts';

/** Who acts, and when: the office's time, which may be the demo clock's. */
export type By = { actor: Actor; at: Instant };

/** Sign-in accounts, as the platform keeps them. What takes `db` joins the caller's transaction. */
export type AccountsPort = {
  /** No password where there is an account of that name already: it stays as it is. */
  create(db: Queryable, username: string, by?: string): Promise<{ oneTimePassword?: string }>;
  /** Refused where there is no account. */
  reset(username: string, by: string): Promise<{ oneTimePassword: string } | Refusal>;
  disable(db: Queryable, username: string): Promise<void>;
};

/** A person has left: open work goes to B or the head. `organisation` is the office without the person. */
export type StaffLeft = {
  username: string;
  department?: string;
  /** Posts on which the person had a seat. */
  posts: string[];
  organisation: OrganisationView;
};

/** What other rooms do when somebody leaves, in the same transaction: nothing is orphaned in between. */
export type StaffLeftReaction = (db: Queryable, left: StaffLeft, by: By) => Promise<void>;

export type OrganisationDeps = {
  db: Database;
  accounts: AccountsPort;
  onStaffLeft: StaffLeftReaction[];
};

export type Tools = { client: Queryable; office: OfficeIndex; changes: ChangeSet; by: By };

/**
 * One change of the organisation in the caller's transaction: one at a time, judged on the present state, written as
 * events, the version raised when anything changed. A refusal writes nothing.
 */
export async function changeWithin<Result>(
  client: Queryable,
  jobsSchema: string,
  by: By,
  work: (tools: Tools) => Promise<Result | Refusal>,
): Promise<Result | Refusal> {
  await lockOrganisation(client);
  const changes = changeSet(by.actor, by.at);
  const office = indexOffice(await loadOrganisation(client));
  const result = await work({ client, office, changes, by });
  if (isRefusal(result) || changes.size === 0) return result;
  await changes.write(client, jobsSchema);
  await bumpOrganisation(client);
  return result;
}

/** The same in a transaction of its own; a row changed meanwhile by another way answers `staleVersion`. */
export async function change<Result>(
  deps: OrganisationDeps,
  by: By,
  work: (tools: Tools) => Promise<Result | Refusal>,
  afterwards?: (client: Queryable, result: Result) => Promise<void>,
): Promise<Result | Refusal> {
  try {
    return await deps.db.withTransaction(async (client) => {
      const result = await changeWithin(client, deps.db.jobsSchema, by, work);
      if (afterwards && !isRefusal(result)) await afterwards(client, result as Result);
      return result;
    });
  } catch (error) {
    if (error instanceof StaleRow) return refuse('staleVersion');
    throw error;
  }
}

/** Whether the sender saw the version that is there; without `If-Match` anything goes. */
export function isStale(stored: { stream: { version: number } }, ifMatch: number | undefined): boolean {
  return ifMatch !== undefined && stored.stream.version !== ifMatch;
}
