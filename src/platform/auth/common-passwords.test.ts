import { describe, expect, it } from 'vitest';
import { isWidelyUsed } from './common-passwords.ts';
import { oneTimePassword, passwordForms } from './password-policy.ts';

describe('common passwords', () => {
  it('are known under their usual disguises', async () => {
    const plain = ['Manchester-2024', '1qaz2wsx3EDC', 'B@sketball99', 'Password123!', 'Liverpool#1'];
    for (const password of [...plain, 'password123A', 'Manchester2024x', 'Aa1234567890', '1234567890aA'])
      expect([password, await isWidelyUsed(passwordForms(password))]).toEqual([password, true]);
  });

  it('are not what a person would think of as their own, nor what is made here', async () => {
    const own = ['Lantern-72-river', 'Meadow-55-cloud', 'correct horse battery', '后勤处的2026年春天'];
    for (const password of [...own, ...Array.from({ length: 50 }, oneTimePassword)])
      expect([password, await isWidelyUsed(passwordForms(password))]).toEqual([password, false]);
  });
});
