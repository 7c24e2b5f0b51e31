import type { Instant } from '../../kernel/time.ts';
import type { OrganisationView, PostRole } from '../organisation/model.ts';
import { isContractor } from '../organisation/model-contractors.ts';
import type { ContactCommandType, ContactState } from './model.ts';
import {
  actingFor,
  type Covered,
  coveredBy,
  departmentsServed,
  mayReceive,
  sideOfTurn,
} from './rules/people.ts';

/** How a person stands to one contact at a moment. */
export type Standing = {
  username: string;
  /** First-contact officer, or acting for the absent one. */
  officer: boolean;
  /** Has confirmed, or acts for the absent one who did. */
  receiver: boolean;
  /** May confirm or return what waits for that. */
  receives: boolean;
  /** A report waits for this person's answer. */
  asked: boolean;
  /** Leads a department the contact has been with, or the division over it. */
  leads: boolean;
  /** Of the General Section's supervision post, or head of office: sees all. */
  oversees: boolean;
  registrar: boolean;
  /** Registered it, or was asked by a report before. */
  involved: boolean;
  post?: string;
  actingFor?: string;
};

const OVERSEERS: readonly PostRole[] = ['headOfOffice', 'registrar'];

/** Departments somebody leads now: as head or deputy, as division leader, or as the next in rank where no post says so. */
function departmentsLed(username: string, organisation: OrganisationView, now: Instant): string[] {
  const authorities = organisation.authorityOf(username, now);
  const leadsByPost = (code: string, division: string | undefined) =>
    authorities.some(
      ({ role, department, division: over }) =>
        ((role === 'head' || role === 'deputy') && department === code) ||
        (role === 'divisionLeader' && division !== undefined && over === division),
    );
  return organisation.snapshot.departments
    .filter(
      ({ code, division }) =>
        leadsByPost(code, division) ||
        organisation.headOf(code, now)?.username === username ||
        organisation.divisionLeaderOf(code, now)?.username === username,
    )
    .map(({ code }) => code);
}

export function standingOf(
  state: ContactState,
  username: string,
  organisation: OrganisationView,
  now: Instant,
): Standing {
  if (!organisation.isActive(username, now)) return { ...NOTHING, username };
  const authorities = organisation.authorityOf(username, now);
  const { handOver, receiver, officer, department } = state;
  const stands = (who: string | undefined, at: string | undefined) =>
    who !== undefined && (who === username || actsInPlaceOf(who, at, username, organisation, now));
  const led = departmentsLed(username, organisation, now);
  const waits = state.status === 'awaitingConfirmation' && handOver !== undefined;
  const isOfficer = stands(officer, department);
  const isReceiver = stands(receiver, handOver?.department);
  const served = isOfficer && officer !== username ? officer : undefined;
  return {
    username,
    officer: isOfficer,
    receiver: isReceiver,
    receives: waits && (mayReceive(handOver, username, organisation, now) || handOver.staff === username),
    asked: state.reports.some((report) => report.answeredAt === undefined && stands(report.to, undefined)),
    leads: state.departments.some((code) => led.includes(code)),
    oversees: authorities.some(({ role }) => OVERSEERS.includes(role)),
    registrar: authorities.some(({ role }) => role === 'registrar'),
    involved: state.maker === username || state.reports.some((report) => stands(report.to, undefined)),
    post: isOfficer ? state.post : authorities[0]?.post,
    actingFor: served ?? (isReceiver && receiver !== username ? receiver : undefined),
  };
}

/** Whoever has left, or is not there yet, stands to nothing, whatever a contact still says of them (SC-6). */
const NOTHING = {
  officer: false,
  receiver: false,
  receives: false,
  asked: false,
  leads: false,
  oversees: false,
  registrar: false,
  involved: false,
} as const satisfies Omit<Standing, 'username'>;

const actsInPlaceOf = (
  who: string,
  department: string | undefined,
  username: string,
  organisation: OrganisationView,
  now: Instant,
) => actingFor(who, department, organisation, now).includes(username);

/** Secrecy: only those who work on a contact, or answer for those who do, see it (SC-6). */
export function maySee(standing: Standing): boolean {
  const { officer, receiver, receives, asked, leads, oversees, involved } = standing;
  return officer || receiver || receives || asked || leads || oversees || involved;
}

/** `maySee` as a query: everything one sees because of what one is at this moment. */
export type ContactScope = {
  all: boolean;
  /** Somebody who has left, or is not there yet. */
  nothing?: boolean;
  username: string;
  /** Departments led. */
  led: string[];
  /** Departments served: what is passed on to one of them without a name may be taken. */
  served: string[];
  /** Absent people whose work is this person's now. */
  covered: Covered[];
};

export function scopeOf(username: string, organisation: OrganisationView, now: Instant): ContactScope {
  if (!organisation.isActive(username, now))
    return { all: false, nothing: true, username, led: [], served: [], covered: [] };
  const authorities = organisation.authorityOf(username, now);
  return {
    all: authorities.some(({ role }) => OVERSEERS.includes(role)),
    username,
    led: departmentsLed(username, organisation, now),
    served: departmentsServed(username, organisation, now),
    covered: coveredBy(username, organisation, now),
  };
}

/** Names of `api.md` for the commands a member of staff may give on a contact. */
export const COMMAND_NAMES = {
  outcome: 'GiveOutcome',
  confirm: 'ConfirmHandOver',
  return: 'ReturnHandOver',
  assign: 'AssignContact',
  follow: 'FollowContact',
  'answer-report': 'AnswerReport',
  correct: 'CorrectVisitor',
} as const satisfies Record<string, ContactCommandType>;
export type CommandName = keyof typeof COMMAND_NAMES;

/** Who may give a command on a contact (SC-6.2). */
export function may(command: CommandName, standing: Standing, state: ContactState): boolean {
  switch (command) {
    case 'outcome':
      return sideOfTurn(state) === 'receiver' ? standing.receiver : standing.officer;
    case 'confirm':
    case 'return':
      return standing.receives || (standing.receiver && state.status !== 'awaitingConfirmation');
    case 'assign':
      return standing.registrar;
    case 'follow':
      return standing.officer;
    case 'answer-report':
      return standing.asked || state.reports.some(({ to }) => to === standing.username);
    case 'correct':
      return standing.officer || standing.receiver || standing.leads || standing.registrar;
  }
}

/** Whether a command makes sense in the state; what the rules still refuse they explain. */
function fits(command: CommandName, state: ContactState): boolean {
  switch (command) {
    case 'outcome':
      return (
        state.status === 'open' ||
        state.status === 'returned' ||
        state.following === 'receiver' ||
        state.following === 'report'
      );
    case 'confirm':
      return state.status === 'awaitingConfirmation';
    case 'return':
      return state.status === 'awaitingConfirmation' && state.handOver?.binding === false;
    case 'assign':
      return state.status === 'awaitingAssignment';
    case 'follow':
      return state.status !== 'closed';
    case 'answer-report':
      return state.status !== 'closed' && state.reports.some(({ answeredAt }) => answeredAt === undefined);
    case 'correct':
      return true;
  }
}

/** What `allowed` lists: the commands this person may give on the contact as it is; on a forgotten one nothing is corrected. */
export function allowedCommands(standing: Standing, state: ContactState, forgotten: boolean): CommandName[] {
  return (Object.keys(COMMAND_NAMES) as CommandName[]).filter(
    (name) => fits(name, state) && may(name, standing, state) && !(forgotten && name === 'correct'),
  );
}

/** Whoever is of the office receives; an outside firm's people take nothing in for it (FC-2, SC-6.2). */
export const mayTakeIn = (username: string, organisation: OrganisationView, now: Instant): boolean =>
  organisation.isActive(username, now) && !isContractor(organisation, username, now);

/** The visitor's own words, unmasked: for those who work on the contact; each look is recorded (SC-5.1). */
export const mayLookUp = ({ officer, receiver, receives, leads, asked }: Standing) =>
  officer || receiver || receives || leads || asked;

/** At the person's wish the supervision post removes what is personal, once the contact is closed (SC-5.1). */
export const mayErase = ({ registrar }: Standing, { closedAt }: ContactState) =>
  registrar && closedAt !== undefined;

/**
 * Earlier contacts by a phone number are shown to first-contact posts while serving: whoever holds or covers one and is
 * not away (FC-3). Of what they may not open they see that there was a contact, not what about.
 */
export function servesFirstContact(username: string, organisation: OrganisationView, now: Instant): boolean {
  if (organisation.isAway(username, now)) return false;
  const held = organisation.postsOf(username, now).map(({ post }) => post);
  const acted = organisation.authorityOf(username, now).flatMap(({ post }) => organisation.post(post) ?? []);
  return [...held, ...acted].some(
    ({ role, firstContact }) => role === 'firstContact' || firstContact.includes('receive'),
  );
}
