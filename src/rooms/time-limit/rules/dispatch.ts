import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { dateOf } from '../../../kernel/time.ts';
import type { Post } from '../../organisation/model.ts';
import type { CaseEvent, CaseState } from '../model.ts';
import type { FieldCommand, FieldFacts } from '../model-field.ts';
import { steppedBack } from '../model-interest.ts';
import { refuse } from '../refusals.ts';
import { type Candidate, chooseCrew } from './choose-crew.ts';
import { certificateLackingFor, crewPosts } from './crew-posts.ts';
import { blanks, type CaseFacts, type Decision, mustBe, versionOf } from './facts.ts';
import { isOfficeOpen } from './office-open.ts';

type Dispatch = Extract<FieldCommand, { type: 'DispatchCrew' }>;
type Sent = { staff: string; post?: string; handles: boolean };

/** More people on one matter are a project. */
const MOST_CREW = 20;

const NO_FACTS: FieldFacts = { loads: {} };

/** Posts that handle the item, in its order. */
const postsNamed = (state: CaseState, facts: CaseFacts) => versionOf(state, facts)?.posts ?? [];

/** Everybody of some crews as the rule looks at them; who is on the job already, or has stepped back, is left out. */
export function candidatesOf(posts: Post[], state: CaseState, facts: CaseFacts): Candidate[] {
  const { organisation, now, people } = facts;
  const { loads } = facts.field ?? NO_FACTS;
  return posts.flatMap((post, rank) =>
    organisation
      .holdersOf(post.code, now)
      .filter(({ username }) => !state.crew.includes(username) && !steppedBack(state, username))
      .map(({ username }) => ({
        username,
        post: post.code,
        rank,
        buildings: post.buildings,
        certified: organisation.certificateLacking(post.code, username, dateOf(now)) === undefined,
        away: organisation.isAway(username, now),
        onDuty: people.onDuty.includes(username),
        load: loads[username] ?? 0,
      })),
  );
}

/**
 * Sends a crew (TL-12): whom the rule chooses, or whom a person names. Naming somebody else than the rule would, or a
 * post the item does not name, needs the reason; work that asks for a certificate is given to nobody without it (SC-5.1).
 */
export function dispatch(state: CaseState, command: Dispatch, facts: CaseFacts): Decision {
  const wrong = mustBe(state, 'accepted', 'paused');
  if (wrong) return wrong;
  const named = postsNamed(state, facts);
  const usual = crewPosts(state, facts.organisation, named);
  const posts = command.post === undefined ? usual : postNamed(command.post, state, facts);
  if (isRefusal(posts)) return posts;
  const officeOpen = isOfficeOpen(facts.calendar, facts.now);
  const choice = chooseCrew(candidatesOf(posts, state, facts), {
    building: facts.field?.building,
    officeOpen,
  });
  const sent = command.staff
    ? sendNamed(command.staff, posts, usual, state, facts)
    : sendChosen(choice, named);
  if (isRefusal(sent)) return sent;
  const overruled = isOverruled(command, sent, choice, usual);
  if (overruled && !command.reason) {
    return refuse('dispatchReason', { choice: nameOf(choice, facts) }, blanks({ reason: command.reason }));
  }
  return dispatched(state, command, sent, {
    by: facts.by as string,
    calledIn: !officeOpen && facts.people.onDuty.length === 0,
  });
}

function postNamed(code: string, state: CaseState, { organisation }: CaseFacts): Post[] | Refusal {
  const post = organisation.post(code);
  const fits = post?.department === state.lead && (post.role === 'staff' || post.role === 'contractor');
  return post && fits ? [post] : refuse('notACrew', {}, [{ pointer: '/post', code: 'notACrew' }]);
}

function sendChosen(choice: Candidate | undefined, named: string[]): Sent[] | Refusal {
  if (!choice) return refuse('nobodyToSend');
  return [{ staff: choice.username, post: choice.post, handles: named.includes(choice.post) }];
}

/** Each of those named: of a crew of the department, there, and with the certificate of the post they go under. */
function sendNamed(
  staff: string[],
  posts: Post[],
  usual: Post[],
  state: CaseState,
  facts: CaseFacts,
): Sent[] | Refusal {
  const { organisation, now } = facts;
  const fresh = [...new Set(staff)].filter((one) => !state.crew.includes(one));
  if (fresh.length === 0) return refuse('crewKnown');
  const sent: Sent[] = [];
  for (const username of fresh) {
    const at = (code: string) => [{ pointer: `/staff/${staff.indexOf(username)}`, code }];
    const held = organisation.postsOf(username, now).map(({ post }) => post);
    const own = held.filter(
      (post) => post.department === state.lead && /^(staff|contractor)$/.test(post.role),
    );
    const post = posts.find(({ code }) => own.some((one) => one.code === code)) ?? own[0];
    if (!post || !organisation.isActive(username, now)) return refuse('notACrew', {}, at('notACrew'));
    if (steppedBack(state, username)) return refuse('interestOfAssignee', {}, at('interestOfAssignee'));
    if (organisation.isAway(username, now)) return refuse('crewAway', {}, at('crewAway'));
    const certificate = certificateLackingFor(username, { post: post.code, usual }, organisation, now);
    if (certificate) return refuse('certificateMissing', { certificate }, at('certificateMissing'));
    sent.push({ staff: username, post: post.code, handles: postsNamed(state, facts).includes(post.code) });
  }
  return sent;
}

function isOverruled(command: Dispatch, sent: Sent[], choice: Candidate | undefined, usual: Post[]): boolean {
  const strange = command.post !== undefined && !usual.some(({ code }) => code === command.post);
  return strange || (choice !== undefined && !sent.some(({ staff }) => staff === choice.username));
}

const nameOf = (choice: Candidate | undefined, { organisation }: CaseFacts) =>
  choice ? (organisation.staff(choice.username)?.name ?? choice.username) : '';

function dispatched(
  state: CaseState,
  { staff, reason, instead }: Dispatch,
  crew: Sent[],
  { by, calledIn }: { by: string; calledIn: boolean },
): CaseEvent[] | Refusal {
  const relieved = instead && state.crew.length > 0 ? state.crew : undefined;
  if ((relieved ? 0 : state.crew.length) + crew.length > MOST_CREW) {
    return refuse('crewFull', { max: MOST_CREW }, [{ pointer: '/staff', code: 'tooMany' }]);
  }
  const chosenBy = staff ? 'person' : 'rule';
  const marks = { ...(relieved && { relieved }), ...(calledIn && { calledIn }) };
  return [{ type: 'CrewDispatched', demand: 'TL-12', data: { crew, by, chosenBy, reason, ...marks } }];
}
