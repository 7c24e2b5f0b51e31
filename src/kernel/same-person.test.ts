import { expect, it } from 'vitest';
import { correctedAlong, ownFacts, samePerson } from './same-person.ts';

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

const PHONE = '13922227777';
const RIGHT = '13933338888';
const mother = { name: '鲍妈妈', unit: '家属', phone: PHONE };

it.each([
  [
    'all that was put right, where the name is the same',
    { name: '鲍雨檐', phone: '13900000000', unit: '林学院' },
    { from: { name: '鲍雨檐', phone: PHONE }, to: { name: '鲍雨岩', phone: RIGHT, address: '3号公寓' } },
    { name: '鲍雨岩', phone: RIGHT, unit: '林学院', address: '3号公寓' },
  ],
  [
    'of who goes by another name only the phone they shared',
    mother,
    { from: { name: '鲍雨檐', phone: PHONE }, to: { name: '鲍雨岩', phone: RIGHT, address: '3号公寓' } },
    { ...mother, phone: RIGHT },
  ],
  [
    'nothing of who goes by another name, where the phone they share is right',
    mother,
    { from: { name: '鲍雨檐', phone: PHONE }, to: { name: '鲍雨岩', phone: PHONE, unit: '林学院' } },
    undefined,
  ],
  [
    'nothing that was not put right',
    { name: '鲍雨檐', phone: RIGHT },
    { from: { name: '鲍雨檐', phone: PHONE }, to: { name: '鲍雨檐', phone: '139 2222 7777' } },
    undefined,
  ],
  [
    'what was taken away, where the same words stand',
    { name: '鲍雨檐', unit: '林学院', address: '3号公寓' },
    { from: { name: '鲍雨檐', unit: '文学院', address: '3号公寓' }, to: { name: '鲍雨檐' } },
    { name: '鲍雨檐', unit: '林学院' },
  ],
  [
    'nothing of a stranger',
    { name: '喻小满', phone: RIGHT },
    { from: { name: '鲍雨檐', phone: PHONE }, to: { name: '鲍雨檐', phone: RIGHT } },
    undefined,
  ],
])('SC-5.1 a correction changes elsewhere %s', (_what, other, correction, after) => {
  expect(correctedAlong(other, correction)).toEqual(after);
});

it.each([
  ['all, by the same name', { name: '鲍雨檐', unit: '林学院' }, { name: '鲍雨檐', unit: '林学院' }],
  ['all, where no name was given', { unit: '林学院', phone: PHONE }, { unit: '林学院', phone: PHONE }],
  ['only what is shared, by another name', { ...mother, phone: '139 2222 7777' }, { phone: '139 2222 7777' }],
  ['nothing of a stranger', { name: '喻小满', phone: RIGHT }, undefined],
])('SC-5.1 of another entry a person sees %s', (_what, other, seen) => {
  expect(ownFacts(other, { name: '鲍雨檐', unit: '文学院', phone: PHONE })).toEqual(seen);
});
