import { dateOf, type Instant } from '../../../kernel/time.ts';
import type { Charge, ChargeAs, Holder, OrganisationView } from '../../organisation/model.ts';
import { isContractor } from '../../organisation/model-contractors.ts';
import type { Assignee, CaseCommand, CasePeople, CaseState } from '../model.ts';
import { steppedBack } from '../model-interest.ts';
import type { Support, SupportPeople } from '../model-support.ts';
import { certificateLackingFor, crewPosts } from './crew-posts.ts';
import { leaderAt } from './leaders.ts';

type WhoPart = Pick<CaseState, 'handler' | 'backup' | 'post' | 'lead' | 'answerLevel' | 'interests'>;

/**
 * Those a case concerns at a moment (TL-12): looked up, never stored, so that a return needs no hand-back. Whoever has
 * stepped back from it is none of them, and the next in rank decides in the head's place (SC-6.3).
 */
export function peopleOf(
  state: WhoPart & Pick<CaseState, 'supports'>,
  organisation: OrganisationView,
  now: Instant,
): CasePeople {
  const inCharge = inChargeOf(state, organisation, now);
  const free = (charge: Charge | undefined) =>
    charge && !steppedBack(state, charge.username) ? charge.username : undefined;
  return {
    inCharge,
    handlers: [...new Set([...(state.handler ? [state.handler] : []), ...inCharge])],
    head: leaderOf(state, organisation, now),
    deputy: free(organisation.deputyOf(state.lead, now)),
    divisionLeader:
      free(organisation.divisionLeaderOf(state.lead, now)) ?? free(organisation.headOfOffice(now)),
    headOfOffice: free(organisation.headOfOffice(now)),
    onDuty: organisation.onDuty(state.lead, now).filter((one) => !isContractor(organisation, one, now)),
    ...(state.supports ? { supports: supportsPeopleOf(state, organisation, now) } : {}),
  };
}

/** Who decides on the case: the head, or the next in rank who has not stepped back from it (CO-1, SC-6.3). */
function leaderOf(
  state: Pick<WhoPart, 'lead' | 'interests'>,
  organisation: OrganisationView,
  now: Instant,
): string | undefined {
  const head = organisation.headOf(state.lead, now) ?? organisation.headOfOffice(now);
  if (!head || !steppedBack(state, head.username)) return head?.username;
  return [
    organisation.deputyOf(state.lead, now),
    organisation.divisionLeaderOf(state.lead, now),
    organisation.headOfOffice(now),
  ].find((charge) => charge && !steppedBack(state, charge.username))?.username;
}

/** In charge of a post by a seat or as named stand-in, and not merely by rank. */
const SEATED: readonly ChargeAs[] = ['single', 'A', 'B', 'pool', 'standIn'];

/** By seat or as stand-in one does the post's work, and needs its certificate (SC-5.1); by rank one arranges who does it. */
const isCertified = ({ username, post, as }: Charge, organisation: OrganisationView, now: Instant): boolean =>
  !SEATED.includes(as) || organisation.certificateLacking(post, username, dateOf(now)) === undefined;

/**
 * Of a request for instructions the leader it was put to (TL-4). Else the handler; while away whoever covers the post (A,
 * B, pool, stand-in), else the B named on the case, else the next in rank. Where nobody at all is there the case goes on
 * waiting for its handler: it always waits for somebody.
 */
export function inChargeOf(state: WhoPart, organisation: OrganisationView, now: Instant): string[] {
  const { handler, backup, post, lead, answerLevel } = state;
  const asked = answerLevel && leaderAt(answerLevel, lead, organisation, now);
  if (asked && !steppedBack(state, asked)) return [asked];
  const there = (username: string) =>
    organisation.isActive(username, now) &&
    !organisation.isAway(username, now) &&
    !steppedBack(state, username);
  if (!asked && handler && there(handler)) return [handler];
  const cover = post && !asked ? organisation.coverOf(post, now).inCharge : [];
  const free = cover.filter(
    (charge) => !steppedBack(state, charge.username) && isCertified(charge, organisation, now),
  );
  const seated = free.filter((charge) => SEATED.includes(charge.as)).map((charge) => charge.username);
  if (seated.length > 0) return seated;
  if (!asked && backup && there(backup)) return [backup];
  const byRank = free[0]?.username ?? leaderOf(state, organisation, now) ?? handler;
  return byRank ? [byRank] : [];
}

/**
 * Who does a support at a moment: the one who took it on, while away whoever covers the post (A, B, pool, stand-in),
 * then by rank; before that the head (TL-12). Looked up, never stored, so that a return needs no hand-back.
 */
export function supportPeopleOf(
  { department: lead, handler, post }: Pick<Support, 'department' | 'handler' | 'post'>,
  { interests }: Pick<CaseState, 'interests'>,
  organisation: OrganisationView,
  now: Instant,
): SupportPeople {
  if (lead === undefined) return { inCharge: [], onDuty: [] };
  const side = { lead, handler, post, backup: undefined, answerLevel: undefined, interests };
  return {
    inCharge: inChargeOf(side, organisation, now),
    head: leaderOf(side, organisation, now),
    divisionLeader: organisation.divisionLeaderOf(lead, now)?.username,
    onDuty: organisation.onDuty(lead, now),
  };
}

function supportsPeopleOf(
  state: Pick<CaseState, 'supports' | 'interests'>,
  organisation: OrganisationView,
  now: Instant,
) {
  const { supports = [] } = state;
  return Object.fromEntries(supports.map((one) => [one.id, supportPeopleOf(one, state, organisation, now)]));
}

/** A, or the only one, before B. */
const bySeat = (one: Holder, other: Holder) => Number(one.seat === 'B') - Number(other.seat === 'B');

/**
 * Who gets a new case of a post: A, with B behind; of a pool the next by the case's turn, of those at work, and where no
 * shift of it runs of all. Nobody without the certificate it asks for (SC-5.1): where nobody of the post holds it, the
 * head names somebody.
 */
export function handlerForPost(
  post: string,
  organisation: OrganisationView,
  now: Instant,
  turn: number,
): { handler?: string; backup?: string } {
  const holders = organisation.holdersOf(post, now);
  const certified = ({ username }: { username: string }) =>
    !organisation.certificateLacking(post, username, dateOf(now));
  const seats = holders.filter(({ seat }) => seat !== 'pool');
  const [handler, backup] = seats.filter(certified).sort(bySeat);
  if (seats.length > 0) return { handler: handler?.username, backup: backup?.username };
  const atWork = organisation.atWork(post, now);
  const pool = atWork.length > 0 ? atWork : organisation.coverOf(post, now).inCharge.filter(certified);
  return { handler: pool.length > 0 ? pool[turn % pool.length]?.username : undefined };
}

/** Whom a command gives the case to. */
export function assigneeNamed(command: CaseCommand): string | undefined {
  const { type } = command;
  return type === 'AssignCase' || type === 'HandOverCase' || type === 'ResolveMeeting'
    ? command.to
    : undefined;
}

/**
 * Facts about somebody work is to be given to; of the department is also who has a post in it. `named`: the posts that
 * the item names. Somebody of the case's post takes it on as that post does; for anybody else it is the item's own work,
 * which its crews' certificates are asked for, as where a crew is sent (SC-5.1).
 */
export function assigneeOf(
  username: string,
  state: Pick<CaseState, 'post' | 'crew' | 'lead'>,
  { organisation, named = [] }: { organisation: OrganisationView; named?: string[] },
  now: Instant,
): Assignee & { certificateLacking?: string } {
  const staff = organisation.staff(username);
  const held = organisation.postsOf(username, now).map(({ post }) => post);
  const postHere = held.some((post) => post.department === state.lead);
  const ofPost = held.some(({ code }) => code === state.post);
  const usual = named.length > 0 && !ofPost ? crewPosts(state, organisation, named) : [];
  const crew = usual.find(({ code }) => held.some((post) => post.code === code));
  const lacking = (post: string | undefined) =>
    certificateLackingFor(username, { post, usual }, organisation, now);
  return {
    active: organisation.isActive(username, now) && !isContractor(organisation, username, now),
    department: postHere ? state.lead : (staff?.department ?? ''),
    ofPost,
    ofCrew: state.crew.includes(username),
    certificateLacking: lacking(state.post) ?? (crew && lacking(crew.code)),
  };
}
