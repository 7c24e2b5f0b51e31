import type { Instant } from '../../kernel/time.ts';
import type { OrganisationView, PostRole } from '../organisation/model.ts';
import { isContractor } from '../organisation/model-contractors.ts';
import type { ApproverLevel, CaseState } from './model.ts';
import { steppedBack } from './model-interest.ts';
import { LEADER_LEVELS, type LeaderLevel } from './model-report.ts';
import { leadingOf, worksOn } from './policy-leading.ts';
import { type SupportStanding, supporterOf } from './policy-supporter.ts';
import { runsOnClockHours } from './rules/clock.ts';
import { leaderAt } from './rules/leaders.ts';
import { inChargeOf, peopleOf } from './rules/people.ts';
import { departmentsOf } from './rules/support-keys.ts';

/** How a person stands to one case at a moment. All authority comes from posts (CO-1, TL-12). */
export type Standing = {
  username: string;
  /** In charge of the case now: its handler, or covering for the absent one. */
  handler: boolean;
  /** The case is this person's own, away or not. */
  nominal: boolean;
  /** The absent person whose authority is used. */
  actingFor?: string;
  /** The post under which the person acts. */
  post?: string;
  /** Leads the department in any rank, whether or not this case is theirs to decide. */
  leads: boolean;
  head: boolean;
  deputy: boolean;
  divisionLeader: boolean;
  headOfOffice: boolean;
  /** Head of office or General Section's supervision post. */
  oversees: boolean;
  /** Works on the case: handler, B, crew, officer, maker, of its post, or on duty for it. */
  involved: boolean;
  /** Supports it: leads a supporting department, does the work, or may answer what is asked of the department (TL-5). */
  supporter?: boolean;
  /** How the person stands to each support, by its number. */
  supports?: Record<number, SupportStanding>;
  /** Was sent to it. */
  crew: boolean;
  /** Sent under a post that the item names as handling it: may bring it to its end. */
  finishesJob: boolean;
  /** On duty in the department while a clock-hour item is open. */
  onDuty: boolean;
  /** Of an outside firm: sees and does only what the own job needs (SC-6). */
  contractor: boolean;
};

const OVERSEERS: readonly PostRole[] = ['headOfOffice', 'registrar'];

/** Resolves how somebody stands to a case at a moment. */
export function standingOf(
  state: CaseState,
  username: string,
  organisation: OrganisationView,
  now: Instant,
): Standing {
  const authorities = organisation.authorityOf(username, now);
  const { head, deputy, divisionLeader } = leadingOf(state.lead, username, authorities, organisation, now);
  const crew = state.crew.includes(username);
  if (!organisation.isActive(username, now)) return { ...NOTHING, username };
  if (isContractor(organisation, username, now)) return contractorOn(state, username, organisation, now);
  const onDuty = watches(state, username, organisation, now);
  const handler = inChargeOf(state, organisation, now).includes(username);
  // Who has stepped back still sees what they led before, and decides nothing (SC-6.3).
  const free = !steppedBack(state, username);
  const place = placeOfOthers(state, username, organisation, now);
  const named = crew || [state.handler, state.backup, state.officer, state.maker].includes(username);
  const rank = head ?? deputy ?? divisionLeader;
  const standsIn = state.handler !== undefined && state.handler !== username;
  return {
    username,
    handler,
    nominal: state.handler === username,
    actingFor: handler ? (standsIn && state.handler) || undefined : rank?.actingFor,
    post: handler ? state.post : (rank ?? authorities[0])?.post,
    leads: rank !== undefined,
    head: free && (head !== undefined || place.head),
    deputy: free && deputy !== undefined,
    divisionLeader: free && (divisionLeader !== undefined || place.divisionLeader),
    headOfOffice: free && authorities.some((one) => one.role === 'headOfOffice'),
    oversees: authorities.some((one) => OVERSEERS.includes(one.role)),
    crew,
    finishesJob: crew && (state.jobs?.some((job) => job.staff === username && job.handles) ?? false),
    onDuty: free && onDuty,
    contractor: false,
    involved:
      named ||
      onDuty ||
      (state.post !== undefined && worksOn(username, organisation, now).includes(state.post)),
    ...(state.supports ? supporterOf(state, username, organisation, now) : {}),
  };
}

/** Nobody else may be there at night: whoever is on duty sees the department's clock-hour items while they are open. */
function watches(
  { lead, pledge, closedAt }: CaseState,
  username: string,
  organisation: OrganisationView,
  now: Instant,
): boolean {
  const runs = closedAt === undefined && runsOnClockHours(pledge.promised);
  return runs && organisation.onDuty(lead, now).includes(username);
}

/** Whose place somebody takes because those before them in rank have stepped back from the case (CO-1, SC-6.3). */
function placeOfOthers(state: CaseState, username: string, organisation: OrganisationView, now: Instant) {
  if (state.interests === undefined) return { head: false, divisionLeader: false };
  const people = peopleOf(state, organisation, now);
  return { head: people.head === username, divisionLeader: people.divisionLeader === username };
}

/** Whoever has left, or is not there yet, stands to nothing, whatever a case still says of them (SC-6). */
const NOTHING = {
  handler: false,
  nominal: false,
  leads: false,
  head: false,
  deputy: false,
  divisionLeader: false,
  headOfOffice: false,
  oversees: false,
  involved: false,
  crew: false,
  finishesJob: false,
  onDuty: false,
  contractor: false,
} as const satisfies Omit<Standing, 'username'>;

/** Somebody of an outside firm stands to a case by the job alone: no post, rank or earlier part gives more. */
function contractorOn(
  state: CaseState,
  username: string,
  organisation: OrganisationView,
  now: Instant,
): Standing {
  const crew = state.crew.includes(username);
  const post = organisation.authorityOf(username, now)[0]?.post;
  return { ...NOTHING, username, post, crew, involved: crew, contractor: true };
}

/** Secrecy: only those who work on a matter, or answer for those who do, see it (SC-6). */
export function maySee(standing: Standing): boolean {
  const { handler, head, leads, oversees, involved, supporter = false } = standing;
  return handler || head || leads || oversees || involved || supporter;
}

/** Those who see all cases of some departments, and every case that names them: `maySee` as a query. */
export type CaseScope = {
  all: boolean;
  /** Somebody who has left, or is not there yet. */
  nothing?: boolean;
  departments: string[];
  username: string;
  /** Of an outside firm: cases whose crew names this person, and no other. */
  onlyJobs: boolean;
  posts: string[];
  /** Posts whose work is this person's now, with the absent one stood in for. */
  covers: { handler: string; post: string }[];
  /** Departments whose clock-hour items this person watches over now. */
  onDuty: string[];
  /** Levels at which this person stands over a department now: what is put to them waits there (TL-4). */
  leads: { level: LeaderLevel; department: string }[];
  /** Departments one is the head of now, and those one has a post in: what is asked of them is theirs to answer (TL-5). */
  heads: string[];
  memberOf: string[];
  /** The department one is of: where it supports another, its own clock is the one that counts (TL-5). */
  home?: string;
};

export function scopeOf(username: string, organisation: OrganisationView, now: Instant): CaseScope {
  const none = {
    all: false,
    departments: [],
    posts: [],
    covers: [],
    leads: [],
    onDuty: [],
    heads: [],
    memberOf: [],
  };
  if (!organisation.isActive(username, now)) return { ...none, username, onlyJobs: false, nothing: true };
  if (isContractor(organisation, username, now)) return { ...none, username, onlyJobs: true };
  const authorities = organisation.authorityOf(username, now);
  const leads = organisation.snapshot.departments.map(({ code }) => ({
    code,
    ...leadingOf(code, username, authorities, organisation, now),
  }));
  const led = leads.filter((one) => one.head ?? one.deputy ?? one.divisionLeader);
  const posts = worksOn(username, organisation, now);
  return {
    all: authorities.some((one) => OVERSEERS.includes(one.role)),
    departments: led.map((one) => one.code),
    username,
    onDuty: organisation.snapshot.departments
      .map(({ code }) => code)
      .filter((code) => organisation.onDuty(code, now).includes(username)),
    onlyJobs: false,
    leads: organisation.snapshot.departments.flatMap(({ code: department }) =>
      LEADER_LEVELS.filter((level) => leaderAt(level, department, organisation, now) === username).map(
        (level) => ({ level, department }),
      ),
    ),
    posts,
    heads: leads.filter((one) => one.head).map((one) => one.code),
    memberOf: departmentsOf(posts, organisation),
    home: organisation.staff(username)?.department,
    covers: authorities.flatMap((one) => (one.actingFor ? [{ handler: one.actingFor, post: one.post }] : [])),
  };
}

/**
 * May grant an extension that waits at a level, or any level above it (SC-5.2.3). Nobody below the division leader
 * grants one for a case of their own.
 */
export function grantsExtension(standing: Standing, level: ApproverLevel): boolean {
  if (standing.divisionLeader) return true;
  if (level === 'divisionLeader' || standing.nominal) return false;
  return standing.head || (level === 'deputy' && standing.deputy);
}
