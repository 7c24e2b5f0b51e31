import type { WorkingCalendar } from '../../kernel/calendar/calendar.ts';
import { deadlineOf } from '../../kernel/clock/deadline.ts';
import { dateOf, type Instant } from '../../kernel/time.ts';
import { nowOf, type OfficeRow } from '../../platform/db/office.ts';
import type { Database } from '../../platform/db/pool.ts';
import type { OrganisationView } from '../organisation/model.ts';
import type { CatalogueView } from './model.ts';
import { type CommitmentOffice, readCommitmentOffice } from './queries.ts';
import type { DecideFacts } from './rules/decide.ts';

/** What this room needs of the house: the snapshots that belong to the office's row, and the real time. */
export type CommitmentWorld = {
  organisation: OrganisationView;
  catalogue: CatalogueView;
  calendar: WorkingCalendar;
};
export type CommitmentDeps = {
  db: Pick<Database, 'pool' | 'withTransaction' | 'jobsSchema'>;
  world(office: OfficeRow): Promise<CommitmentWorld>;
  realNow(): Instant;
  /** How many matters came in for each item since a moment. */
  usedSince(since: Instant): Promise<Map<string, number>>;
};

/** The office at the moment of one request. */
export type Scene = { office: CommitmentOffice; world: CommitmentWorld; now: Instant };
export async function openScene(deps: CommitmentDeps): Promise<Scene> {
  return sceneOf(deps, await readCommitmentOffice(deps.db.pool));
}

/** The office at the moment of a request that has read its row already. */
export async function sceneOf(deps: CommitmentDeps, office: CommitmentOffice): Promise<Scene> {
  return { office, world: await deps.world(office), now: nowOf(office, deps.realNow()) };
}

/** What the rules are told of the world around a draft of a department. */
export function factsOf({ world, office, now }: Scene, department = ''): DecideFacts {
  const calendar = world.calendar.forDepartment(department);
  return {
    now,
    today: dateOf(now),
    department,
    checkBeforePublication: office.checkBeforePublication,
    dueAt: (limit, startedAt) => deadlineOf({ limit, startedAt, calendar }).dueAt,
    departmentOfPost: (code) => {
      const post = world.organisation.post(code);
      return post && (post.department ?? '');
    },
    isDepartment: (code) => world.organisation.department(code) !== undefined,
  };
}
