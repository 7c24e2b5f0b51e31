import type { KeptUpload } from '../../../../web/kit/uploads-send.ts';
import type { ContactChannel, ContactKind, OutcomeKind } from '../../model.ts';

/** What the clerk has typed so far: every field of every outcome, so that a change of mind loses nothing. */
export type Entry = {
  channel: ContactChannel;
  phone: string;
  name: string;
  unit: string;
  address: string;
  kind: ContactKind;
  matter: string;
  /** The published item the matter is, where it was chosen: it brings department, handler and materials along. */
  item?: Item;
  important: boolean;
  urgent: boolean;
  /** Who received with the clerk: the higher post is the officer (FC-2). */
  together: Named[];
  outcome: Choice;
  /** Whether the outcome was chosen by the clerk; until then it follows the kind. */
  chosen: boolean;
  answer: string;
  requirementsOf?: Item;
  target?: Target;
  targetPhone: string;
  /** Of the item's published materials those that were left. */
  brought: Brought;
  materials: MaterialRow[];
  reason: string;
  basis: string;
  alternative: string;
  reportTo?: Named;
  question: string;
  opening: Opening;
};

/** An outcome of the contract, or none for now. */
export type Choice = OutcomeKind | 'later';
export type Named = { username: string; name: string };
export type Item = { code: string; name: string };
/**
 * To whom a contact is passed on or shown the way; without `staff` anybody of the department. `ofItem`: filled in by the item
 * chosen, so another item fills in another one.
 */
export type Target = { department: Item; staff?: Named; label: string; ofItem?: boolean };
export type MaterialRow = { id: number; name: string; count: string; original?: boolean };
/** What was left of a published list, by the material's name. */
export type Brought = Record<string, { count: string; original?: boolean }>;
export type ListedMaterial = {
  name: string;
  count: number;
  original?: boolean;
  waived?: boolean;
  mayFollow?: boolean;
};

export const APPLICANTS = ['student', 'teacher', 'staff', 'unit', 'visitor'] as const;
/** What opens a case beside the contact: the item, what its form asks for, and how far it goes at once. */
export type Opening = {
  service?: Item;
  /** What kind of applicant, once it was chosen. */
  applicant?: (typeof APPLICANTS)[number];
  building: string;
  room: string;
  place: string;
  from: string;
  to: string;
  fields: Record<string, string | boolean>;
  received: Brought;
  /** Photos and files the server has taken in; they are bound to the case. */
  files: KeptUpload[];
  finish: boolean;
  result: string;
};

/** Whoever names no unit comes from outside; of whoever names one it has to be said what they are there. */
export const applicantOf = ({ opening, unit }: Entry): Opening['applicant'] =>
  opening.applicant ?? (unit.trim() ? undefined : 'visitor');

/** In the order of their keys. */
export const CHOICES = [
  'answered',
  'handedOver',
  'receivedOnBehalf',
  'guided',
  'caseOpened',
  'explained',
  'reportedUp',
  'later',
] as const satisfies readonly Choice[];

/** What most often comes of a contact of this kind: an enquiry is answered, everything else goes to its handler. */
export const usualChoice = (kind: ContactKind): Choice => (kind === 'enquiry' ? 'answered' : 'handedOver');

/** The kind with the outcome that goes with it, as long as none was chosen. */
export const withKind = (entry: Entry, kind: ContactKind): Entry => ({
  ...entry,
  kind,
  outcome: entry.chosen ? entry.outcome : usualChoice(kind),
});

/** Outcomes that lead to a department or a person of it. */
export const leadsSomewhere = (choice: Choice) =>
  choice === 'handedOver' || choice === 'receivedOnBehalf' || choice === 'guided';

/** Somebody of the directory chosen: fills the target, and the outcome where the one chosen leads nowhere. */
export function withTarget(entry: Entry, target: Target, phone: string | undefined): Entry {
  const outcome = entry.kind === 'enquiry' && !entry.urgent ? 'guided' : 'handedOver';
  const stays = leadsSomewhere(entry.outcome);
  return {
    ...entry,
    target,
    targetPhone: phone ?? '',
    outcome: stays ? entry.outcome : outcome,
    chosen: stays ? entry.chosen : true,
  };
}

/** The item the matter is: opens the case where one is opened, and its materials are there to be ticked. */
export const withItem = (entry: Entry, item: Item | undefined): Entry => ({
  ...entry,
  item,
  brought: {},
  ...(entry.target?.ofItem && { target: undefined, targetPhone: '' }),
  requirementsOf: entry.requirementsOf?.code === entry.item?.code ? undefined : entry.requirementsOf,
  opening: {
    ...entry.opening,
    ...(item?.code !== entry.opening.service?.code && { service: item, fields: {}, received: {} }),
  },
});

/** One of a published list ticked as left, in the copies it asks for and as the original where it asks for that; or taken back. */
export function withBrought(
  brought: Brought,
  { name, count, original }: ListedMaterial,
  is = !(name in brought),
): Brought {
  const { [name]: _, ...others } = brought;
  return is
    ? { ...others, [name]: { count: String(Math.max(1, count)), ...(original && { original }) } }
    : others;
}

/** What may be left of an item's list: what the office fetches itself is not asked for. */
export const listedOf = (item: { materials?: unknown[] } | undefined): ListedMaterial[] =>
  ((item?.materials ?? []) as ListedMaterial[]).filter(({ waived }) => !waived);

/** Files that have arrived or were taken back. */
export const withFiles = (entry: Entry, update: (kept: KeptUpload[]) => KeptUpload[]): Entry => ({
  ...entry,
  opening: { ...entry.opening, files: update(entry.opening.files) },
});

/** A row to type into stands below the last one that is filled. */
export function withMaterial(rows: MaterialRow[], id: number, change: Partial<MaterialRow>): MaterialRow[] {
  const changed = rows.map((row) => (row.id === id ? { ...row, ...change } : row));
  return changed.at(-1)?.name.trim() ? [...changed, blankRow(changed)] : changed;
}

const blankRow = (rows: MaterialRow[]): MaterialRow => ({
  id: Math.max(0, ...rows.map((row) => row.id)) + 1,
  name: '',
  count: '1',
});

export const blankOpening: Opening = {
  building: '',
  room: '',
  place: '',
  from: '',
  to: '',
  fields: {},
  received: {},
  files: [],
  finish: false,
  result: '',
};

/** An empty form; the channel stays from one person to the next, since a window stays a window. */
export function blankEntry(channel: ContactChannel, phone = ''): Entry {
  return {
    channel,
    phone,
    name: '',
    unit: '',
    address: '',
    kind: 'enquiry',
    matter: '',
    important: false,
    urgent: false,
    together: [],
    outcome: usualChoice('enquiry'),
    chosen: false,
    answer: '',
    targetPhone: '',
    brought: {},
    materials: [blankRow([])],
    reason: '',
    basis: '',
    alternative: '',
    question: '',
    opening: blankOpening,
  };
}

/** Whether anything would be lost by clearing it. */
export const isBlank = (entry: Entry): boolean =>
  JSON.stringify({ ...entry, channel: '', chosen: false }) ===
  JSON.stringify({ ...blankEntry('counter'), channel: '', chosen: false });
