import { addWorkingDays } from '../../../kernel/clock/counting.ts';
import type { FieldError, Refusal } from '../../../kernel/refusal.ts';
import { dateOf, type PlainDate } from '../../../kernel/time.ts';
import type { ServiceVersion } from '../../commitment/model.ts';
import type { CaseEvent, CaseState } from '../model.ts';
import type {
  AskedNotice,
  MaterialRef,
  MaterialsCommand,
  Missing,
  Notice,
  NoticeContent,
} from '../model-materials.ts';
import { refuse } from '../refusals.ts';
import { blanks, type CaseFacts, type Decision, mustBe, versionOf } from './facts.ts';
import { lastNotice } from './waiting.ts';

type Of<T extends MaterialsCommand['type']> = Extract<MaterialsCommand, { type: T }>;

/** How long the applicant has where no day is named (norms 1.2, 12), and the most there can be. */
const RESPOND_WORKING_DAYS = 10;
const RESPOND_WORKING_DAYS_MOST = 60;
const NOTICES_MOST = 20;

/** A notice that waits for the head. One of an earlier round, or of a matter that is over, waits for nobody. */
export function pendingNotice({ noticeAsked, round, closedAt }: CaseState): AskedNotice | undefined {
  return closedAt === undefined && noticeAsked?.round === round ? noticeAsked : undefined;
}

/**
 * One notice names everything that is missing, with help (一次性告知, FC-6). On a case under review it answers the
 * review clock and the case waits for its applicant; on an accepted one the promise runs on. A second notice, or one that
 * asks for more than the accepted version, waits for the head; given by the head it needs nobody else.
 */
export function giveNotice(state: CaseState, command: Of<'GiveNotice'>, facts: CaseFacts): Decision {
  const version = versionOf(state, facts);
  const unlisted = beyond(command.missing, version);
  const refused =
    mayGive(state) ??
    incomplete(command) ??
    namedTwice(command.missing, '/missing') ??
    demandsWaived(command.missing, version) ??
    onlyFollowing(state, command.missing, version) ??
    outOfRange(command.respondBy, facts) ??
    (unlisted.length > 0 && !command.beyondVersion ? refuse('materialNotListed', {}, unlisted) : undefined) ??
    notNewlyKnown(state, command);
  if (refused) return refused;
  const second = lastNotice(state) !== undefined;
  const content: NoticeContent = {
    id: (state.notices?.length ?? 0) + 1,
    missing: command.missing as Missing[],
    help: command.help as NoticeContent['help'],
    by: facts.by as string,
    newlyKnown: second ? command.newlyKnown : undefined,
    beyondVersion: unlisted.length > 0 ? command.beyondVersion : undefined,
  };
  const needsHead = second || unlisted.length > 0;
  const byHead = facts.by === facts.people.head;
  if (!needsHead || byHead) {
    return [given(state, content, command.respondBy, facts, needsHead ? facts.by : undefined)];
  }
  return [{ type: 'NoticeAsked', demand: 'FC-6', data: { ...content, respondBy: command.respondBy } }];
}

/** The head lets a further notice go out (FC-6), and gives the reason for what no version lists (SC-6.2). */
export function approveNotice(state: CaseState, command: Of<'ApproveNotice'>, facts: CaseFacts): Decision {
  const asked = pendingNotice(state);
  if (!asked) return refuse('noNoticeAsked');
  const { beyondVersion } = command;
  if (asked.beyondVersion && !beyondVersion)
    return refuse('headReasonMissing', {}, blanks({ beyondVersion }));
  const { respondBy, round: _round, ...content } = asked;
  // The head may have taken so long that the day asked for is no longer one.
  const still = outOfRange(respondBy, facts) ? undefined : respondBy;
  const reasoned = { ...content, beyondVersion: asked.beyondVersion && beyondVersion };
  return [given(state, reasoned, still, facts, facts.by)];
}

export function refuseNotice(state: CaseState, { reason }: Of<'RefuseNotice'>, facts: CaseFacts): Decision {
  const asked = pendingNotice(state);
  if (!asked) return refuse('noNoticeAsked');
  if (!reason) return refuse('reasonMissing', {}, blanks({ reason }));
  return [{ type: 'NoticeRefused', demand: 'FC-6', data: { id: asked.id, reason, by: facts.by as string } }];
}

/** The first is the one notice; a further one is a breach unless only what came in since has shown what is missing. */
function given(
  state: CaseState,
  content: NoticeContent,
  respondBy: PlainDate | undefined,
  facts: CaseFacts,
  approvedBy: string | undefined,
): CaseEvent {
  const data: Omit<Notice, 'at'> = {
    ...content,
    respondBy: respondBy ?? addWorkingDays(facts.calendar, dateOf(facts.now), RESPOND_WORKING_DAYS),
    approvedBy,
    breach: lastNotice(state) !== undefined && !content.newlyKnown,
  };
  return { type: 'NoticeGiven', demand: content.beyondVersion ? 'SC-6.2' : 'FC-6', data };
}

function mayGive(state: CaseState): Refusal | undefined {
  const wrong = mustBe(state, 'submitted', 'awaitingMaterials', 'accepted', 'paused');
  if (wrong) return wrong;
  if (!state.applicant) return refuse('noApplicant');
  if (pendingNotice(state)) return refuse('noticePending');
  return (state.notices?.length ?? 0) < NOTICES_MOST
    ? undefined
    : refuse('tooManyEntries', { most: NOTICES_MOST });
}

/** Everything a notice lacks, named at once. */
function incomplete({ missing, help }: Of<'GiveNotice'>): Refusal | undefined {
  const lacking = [
    ...blanks({ missing }),
    ...missing.flatMap(({ material, count, why }, index) =>
      blanks({
        [`missing/${index}/name`]: material,
        [`missing/${index}/count`]: count,
        [`missing/${index}/why`]: why,
      }),
    ),
    ...blanks({ help }),
  ];
  return lacking.length > 0 ? refuse('noticeIncomplete', {}, lacking) : undefined;
}

/** 422 naming every later mention of a material already named. */
export function namedTwice(named: Partial<MaterialRef>[], pointer: string): Refusal | undefined {
  const names = named.map(({ material }) => material);
  const twice = names.flatMap((name, index): FieldError[] =>
    names.indexOf(name) < index ? [{ pointer: `${pointer}/${index}/name`, code: 'twice' }] : [],
  );
  return twice.length > 0 ? refuse('materialTwice', {}, twice) : undefined;
}

const listed = (version: ServiceVersion | undefined, name: string | undefined) =>
  version?.materials.find((material) => material.name === name);

/** What the office fetches itself is never demanded, not even by the head (免提交, SC-5.2). */
function demandsWaived(missing: Of<'GiveNotice'>['missing'], version: ServiceVersion | undefined) {
  const waived = missing.flatMap(({ material }, index): FieldError[] =>
    listed(version, material)?.waived ? [{ pointer: `/missing/${index}/name`, code: 'waived' }] : [],
  );
  return waived.length > 0 ? refuse('materialWaived', {}, waived) : undefined;
}

/** What may follow holds no acceptance up (容缺, SC-5.2). */
function onlyFollowing(
  { status }: CaseState,
  missing: Of<'GiveNotice'>['missing'],
  version: ServiceVersion | undefined,
) {
  const allFollow = missing.every(({ material }) => listed(version, material)?.mayFollow);
  return status === 'submitted' && allFollow ? refuse('mayFollowOnly') : undefined;
}

/** What is asked for and not in the accepted version, or in a greater number (SC-6.2). */
function beyond(missing: Of<'GiveNotice'>['missing'], version: ServiceVersion | undefined): FieldError[] {
  return missing.flatMap(({ material, count = 0 }, index): FieldError[] => {
    const found = listed(version, material);
    if (!found) return [{ pointer: `/missing/${index}/name`, code: 'notListed' }];
    return count > found.count ? [{ pointer: `/missing/${index}/count`, code: 'moreThanListed' }] : [];
  });
}

function outOfRange(respondBy: PlainDate | undefined, facts: CaseFacts): Refusal | undefined {
  if (respondBy === undefined) return undefined;
  const today = dateOf(facts.now);
  const earliest = addWorkingDays(facts.calendar, today, 1);
  const latest = addWorkingDays(facts.calendar, today, RESPOND_WORKING_DAYS_MOST);
  if (respondBy >= earliest && respondBy <= latest) return undefined;
  return refuse('respondByInvalid', { earliest, latest }, [{ pointer: '/respondBy', code: 'outOfRange' }]);
}

/** Only what was handed in since the last notice can have made something new known. */
function notNewlyKnown(state: CaseState, { newlyKnown }: Of<'GiveNotice'>): Refusal | undefined {
  const last = lastNotice(state);
  if (!last || !newlyKnown) return undefined;
  const since = state.handIns?.some(({ at }) => at > last.at);
  return since ? undefined : refuse('nothingNewlyKnown', {}, [{ pointer: '/newlyKnown', code: 'notSince' }]);
}
