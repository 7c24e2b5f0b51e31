import { deadlineOf } from '../../../kernel/clock/deadline.ts';
import type { Limit } from '../../../kernel/limits.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { CaseEvent, CasePeople, CaseSource, CaseState } from '../model.ts';
import type { LeaderLevel, Report, ReportCommand, ReportEvent } from '../model-report.ts';
import { refuse } from '../refusals.ts';
import { blanks, type Decision, mustBe } from './facts.ts';
import {
  AFTER,
  type Deciders,
  type Evolvers,
  type Tick,
  type TickFacts,
  type TickSource,
  type Wordings,
} from './groups.ts';
import { leaderAt, levelAbove, levelNamed, levelsFrom } from './leaders.ts';

/** An urgent report is answered within so much of the clock, any other within working days; else it goes up (TL-9, TL-4). */
const URGENT_ANSWER: Limit = { count: 10, unit: 'minute' };
const ANSWER: Limit = { count: 3, unit: 'workingDay' };

/** Decisions from above whose progress is reported upwards (TL-4). */
const FROM_ABOVE: readonly CaseSource[] = [
  'workPlan',
  'partyCommittee',
  'presidentMeeting',
  'specialMeeting',
  'schoolLeaderInstruction',
  'leader',
];

const isOpen = (state: CaseState) => mustBe(state, 'submitted', 'awaitingMaterials', 'accepted', 'paused');

export const reportDeciders: Deciders<ReportCommand> = {
  ReportUp: (state, { to, urgent, question }, facts): Decision => {
    const wrong = isOpen(state);
    if (wrong) return wrong;
    if (!question) return refuse('reportIncomplete', {}, blanks({ question }));
    const { organisation, now } = facts;
    const level = levelNamed(to, state.lead, organisation, now);
    const leader = level && leaderAt(level, state.lead, organisation, now);
    if (!level || !leader || leader === facts.by) {
      return refuse('reportToNobody', {}, [{ pointer: '/to', code: leader ? 'oneself' : 'unknown' }]);
    }
    const id = (state.reports?.length ?? 0) + 1;
    const data = { id, level, to: leader, by: facts.by as string, urgent, question };
    return [{ type: 'CaseReportedUp', demand: 'TL-9', data }];
  },

  AnswerReport: (state, { id, answer }, facts): Decision => {
    const report = state.reports?.find((one) => one.id === id);
    if (!report) return refuse('reportUnknown', {}, [{ pointer: '/id', code: 'unknown' }]);
    if (report.answer) return refuse('reportAnswered');
    const { by, organisation, now } = facts;
    const levels = levelsFrom(report.level);
    const mayAnswer = levels.some((level) => leaderAt(level, state.lead, organisation, now) === by);
    if (!mayAnswer || by === undefined || by === report.by) return refuse('notYours');
    if (!answer) return refuse('reportIncomplete', {}, blanks({ answer }));
    return [{ type: 'ReportAnswered', demand: 'TL-9', data: { id, by, answer } }];
  },

  ReportProgress: (state, { text, arrived }, { by }): Decision => {
    const wrong = mustBe(state, 'accepted', 'paused');
    if (wrong) return wrong;
    if (!text) return refuse('reportIncomplete', {}, blanks({ text }));
    if (!arrived) return [{ type: 'ProgressReported', demand: 'TL-4', data: { by: by as string, text } }];
    // Nobody arrives for somebody else: the applicant reads it as a fact (SC-6.1).
    if (by === undefined || !state.crew.includes(by)) return refuse('notYours');
    return [{ type: 'ProgressReported', demand: 'SC-6.1', data: { by, text, arrived } }];
  },
};

export const reportEvolvers: Evolvers<ReportEvent> = {
  CaseReportedUp: (state, { data }, askedAt) => ({
    ...state,
    reports: [...(state.reports ?? []), { ...data, askedAt, wentUp: [] }],
  }),
  ReportWentUp: (state, { data }) =>
    patchReport(state, data.id, (report) => ({ wentUp: [...report.wentUp, data.level] })),
  ReportAnswered: (state, { data }, answeredAt) =>
    patchReport(state, data.id, () => ({ answer: data.answer, answeredBy: data.by, answeredAt })),
  ProgressReported: (state, { data }, at) => ({
    ...state,
    progress: [...(state.progress ?? []), { at, ...data }],
  }),
  ProgressOwed: (state) => state,
  InstructionWentUp: (state, { data }) => ({ ...state, answerLevel: data.level }),
};

function patchReport(state: CaseState, id: number, patch: (report: Report) => Partial<Report>): CaseState {
  const reports = state.reports?.map((one) => (one.id === id ? { ...one, ...patch(one) } : one));
  return { ...state, reports };
}

/** The level a report waits at now. */
export const levelOf = (report: Report): LeaderLevel => report.wentUp.at(-1) ?? report.level;

/** By when a report is answered at the level where it waits: as long again at each. */
export function answerDueAt(report: Report, facts: Pick<TickFacts, 'calendar'>): Instant {
  const limit = report.urgent ? URGENT_ANSWER : ANSWER;
  return later(report.askedAt, limit, report.wentUp.length + 1, facts);
}

function later(
  startedAt: Instant,
  limit: Limit,
  times: number,
  { calendar }: Pick<TickFacts, 'calendar'>,
): Instant {
  const count = 'count' in limit ? limit.count * times : 1;
  return deadlineOf({ startedAt, limit: { ...limit, count } as Limit, calendar }).dueAt;
}

export const reportTicks: TickSource = (state, facts, clock) => [
  ...(state.reports ?? []).flatMap((report) => reportTick(report, facts)),
  ...instructionTick(state, facts, clock?.dueAt),
  ...progressTick(state, clock),
];

/** Nobody answered in time: the report goes up a level, and says so to the one it was put to (TL-9). */
function reportTick(report: Report, facts: TickFacts): Tick[] {
  const level = report.answer ? undefined : levelAbove(levelOf(report));
  if (!level) return [];
  const key = `report:${report.id}:${level}`;
  const event = { type: 'ReportWentUp', demand: 'TL-9', data: { key, id: report.id, level } } as const;
  return [{ at: answerDueAt(report, facts) + AFTER, key, event }];
}

/** A request for instructions that was not answered in its time goes up, and again after as long (TL-4). */
function instructionTick(state: CaseState, facts: TickFacts, dueAt: Instant | undefined): Tick[] {
  const level = state.answerLevel && levelAbove(state.answerLevel);
  if (!level || dueAt === undefined) return [];
  const steps = state.fired.filter((key) => key.startsWith('instruction:')).length;
  const at = steps === 0 ? dueAt : later(dueAt, ANSWER, steps, facts);
  const key = `instruction:${state.round}:${level}`;
  return [
    { at: at + AFTER, key, event: { type: 'InstructionWentUp', demand: 'TL-4', data: { key, level } } },
  ];
}

/** A decision from above whose progress nobody has reported when the yellow light comes (TL-4). */
function progressTick(state: CaseState, clock: { yellowAt: Instant; dueAt: Instant } | undefined): Tick[] {
  if (!clock || !FROM_ABOVE.includes(state.source) || state.status !== 'accepted') return [];
  const since = state.startedAt ?? state.receivedAt;
  if (state.progress?.some((one) => one.at >= since)) return [];
  const key = `progress:${state.round}`;
  const data = { key, dueAt: clock.dueAt };
  return [{ at: clock.yellowAt, key, event: { type: 'ProgressOwed', demand: 'TL-4', data } }];
}

/** Everybody in the order of authority, for what has gone up. */
const above = (people: CasePeople, level: LeaderLevel) =>
  ({ head: people.head, divisionLeader: people.divisionLeader, headOfOffice: people.headOfOffice })[level];

const reportOf = (state: CaseState, id: number) => state.reports?.find((one) => one.id === id);

/** Whoever asked for instructions hears that they are there (TL-4); of any other end the applicant is told. */
export const instructionWordings: Wordings<Extract<CaseEvent, { type: 'CaseFinished' }>> = {
  CaseFinished: (_, _people, { answerLevel, maker }) =>
    answerLevel && { to: [maker], kind: 'instructionAnswered' },
};

export const reportWordings: Wordings<ReportEvent> = {
  CaseReportedUp: ({ data }) => ({ to: [data.to], kind: data.urgent ? 'reportedUrgently' : 'reportedUp' }),
  ReportWentUp: ({ data }, people, state) => {
    const report = reportOf(state, data.id);
    const to = [above(people, data.level), report?.to, report?.by];
    return { to, kind: 'reportWentUp', when: report?.urgent ? 'atOnce' : 'workingTime' };
  },
  ReportAnswered: ({ data }, { handlers }, state) => ({
    to: [reportOf(state, data.id)?.by, ...handlers],
    kind: 'reportAnswered',
  }),
  ProgressReported: (_, { head, divisionLeader, handlers }, { source }) =>
    FROM_ABOVE.includes(source)
      ? { to: [head, divisionLeader], kind: 'progressReported' }
      : { to: handlers, kind: 'progressNoted' },
  ProgressOwed: (_, { handlers, head }) => ({
    to: [...handlers, head],
    kind: 'progressOwed',
    when: 'workingTime',
  }),
  InstructionWentUp: ({ data }, people, state) => ({
    to: [above(people, data.level), state.maker],
    kind: 'instructionWentUp',
    when: 'workingTime',
  }),
};
