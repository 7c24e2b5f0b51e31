import { describe, expect, it } from 'vitest';
import { INSTALL_SCRIPTS, isAllowed, lockedPackages, scriptRule, unpinned } from './supply.ts';

const packages = lockedPackages();

describe('what is installed', () => {
  it('is pinned, and every package carries its digest', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(unpinned()).toEqual([]);
    expect(packages.filter(({ integrity }) => !integrity).map(({ path }) => path)).toEqual([]);
  });

  it('stands under licences that are allowed', () => {
    const others = packages
      .filter((one) => !isAllowed(one))
      .map(({ name, licence }) => `${name}: ${licence}`);
    expect(others).toEqual([]);
    expect(isAllowed({ name: 'x', licence: 'GPL-3.0' })).toBe(false);
    expect(isAllowed({ name: 'x', licence: 'MIT AND GPL-3.0' })).toBe(false);
    expect(isAllowed({ name: 'x', licence: 'LGPL-3.0-or-later' })).toBe(false);
    expect(isAllowed({ name: 'x', licence: '(GPL-2.0 OR MIT)' })).toBe(true);
    expect(isAllowed({ name: 'x', licence: '' })).toBe(false);
  });

  it('runs no code while it is installed, but for what is named with its reason', () => {
    const scripts = packages.filter(({ installScript }) => installScript);
    expect(scripts.filter((one) => scriptRule(one) === undefined).map(({ name }) => name)).toEqual([]);
    expect(new Set(scripts.map(scriptRule))).toEqual(new Set(Object.keys(INSTALL_SCRIPTS)));
  });
});
