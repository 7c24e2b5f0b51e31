import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { connectionConfig } from '../../src/platform/db/pool.ts';
import type { Life } from './lives.ts';
import { COLUMNS, COPIED, type Copied, caseColumns, stamper } from './stamp.ts';

/** A share of the work: lives with the number of the first copy of each. */
export type Share = {
  url: string;
  schema: string;
  lives: (Life & { firstTurn: number })[];
  codesEvery: number;
};

/** A case that can be tracked: its code is kept nowhere else. */
export type Tracked = { number: string; code: string };

const CHUNK = 400_000;

/** Stamps out a share of the cases and writes them, one COPY a table side by side. Gives every so many a tracking code. */
export async function copyShare({ url, schema, lives, codesEvery }: Share): Promise<Tracked[]> {
  const first = lives[0];
  if (!first) return [];
  const tables = await Promise.all(
    COPIED.map(async (name) => {
      const columns = name === 'cases' ? caseColumns(first.change) : COLUMNS[name];
      return [name, await openCopy(url, schema, name, columns)] as const;
    }),
  );
  const tracked: Tracked[] = [];
  let made = 0;
  for (const { change, copies, firstTurn } of lives) {
    const stamp = stamper(change);
    const year = String(change.columns['number']).slice(0, 4);
    for (let turn = firstTurn; turn < firstTurn + copies; turn += 1) {
      const number = `${year}-${String(turn).padStart(6, '0')}`;
      const lines = stamp(number);
      if (made % codesEvery === 0) tracked.push({ number, code: lines.trackingCode });
      made += 1;
      for (const [name, copy] of tables) if (copy.add(lines[name])) await copy.room();
    }
  }
  await Promise.all(tables.map(([, copy]) => copy.end()));
  return tracked;
}

async function openCopy(url: string, schema: string, table: Copied, columns: string[]) {
  const client = new pg.Client(connectionConfig(url, { schema, statementTimeoutMs: 0 }));
  await client.connect();
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  let held: string[] = [];
  let length = 0;
  const send = () => {
    const flows = stream.write(held.join(''));
    held = [];
    length = 0;
    return flows;
  };
  return {
    /** True when the database has to be waited for. */
    add(text: string): boolean {
      held.push(text);
      length += text.length;
      return length > CHUNK && !send();
    },
    room: () => (stream.writableNeedDrain ? once(stream, 'drain') : undefined),
    async end(): Promise<void> {
      stream.end(held.join(''));
      await finished(stream);
      await client.end();
    },
  };
}
