import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from '../../src/kernel/time.ts';
import { openTestOffice, type TestOffice } from '../office.ts';
import type { Client } from '../office-client.ts';
import { moment, notesOf, readCase, submit } from './matters.ts';

type Day = { date: string; kind: 'holiday' | 'makeup'; name: string };

let office: TestOffice;
let handler: Client;
let admin: Client;
const DONE = { outcome: 'done', answer: '已办好' };
const january = (day: number, time = '17:30') =>
  formatInstant(parseInstant(`2027-01-${String(day).padStart(2, '0')}T${time}:00+08:00`) as number);
const holiday = (date: string, name = '校庆'): Day => ({ date, kind: 'holiday', name });
const declare = (year: number, days: Day[], query = '') => admin.put(`/calendar/${year}${query}`, { days });

beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  handler = await office.signIn('handler');
  admin = await office.signIn('admin');
});
afterAll(async () => office?.close());

describe('TL-0 a new arrangement of 2026 while cases run', () => {
  let open: string;
  let closed: string;
  let days: Day[];
  let told: string[];

  it('SC-6.2 only the administrator declares a year', async () => {
    open = (await submit(office.anyone, 'WX-05')).number;
    closed = (await submit(office.anyone, 'WX-05')).number;
    await office.moveClock('09-15 10:00');
    expect((await handler.post(`/cases/${closed}/finish`, DONE)).body.verdict).toBe('early');
    expect(await handler.put('/calendar/2026', { days: [] })).toMatchObject({ status: 403 });
    expect(await office.anyone.put('/calendar/2026', { days: [] })).toMatchObject({ status: 401 });
  });

  it('TL-0 the preview lists the open cases that would move, and moves none', async () => {
    const { body } = await office.anyone.get('/calendar/2026');
    days = [...body.days, holiday('2026-09-18')];
    const shown = await declare(2026, days, '?preview=true');
    expect(shown).toMatchObject({
      status: 200,
      body: { preview: true, changes: { added: [{ date: '2026-09-18' }] } },
    });
    expect(shown.body.moving).toMatchObject([
      { number: open, dueAt: moment('09-20 17:30'), newDueAt: moment('09-21 17:30'), applicant: true },
    ]);
    told = shown.body.moving[0].handlers.map(({ username }: { username: string }) => username);
    expect((await readCase(handler, open)).dueAt).toBe(moment('09-20 17:30'));
    expect((await office.anyone.get('/calendar/2026')).body.version).toBe(body.version);
  });

  it('TL-0 a holiday added late moves open matters (alaveteli 7292), and rewrites no closed history', async () => {
    expect((await declare(2026, days)).body.moving).toHaveLength(1);
    expect(await readCase(handler, open)).toMatchObject({
      dueAt: moment('09-21 17:30'),
      yellowAt: moment('09-20 08:00'),
      orangeAt: moment('09-21 08:00'),
    });
    expect(await notesOf(handler, open)).toContain('deadlineMoved 09-15 10:00');
    const { rows } = await office.database.db.pool.query<{ staff: string }>(
      "select staff from inbox where kind = 'deadlineMoved' and number = $1 order by staff",
      [open],
    );
    expect(rows.map(({ staff }) => staff)).toEqual([...told].sort());
    expect(await readCase(handler, closed)).toMatchObject({
      dueOn: '2026-09-20',
      verdict: 'early',
      daysEarly: 4,
    });
  });

  it('TL-0 taken back again, the date that was told does not move earlier', async () => {
    const back = await declare(
      2026,
      days.filter(({ date }) => date !== '2026-09-18'),
    );
    expect(back.body.moving).toEqual([]);
    expect((await readCase(handler, open)).dueAt).toBe(moment('09-21 17:30'));
    expect((await submit(office.anyone, 'WX-05')).body.dueAt).toBe(moment('09-21 17:30'));
  });

  it('TL-0 the yearly count of the moved case goes on: it is finished on time on its new day', async () => {
    await office.moveClock('09-21 16:00');
    expect((await handler.post(`/cases/${open}/finish`, DONE)).body.verdict).toBe('onTime');
  });
});

describe('TL-0 an undeclared year', () => {
  let number: string;
  let code: string;

  it('TL-0 a date in 2027 is counted with weekends and statutory days, and marked provisional', async () => {
    await office.moveClock('12-21 10:00');
    const lead = await office.signIn('fc.deputy');
    const sent = await submit(office.anyone, 'FC-03');
    ({ number, code } = sent);
    const accepted = await lead.post(`/cases/${number}/accept`);
    expect(accepted.body).toMatchObject({ dueAt: january(12), provisional: true });
    expect((await office.anyone.get(`/track/${code}`)).body).toMatchObject({
      dueAt: january(12),
      provisional: true,
    });
    const year = await office.anyone.get('/calendar/2027');
    expect(year.body).toMatchObject({ declared: false });
    expect(year.body.days.map(({ date }: Day) => date)).toContain('2027-01-01');
  });

  it('TL-0 declared with a weekend to be worked the told date does not move earlier, and is certain', async () => {
    const head = await office.signIn('fc.head');
    const worked: Day[] = [
      holiday('2027-01-01', '元旦'),
      { date: '2027-01-09', kind: 'makeup', name: '元旦' },
    ];
    expect((await declare(2027, worked)).body).toMatchObject({ declared: true, moving: [] });
    expect(await readCase(head, number)).toMatchObject({ dueAt: january(12), provisional: false });
  });

  it('TL-0 declared with more days off the open case moves later, on the applicant’s page too', async () => {
    const rest: Day[] = [1, 4, 5].map((day) => holiday(`2027-01-0${day}`, '元旦'));
    const shown = await declare(2027, rest, '?preview=true');
    expect(shown.body.moving).toMatchObject([{ number, dueAt: january(12), newDueAt: january(14) }]);
    await declare(2027, rest);
    expect((await office.anyone.get(`/track/${code}`)).body).toMatchObject({
      dueAt: january(14),
      provisional: false,
    });
  });
});
