import { describe, expect, it } from 'vitest';
import { BLANK, NOWHERE } from './draft.ts';
import { type Asked, stepsOf, wrongByServer, wrongOf } from './steps.ts';

const field = (name: string, type: string, required = false) => ({ name, label: name, type, required });
const repair: Asked = {
  fields: [field('place', 'location', true), field('photos', 'photo'), field('people', 'number')],
  materials: [],
  countsBack: false,
};
const paper: Asked = { fields: [], materials: [{ name: '申请表', count: 1 }], countsBack: false };
const person = { ...BLANK.applicant, kind: 'student' as const, name: '林晚舟', phone: '13800001234' };
const whole = {
  ...BLANK,
  applicant: person,
  matter: '漏水',
  location: { ...NOWHERE, building: '教三楼' },
  accepted: true,
};
const pointers = (asked: Asked, answers = BLANK) => wrongOf(asked, answers).map(({ pointer }) => pointer);

describe('SC-5.2 the steps of a form', () => {
  it('SC-5.2 are those that the item needs', () => {
    expect(stepsOf(repair)).toEqual(['matter', 'where', 'you']);
    expect(stepsOf(paper)).toEqual(['matter', 'materials', 'you']);
    expect(stepsOf({ fields: [], materials: [], countsBack: true })).toEqual(['matter', 'where', 'you']);
  });

  it('SC-5.2 name all that is missing at once', () => {
    expect(pointers(repair)).toEqual([
      '/matter',
      '/location/building',
      '/applicant/kind',
      '/applicant/name',
      '/applicant/phone',
      '/privacyNotice',
    ]);
    expect(pointers(repair, whole)).toEqual([]);
  });

  it('SC-5.2 see what is wrong before it is sent', () => {
    const wrong = {
      ...whole,
      fields: { people: 'three' },
      applicant: { ...person, phone: 'call me', email: 'me' },
      appointment: { from: '2026-09-29T10:00', to: '2026-09-29T09:00' },
    };
    expect(wrongOf(repair, wrong).map(({ pointer, says }) => `${pointer} ${says}`)).toEqual([
      '/fields/people number',
      '/appointment/to backwards',
      '/applicant/phone phoneWrong',
      '/applicant/email emailWrong',
    ]);
  });

  it('SC-5.2 a room without its building does not lead anybody there; a door’s code does', () => {
    const optional: Asked = { ...repair, fields: [field('place', 'location')] };
    expect(pointers(optional, { ...whole, location: NOWHERE })).toEqual([]);
    expect(pointers(optional, { ...whole, location: { ...NOWHERE, room: '302' } })).toEqual([
      '/location/building',
    ]);
    expect(pointers(repair, { ...whole, location: { ...NOWHERE, place: 'EC-J3-302' } })).toEqual([]);
  });

  it('SC-5.2 what the server names stands at its field', () => {
    const errors = [
      { pointer: '/applicant', detail: 'a' },
      { pointer: '/location/place', detail: 'b' },
      { pointer: '/uploads/0/id', detail: 'c' },
      { pointer: '/fields/people', detail: 'd' },
    ];
    expect(wrongByServer(errors, repair).map(({ pointer, step }) => `${pointer} ${step}`)).toEqual([
      '/applicant/name you',
      '/location/building where',
      '/uploads matter',
      '/fields/people matter',
    ]);
  });
});
