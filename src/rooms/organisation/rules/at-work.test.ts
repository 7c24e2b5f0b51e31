import { describe, expect, it } from 'vitest';
import { at, away, person, post, sampleOffice } from '../../../../test/sample-office.ts';
import { handlerForPost } from '../../time-limit/rules/people.ts';
import type { Absence, DutyShift } from '../model.ts';
import { viewOf } from '../view.ts';

const MORNING = at('09-28 10:00');
const NIGHT = at('09-28 23:00');
const open = { now: MORNING, officeOpen: true };
const closed = { now: NIGHT, officeOpen: false };

const shift = (username: string, from: string, to: string): DutyShift => ({
  ...{ id: `${username} ${from}`, department: 'WX', username, from, to },
  weekdays: [1, 2, 3, 4, 5, 6, 7],
});

/** A hall of three, one of whom has an evening's duty; a night watch of two; a warden's post in three shifts. */
function office(absences: Absence[] = []) {
  const names = ['h1', 'h2', 'h3', 'n1', 'n2', 'w1', 'w2'];
  const whole = sampleOffice({ absences });
  const own = [
    post('HALL', { role: 'firstContact', cover: 'pool' }, { pool: 'h1 h2 h3' }),
    post('NIGHT', { cover: 'pool', firstContact: ['receive'] }, { pool: 'n1 n2' }),
    post('WARDEN', { cover: 'pool', firstContact: ['answer'] }, { pool: 'w1 w2' }),
    post('DESK', { cover: 'ab', firstContact: ['answer'] }, { A: 'handler', B: 'backup' }),
  ];
  return viewOf({
    ...whole,
    staff: [...whole.staff, ...names.map((name) => person(name))],
    posts: [...whole.posts, ...own],
    duty: [
      shift('h3', '17:30', '22:00'),
      shift('n1', '21:30', '07:30'),
      shift('n2', '21:30', '23:00'),
      shift('w1', '08:00', '16:00'),
      shift('w2', '16:00', '08:00'),
    ],
  });
}

const names = (view: ReturnType<typeof office>, when: typeof open) =>
  view.receivingNow('WX', when).map(({ post: { code }, username }) => `${code} ${username}`);

describe('who receives today', () => {
  it('FC-5 TL-12: of a pool in shifts only whose shift runs, of any other who is not away', () => {
    expect(names(office(), open)).toEqual(['HALL h1', 'HALL h2', 'HALL h3', 'WARDEN w1', 'DESK handler']);
    const absences = [away('h2', '09-28 08:00'), away('w1', '09-28 09:00'), away('handler', '09-28 08:00')];
    expect(names(office(absences), open)).toEqual(['HALL h1', 'HALL h3', 'DESK backup']);
  });

  it('FC-5: out of hours only the shifts that run, and nobody of a post that is closed', () => {
    expect(names(office(), closed)).toEqual(['NIGHT n1', 'WARDEN w2']);
  });

  it('TL-12: names each person once, though somebody covers several posts', () => {
    const all = office([away('handler', '09-28 08:00'), away('backup', '09-28 08:00')]);
    const hall = office(['h1', 'h2', 'h3', 'handler', 'backup'].map((name) => away(name, '09-28 08:00')));
    expect(names(all, open)).toContain('DESK head');
    expect(names(hall, open)).toEqual(['HALL head', 'WARDEN w1']);
  });

  it('TL-12: a new matter goes to one of them, and to the pool where no shift of it runs', () => {
    const view = office();
    for (const turn of [0, 1, 2, 3]) {
      expect(handlerForPost('WARDEN', view, MORNING, turn).handler).toBe('w1');
      expect(handlerForPost('WARDEN', view, NIGHT, turn).handler).toBe('w2');
    }
    expect(handlerForPost('NIGHT', view, MORNING, 1).handler).toBe('n2');
  });

  it('SC-5.1: nobody of a pool without the certificate its work asks for', () => {
    expect(
      office()
        .atWork('PLUMB', MORNING)
        .map(({ username }) => username),
    ).toEqual(['crew']);
  });
});
