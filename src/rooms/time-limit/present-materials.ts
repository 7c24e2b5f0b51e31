import { parsed, type Texts, text } from '../../kernel/text-ref.ts';
import { dayInWords, fill } from '../../kernel/texts.ts';
import { formatInstant, when } from '../../kernel/time.ts';
import type { CaseEvent, CaseState, World } from './model.ts';
import type { AskedNotice, HandedIn, MaterialRef, Notice, Owed } from './model-materials.ts';
import { person } from './present-parts.ts';
import { versionOf } from './rules/facts.ts';
import { pendingNotice } from './rules/notice.ts';
import { handInBy, lastNotice } from './rules/waiting.ts';
import { textsOf } from './texts/index.ts';

const nameOf = ({ material, text: own }: MaterialRef, texts: Texts): string | undefined =>
  own ? text(texts, own) : material;

/** A notice as the applicant reads it. */
function presentNotice({ id, missing, help, respondBy, ...rest }: AskedNotice | Notice, texts: Texts) {
  return {
    id,
    at: 'at' in rest ? when(rest.at) : undefined,
    missing: missing.map((one) => ({
      name: nameOf(one, texts),
      count: one.count,
      why: text(texts, one.why),
    })),
    help: text(texts, help),
    respondBy,
  };
}

/** The same with what the office keeps to itself: who, why, and whether it breaks the promise of one notice. */
function noticeForStaff(notice: AskedNotice | Notice, world: World, texts: Texts) {
  const approvedBy = 'approvedBy' in notice ? notice.approvedBy : undefined;
  return {
    ...presentNotice(notice, texts),
    breach: 'breach' in notice ? notice.breach : undefined,
    newlyKnown: text(texts, notice.newlyKnown),
    beyondVersion: text(texts, notice.beyondVersion),
    by: person(world.organisation, notice.by),
    approvedBy: person(world.organisation, approvedBy),
  };
}

function presentOwed(state: CaseState, world: World, texts: Texts) {
  if (state.closedAt !== undefined || !state.owed?.length) return undefined;
  const listed = versionOf(state, world)?.materials;
  return state.owed.map((one) => ({
    name: nameOf(one, texts) ?? '…',
    count: one.count,
    by: one.by,
    original: listed?.find(({ name }) => name === one.material)?.original,
  }));
}

type Came = { received: number; receivedAt?: string; originalSeen?: boolean; fetched?: boolean };

/** What has come in of each material, with the submission and since. */
function cameIn(state: CaseState, texts: Texts): Map<string, Came & { ref: MaterialRef }> {
  const came = new Map<string, Came & { ref: MaterialRef }>();
  const add = (one: HandedIn, at: number) => {
    const before = came.get(one.material);
    came.set(one.material, {
      ref: one,
      received: (before?.received ?? 0) + one.count,
      receivedAt: formatInstant(at),
      originalSeen: one.originalSeen ?? before?.originalSeen,
      fetched: one.fetched ?? before?.fetched,
    });
  };
  const first = parsed<{ name: string; count: number }[]>(texts, state.materials) ?? [];
  for (const { name, count } of first) add({ material: name.trim(), count }, state.receivedAt);
  for (const { at, items } of state.handIns ?? []) for (const item of items) add(item, at);
  return came;
}

/** Every material the accepted version lists and every other one that came in. */
function presentMaterialList(state: CaseState, world: World, texts: Texts) {
  const came = cameIn(state, texts);
  const listed = (versionOf(state, world)?.materials ?? []).map(
    ({ name, count, original, waived, mayFollow }) => {
      const { ref: _ref, ...what } = came.get(name) ?? { ref: undefined, received: 0 };
      came.delete(name);
      return { name, count, original, waived, mayFollow, ...what };
    },
  );
  const others = [...came.values()].map(({ ref, ...what }) => ({ name: nameOf(ref, texts), ...what }));
  const all = [...listed, ...others];
  return all.length > 0 ? all : undefined;
}

/** One notice, one visit: promises kept unless somebody broke them (FC-6, SC-5.2). */
export function promisesOfOne({ notices = [], visits = [] }: CaseState) {
  return {
    secondNotices: notices.filter(({ breach }) => breach).length,
    visits: visits.length,
    oneVisit: kept(visits.some(({ broken }) => broken)),
  };
}

const kept = (broken: boolean) => (broken ? ('broken' as const) : ('kept' as const));

/** Notices, materials and visits as staff read them. */
export function presentMaterials(state: CaseState, world: World, texts: Texts) {
  const { secondNotices, oneVisit } = promisesOfOne(state);
  const asked = pendingNotice(state);
  return {
    notices: state.notices?.map((notice) => noticeForStaff(notice, world, texts)),
    noticeAsked: asked && noticeForStaff(asked, world, texts),
    oneNotice: state.notices && kept(secondNotices > 0),
    handInBy: state.status === 'awaitingMaterials' ? handInBy(state) : undefined,
    owed: presentOwed(state, world, texts),
    materials: presentMaterialList(state, world, texts),
    visits: (state.visits ?? []).map(({ at, cause, note, by, broken }) => ({
      at: formatInstant(at),
      cause,
      note: text(texts, note),
      by: person(world.organisation, by),
      broken,
    })),
    oneVisit,
  };
}

/** The same on the tracking code: the notice in force and what is still owed. */
export function presentTrackedMaterials(state: CaseState, world: World, texts: Texts) {
  const owed = presentOwed(state, world, texts);
  const notice = owed && lastNotice(state);
  return {
    notice: notice && presentNotice(notice, texts),
    handInBy: state.status === 'awaitingMaterials' ? handInBy(state) : undefined,
    owed,
  };
}

/** Under which words an event of this group stands in the timeline. */
export function wordingOf(event: CaseEvent): string {
  if (event.type === 'NoticeGiven' && event.data.id > 1) return 'NoticeGivenAgain';
  if (event.type === 'MaterialsReceived' && event.data.complete) return 'MaterialsComplete';
  if (event.type === 'CaseAccepted' && event.data.following) return 'CaseAcceptedFollowing';
  if (event.type === 'VisitRecorded' && event.data.broken) return 'VisitBroken';
  if (event.type === 'ProgressReported' && event.data.arrived) return 'CrewArrived';
  return event.type;
}

/** Lists of materials and days of an event, written out. */
export function materialsFacts(event: CaseEvent, texts: Texts, lang: 'zh' | 'en'): Record<string, string> {
  const words = textsOf(lang).materials;
  const list = <T extends MaterialRef>(items: T[], template: string, more: (one: T) => object = () => ({})) =>
    items
      .map((one) => fill(template, { ...one, name: nameOf(one, texts), ...more(one) }))
      .join(words.between);
  switch (event.type) {
    case 'NoticeAsked':
    case 'NoticeGiven': {
      const missing = list(event.data.missing, words.missing, ({ why }) => ({ why: text(texts, why) }));
      const { respondBy } = event.data;
      return respondBy ? { missing, dueOn: dayInWords(respondBy, lang) } : { missing };
    }
    case 'MaterialsReceived':
      return { items: list(event.data.items, words.item) };
    case 'CaseAccepted': {
      const by = (one: Owed) => ({ by: dayInWords(one.by, lang) });
      return event.data.following ? { following: list(event.data.following, words.owed, by) } : {};
    }
    case 'MaterialsNear':
    case 'MaterialsNotHandedIn':
    case 'StillAwaiting':
    case 'CaseDeemedWithdrawn':
      return { dueOn: dayInWords(event.data.dueOn, lang) };
    default:
      return {};
  }
}
