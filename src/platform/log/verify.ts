import type { Queryable } from '../db/queryable.ts';
import type { Finding, VerifiedTable } from './finding.ts';
import { verifySeals } from './verify-seals.ts';
import { verifyStreams } from './verify-streams.ts';

export type Verification = {
  /** At most 1 000; `found` counts them all. */
  findings: Finding[];
  found: number;
  streams: number;
  events: number;
  texts: number;
  erased: number;
  /** How many texts were erased on which day, oldest first: openly forgotten, which is no finding. */
  erasures: { day: string; texts: number }[];
  seals: number;
  /** Events after the last seal: chained, but not yet held by a published root. */
  unsealed: number;
};

const MAX_FINDINGS = 1_000;

/**
 * Checks the whole log: every chain, every row against its stream, every text against its digest, every seal,
 * and a root kept outside (32 bytes). Reads in pages, changes nothing. Give it a connection inside a `repeatable read`
 * transaction, or what is written meanwhile looks like tampering.
 *
 * @param progress is told now and then how many events have been read
 */
export async function verifyLog(
  db: Queryable,
  tables: VerifiedTable[],
  against?: Buffer,
  progress: (events: number) => void = () => {},
): Promise<Verification> {
  const report: Verification = {
    findings: [],
    found: 0,
    streams: 0,
    events: 0,
    texts: 0,
    erased: 0,
    erasures: [],
    seals: 0,
    unsealed: 0,
  };
  const found = (finding: Finding) => {
    report.found += 1;
    if (report.findings.length < MAX_FINDINGS) report.findings.push(finding);
  };
  const streams = await verifyStreams(db, tables, found, progress);
  report.streams = streams.streams;
  report.events = streams.events;
  await countTexts(db, report);
  const seals = await verifySeals(db, found, against);
  report.seals = seals.seals;
  report.unsealed = seals.unsealed;
  return report;
}

async function countTexts(db: Queryable, report: Verification): Promise<void> {
  const { rows } = await db.query<{ day: string | null; texts: number }>(
    `select to_char(erased_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, count(*)::int as texts
     from texts group by 1 order by 1 nulls first`,
  );
  for (const { day, texts } of rows) {
    report.texts += texts;
    if (day === null) continue;
    report.erased += texts;
    report.erasures.push({ day, texts });
  }
}
