import { nowOf, readOffice } from '../../platform/db/office.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { OutageList } from './contract-outages.ts';
import { presentOutage } from './present-outage.ts';
import { announcedEvents } from './queries-outages.ts';
import type { CaseDeps } from './service.ts';

/** What is announced beforehand, for everybody: a notice is public when its case is finished. */
export const outageRoute = (deps: CaseDeps): AnyRoute =>
  defineRoute({
    method: 'GET',
    path: '/outages',
    operationId: 'listOutages',
    summary: 'Planned outages, current and coming',
    tag: 'public',
    caller: 'anyone',
    answers: { 200: OutageList },
    handle: async () => {
      const office = await readOffice(deps.db.pool);
      const world = await deps.worldAt(office);
      const rows = await announcedEvents(deps.db.pool, nowOf(office, deps.realNow()));
      return {
        body: { items: rows.flatMap((row) => presentOutage(row, world)) },
        headers: { 'cache-control': 'public, max-age=60' },
      };
    },
  });
