import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneTimePassword, passwordFaults } from './password-policy.ts';

describe('passwords', () => {
  it.each([
    ['yinuo-demo', ['tooFewClasses', 'tooCommon']],
    ['Password123!', ['tooCommon']],
    ['P@ssw0rd2026', ['tooCommon']],
    ['aaaaAAAA1111', ['tooCommon']],
    ['Handler-2026', ['containsUsername']],
    ['短口令1a', ['tooShort', 'tooFewClasses']],
    ['Lantern-72-river', []],
    ['后勤Lantern72', []],
  ])('%s', (password, faults) => {
    expect(passwordFaults(password, 'handler')).toEqual(faults);
  });

  it('of one time suffice themselves and do not come twice', () => {
    const made = new Set(Array.from({ length: 500 }, oneTimePassword));
    expect(made.size).toBe(500);
    for (const password of made) expect(passwordFaults(password, 'handler')).toEqual([]);
  });

  it('never pass when short, whatever they are made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 9 }), (password) => {
        fc.pre([...password].length < 10);
        expect(passwordFaults(password, 'handler')).toContain('tooShort');
      }),
    );
  });
});
