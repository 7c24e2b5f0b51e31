import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommitmentDoor, openCommitmentDoor } from '../../../test/commitment-door.ts';
import { at } from '../../../test/sample-office.ts';
import { wholeService } from '../../../test/sample-service.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { checkImported, importServices } from './import.ts';
import { dueReviews, loadCatalogue, nextItemTickAt } from './queries.ts';
import { callDueReviews } from './review.ts';
import { factsOf, openScene } from './scene.ts';

let door: CommitmentDoor;
beforeAll(async () => {
  door = await openCommitmentDoor();
  await door.setClock('03-02 10:00');
});
afterAll(async () => door?.close());

const YEAR_AGO = at('03-02 08:00') - 365 * 86_400_000;
const service = (code: string, more: object = {}) => ({
  code,
  name: `item ${code}`,
  department: 'WX',
  elements: { ...wholeService, ...more },
});
const bring = (services: ReturnType<typeof service>[], reviewedOn?: string) =>
  door.database.db.withTransaction((client) =>
    importServices(
      client,
      door.database.db.jobsSchema,
      services,
      { kind: 'system' },
      { publishedAt: YEAR_AGO, reviewedOn },
    ),
  );

describe('import', () => {
  it('NT-1 publishes what is new or changed, once, and leaves drafts under way alone', async () => {
    expect(await bring([service('WX-01'), service('WX-02')])).toMatchObject({ created: ['WX-01', 'WX-02'] });
    expect(await bring([service('WX-01'), service('WX-02', { place: 'gate' })])).toEqual({
      created: [],
      renewed: ['WX-02'],
      unchanged: ['WX-01'],
      skipped: [],
    });
    await door.send('handler', 'PATCH', '/api/v1/services/WX-01/draft', { place: 'roof' });
    expect(
      await bring([service('WX-01', { place: 'door' }), { ...service('WX-02'), department: 'NY' }]),
    ).toMatchObject({
      skipped: [
        { code: 'WX-01', because: 'draftUnderWay' },
        { code: 'WX-02', because: 'otherDepartment' },
      ],
    });
    const { items, version } = await loadCatalogue(door.database.db.pool);
    expect(items.map(({ versions }) => versions.map(({ place }) => place))).toEqual([
      ['hall'],
      ['hall', 'gate'],
    ]);
    expect(version).toBe(2);
    expect(items[0]?.versions[0]).toMatchObject({ effectiveOn: '2025-03-02', publishedAt: YEAR_AGO });
  });

  it('SC-2 names what is blank in a file as a submission would', async () => {
    const scene = await openScene(door.deps);
    const refusal = checkImported(service('WX-03', { result: '' }), factsOf(scene, 'WX'));
    expect(isRefusal(refusal) && refusal.errors).toMatchObject([{ pointer: '/result' }]);
  });
});

describe('the yearly review', () => {
  it('NT-1 calls the head and the General Section once for each due day, by itself', async () => {
    const { pool } = door.database.db;
    expect((await dueReviews(pool, '2026-03-02')).map(({ code }) => code)).toEqual(['WX-01', 'WX-02']);
    expect(await nextItemTickAt(pool)).toBe(at('03-02 08:00'));
    expect(await callDueReviews(door.deps, at('03-02 07:59'))).toBe(0);
    const called = await Promise.all([
      callDueReviews(door.deps, at('03-02 10:00')),
      callDueReviews(door.deps, at('03-02 10:00')),
    ]);
    expect(called[0] + called[1]).toBe(2);
    expect(await callDueReviews(door.deps, at('03-03 10:00'))).toBe(0);
    const { rows } = await pool.query(
      `select staff, at, number from inbox where kind = 'serviceReviewDue' order by staff, dedupe`,
    );
    expect(rows.map(({ staff }) => staff)).toEqual(['head', 'head', 'registrar', 'registrar']);
    expect(rows[0].at).toBe(at('03-02 08:00'));
    expect((await door.send('head', 'GET', '/api/v1/service-reviews')).body.items).toHaveLength(2);
    const confirmed = await door.send('head', 'POST', '/api/v1/services/WX-02/confirm-review');
    expect(confirmed.body).toMatchObject({ reviewDueOn: '2027-03-02' });
    expect((await dueReviews(pool, '2026-03-02')).map(({ code }) => code)).toEqual(['WX-01']);
  });

  it('NT-1 an import may say when the last review was', async () => {
    await bring([service('WX-09')], '2025-12-01');
    const { rows } = await door.database.db.pool.query(
      `select review_due_on from service_items where code = 'WX-09'`,
    );
    expect(rows).toEqual([{ review_due_on: '2026-12-01' }]);
  });

  it('NT-1 rows rebuilt from their events equal the rows there are', async () => {
    const { evolve } = await import('./rules/evolve.ts');
    const { pool } = door.database.db;
    const { rows } = await pool.query('select id, state from service_items');
    for (const { id, state } of rows) {
      const events = await pool.query('select type, data from events where stream_id = $1 order by version', [
        id,
      ]);
      const folded = events.rows.reduce(evolve, undefined);
      expect(JSON.parse(JSON.stringify(folded))).toEqual(state);
    }
  });
});
