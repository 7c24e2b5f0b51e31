import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OrganisationTestDoor, openOrganisationDoor } from '../../../../test/organisation-door.ts';
import { at } from '../../../../test/sample-office.ts';

let door: OrganisationTestDoor;
beforeAll(async () => {
  const dueAt = at('12-31 17:30');
  const told = { handlers: ['handler', 'gone'], applicant: true };
  door = await openOrganisationDoor([
    { number: '2026-000001', dueAt, newDueAt: dueAt + 86_400_000, ...told },
  ]);
});
afterAll(() => door.close());

describe('the calendar', () => {
  it('TL-2: an undeclared year shows the statutory days, marked', async () => {
    const { body } = await door.send(undefined, 'GET /calendar/2027');
    expect(body).toMatchObject({ year: 2027, declared: false });
    expect(body.days).toHaveLength(13);
  });

  it('TL-2: a preview of a CSV lists moving cases and saves nothing; then it is declared, under a new version', async () => {
    const csv = 'date,kind,name\n2027-01-01,holiday,元旦\n2027-02-20,makeup,春节\n';
    const preview = await door.send('admin', 'PUT /calendar/2027?preview=true', csv);
    expect(preview).toMatchObject({
      status: 200,
      body: {
        ...{ preview: true, declared: false },
        moving: [
          {
            number: '2026-000001',
            handlers: [
              { username: 'handler', name: 'handler' },
              { username: 'gone', name: 'gone' },
            ],
            applicant: true,
          },
        ],
      },
    });
    const put = await door.send('admin', 'PUT /calendar/2027', csv);
    expect(put.body).toMatchObject({ preview: false, declared: true, version: preview.body.version + 1 });
    expect((await door.send(undefined, 'GET /calendar/2027')).body).toMatchObject({
      declared: true,
      days: [{ kind: 'holiday' }, { kind: 'makeup' }],
    });
    const stale = await door.send('admin', 'PUT /calendar/2027', csv, {
      'if-match': `"${preview.body.version}"`,
    });
    expect(stale.status).toBe(409);
  });

  it('TL-2: errors come with row and column', async () => {
    const { status, body } = await door.send(
      'admin',
      'PUT /calendar/2028',
      'date,kind,name\n2028-01-01,off,元旦\n',
    );
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, 'calendarWrong', '/rows/2/kind']);
    const json = { days: [{ date: '2029-01-01', kind: 'holiday', name: '元旦' }] };
    expect((await door.send('admin', 'PUT /calendar/2028', json)).body.errors[0].pointer).toBe(
      '/days/0/date',
    );
  });

  it('TL-2: hours and vacations are set and taken back', async () => {
    const hours = { department: 'WX', from: '2026-10-01', intervals: [{ opens: '07:30', closes: '21:30' }] };
    expect((await door.send('admin', 'PUT /organisation/office-hours', hours)).status).toBe(200);
    const vacation = { department: 'NONE', from: '2027-01-20', to: '2027-02-10', name: '寒假' };
    expect((await door.send('admin', 'PUT /organisation/vacations', vacation)).status).toBe(422);
    const put = await door.send('admin', 'PUT /organisation/vacations', { ...vacation, department: 'WX' });
    const kept = (await door.send('crew', 'GET /organisation/office-hours')).body;
    expect([kept.hours.length, kept.vacations.length]).toEqual([1, 1]);
    expect((await door.send('admin', `DELETE /organisation/vacations/${put.body.id}`)).status).toBe(204);
  });
});
