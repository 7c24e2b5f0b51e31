import { expect, it } from 'vitest';
import { samePerson } from './same-person.ts';

it.each([
  [{ name: '鲍雨檐', phone: '139 2222 7777' }, { name: '鲍雨燕', phone: '+86 13922227777' }, true],
  [{ name: '鲍雨檐', phone: '1' }, { name: ' 鲍雨檐', phone: '2' }, true],
  [{ name: '鲍雨檐', phone: '13922227777' }, { name: '喻示九', phone: '13922227778' }, false],
  [{ unit: '化学学院' }, { unit: '化学学院' }, false],
  [{ name: ' ', phone: '' }, { name: '', phone: '-' }, false],
])('SC-5.1 whether %o and %o are one person: %s', (one, other, are) => {
  expect(samePerson(one, other)).toBe(are);
  expect(samePerson(other, one)).toBe(are);
});
