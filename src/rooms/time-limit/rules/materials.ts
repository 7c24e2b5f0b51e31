import type { FieldError, Refusal } from '../../../kernel/refusal.ts';
import { dateOf, type PlainDate } from '../../../kernel/time.ts';
import type { ServiceVersion } from '../../commitment/model.ts';
import type { CaseCommand, CaseState, Outcome } from '../model.ts';
import type { HandedIn, MaterialsCommand, Owed } from '../model-materials.ts';
import { refuse } from '../refusals.ts';
import { blanks, type CaseFacts, type Decision, mustBe, versionOf } from './facts.ts';
import type { Deciders } from './groups.ts';
import { approveNotice, giveNotice, namedTwice, refuseNotice } from './notice.ts';
import { isRecent } from './telling.ts';
import { endOfDay, handInBy, wasReminded } from './waiting.ts';

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** The most entries of a kind on one case: nobody with a tracking code may grow it without end. */
const HAND_INS_MOST = 100;
const FILES_MOST = 200;
const VISITS_MOST = 200;

export const materialsDeciders: Deciders<MaterialsCommand> = {
  GiveNotice: giveNotice,
  ApproveNotice: approveNotice,
  RefuseNotice: refuseNotice,
  ReceiveMaterials: receive,
  DeemWithdrawn: deemWithdrawn,
  RecordVisit: recordVisit,
};

/** What is still owed once something came in; a material that is there in full is owed no more. */
export function owedAfter(owed: Owed[], items: HandedIn[]): Owed[] {
  return owed.flatMap((one) => {
    const came = items.reduce((sum, item) => (item.material === one.material ? sum + item.count : sum), 0);
    return came >= one.count ? [] : [{ ...one, count: one.count - came }];
  });
}

/**
 * Materials come in, at the counter or on the tracking code (FC-6). With the last one the review waited for the case is
 * back under review, on a new day 0; what may follow is not waited for.
 */
function receive(state: CaseState, command: Of<'ReceiveMaterials'>, facts: CaseFacts): Decision {
  const wrong = mustBe(state, 'submitted', 'awaitingMaterials', 'accepted', 'paused');
  if (wrong) return wrong;
  if (!state.applicant) return refuse('noApplicant');
  const lacking = [
    ...blanks({ items: command.items }),
    ...command.items.flatMap(({ material, count }, index) =>
      blanks({ [`items/${index}/name`]: material, [`items/${index}/count`]: count }),
    ),
  ];
  if (lacking.length > 0) return refuse('materialsIncomplete', {}, lacking);
  if ((state.handIns?.length ?? 0) >= HAND_INS_MOST) return refuse('tooManyEntries', { most: HAND_INS_MOST });
  if (state.files.length + command.files.length > FILES_MOST)
    return refuse('tooManyEntries', { most: FILES_MOST });
  const items = command.items as HandedIn[];
  const follows = followsIn(versionOf(state, facts));
  const rest = owedAfter(state.owed ?? [], items);
  const complete = state.status === 'awaitingMaterials' && rest.every(({ material }) => follows(material));
  const data = { items, files: command.files, complete, by: facts.by };
  return [{ type: 'MaterialsReceived', demand: 'FC-6', data }];
}

const followsIn = (version: ServiceVersion | undefined) => (name: string) =>
  version?.materials.some((material) => material.name === name && material.mayFollow) ?? false;

/** Nothing came by the day named, in spite of a reminder: it counts as withdrawn (视为撤回, FC-6), the reason recorded. */
function deemWithdrawn(state: CaseState, { reason }: Of<'DeemWithdrawn'>, facts: CaseFacts): Decision {
  const wrong = mustBe(state, 'awaitingMaterials');
  if (wrong) return wrong;
  if (!reason) return refuse('reasonMissing', {}, blanks({ reason }));
  const dueOn = handInBy(state) as PlainDate;
  if (facts.now < endOfDay(dueOn)) return refuse('respondByNotPassed', { dueOn });
  if (!wasReminded(state, dueOn)) return refuse('materialsNotReminded', { dueOn });
  return [{ type: 'CaseDeemedWithdrawn', demand: 'FC-6', data: { reason, dueOn } }];
}

/** Once is always free; the item may say that it takes more (SC-5.2). */
function promisedVisits(version: ServiceVersion | undefined): number {
  return Math.max(1, version?.visits ?? 1);
}

/** Every visit to a counter is recorded; one too many has a cause and breaks the promise unless the applicant's (SC-5.2). */
function recordVisit(state: CaseState, command: Of<'RecordVisit'>, facts: CaseFacts): Decision {
  // The result may be fetched after the end: that is a visit too.
  const wrong = mustBe(state, 'submitted', 'awaitingMaterials', 'accepted', 'paused', 'finished');
  if (wrong) return wrong;
  if (!state.applicant) return refuse('noApplicant');
  const { at, cause, note } = command;
  if (!isRecent(at, facts)) return refuse('visitOutOfRange', {}, [{ pointer: '/at', code: 'outOfRange' }]);
  const count = state.visits?.length ?? 0;
  if (count >= VISITS_MOST) return refuse('tooManyEntries', { most: VISITS_MOST });
  const promised = promisedVisits(versionOf(state, facts));
  const further = count >= promised;
  if (further && !cause) return refuse('visitCauseMissing', { promised }, blanks({ cause }));
  const broken = further && cause !== 'applicant';
  const data = { at, cause, note, by: facts.by as string, broken };
  return [{ type: 'VisitRecorded', demand: 'SC-5.2', data }];
}

/** What an acceptance lets follow, each by its day and within the promise (容缺, SC-5.2); none where all is there. */
export function followingOf(
  state: CaseState,
  { mayFollow = [] }: Of<'AcceptCase'>,
  facts: CaseFacts,
  dueOn: PlainDate,
): Owed[] | Refusal | undefined {
  if (mayFollow.length === 0) return undefined;
  const version = versionOf(state, facts);
  const follows = followsIn(version);
  const errors = (code: string, field: string, wrong: (one: { name: string; by?: PlainDate }) => boolean) =>
    mayFollow.flatMap((one, index): FieldError[] =>
      wrong(one) ? [{ pointer: `/mayFollow/${index}/${field}`, code }] : [],
    );
  const unlisted = errors('notListed', 'name', ({ name }) => !follows(name));
  if (unlisted.length > 0) return refuse('mayNotFollow', {}, unlisted);
  const today = dateOf(facts.now);
  const undated = [
    ...errors('blank', 'by', ({ by }) => by === undefined),
    ...errors('outOfRange', 'by', ({ by }) => by !== undefined && (by < today || by > dueOn)),
  ];
  if (undated.length > 0) return refuse('mayFollowIncomplete', { dueOn }, undated);
  const materials = mayFollow.map(({ name, by }) => {
    const count = version?.materials.find((one) => one.name === name)?.count ?? 1;
    return { material: name, count, by: by as PlainDate };
  });
  return namedTwice(materials, '/mayFollow') ?? materials;
}

/** Nothing is granted while materials it was accepted on are still owed; what cannot be done ends without them. */
export function owedAtEnd({ owed, merged }: CaseState, outcome: Outcome): Refusal | undefined {
  // A repeat is answered with the case it was merged into, whatever it was asked for itself.
  if (merged || !owed || owed.length === 0 || (outcome !== 'done' && outcome !== 'agreed')) return undefined;
  return refuse('materialsOwed', { count: owed.length });
}
