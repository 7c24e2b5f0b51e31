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
  important: boolean;
  urgent: boolean;
  outcome: Choice;
  /** Whether the outcome was chosen by the clerk; until then it follows the kind. */
  chosen: boolean;
  answer: string;
  requirementsOf?: Item;
  target?: Target;
  targetPhone: string;
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
/** To whom a contact is passed on or shown the way; without `staff` anybody of the department. */
export type Target = { department: Item; staff?: Named; label: string };
export type MaterialRow = { id: number; name: string; count: string };

export const APPLICANTS = ['student', 'teacher', 'staff', 'unit', 'visitor'] as const;
/** What opens a case beside the contact: the item, what its form asks for, and how far it goes at once. */
export type Opening = {
  service?: Item;
  applicant: (typeof APPLICANTS)[number];
  building: string;
  room: string;
  place: string;
  from: string;
  to: string;
  fields: Record<string, string | boolean>;
  received: Record<string, string>;
  finish: boolean;
  result: string;
};

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
  applicant: 'visitor',
  building: '',
  room: '',
  place: '',
  from: '',
  to: '',
  fields: {},
  received: {},
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
    outcome: usualChoice('enquiry'),
    chosen: false,
    answer: '',
    targetPhone: '',
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
