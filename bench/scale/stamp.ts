import { hash, randomUUID } from 'node:crypto';
import { chain, GENESIS, hashEvent, hashedText } from '../../src/platform/log/event.ts';
import { type ColumnType, columnJson } from '../../src/platform/log/row-table.ts';
import type { Change } from '../../src/platform/log/save.ts';
import { digestText } from '../../src/platform/log/texts.ts';
import { hashTrackingCode, newTrackingCode } from '../../src/rooms/time-limit/intake.ts';

/** Tables in the order in which their rows are written. */
export const COPIED = ['cases', 'events', 'texts', 'inbox'] as const;
export type Copied = (typeof COPIED)[number];

/** Lines of PostgreSQL's COPY, one string a table. */
export type Lines = Record<Copied, string>;

/** A text with places in it, filled from a list of values. */
type Template = { parts: string[]; places: number[] };

/**
 * Prepares a life to be stamped out: whatever must be new in each copy (ids, number, salts, digests, hashes) becomes a
 * place in the texts of its rows. The texts come of the log's own functions, and the first copy is hashed by them once
 * more, so that a change of what is hashed cannot be missed here.
 */
export function stamper(change: Change): (number: string) => Lines & { trackingCode: string } {
  const { stream, table, at, actor, texts = [], inbox = [] } = change;
  const events = chain(table.stream, stream, at, actor, change.events);
  const number = String(change.columns['number']);
  const tracking = hashTrackingCode(newTrackingCode());
  const head = events.at(-1)?.hash ?? GENESIS;
  const digests = texts.map(digestText);
  const old = [
    stream.id,
    number,
    searchToken(number),
    tracking,
    ...texts.map(({ id }) => id),
    ...texts.map(({ salt }) => salt),
    ...digests,
    ...events.map((event) => event.hash.toString('hex')),
  ];
  const places = placesOf(old);
  const hashed = events.map(({ hash: _, ...event }) => places(hashedText(event)));
  const rows = {
    cases: places(caseLine(change, head, events.length, tracking)),
    events: places(events.map(eventLine).join('')),
    texts: places(
      texts.map((text) => line([text.id, text.streamId, text.kind, text.salt, text.body])).join(''),
    ),
    inbox: places(
      inbox
        .map((note) => {
          const { staff, kind, params, demand, dedupe } = note;
          return line([
            staff,
            iso(note.at),
            kind,
            JSON.stringify(params),
            note.number ?? null,
            demand,
            dedupe,
          ]);
        })
        .join(''),
    ),
  };
  checkHashes(hashed, events, old);
  const bodies = texts.map(({ kind, body }) => ({ kind, body }));
  return (fresh) => {
    const streamId = randomUUID();
    const trackingCode = newTrackingCode();
    const ids = bodies.map(() => randomUUID());
    const salts = bodies.map(() => randomUUID());
    const values: string[] = [
      streamId,
      fresh,
      searchToken(fresh),
      hashTrackingCode(trackingCode),
      ...ids,
      ...salts,
      ...bodies.map(({ kind, body }, index) =>
        digestText({ streamId, kind, body, salt: salts[index] as string }),
      ),
    ];
    for (const text of hashed) values.push(hash('sha256', filled(text, values)));
    return {
      cases: filled(rows.cases, values),
      events: filled(rows.events, values),
      texts: filled(rows.texts, values),
      inbox: filled(rows.inbox, values),
      trackingCode,
    };
  };
}

/** Cuts a text at every mention of one of the values. */
function placesOf(values: string[]): (text: string) => Template {
  const byLength = [...new Set(values)].sort((a, b) => b.length - a.length);
  const mention = new RegExp(`(${byLength.join('|')})`);
  return (text) => {
    const pieces = text.split(mention);
    return {
      parts: pieces.filter((_, index) => index % 2 === 0),
      places: pieces.filter((_, index) => index % 2 === 1).map((value) => values.indexOf(value)),
    };
  };
}

function filled({ parts, places }: Template, values: string[]): string {
  let text = parts[0] as string;
  for (let index = 0; index < places.length; index += 1) {
    text += values[places[index] as number] as string;
    text += parts[index + 1] as string;
  }
  return text;
}

function checkHashes(hashed: Template[], events: ReturnType<typeof chain>, old: string[]): void {
  for (const [index, event] of events.entries()) {
    const own = hash('sha256', filled(hashed[index] as Template, old));
    if (own !== hashEvent(event).toString('hex'))
      throw new Error(`the hash of ${event.type} is made otherwise`);
  }
}

/** The second half of a number as it stands among the words that are searched. */
const searchToken = (number: string) => `'${number.slice(number.indexOf('-') + 1)}'`;

const iso = (at: number) => new Date(at).toISOString();
const bytes = (buffer: Buffer) => `\\x${buffer.toString('hex')}`;

function caseLine(change: Change, head: Buffer, version: number, tracking: string): string {
  const columns = Object.entries(change.table.columns).map(([name, type]) =>
    name === 'tracking_hash' ? tracking : copyValue(type, change.columns[name]),
  );
  return line([change.stream.id, String(version), bytes(head), JSON.stringify(change.state), ...columns]);
}

/** The columns of `caseLine`, in its order. */
export const caseColumns = ({ table }: Change): string[] => [
  'id',
  'version',
  'head',
  'state',
  ...Object.keys(table.columns),
];

export const COLUMNS: Record<Exclude<Copied, 'cases'>, string[]> = {
  events: ['stream', 'stream_id', 'version', 'type', 'at', 'actor', 'demand', 'data', 'prev', 'hash'],
  texts: ['id', 'stream_id', 'kind', 'salt', 'body'],
  inbox: ['staff', 'at', 'kind', 'params', 'number', 'demand', 'dedupe'],
};

function eventLine(event: ReturnType<typeof chain>[number]): string {
  const { stream, streamId, version, type, at, actor, demand, data, prev, hash: own } = event;
  const [who, what] = [JSON.stringify(actor), JSON.stringify(data)];
  return line([stream, streamId, String(version), type, iso(at), who, demand, what, bytes(prev), bytes(own)]);
}

function copyValue(type: ColumnType, value: unknown): string | null {
  const json = columnJson(type, value);
  if (json === null) return null;
  if (type === 'jsonb') return JSON.stringify(json);
  if (type === 'text[]') return `{${(json as string[]).map((one) => JSON.stringify(one)).join(',')}}`;
  return String(json);
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function line(values: (string | null)[]): string {
  const fields = values.map((value) =>
    value === null ? '\\N' : value.replace(/[\\\n\r\t]/g, (sign) => ESCAPES[sign] as string),
  );
  return `${fields.join('\t')}\n`;
}
