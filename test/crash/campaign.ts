import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { formatInstant, HOUR_MS } from '../../src/kernel/time.ts';
import { removeCluster } from '../../src/platform/embedded/embedded.ts';
import { Load } from './load.ts';
import { databasePid, openOfficeUnderFire, VICTIMS } from './office-under-fire.ts';
import { findingsIn } from './verdict.ts';

export type CampaignOptions = { kills: number; progress?: (done: number, victim: string) => void };

export type CampaignReport = {
  kills: number;
  writes: number;
  /** Writes that were under way when something died, and were sent again. */
  sentAgain: number;
  databaseServers: number;
  /** What does not hold; empty when all does. */
  findings: string[];
};

const BEGIN = Date.parse('2026-09-28T09:00:00+08:00');
/** The office's clock goes on while things die, so that lights change and warnings are due all the time. */
const STEP_MS = 2 * HOUR_MS;
const LAST_STEP_MS = 240 * HOUR_MS;

/** Kills server, worker and database by turns while eight clients write, then looks whether anything was lost or doubled. */
export async function runCampaign({ kills, progress }: CampaignOptions): Promise<CampaignReport> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'yinuo-crash-'));
  const office = await openOfficeUnderFire(dataDir, formatInstant(BEGIN));
  try {
    let past = BEGIN;
    const load = await Load.open(office, () => past);
    const servers = new Set([await databasePid(dataDir)]);
    for (let kill = 0; kill < kills; kill += 1) {
      await load.more(8 + (kill % 7));
      const victim = VICTIMS[kill % VICTIMS.length] ?? 'server';
      const moving = moveClock(office.address(), BEGIN + (kill + 1) * STEP_MS);
      await office.kill(victim);
      if (await moving) past = BEGIN + (kill + 1) * STEP_MS;
      servers.add(await databasePid(dataDir));
      progress?.(kill + 1, victim);
    }
    await load.stop();
    const wrong = await retriesThatDiffer(load);
    await finishMoving(office.address, BEGIN + kills * STEP_MS + LAST_STEP_MS);
    const findings = await office.autopsy((db) => findingsIn(db, load.writes, BEGIN));
    return {
      kills,
      writes: load.writes.length,
      sentAgain: load.writes.filter(({ tries }) => tries > 1).length,
      databaseServers: servers.size,
      findings: [...wrong, ...findings],
    };
  } finally {
    await office.end();
    await removeCluster(dataDir);
  }
}

/** The move may die with the server: whatever was due is said later, by whoever comes to it. */
async function moveClock(address: string, to: number): Promise<boolean> {
  const answer = await fetch(`${address}/api/v1/demo/clock`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/json' },
    body: JSON.stringify({ now: formatInstant(to) }),
  }).catch(() => undefined);
  return answer?.status === 200;
}

async function finishMoving(address: () => string, to: number): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) if (await moveClock(address(), to)) return;
  throw new Error('the clock of the office cannot be moved any more');
}

/** A client that lost its answer gets the very same one. */
async function retriesThatDiffer(load: Load): Promise<string[]> {
  const wrong: string[] = [];
  for (const write of load.writes) {
    const answer = await load.attempt(write);
    if (answer !== write.answer) wrong.push(`${write.path} ${write.key}: another answer the second time`);
  }
  return wrong;
}
