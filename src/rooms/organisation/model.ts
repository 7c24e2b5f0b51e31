import type { TextRef } from '../../kernel/text-ref.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';

/** 科室 or 服务中心. */
export const DEPARTMENT_KINDS = ['section', 'centre'] as const;
export type DepartmentKind = (typeof DEPARTMENT_KINDS)[number];

/** What a post empowers to. People have no roles of their own: a role comes from a post, and goes with it. */
export const POST_ROLES = [
  'staff',
  'firstContact',
  'head',
  'deputy',
  'divisionLeader',
  'headOfOffice',
  'leadershipTeam',
  'partyBranch',
  'registrar',
  'administrator',
  'contractor',
] as const;
export type PostRole = (typeof POST_ROLES)[number];

/** How a post is covered (TL-12): by one person, by A and B, or by a pool. */
export const POST_COVERS = ['single', 'ab', 'pool'] as const;
export type PostCover = (typeof POST_COVERS)[number];

export const SEATS = ['single', 'A', 'B', 'pool'] as const;
export type Seat = (typeof SEATS)[number];

/** What a first-contact post may do itself (FC-1). */
export const FIRST_CONTACT_POWERS = ['answer', 'accept', 'finish', 'receive'] as const;
export type FirstContactPower = (typeof FIRST_CONTACT_POWERS)[number];

export const ABSENCE_KINDS = ['leave', 'trip', 'training', 'sick', 'emergency', 'other'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** An area under one division leader (分管领导). */
export type Division = { code: string; name: string };

export type Department = {
  code: string;
  name: string;
  kind: DepartmentKind;
  division?: string;
  duties: string[];
  standards: string[];
  place: string;
  phone: string;
  /** When the window is open, in words; only shown. The clock runs by the calendar's office hours. */
  windowHours: string;
};

/** A seat on a post from a day on, to a day (inclusive) where it has ended. */
export type Holder = { username: string; seat: Seat; fromOn: PlainDate; toOn?: PlainDate };

/** `duties` is the duty sheet (AC-4), `scope` what the post is for in one sentence, `phone` the office phone. */
export type Post = {
  code: string;
  name: string;
  role: PostRole;
  cover: PostCover;
  department?: string;
  division?: string;
  scope: string;
  duties: string[];
  phone: string;
  firstContact: FirstContactPower[];
  /** Kind of certificate without which nobody may be given this post's work (SC-5.1). */
  certificate?: string;
  /** Buildings this crew serves; without any it serves all. */
  buildings?: string[];
  holders: Holder[];
};

export type Certificate = { kind: string; number: string; expiresOn: PlainDate };

/** `name`, `title` are public (FC-5); `phone` is personal and never leaves the house. */
export type StaffMember = {
  username: string;
  name: string;
  title: string;
  phone?: string;
  /** The department one belongs to; the office's leaders belong to none. */
  department?: string;
  joinedOn: PlainDate;
  /** First day on which the person no longer belongs to the office. */
  leftOn?: PlainDate;
  certificates: Certificate[];
};

/** Away in [fromAt, toAt); without `toAt` until the return is reported. */
export type Absence = {
  id: string;
  username: string;
  fromAt: Instant;
  toAt?: Instant;
  kind: AbsenceKind;
  /** Leave asked for beforehand: may be refused. A real absence, reported as it happens, never is (TL-12). */
  planned: boolean;
  reason?: TextRef;
};

/** Named by the head when nobody of a post is left (TL-12): has the post's authority in [fromAt, toAt). */
export type StandIn = {
  id: string;
  post: string;
  username: string;
  fromAt: Instant;
  toAt?: Instant;
  namedBy: string;
};

/**
 * A shift of the duty roster (值班). `weekdays` 1 Monday … 7 Sunday, `from` and `to` `HH:MM`; a shift whose `to` is not
 * after `from` runs into the next morning.
 */
export type DutyShift = {
  id: string;
  department: string;
  username: string;
  weekdays: number[];
  from: string;
  to: string;
};

/** Everything the organisation is at one version: immutable, in memory, indexed by `view.ts`. */
export type OrganisationSnapshot = {
  version: number;
  divisions: Division[];
  departments: Department[];
  posts: Post[];
  staff: StaffMember[];
  absences: Absence[];
  standIns: StandIn[];
  duty: DutyShift[];
  /** By what public pages and badges name people: code and username. A code says nothing of who it is. */
  staffCodes?: [code: string, username: string][];
};

/** In which capacity somebody is in charge of a post: by seat, as stand-in, or as the next in the order of CO-1. */
export type ChargeAs = Seat | 'standIn' | 'head' | 'deputy' | 'divisionLeader' | 'headOfOffice';

/** One person in charge; `actingFor` names the absent one whose authority this is. */
export type Charge = { username: string; post: string; as: ChargeAs; actingFor?: string };

/** Who is in charge of a post at a moment (TL-12). A pool has several; everywhere else `inCharge` has at most one. */
export type Cover = {
  post: string;
  inCharge: Charge[];
  /** None of the holders is there and no stand-in is named: the head has to name one at once. */
  needsStandIn: boolean;
  /** The post has no holder at all. */
  vacant: boolean;
};

/** What a person may act as at a moment; with `actingFor` in the place of an absent holder, and visibly so. */
export type Authority = {
  post: string;
  role: PostRole;
  department?: string;
  division?: string;
  as: ChargeAs;
  actingFor?: string;
};

/** A line of the directory (FC-7). `phone` is always an office phone. */
export type DirectoryEntry = {
  kind: 'department' | 'post' | 'staff';
  /** Department code, post code or username. */
  key: string;
  name: string;
  title?: string;
  department?: { code: string; name: string };
  posts: { code: string; name: string; scope: string }[];
  phone?: string;
};

/**
 * The organisation as other rooms see it: pure look-ups over one snapshot. Every question about people takes `now`,
 * for who is in charge is a matter of the moment.
 */
export type OrganisationView = {
  readonly version: number;
  readonly snapshot: OrganisationSnapshot;
  division(code: string): Division | undefined;
  department(code: string): Department | undefined;
  post(code: string): Post | undefined;
  /** Known staff, those who left included; `isActive` tells. */
  staff(username: string): StaffMember | undefined;
  isActive(username: string, now: Instant): boolean;
  /** What stands on a badge and in the address of a public page (FC-5), and the way back. */
  staffCode(username: string): string | undefined;
  usernameOf(staffCode: string): string | undefined;
  /** Posts of a department. */
  postsIn(department: string): Post[];
  /** Active staff who belong to the department. */
  staffIn(department: string, now: Instant): StaffMember[];
  /** Seats in force on a post. */
  holdersOf(post: string, now: Instant): Holder[];
  /** Posts on which a person has a seat, whether or not in charge at the moment. */
  postsOf(username: string, now: Instant): { post: Post; seat: Seat }[];
  isAway(username: string, now: Instant): boolean;
  absenceOf(username: string, now: Instant): Absence | undefined;
  standInOf(post: string, now: Instant): StandIn | undefined;
  /** A; while A is away B; then the stand-in; then the head. A pool: its members who are there. */
  coverOf(post: string, now: Instant): Cover;
  /** Those of `coverOf` who can be given work now: of a pool the certified, and whose shift runs. */
  atWork(post: string, now: Instant): Charge[];
  /** Who receives at the first-contact posts of a department now (FC-5). */
  receivingNow(
    department: string,
    when: { now: Instant; officeOpen: boolean },
  ): { post: Post; username: string }[];
  /** The next moment at which `coverOf` may answer differently: somebody leaves, returns, a stand-in ends. */
  coverChangesAt(post: string, now: Instant): Instant | undefined;
  /** Covers of all posts where the head has to name a stand-in. */
  needingStandIn(now: Instant): Cover[];
  /** Who is in charge of the department: the head, while away the deputy, then the division leader. */
  headOf(department: string, now: Instant): Charge | undefined;
  deputyOf(department: string, now: Instant): Charge | undefined;
  divisionLeaderOf(department: string, now: Instant): Charge | undefined;
  headOfOffice(now: Instant): Charge | undefined;
  /** Everybody who has the role by a post at the moment, acting persons included; `department` narrows it. */
  inRole(role: PostRole, now: Instant, department?: string): string[];
  authorityOf(username: string, now: Instant): Authority[];
  rolesOf(username: string, now: Instant): PostRole[];
  /** Active people of the roster whose shift runs now and who are not away. */
  onDuty(department: string, now: Instant): string[];
  /** Whether a shift of the roster runs at a moment. */
  shiftRuns(shift: DutyShift, now: Instant): boolean;
  /** The certificate a post asks for and the person lacks on that day, or `undefined` (SC-5.1). */
  certificateLacking(post: string, username: string, on: PlainDate): string | undefined;
  /** By name, department, post, scope and the pinyin initials of each, best first; `asked`: posts found otherwise. */
  search(query: string, now: Instant, limit?: number, asked?: string[]): DirectoryEntry[];
  /** Builds so many lines more of the directory while nobody waits; whether all are there. */
  prepareSearch(lines: number): boolean;
};
