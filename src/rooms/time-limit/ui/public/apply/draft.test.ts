import { describe, expect, it } from 'vitest';
import { type Answers, BLANK, bodyOf, isBlank, NOWHERE, parseDraft, periodOf, periodText } from './draft.ts';

const upload = { id: '5b0e3f1c-8a52-4d0e-9c3b-2f6a7d1e4b90', claim: 'q3Jx', name: '漏水.jpg', at: 1 };
const field = (name: string, type: string, required = false) => ({ name, label: name, type, required });
const answers: Answers = {
  ...BLANK,
  applicant: { ...BLANK.applicant, kind: 'student', name: ' 林晚舟 ', phone: '13800001234' },
  matter: ' 水管漏水 ',
  location: { ...NOWHERE, building: '教三楼', room: ' 302 ' },
  appointment: { from: '2026-09-29T08:30', to: '2026-09-29T10:30' },
  fields: { deviceNumber: 'A-1', people: '3', agreed: 'true', days: '2026-10-01 – 2026-10-05', empty: ' ' },
  materials: { 申请表: 1, 照片: 0 },
  uploads: [upload],
  accepted: true,
};
const service = {
  code: 'WX-02',
  fields: [
    field('place', 'location', true),
    field('photos', 'photo'),
    field('deviceNumber', 'text'),
    field('people', 'number'),
    field('agreed', 'boolean'),
    field('days', 'period'),
    field('empty', 'text'),
  ],
};

describe('SC-5.2 what is typed becomes a submission', () => {
  it('SC-5.2 in the contract’s own form, without what was left blank', () => {
    expect(bodyOf(service, answers)).toEqual({
      service: 'WX-02',
      applicant: { kind: 'student', name: '林晚舟', phone: '13800001234' },
      matter: '水管漏水',
      location: { building: '教三楼', room: '302' },
      appointment: { from: '2026-09-29T08:30:00+08:00', to: '2026-09-29T10:30:00+08:00' },
      fields: { deviceNumber: 'A-1', people: 3, agreed: true, days: '2026-10-01 – 2026-10-05' },
      materials: [{ name: '申请表', count: 1 }],
      uploads: [{ id: upload.id, claim: 'q3Jx' }],
      privacyNotice: 'accepted',
    });
  });

  it('SC-5.2 of a form left blank nothing is made up', () => {
    expect(bodyOf({ code: 'ZH-01' }, BLANK)).toEqual({ service: 'ZH-01', applicant: {}, matter: '' });
  });

  it('SC-5.2 a door’s code stands for its place; a file that a field asks for is named in it', () => {
    const body = bodyOf(
      { code: 'FC-04', fields: [field('drawings', 'file', true)] },
      { ...answers, location: { ...NOWHERE, place: 'EC-J3-302' } },
    );
    expect(body.location).toEqual({ place: 'EC-J3-302' });
    expect(body.fields).toEqual({ drawings: '漏水.jpg' });
  });

  it('SC-5.2 two days of a period are one text, and come back from it', () => {
    const period = { from: '2026-10-01', to: '2026-10-05' };
    expect(periodOf(periodText(period))).toEqual(period);
    expect([periodText({ from: '', to: '' }), periodOf('')]).toEqual(['', { from: '', to: '' }]);
  });
});

describe('SC-5.2 a draft on the device', () => {
  it('SC-5.2 comes back as it was kept, key and lost tries with it', () => {
    const draft = { key: 'k-1', answers, sent: ['{"a":1}'] };
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it('SC-5.2 is none where it is broken, and never more than it should be', () => {
    for (const odd of [null, '', '{', '[]', '{"key":1}', '{"key":"a","answers":[]}'])
      expect(parseDraft(odd)).toBeUndefined();
    const strange = {
      key: 'k',
      answers: {
        applicant: 7,
        matter: {},
        location: { building: 3 },
        uploads: [{}, upload],
        materials: { a: 'x' },
      },
    };
    expect(parseDraft(JSON.stringify(strange))?.answers).toEqual({ ...BLANK, uploads: [upload] });
  });

  it('SC-5.2 is worth keeping once anything was typed', () => {
    expect(isBlank(BLANK)).toBe(true);
    expect(isBlank({ ...BLANK, location: { ...NOWHERE, place: 'EC-J3-302' } })).toBe(true);
    expect(isBlank({ ...BLANK, matter: '漏水' })).toBe(false);
    expect(isBlank({ ...BLANK, uploads: [upload] })).toBe(false);
  });
});
