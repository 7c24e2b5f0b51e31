import type { KeptUpload } from '../../../../../web/kit/uploads-send.ts';
import { type Applicant, applicantBody, applicantOf, NOBODY } from '../applicant.ts';
import { officeMoment } from '../window.ts';

/** A field of the item's form, as the contract names it. */
export type FormField = {
  name: string;
  label: string;
  type: string;
  required: boolean;
  sensitive?: boolean;
  purpose?: string;
  options?: string[];
};
export type Material = {
  name: string;
  count: number;
  original?: boolean;
  waived?: boolean;
  mayFollow?: boolean;
};

/** Where it is: as a door's code says, or in words. */
export type Location = {
  place: string;
  campus: string;
  building: string;
  floor: string;
  room: string;
  note: string;
};
export const NOWHERE: Location = { place: '', campus: '', building: '', floor: '', room: '', note: '' };

/** All that is typed, as it stands in the fields: text, so that it is kept whatever it says. */
export type Answers = {
  applicant: Applicant;
  matter: string;
  location: Location;
  appointment: { from: string; to: string };
  fields: Record<string, string>;
  /** How many of each material are handed in with this; what is not named is not. */
  materials: Record<string, number>;
  uploads: KeptUpload[];
  accepted: boolean;
};

/**
 * A draft on this device. One key for the whole intention, whatever is corrected on the way: the server takes it in once.
 * `sent` are the bodies of tries whose answer never came, the newest last: one of them may have arrived.
 */
export type Draft = { key: string; answers: Answers; sent: string[] };

export const BLANK: Answers = {
  applicant: NOBODY,
  matter: '',
  location: NOWHERE,
  appointment: { from: '', to: '' },
  fields: {},
  materials: {},
  uploads: [],
  accepted: false,
};

/** Fields of the form that have a part of their own in a submission. */
const APART = ['location', 'appointment', 'photo', 'file'];
export const isOwnPart = ({ type }: Pick<FormField, 'type'>): boolean => APART.includes(type);

/** From and to of a period in one text, as the office reads it. */
const BETWEEN = ' – ';
export const periodOf = (text = ''): { from: string; to: string } => {
  const [from = '', to = ''] = text.split(BETWEEN);
  return { from, to };
};
export const periodText = ({ from, to }: { from: string; to: string }): string =>
  from || to ? `${from}${BETWEEN}${to}` : '';

function answerOf({ type }: FormField, text: string): string | number | boolean {
  if (type === 'number' && text !== '' && Number.isFinite(Number(text))) return Number(text);
  if (type === 'boolean') return text === 'true';
  return text;
}

function fieldsBody(fields: FormField[], { fields: given, uploads }: Answers) {
  return Object.fromEntries(
    fields.flatMap((field) => {
      // A file goes with the uploads; the field says which they are.
      const names = field.type === 'file' ? uploads.map(({ name }) => name).join(BETWEEN) : '';
      const text = (given[field.name] ?? '').trim() || names;
      const isAsked = field.type === 'file' || !isOwnPart(field);
      return isAsked && text ? [[field.name, answerOf(field, text)]] : [];
    }),
  );
}

function locationBody({ place, ...texts }: Location) {
  const given = Object.entries(texts).flatMap(([key, value]) => (value.trim() ? [[key, value.trim()]] : []));
  return { ...(place ? { place } : {}), ...Object.fromEntries(given) };
}

/** An object only where something is in it. */
const some = <T extends object>(value: T): T | undefined =>
  Object.keys(value).length > 0 ? value : undefined;

/** The submission as the contract takes it: without what was left blank. */
export function bodyOf(service: { code: string; fields?: FormField[] }, answers: Answers) {
  const { applicant, matter, location, appointment, materials, uploads, accepted } = answers;
  const { from, to } = appointment;
  const brought = Object.entries(materials).filter(([, count]) => count > 0);
  return {
    service: service.code,
    applicant: applicantBody(applicant),
    matter: matter.trim(),
    location: some(locationBody(location)),
    appointment: from && to ? { from: officeMoment(from), to: officeMoment(to) } : undefined,
    fields: some(fieldsBody(service.fields ?? [], answers)),
    materials: brought.length > 0 ? brought.map(([name, count]) => ({ name, count })) : undefined,
    uploads: uploads.length > 0 ? uploads.map(({ id, claim }) => ({ id, claim })) : undefined,
    privacyNotice: accepted ? ('accepted' as const) : undefined,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = <T extends Record<string, string>>(blank: T, found: unknown): T =>
  Object.fromEntries(
    Object.keys(blank).map((key) => {
      const value = isRecord(found) ? found[key] : undefined;
      return [key, typeof value === 'string' ? value : ''];
    }),
  ) as T;
function only<T>(found: unknown, isOne: (value: unknown) => value is T): Record<string, T> {
  const entries = isRecord(found) ? Object.entries(found) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, T] => isOne(entry[1])));
}
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isInteger(value);
export const isUpload = (value: unknown): value is KeptUpload =>
  isRecord(value) &&
  isText(value['id']) &&
  isText(value['claim']) &&
  isText(value['name']) &&
  isCount(value['at']);

/** A draft as it was kept, whatever an older version or somebody else wrote there; none where it is none. */
export function parseDraft(kept: string | null): Draft | undefined {
  let found: unknown;
  try {
    found = JSON.parse(kept ?? 'null');
  } catch {
    return undefined;
  }
  if (!isRecord(found) || !isText(found['key']) || !isRecord(found['answers'])) return undefined;
  const { applicant, matter, location, appointment, fields, materials, uploads, accepted } = found['answers'];
  return {
    key: found['key'],
    sent: Array.isArray(found['sent']) ? found['sent'].filter(isText) : [],
    answers: {
      applicant: applicantOf(isRecord(applicant) ? applicant : undefined),
      matter: isText(matter) ? matter : '',
      location: texts(NOWHERE, location),
      appointment: texts(BLANK.appointment, appointment),
      fields: only(fields, isText),
      materials: only(materials, isCount),
      uploads: Array.isArray(uploads) ? uploads.filter(isUpload) : [],
      accepted: accepted === true,
    },
  };
}

/** Whether anything was typed that would be missed. */
export function isBlank({ applicant, matter, location, appointment, fields, materials, uploads }: Answers) {
  const { place: _, ...typed } = location;
  const all = [...Object.values(applicant), matter, ...Object.values(typed), ...Object.values(fields)];
  const hasText = [...all, appointment.from, appointment.to].some((text) => text.trim() !== '');
  return !hasText && Object.keys(materials).length === 0 && uploads.length === 0;
}
