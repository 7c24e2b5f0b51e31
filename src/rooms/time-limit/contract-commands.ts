import { type TObject, Type } from 'typebox';
import { FIELD_CONTRACTS } from './contract-field.ts';
import { MATERIALS_CONTRACTS, MayFollow } from './contract-materials.ts';
import { MEETING_CONTRACTS } from './contract-meeting.ts';
import { Day, Line, Maybe, Text, ToldInput, toldFields, words } from './contract-parts.ts';
import { PAUSE_CONTRACTS } from './contract-pause.ts';
import { REPORT_CONTRACTS } from './contract-report.ts';
import { SUPPORT_CONTRACTS } from './contract-support.ts';
import { OUTCOMES, type Outcome, TELLING_TOPICS } from './model.ts';

/** What a command of a case says at the door. `path` below `/cases/{number}/`, where it is not the command's name. */
export type CommandContract = { summary: string; body: TObject; path?: string };

export const FinishBody = Type.Object({
  outcome: Type.Unsafe<Outcome>({
    ...words(OUTCOMES),
    description: 'Of a request for instructions `done` is the other answer, written out in `answer` (TL-4)',
  }),
  answer: Text,
  reason: Text,
  basis: Text,
  alternative: Text,
});

/** The commands of `api.md` on a case: summary and body of each. */
export const COMMAND_CONTRACTS = {
  accept: {
    summary: 'Accept a case',
    body: Type.Object({ note: Text, mayFollow: MayFollow }),
  },
  decline: {
    summary: 'Decline a case with reason, basis and alternative',
    body: Type.Object({ reason: Text, basis: Text, alternative: Text }),
  },
  assign: {
    summary: 'Give a case to somebody of the department',
    body: Type.Object({ staff: Line(64) }),
  },
  'hand-over': {
    summary: 'Hand a case over within its post',
    body: Type.Object({ staff: Line(64) }),
  },
  extend: {
    summary: 'Ask for an extension, or grant it where one may',
    body: Type.Object({
      count: Maybe(Type.Integer({ minimum: 1, maximum: 10_000 })),
      unit: Maybe(words(['workingDay', 'workingHour', 'calendarDay', 'hour', 'minute'] as const)),
      reason: Text,
      told: Maybe(ToldInput),
    }),
  },
  'approve-extension': {
    summary: 'Grant the extension asked for',
    body: Type.Object({ told: Maybe(ToldInput) }),
  },
  'refuse-extension': {
    summary: 'Refuse the extension asked for',
    body: Type.Object({ reason: Text }),
  },
  tell: {
    summary: 'Record that the applicant was told',
    body: Type.Object({ ...toldFields, about: Maybe(words(TELLING_TOPICS)) }),
  },
  remind: {
    summary: 'Record a reminder to the applicant',
    body: Type.Object({ ...toldFields, consequence: Text, finalOn: Maybe(Day) }),
  },
  'deem-on-time': {
    summary: 'Confirm that the case counts as on time',
    body: Type.Object({ statement: Text }),
  },
  milestone: {
    summary: 'Record that a milestone is reached',
    body: Type.Object({ name: Line() }),
  },
  finish: {
    summary: 'Finish a case with its answer',
    body: FinishBody,
  },
  withdraw: {
    summary: 'Withdraw a case at the applicant’s wish',
    body: Type.Object({ reason: Text }),
  },
  ...PAUSE_CONTRACTS,
  ...MEETING_CONTRACTS,
  ...REPORT_CONTRACTS,
  ...FIELD_CONTRACTS,
  separate: {
    summary: 'Let a merged case go its own way again',
    body: Type.Object({ reason: Text }),
  },
  interest: {
    summary: 'Declare an interest of one’s own, and step back',
    body: Type.Object({ statement: Text }),
  },
  ...MATERIALS_CONTRACTS,
  reopen: {
    summary: 'Take a finished case up again',
    body: Type.Object({ reason: Text }),
  },
  ...SUPPORT_CONTRACTS,
} as const satisfies Record<string, CommandContract>;
