import { expect, it } from 'vitest';
import { runCampaign } from './crash/campaign.ts';

const KILLS = 20;

it('kill -9 of server, worker and database by turns under load loses and doubles nothing', async () => {
  const report = await runCampaign({ kills: KILLS });
  expect(report.findings).toEqual([]);
  expect(report.writes).toBeGreaterThan(KILLS * 8);
  expect(report.sentAgain).toBeGreaterThan(0);
  // Only where the database itself was killed did another one take its place: else it went on and was joined again.
  expect(report.databaseServers).toBe(1 + Math.floor(KILLS / 3));
}, 600_000);
