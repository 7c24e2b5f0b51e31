import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../test/office.ts';
import type { Client } from '../../../test/office-client.ts';
import { moment, submit } from '../../../test/stories/matters.ts';
import { LIGHTS } from './model.ts';

let office: TestOffice;
let handler: Client;
let inTime: string;
let late: string;
let open: string;

/** Two working days from 14 September: due on the 16th. */
beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
  handler = await office.signIn('handler');
  [inTime, late, open] = (await Promise.all(
    [0, 1, 2].map(async () => (await submit(office.anyone, 'WX-04')).number),
  )) as [string, string, string];
  const finish = (number: string) =>
    handler.post(`/cases/${number}/finish`, { outcome: 'done', answer: '已修好' });
  await office.moveClock('09-16 16:00');
  await finish(inTime);
  await office.moveClock('09-18 10:00');
  await finish(late);
});
afterAll(async () => office?.close());

type Line = { number: string; light: string };
const queue = async (query: string): Promise<Line[]> => (await handler.get(`/cases?${query}`)).body.items;

describe('the queue', () => {
  it('SC-5.2.2 shows each case under the light by which it is asked for, the closed ones as in time or late', async () => {
    for (const status of ['', '&status=finished']) {
      const byLight = await Promise.all(LIGHTS.map((light) => queue(`light=${light}${status}`)));
      for (const [index, lines] of byLight.entries())
        for (const line of lines) expect(line.light).toBe(LIGHTS[index]);
      expect(
        byLight
          .flat()
          .map(({ number }) => number)
          .sort(),
      ).toEqual(status ? [inTime, late].sort() : [open]);
    }
    expect(await queue('light=green&status=finished')).toMatchObject([{ number: inTime }]);
    expect(await queue('light=red&status=finished')).toMatchObject([{ number: late }]);
  });

  it('TL-10 takes a blank search for none, and one of mere signs for one that finds nothing', async () => {
    expect(await queue('query=')).toHaveLength(1);
    expect(await queue('query=%20')).toHaveLength(1);
    expect(await queue('query=%7C')).toEqual([]);
  });

  it('refuses a page marker that names no moment, as the inbox does', async () => {
    for (const path of ['/cases', '/inbox', '/registers/time-limits']) {
      for (const parts of ['[1e300,1]', '[1e300,"x"]', '[1e15,1]', '[-1,1]', '[null,null]', '[null]']) {
        const after = Buffer.from(parts).toString('base64url');
        const answer = await handler.get(`${path}?after=${after}`);
        expect(answer, `${path} ${parts}`).toMatchObject({
          status: 400,
          body: { errors: [{ pointer: '/query/after' }] },
        });
      }
    }
  });
});

describe('the calculator', () => {
  it('TL-2 counts for a department that there is, and says which there is not', async () => {
    const ask = (department: string) => ({
      startedAt: moment('09-14 10:00'),
      limit: { count: 1, unit: 'workingDay' },
      department,
    });
    const { anyone } = office;
    expect(await anyone.post('/deadlines', ask('WX'))).toMatchObject({ body: { dueOn: '2026-09-15' } });
    expect(await anyone.post('/deadlines', [ask('WX'), ask('NONE')])).toMatchObject({
      status: 422,
      body: { code: 'departmentUnknown', errors: [{ pointer: '/1/department', code: 'unknown' }] },
    });
  });
});

describe('the public calculator', () => {
  it('TL-0 counts a thousand usual limits at once, and not so many days that others would wait', async () => {
    const asked = (count: number, unit: string) =>
      office.anyone.post(
        '/deadlines',
        Array.from({ length: 1_000 }, () => ({
          startedAt: '2026-09-28T10:00:00+08:00',
          limit: { count, unit },
        })),
      );
    expect((await asked(5, 'workingDay')).body).toHaveLength(1_000);
    expect(await asked(2_000, 'calendarDay')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '', code: 'size' }] },
    });
  });
});
