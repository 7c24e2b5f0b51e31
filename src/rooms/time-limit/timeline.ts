import { type Texts, text } from '../../kernel/text-ref.ts';
import { dayInWords, fill, momentInWords } from '../../kernel/texts.ts';
import { formatInstant } from '../../kernel/time.ts';
import type { StoredEvent } from '../../platform/log/events-of.ts';
import type { CaseEvent, CaseEventType, CaseState, World } from './model.ts';
import { isMovedOn, laterFacts } from './present-later.ts';
import { materialsFacts, wordingOf } from './present-materials.ts';
import { person } from './present-parts.ts';
import { supportFacts } from './present-support.ts';
import { textsOf } from './texts/index.ts';

type Lang = 'zh' | 'en';
export type LoggedCaseEvent = StoredEvent<CaseEvent>;

/** Staff read all of it, the applicant what is theirs, somebody of an outside firm what the own job needs. */
export type Reader = 'staff' | 'applicant' | 'contractor';

const OF_THE_JOB: readonly CaseEventType[] = [
  'CaseSubmitted',
  'CaseAccepted',
  'MilestoneReached',
  'PhotosAdded',
  'AppointmentMade',
  'WindowChosen',
  'CaseWithdrawn',
];

/** That somebody has come is no secret, unlike the progress that the office reports to itself. */
const isArrival = (event: CaseEvent) => event.type === 'ProgressReported' && event.data.arrived === true;

function isFor(reader: Reader, event: CaseEvent): boolean {
  if (reader === 'staff' || isArrival(event)) return true;
  return reader === 'contractor' ? OF_THE_JOB.includes(event.type) : !INTERNAL.includes(event.type);
}

/** What the office keeps to itself: warnings and who was asked for a grant. */
const INTERNAL: readonly CaseEventType[] = [
  'WarningRaised',
  'ReviewOverdue',
  'StillOverdue',
  'ExtensionAsked',
  'ExtensionEscalated',
  'ExtensionGranted',
  'ExtensionRefused',
  'ExtensionLapsed',
  'PauseEnding',
  'WaitToRenew',
  'WaitLapsed',
  'MeetingUndecided',
  'ResolutionOverdue',
  'InterestDeclared',
  'RepeatTakenIn',
  'CaseReportedUp',
  'ReportWentUp',
  'ReportAnswered',
  'ProgressReported',
  'ProgressOwed',
  'InstructionWentUp',
  'NoticeAsked',
  'NoticeRefused',
  'MaterialsNear',
  'StillAwaiting',
  'SupportCountered',
  'SupportRescheduled',
  'SupportAssigned',
  'SupportReported',
  'SupportReturned',
  'SupportWithdrawn',
  'SupportClosed',
  'SupportUnanswered',
  'SupportWentUp',
  'SupportWarningRaised',
  'SupportDeadlinePassed',
  'JobReturned',
];

const isRef = (value: unknown): value is { text: string; digest: string } =>
  typeof value === 'object' && value !== null && 'text' in value && 'digest' in value;

/** Facts of an event in words: texts opened, moments and units written out. */
function factsOf(event: CaseEvent, state: CaseState, texts: Texts, lang: Lang): Record<string, unknown> {
  const words = textsOf(lang);
  const facts: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(event.data as Record<string, unknown>)) {
    if (isRef(value)) facts[key] = text(texts, value);
    else if (key.endsWith('At') && typeof value === 'number') facts[key] = momentInWords(value, lang);
    else if (key.endsWith('On') && typeof value === 'string') facts[key] = dayInWords(value, lang);
    else if (key === 'kind') facts[key] = words.procedures[value as string];
    else if (key === 'unit') facts[key] = words.units[value as string];
    else if (key === 'told')
      facts[key] = text(texts, (value as { text: { text: string; digest: string } }).text);
    else facts[key] = value;
  }
  if (event.type === 'ExtensionInForce') {
    const everAsked = [...state.extensions, ...state.earlierRounds.flatMap((round) => round.extensions)];
    facts['reason'] = text(texts, everAsked.find((one) => one.id === event.data.id)?.reason);
  }
  if (event.type === 'ExtensionEscalated') facts['level'] = words.levels[event.data.to];
  if ('level' in event.data) facts['level'] = words.leaders[event.data.level];
  return { ...facts, ...materialsFacts(event, texts, lang) };
}

/** What somebody wrote with a step, beside what it says; `office` what is not for the applicant. */
const NOTES: Partial<Record<CaseEventType, { key: string; office?: boolean }>> = {
  CaseAccepted: { key: 'note', office: true },
  CaseUrged: { key: 'note' },
  CrewDispatched: { key: 'reason', office: true },
  WindowChosen: { key: 'reason' },
  LaterDateAgreed: { key: 'reason' },
  CaseWithdrawn: { key: 'reason' },
  CaseDeemedOnTime: { key: 'statement', office: true },
};

/** What was sent late says there when it was. */
const ARRIVAL_NOTE = { key: 'text', office: true };

function noteOf(event: CaseEvent, texts: Texts, reader: Reader) {
  const note = isArrival(event) ? ARRIVAL_NOTE : NOTES[event.type];
  if (!note || reader === 'contractor' || (note.office && reader === 'applicant')) return undefined;
  const value = (event.data as Record<string, unknown>)[note.key];
  return isRef(value) ? text(texts, value) : undefined;
}

/** What cannot be done is said with its reason, its basis and what the person can do instead (FC-4, TL-10). */
function wordsOf(event: CaseEvent): string {
  const cannot = event.type === 'CaseFinished' && event.data.ending.outcome === 'notPossible';
  if (cannot) return 'CaseNotPossible';
  return isMovedOn(event) ? 'LaterDateMoved' : wordingOf(event);
}

/** The way of a case, newest last, each step with the demand it rests on (SC-6.1). */
export function timelineOf(
  events: LoggedCaseEvent[],
  state: CaseState,
  texts: Texts,
  world: World,
  lang: Lang,
  reader: Reader,
) {
  const words = textsOf(lang).timeline;
  return events
    .filter(({ event }) => isFor(reader, event))
    .map(({ event, at, actor }) => ({
      at: formatInstant(at),
      ...(reader === 'staff'
        ? { type: event.type, by: actor.kind === 'staff' ? person(world.organisation, actor.id) : undefined }
        : {}),
      text: fill(words[wordsOf(event)] ?? event.type, {
        ...factsOf(event, state, texts, lang),
        ...supportFacts(event, state, texts, world),
        ...laterFacts(event, state, world, lang),
      }),
      note: noteOf(event, texts, reader),
      demand: event.demand,
    }));
}
