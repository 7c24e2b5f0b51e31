import { expect, it } from 'vitest';
import { PHONE, PHONE_OR_BLANK } from './phone.ts';

it.each([
  ['8800-1511', true],
  ['+86 139 0000 0000', true],
  ['(0533) 278 0000', true],
  ['110', true],
  ['1', false],
  ['12-', false],
  ['---', false],
  ['八八零零', false],
  ['8800 转 12', false],
  ['', false],
])('FC-7 whether “%s” is a phone number: %s', (text, is) => {
  expect(PHONE.test(text)).toBe(is);
  expect(PHONE_OR_BLANK.test(text)).toBe(is || text === '');
});
