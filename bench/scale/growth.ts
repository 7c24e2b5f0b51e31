import type { Measured } from '../compare.ts';
import type { AtSize } from './at-size.ts';

const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** What was found at each size, and how it grows from the smallest to the largest. */
export function tellGrowth(sizes: AtSize[]): void {
  const first = sizes[0];
  if (!first) return;
  const heads = sizes.map(({ cases }) => `${cases} cases`.padStart(34)).join('');
  console.log(`\n${'p50 / p99 ms, req/s, CPU ms server+database'.padEnd(46)}${heads}   p50 grows`);
  for (const { what } of first.writes) {
    const found = sizes.map((size) => size.writes.find((one) => one.what === what));
    row(
      what,
      found.map((one) => one?.measured),
      found.map((one) => (one?.ratio === undefined ? '' : `${(one.ratio * 100).toFixed(0)} % of bare`)),
    );
  }
  for (const { what } of first.reads) {
    const found = sizes.map((size) => size.reads.find((one) => one.what === what));
    row(
      what,
      found.map((one) => one?.program),
      found.map((one) => (one ? besides(one.program, one.bare, one.sqlMs) : '')),
    );
  }
  for (const { what } of first.upkeep) {
    const found = sizes.map((size) => size.upkeep.find((one) => one.what === what));
    const told = found.map((one) =>
      one ? `${one.seconds.toFixed(1)} s, ${perSecond(one.of / one.seconds)}` : '',
    );
    console.log(`${what.padEnd(46)}${told.map((text) => text.padStart(34)).join('')}`);
    console.log(`${''.padEnd(46)}${found.map((one) => (one?.note ?? '').padStart(34)).join('')}`);
  }
  console.log(
    `${'memory of server and worker after the load'.padEnd(46)}${sizes
      .map(({ memoryMiB }) => `${memoryMiB.toFixed(0)} MiB`.padStart(34))
      .join('')}`,
  );
}

const perSecond = (rate: number) => `${rate.toFixed(0)} /s`;

/** Against the bare server with the same statements, and against these alone. */
const besides = (program: Measured, bare: Measured, sqlMs: number) =>
  `${((program.perSecond / bare.perSecond) * 100).toFixed(0)} % of bare, SQL ${ms(sqlMs)}`;

function row(what: string, found: (Measured | undefined)[], beside: string[]): void {
  const cells = found.map((one) =>
    one
      ? `${ms(one.p50)}/${ms(one.p99)}  ${one.perSecond.toFixed(0)}/s  ${one.serverCpuMs.toFixed(1)}+${one.databaseCpuMs.toFixed(1)}`
      : '',
  );
  const [first, last] = [found[0], found.at(-1)];
  const grows = found.length > 1 && first && last ? `× ${(last.p50 / first.p50).toFixed(1)}` : '';
  console.log(`${what.padEnd(46)}${cells.map((cell) => cell.padStart(34)).join('')}   ${grows}`);
  if (beside.some(Boolean))
    console.log(`${''.padEnd(46)}${beside.map((text) => text.padStart(34)).join('')}`);
}
