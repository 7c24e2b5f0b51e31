import type { Queryable } from '../db/queryable.ts';
import { GENESIS } from './event.ts';
import type { Found } from './finding.ts';
import { leavesOf, merkleBuilder, sealRoot } from './seal.ts';
import { SEAL_COLUMNS, type SealRow } from './seal-row.ts';

/**
 * Every seal must hold the root of its own events, begin where the one before ended, and be bound to its root; a root
 * kept outside must be one of them. What comes after the last seal is counted.
 */
export async function verifySeals(
  db: Queryable,
  found: Found,
  against?: Buffer,
): Promise<{ seals: number; unsealed: number }> {
  const { rows } = await db.query<SealRow>(`select ${SEAL_COLUMNS} from seals order by sealed_on`);
  let prev: Buffer = GENESIS;
  let to = 0;
  for (const seal of rows) {
    const merkle = merkleBuilder();
    for await (const leaf of leavesOf(db, seal.from_position, seal.to_position)) merkle.add(leaf);
    const { sealed_on: sealedOn, from_position: from, to_position, events, sealed_at: sealedAt } = seal;
    const whole = from === to && merkle.count() === events && seal.prev.equals(prev);
    const root = sealRoot({ sealedOn, from, to: to_position, events, prev, sealedAt }, merkle.root());
    if (!whole || !root.equals(seal.root)) {
      found({ kind: 'sealBroken', day: seal.sealed_on, position: seal.to_position });
    }
    prev = seal.root;
    to = seal.to_position;
  }
  if (against && !rows.some((seal) => seal.root.equals(against))) found({ kind: 'rootUnknown' });
  const { rows: rest } = await db.query<{ n: number }>(
    'select count(*)::int as n from events where position > $1',
    [to],
  );
  return { seals: rows.length, unsealed: rest[0]?.n ?? 0 };
}
