import pg from 'pg';

type Parser = (text: string) => unknown;

/** `bigint` as a number; beyond 2^53 the number would lie, so it throws. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a number`);
  return value;
}

/**
 * `timestamptz` as an Instant (epoch milliseconds, rounded down). The session speaks UTC and ISO style, so the text is
 * always `2026-09-28 02:00:00[.123456]+00`.
 */
export function parseTimestamptz(text: string): number {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  if (text === '-infinity') return Number.NEGATIVE_INFINITY;
  const at = Date.parse(text.replace(' ', 'T').replace(/\+00$/, 'Z'));
  if (Number.isNaN(at)) throw new RangeError(`timestamptz ${text} is not in UTC and ISO style`);
  return at;
}

const asText: Parser = (text) => text;

const OWN_PARSERS = new Map<number, Parser>([
  [20, parseInt8],
  [1184, parseTimestamptz],
  [1114, asText],
  [1082, asText],
  [1186, asText],
  [1016, (text) => parseArray(text, parseInt8)],
  [1185, (text) => parseArray(text, parseTimestamptz)],
  [1115, (text) => parseArray(text, asText)],
  [1182, (text) => parseArray(text, asText)],
]);

function parseArray(text: string, parse: Parser): unknown[] {
  const parseTexts = pg.types.getTypeParser(1009 as never, 'text') as (text: string) => (string | null)[];
  return parseTexts(text).map((item) => (item === null ? null : parse(item)));
}

/**
 * How this house reads PostgreSQL: `bigint` and `timestamptz` are numbers, `date` stays `YYYY-MM-DD`, and no `Date`
 * object comes out of the database. Set per pool, never globally: libraries bring their own expectations.
 */
export const houseTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    const own = format === 'binary' ? undefined : OWN_PARSERS.get(oid);
    return own ?? pg.types.getTypeParser(oid as never, format as never);
  }) as typeof pg.types.getTypeParser,
};

/** An Instant as a parameter for a `timestamptz`. Example: `instantParam(0)` is `1970-01-01T00:00:00.000Z`. */
export function instantParam(at: number): string {
  return new Date(at).toISOString();
}

/** An SQL identifier, quoted. Example: `my"name` → `"my""name"`. */
export function quoteIdent(name: string): string {
  return pg.escapeIdentifier(name);
}
