import type { CaseView } from '../../contract.ts';
import { APPLICANT_KINDS, CASE_SOURCES, type CaseSource, CHANNELS, OUTCOMES } from '../../model.ts';
import type { Choice, Field, Subject, Values } from './forms/form.ts';

/** What is asked of an item: as much of it as an entry needs. */
export type EntryItem = {
  code: string;
  name: string;
  fields?: {
    name: string;
    label: string;
    type: string;
    purpose?: string;
    options?: string[];
  }[];
  materials?: { name: string; waived?: boolean }[];
};

export const isTask = (values: Values): boolean => values['source'] !== 'application';

/** The case that is about to be: forms are drawn for a case. */
export const caseToBe = (lead: string, now: string): CaseView => ({
  number: '',
  title: '',
  status: 'submitted',
  source: 'application',
  lead,
  supports: [],
  crew: [],
  files: [],
  receivedAt: now,
  milestones: [],
  light: 'green',
  paused: false,
  provisional: false,
  visits: [],
  oneVisit: 'kept',
  version: 0,
  allowed: [],
});

const ofList = (values: readonly string[]) => (): Choice[] => values.map((value) => ({ value }));
const task = (_: Subject, values: Values) => isTask(values);
const application = (_: Subject, values: Values) => !isTask(values);

const KINDS: Record<string, Field['kind']> = {
  number: 'number',
  boolean: 'yes',
  choice: 'choice',
  date: 'day',
  multiline: 'text',
};
/** Types that stand in the entry itself, not among the answers to the form. */
const OF_ENTRY = ['location', 'photo', 'appointment'];

/** What the form of an item asks, in its own words. */
export const itemFields = ({ fields = [] }: EntryItem): Field[] =>
  fields
    .filter(({ type }) => !OF_ENTRY.includes(type))
    .map(({ name, label, type, purpose, options = [] }) => ({
      at: `fields/${name}`,
      kind: type === 'choice' && options.length === 0 ? 'line' : (KINDS[type] ?? 'line'),
      label: 'matter',
      words: label,
      helpWords: purpose,
      choices: () => options.map((value) => ({ value, words: value })),
      free: true,
    }));

const asks = (item: EntryItem | undefined, type: string) =>
  item?.fields?.some((field) => field.type === type) ?? false;

const APPLICANT: Field[] = [
  {
    at: 'applicant/kind',
    kind: 'choice',
    label: 'applicantKind',
    choices: () => APPLICANT_KINDS.map((value) => ({ value, label: `kind-${value}` as const })),
    asked: application,
  },
  { at: 'applicant/name', kind: 'line', label: 'applicantName', asked: application },
  { at: 'applicant/phone', kind: 'line', label: 'applicantPhone', asked: application },
  { at: 'applicant/unit', kind: 'line', label: 'applicantUnit', asked: application },
  { at: 'applicant/address', kind: 'line', label: 'applicantAddress', asked: application },
  { at: 'privacyNotice', kind: 'yes', label: 'privacy', tick: 'accepted', asked: application },
];

const finishes = (_: Subject, values: Values) => Boolean(values['finish/outcome']);
const refuses = (_: Subject, values: Values) => values['finish/outcome'] === 'notPossible';
const AT_ONCE: Field[] = [
  { at: 'accept', kind: 'yes', label: 'acceptNow' },
  { at: 'finish/outcome', kind: 'choice', label: 'finishNow', choices: ofList(OUTCOMES), free: true },
  { at: 'finish/answer', kind: 'text', label: 'answer', asked: finishes },
  { at: 'finish/reason', kind: 'text', label: 'reason', asked: refuses },
  { at: 'finish/basis', kind: 'text', label: 'basis', help: 'basisHelp', asked: refuses },
  { at: 'finish/alternative', kind: 'text', label: 'alternative', asked: refuses },
];

/** An entry by staff, in the order one asks: where it comes from, what, who, where, with what, and how far at once. */
export function entryFields(item: EntryItem | undefined, services: Choice[]): Record<Section, Field[]> {
  return {
    origin: [
      { at: 'source', kind: 'choice', label: 'source', choices: ofList(CASE_SOURCES) },
      { at: 'channel', kind: 'choice', label: 'channel', choices: ofList(CHANNELS), asked: application },
      {
        at: 'service',
        kind: 'choice',
        label: 'service',
        help: 'serviceHelp',
        choices: () => services,
        free: true,
        asked: application,
      },
      {
        at: 'service',
        kind: 'choice',
        label: 'service',
        help: 'serviceFree',
        choices: () => services,
        free: true,
        asked: task,
      },
    ],
    matter: [
      { at: 'title', kind: 'line', label: 'title', asked: task },
      { at: 'matter', kind: 'text', label: 'matter' },
      ...(item ? itemFields(item) : []),
      { at: 'document/title', kind: 'line', label: 'documentTitle', help: 'documentHelp', asked: task },
      { at: 'document/number', kind: 'line', label: 'documentNumber', asked: task },
      {
        at: 'limit',
        kind: 'limit',
        label: 'baseLimit',
        help: 'baseLimitHelp',
        asked: (_, values) => isTask(values) && !values['service'],
      },
      {
        at: 'meeting/latestOn',
        kind: 'day',
        label: 'meetingOn',
        asked: (_, { source }) => source === 'departmentMeeting',
      },
    ],
    applicant: APPLICANT,
    place: [
      ...(['campus', 'building', 'floor', 'room'] as const).map(
        (part): Field => ({ at: `location/${part}`, kind: 'line', label: part }),
      ),
      { at: 'location/note', kind: 'line', label: 'placeNote' },
      { at: 'appointment/from', kind: 'moment', label: 'windowFrom', asked: () => asks(item, 'appointment') },
      { at: 'appointment/to', kind: 'moment', label: 'windowTo', asked: () => asks(item, 'appointment') },
    ],
    papers: [
      {
        at: 'materials',
        kind: 'materials',
        label: 'materialsIn',
        help: 'receivedHelp',
        asked: () => (item?.materials?.length ?? 0) > 0,
      },
      { at: 'uploads', kind: 'files', label: 'uploads' },
    ],
    atOnce: AT_ONCE,
  };
}

export const SECTIONS = ['origin', 'matter', 'applicant', 'place', 'papers', 'atOnce'] as const;
export type Section = (typeof SECTIONS)[number];

/** A new entry: somebody's application, at the counter. */
export const startOfEntry = (): Values => ({
  source: 'application' satisfies CaseSource,
  channel: 'counter',
});

/** Materials that the item lists stand there to be counted. */
export const rowsOfItem = ({ materials = [] }: EntryItem) =>
  materials.filter(({ waived }) => !waived).map(({ name }) => ({ name, listed: true }));
