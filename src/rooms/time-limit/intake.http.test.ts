import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../test/office.ts';
import { matter, moment } from '../../../test/stories/matters.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice('09-14 10:00');
});
afterAll(async () => office?.close());

const refusalOf = async (body: object) => {
  const { status, body: problem } = await office.anyone.post('/cases', body);
  const pointers = (problem.errors ?? []).map(({ pointer, code }: Record<string, string>) => [pointer, code]);
  return { status, code: problem.code, pointers };
};

describe('TL-10 what an application must say', () => {
  it('TL-10 a phone and a building, with all else that is missing, are named at once', async () => {
    const bare = { applicant: { kind: 'teacher', name: '林晚舟' }, location: { room: '302' } };
    expect(await refusalOf(bare)).toEqual({
      status: 422,
      code: 'submissionIncomplete',
      pointers: [
        ['/service', 'blank'],
        ['/matter', 'blank'],
        ['/privacyNotice', 'blank'],
        ['/applicant/phone', 'blank'],
        ['/location/building', 'blank'],
      ],
    });
    const unnamed = { applicant: { kind: 'teacher', name: ' ', phone: '8800-0000' }, title: '\n' };
    expect(await refusalOf(matter('WX-05', unnamed))).toMatchObject({
      status: 400,
      pointers: [
        ['/applicant/name', 'pattern'],
        ['/title', 'pattern'],
      ],
    });
    expect(await refusalOf(matter('WX-05', { location: {} }))).toMatchObject({
      status: 422,
      pointers: [['/location/building', 'blank']],
    });
  });

  it('SC-2 the answers of the form have the kind that the item asks for', async () => {
    const room = { building: '办公楼' };
    expect(
      await refusalOf(matter('FC-03', { location: room, fields: { areaWanted: 'many' } })),
    ).toMatchObject({
      status: 422,
      pointers: [['/fields/areaWanted', 'type']],
    });
    const wrong = { accountNumber: 7, place: '' };
    expect((await refusalOf(matter('NY-05', { fields: wrong }))).pointers).toEqual([
      ['/fields/accountNumber', 'type'],
    ]);
    const unlisted = matter('HJ-02', { fields: { danger: '不在选项里' } });
    expect((await refusalOf(unlisted)).pointers).toEqual([['/fields/danger', 'enum']]);
    const phone = matter('WX-01', { fields: { sitePhone: '门卫知道' } });
    expect((await refusalOf(phone)).pointers).toEqual([['/fields/sitePhone', 'format']]);
    const fitting = matter('FC-03', { location: room, fields: { areaWanted: 40 } });
    expect((await office.anyone.post('/cases', fitting)).status).toBe(201);
  });

  it('SC-2 what was not asked, is of the wrong kind or names no place, each says so in its own sentence', async () => {
    const location = { place: 'NOWHERE' };
    const fields = { areaWanted: 'many', foo: 1 };
    const { body } = await office.anyone.post('/cases', matter('FC-03', { location, fields }));
    expect(body.code).toBe('submissionWrong');
    const said = Object.fromEntries(
      body.errors.map((one: Record<string, string>) => [one['pointer'], one['detail']]),
    );
    expect(said['/location/place']).toMatch(/No place of this code/);
    expect(said['/fields/areaWanted']).toMatch(/is answered with a number/);
    expect(said['/fields/foo']).toMatch(/does not ask for “foo”/);
    const lacking = await office.anyone.post('/cases', matter('FC-03', { applicant: undefined }));
    expect(lacking.body.code).toBe('submissionIncomplete');
    for (const { detail } of lacking.body.errors) expect(detail).toMatch(/fill/);
  });

  it('TL-10 an appointment ends after it begins', async () => {
    const appointment = { from: moment('09-15 10:00'), to: moment('09-15 09:00') };
    expect((await refusalOf(matter('WX-04', { appointment }))).pointers).toEqual([
      ['/appointment/to', 'outOfRange'],
    ]);
  });

  it('SC-6 one file is handed in once, not twice for one matter', async () => {
    const upload = { id: '00000000-0000-4000-8000-000000000000', claim: 'x' };
    expect(await refusalOf(matter('WX-04', { uploads: [upload, upload] }))).toMatchObject({
      status: 400,
      pointers: [['/uploads', 'uniqueItems']],
    });
  });
});

describe('SC-6.2 what only staff may say of a matter', () => {
  it('SC-6.2 asks who is not signed in to do so, and records no overstepping', async () => {
    for (const more of [
      { source: 'daily' },
      { title: '任务' },
      { channel: 'counter' },
      { lead: 'WX' },
      { accept: true },
    ]) {
      expect(await refusalOf(matter('WX-04', more))).toMatchObject({ status: 401, code: 'signInNeeded' });
    }
    const { rows } = await office.database.db.pool.query('select * from refused_acts');
    expect(rows).toEqual([]);
  });
});
