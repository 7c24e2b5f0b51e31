import type { ChildProcess } from 'node:child_process';
import type { LoadJob, LoadResult } from './load.ts';
import { ask, cpuSecondsOf, cpuSecondsOfTree } from './processes.ts';

/** One side of a comparison: where the load goes, and what is needed to see its cost. */
export type Side = { name: string; pid: number; nextJob(): LoadJob };

export type Measured = {
  perSecond: number;
  p50: number;
  p99: number;
  serverCpuMs: number;
  databaseCpuMs: number;
};

export type Comparison = { what: string; ratio: number; baseline: Measured[]; program: Measured[] };

const ROUNDS = 3;
/** Long enough that both are compiled: the program has more to compile than a bare server. */
const WARM_UP_MS = 6_000;
const ROUND_MS = 3_000;

/** How often each side is measured, its warm-up included. */
export const MEASUREMENTS = ROUNDS + 1;

/** Runs baseline and program by turns, A B A B …, after one short round of each to warm up. */
export async function compare(
  what: string,
  load: ChildProcess,
  databasePid: number,
  sides: { baseline: Side; program: Side },
): Promise<Comparison> {
  const { baseline, program } = sides;
  const found: Comparison = { what, ratio: Number.NaN, baseline: [], program: [] };
  for (const side of [baseline, program]) await measure(load, databasePid, side, WARM_UP_MS);
  for (let round = 0; round < ROUNDS; round += 1) {
    found.baseline.push(await measure(load, databasePid, baseline, ROUND_MS));
    found.program.push(await measure(load, databasePid, program, ROUND_MS));
  }
  found.ratio = total(found.program) / total(found.baseline);
  return found;
}

const total = (rounds: Measured[]) => rounds.reduce((sum, { perSecond }) => sum + perSecond, 0);

/** One run of the load on one side, with what server and database had to do for it. */
export async function measure(
  load: ChildProcess,
  databasePid: number,
  side: Side,
  forMs: number,
): Promise<Measured> {
  const server = cpuSecondsOf(side.pid);
  const database = cpuSecondsOfTree(databasePid);
  const result = await ask<LoadResult>(load, { ...side.nextJob(), forMs });
  const failed = Object.entries(result.failures)[0];
  if (failed) throw new Error(`${side.name} answered ${failed[0]}: ${failed[1].first}`);
  const { answered, seconds, latencies } = result;
  const perRequest = (cpuSeconds: number) => (cpuSeconds * 1000) / answered;
  return {
    perSecond: answered / seconds,
    p50: latencies[Math.floor(answered * 0.5)] ?? Number.NaN,
    p99: latencies[Math.floor(answered * 0.99)] ?? Number.NaN,
    serverCpuMs: perRequest(cpuSecondsOf(side.pid) - server),
    databaseCpuMs: perRequest(cpuSecondsOfTree(databasePid) - database),
  };
}

/** A table for people: one line a round. */
export function describe({ what, baseline, program }: Comparison): string[] {
  const line = (name: string, one: Measured) =>
    [
      name.padEnd(10),
      `${one.perSecond.toFixed(0).padStart(6)} /s`,
      `p50 ${one.p50.toFixed(1).padStart(6)} ms`,
      `p99 ${one.p99.toFixed(1).padStart(6)} ms`,
      `CPU ${one.serverCpuMs.toFixed(2)} ms server, ${one.databaseCpuMs.toFixed(2)} ms database`,
    ].join('  ');
  return [
    what,
    ...baseline.flatMap((one, round) => [
      `  ${line('bare Node', one)}`,
      `  ${line('yinuo', program[round] as Measured)}`,
    ]),
  ];
}
