import type { Queryable } from '../db/queryable.ts';
import { type Actor, GENESIS, hashEvent, type LoggedEvent } from './event.ts';
import type { RowTable } from './row-table.ts';
import { leavesOf, merkleBuilder, sealRoot } from './seal.ts';
import { digestText } from './texts.ts';

/** One thing that does not hold. `version` is the place in the stream, `position` the place in the whole log. */
export type Finding = {
  kind:
    | 'changed' | 'missing' | 'inserted' | 'reordered' | 'cutOff' | 'headDiffers' | 'orphanRow' | 'orphanStream'
    | 'textChanged' | 'textMissing' | 'sealBroken' | 'rootUnknown';
  stream?: string;
  streamId?: string;
  version?: number;
  position?: number;
  day?: string;
};

export type Verification = {
  findings: Finding[];
  streams: number;
  events: number;
  texts: number;
  erased: number;
  seals: number;
  /** Events after the last seal: chained, but not yet held by a published root. */
  unsealed: number;
};

type Row = LoggedEvent & { position: number };

const MAX_FINDINGS = 1_000;

/**
 * Checks the whole log: every chain, every row's head against its stream, every text against its digest, every seal,
 * and a root kept outside. Reads in pages, changes nothing.
 */
export async function verifyLog(db: Queryable, tables: RowTable[], against?: Buffer): Promise<Verification> {
  const report: Verification = { findings: [], streams: 0, events: 0, texts: 0, erased: 0, seals: 0, unsealed: 0 };
  const found = (finding: Finding) => {
    if (report.findings.length < MAX_FINDINGS) report.findings.push(finding);
  };
  await verifyStreams(db, tables, report, found);
  await verifyTexts(db, report, found);
  await verifySeals(db, report, found, against);
  return report;
}

async function* eventsByStream(db: Queryable, page = 5_000): AsyncGenerator<Row> {
  let after = { id: '00000000-0000-0000-0000-000000000000', version: 0 };
  for (;;) {
    const { rows } = await db.query<{
      stream: string; stream_id: string; version: number; type: string; at: number; actor: Actor; demand: string;
      data: object; prev: Buffer; hash: Buffer; position: number;
    }>({
      name: 'events-by-stream',
      text: `select position, stream, stream_id, version, type, at, actor, demand, data, prev, hash from events
        where (stream_id, version) > ($1, $2) order by stream_id, version limit $3`,
      values: [after.id, after.version, page],
    });
    for (const row of rows) {
      yield {
        position: Number(row.position), stream: row.stream, streamId: row.stream_id, version: row.version,
        type: row.type, at: Number(row.at), actor: row.actor, demand: row.demand, data: row.data, prev: row.prev,
        hash: row.hash,
      };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = { id: last.stream_id, version: last.version };
  }
}

type Found = (finding: Finding) => void;

async function headsOf(db: Queryable, tables: RowTable[]): Promise<Map<string, { stream: string; version: number; head: Buffer }>> {
  const heads = new Map<string, { stream: string; version: number; head: Buffer }>();
  for (const table of tables) {
    const { rows } = await db.query<{ id: string; version: number; head: Buffer }>(
      `select id, version, head from ${table.name}`,
    );
    for (const row of rows) heads.set(row.id, { stream: table.stream, version: row.version, head: row.head });
  }
  return heads;
}

async function verifyStreams(db: Queryable, tables: RowTable[], report: Verification, found: Found) {
  const heads = await headsOf(db, tables);
  let last: Row | undefined;
  const close = () => {
    if (!last) return;
    report.streams += 1;
    const row = heads.get(last.streamId);
    heads.delete(last.streamId);
    const where = { stream: last.stream, streamId: last.streamId, version: last.version, position: last.position };
    if (!row) found({ kind: 'orphanStream', ...where });
    else if (row.version > last.version) found({ kind: 'cutOff', ...where, version: last.version + 1 });
    else if (row.version < last.version) found({ kind: 'inserted', ...where });
    else if (!row.head.equals(last.hash)) found({ kind: 'headDiffers', ...where });
  };
  for await (const event of eventsByStream(db)) {
    report.events += 1;
    if (last && last.streamId !== event.streamId) {
      close();
      last = undefined;
    }
    checkLink(last, event, found);
    last = event;
  }
  close();
  for (const [streamId, row] of heads) found({ kind: 'orphanRow', stream: row.stream, streamId });
}

/** One event against the one before it in its stream. */
function checkLink(before: Row | undefined, event: Row, found: Found) {
  const { position, hash, ...unhashed } = event;
  const where = { stream: event.stream, streamId: event.streamId, version: event.version, position };
  const expected = (before?.version ?? 0) + 1;
  if (event.version !== expected) found({ kind: 'missing', ...where, version: expected });
  if (!hashEvent(unhashed).equals(hash)) found({ kind: 'changed', ...where });
  else if (event.version === expected && !event.prev.equals(before?.hash ?? GENESIS)) found({ kind: 'inserted', ...where });
  if (before && before.position > position) found({ kind: 'reordered', ...where });
}

/** Every text named in an event must be there, say what its digest says, or be openly erased. */
async function verifyTexts(db: Queryable, report: Verification, found: Found) {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await db.query<{ id: string; salt: string; body: string | null; stream_id: string; refs: { text: string; digest: string }[] | null }>({
      name: 'texts-and-digests',
      text: `select t.id, t.salt, t.body, t.stream_id,
          (select jsonb_agg(r) from events e, jsonb_path_query(e.data, '$.** ? (@.text == $id && exists(@.digest))', jsonb_build_object('id', t.id::text)) r
           where e.stream_id = t.stream_id) as refs
        from texts t where t.id > $1 order by t.id limit 2000`,
      values: [after],
    });
    for (const row of rows) {
      report.texts += 1;
      if (row.body === null) report.erased += 1;
      else if (row.refs?.some((ref) => ref.digest !== digestText(row.salt, row.body as string))) {
        found({ kind: 'textChanged', streamId: row.stream_id });
      }
    }
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
  }
  const { rows: lost } = await db.query<{ stream_id: string; version: number }>(
    `select e.stream_id, e.version from events e,
       jsonb_path_query(e.data, '$.** ? (exists(@.text) && exists(@.digest))') r
     where not exists (select from texts t where t.id::text = r->>'text') limit 1000`,
  );
  for (const row of lost) found({ kind: 'textMissing', streamId: row.stream_id, version: row.version });
}

async function verifySeals(db: Queryable, report: Verification, found: Found, against?: Buffer) {
  const { rows } = await db.query<{ sealed_on: string; from_position: number; to_position: number; events: number; root: Buffer; prev: Buffer }>(
    'select sealed_on, from_position, to_position, events, root, prev from seals order by sealed_on',
  );
  let prev: Buffer = GENESIS;
  let to = 0;
  for (const seal of rows) {
    report.seals += 1;
    const merkle = merkleBuilder();
    for await (const leaf of leavesOf(db, Number(seal.from_position), Number(seal.to_position))) merkle.add(leaf);
    const root = sealRoot(prev, merkle.root());
    const whole = Number(seal.from_position) === to && merkle.count() === seal.events;
    if (!whole || !seal.prev.equals(prev) || !root.equals(seal.root)) found({ kind: 'sealBroken', day: seal.sealed_on });
    prev = seal.root;
    to = Number(seal.to_position);
  }
  if (against && !rows.some((seal) => seal.root.equals(against))) found({ kind: 'rootUnknown' });
  const { rows: rest } = await db.query<{ n: number }>('select count(*)::int as n from events where position > $1', [to]);
  report.unsealed = Number(rest[0]?.n ?? 0);
}
