/**
 * `npm run crash` kills server, worker and database 200 times under load (`-- 50`: so often) and ends with 1 when anything
 * was lost or doubled.
 */
import { runCampaign } from '../test/crash/campaign.ts';

const kills = Number(process.argv[2] ?? 200);
if (!Number.isInteger(kills) || kills < 1) throw new Error('how often is a whole number');

const started = performance.now();
const report = await runCampaign({
  kills,
  progress: (done, victim) => process.stdout.write(`${done}/${kills} ${victim}\n`),
});
const { findings, ...figures } = report;
process.stdout.write(
  `${JSON.stringify({ ...figures, seconds: Math.round((performance.now() - started) / 1000) })}\n`,
);
for (const finding of findings.slice(0, 50)) process.stdout.write(`${finding}\n`);
process.stdout.write(
  findings.length === 0 ? 'nothing was lost or doubled\n' : `${findings.length} findings\n`,
);
process.exit(findings.length === 0 ? 0 : 1);
