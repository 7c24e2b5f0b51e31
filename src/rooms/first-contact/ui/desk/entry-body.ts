import type { OutcomeBody, ReceiveBody, VisitorInput } from '../../contract.ts';
import { applicantOf, type Brought, type Entry, type MaterialRow, type Opening } from './entry.ts';
import { piecesOf } from './material-words.ts';

type FormField = { name: string; type: string };

const said = (text: string) => text.trim() || undefined;

/** An object without what was not said. */
const dense = <T extends object>(object: T) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Partial<T>;

export const visitorOf = ({ name, unit, phone, address }: Entry): VisitorInput =>
  dense({ name: said(name), unit: said(unit), phone: said(phone), address: said(address) });

/** Rows that name a material, also several in a line; a count that is no number is sent as none, which the register may hold (0). */
const materialsOf = (rows: MaterialRow[]) =>
  rows.flatMap(({ name, count, original }) =>
    piecesOf(name).map((piece) => ({
      name: piece.name,
      count: countOf(piece.count ?? count),
      ...dense({ original }),
    })),
  );

const broughtOf = (brought: Brought) =>
  Object.entries(brought).map(([name, { count, original }]) => ({
    name,
    count: countOf(count),
    ...dense({ original }),
  }));

const countOf = (text: string) => Math.min(999, Math.max(0, Math.trunc(Number(text) || 0)));

/** What was typed as the contract takes it: numbers as numbers, blank ones left out. */
function fieldsOf(opening: Opening, asked: FormField[]) {
  const given: Record<string, string | number | boolean> = {};
  for (const { name, type } of asked) {
    const value = opening.fields[name];
    if (value === undefined || value === '') continue;
    const number = type === 'number' ? Number(value) : Number.NaN;
    given[name] = Number.isNaN(number) ? value : number;
  }
  return Object.keys(given).length > 0 ? given : undefined;
}

const moment = (local: string) => (local ? `${local}:00+08:00` : undefined);

/** What opens the case; who it is for stands on the contact already, but for what kind of applicant. */
function caseOf(entry: Entry, asked: FormField[]) {
  const { opening } = entry;
  const { service, files, finish, result } = opening;
  const visitor = visitorOf(entry);
  const location = dense({
    building: said(opening.building),
    room: said(opening.room),
    note: said(opening.place),
  });
  const from = moment(opening.from);
  const to = moment(opening.to);
  const received = broughtOf(opening.received)
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => ({ name, count }));
  return dense({
    service: service?.code,
    applicant: visitor.name ? { ...dense({ kind: applicantOf(entry) }), ...visitor } : undefined,
    location: Object.keys(location).length > 0 ? location : undefined,
    appointment: from && to ? { from, to } : undefined,
    fields: fieldsOf(opening, asked),
    materials: received.length > 0 ? received : undefined,
    uploads: files.length > 0 ? files.map(({ id, claim }) => ({ id, claim })) : undefined,
    finish: finish ? dense({ outcome: 'done', answer: said(result) }) : undefined,
  });
}

/** The outcome chosen with only its own fields; what was typed for others stays in the form and is not sent. */
export function outcomeOf(entry: Entry, asked: FormField[] = []): OutcomeBody | undefined {
  const { target, reason, basis, alternative } = entry;
  const to = target && dense({ department: target.department.code, staff: target.staff?.username });
  switch (entry.outcome) {
    case 'later':
      return undefined;
    case 'answered':
      return {
        kind: 'answered',
        ...dense({ answer: said(entry.answer), requirementsOf: entry.requirementsOf?.code }),
      };
    case 'guided':
      return { kind: 'guided', to: { ...to, ...dense({ phone: said(entry.targetPhone) }) } };
    case 'handedOver':
      return { kind: 'handedOver', ...dense({ to }) };
    case 'receivedOnBehalf':
      return {
        kind: 'receivedOnBehalf',
        ...dense({ for: to }),
        materials: [...broughtOf(entry.brought), ...materialsOf(entry.materials)],
      };
    case 'explained':
      return {
        kind: 'explained',
        ...dense({ reason: said(reason), basis: said(basis), alternative: said(alternative) }),
      };
    case 'reportedUp':
      return {
        kind: 'reportedUp',
        ...dense({ to: entry.reportTo?.username, question: said(entry.question) }),
      };
    case 'caseOpened':
      return { kind: 'caseOpened', case: caseOf(entry, asked) };
  }
}

/** The whole entry as `POST /contacts` takes it. */
export function bodyOf(entry: Entry, asked: FormField[] = []): ReceiveBody {
  const { channel, kind, important, urgent } = entry;
  const outcome = outcomeOf(entry, asked);
  return {
    channel,
    kind,
    visitor: visitorOf(entry),
    ...dense({ matter: said(entry.matter) }),
    ...(important && { important }),
    ...(urgent && { urgent }),
    ...(entry.together.length > 0 && { receivedWith: entry.together.map(({ username }) => username) }),
    ...(outcome && { outcome }),
  };
}
