import { describe, expect, it } from 'vitest';
import { addressMeant, otherCases, withCode } from './addresses.ts';

const PATTERNS = ['/', '/services/:code', '/services/:code/versions/:n', '/my'];

describe('SC-1 an address that was typed', () => {
  it('with capitals or a slash at its end is that of the page', () => {
    expect(addressMeant('/Services/wx-01', PATTERNS)).toBe('/services/wx-01');
    expect(addressMeant('/services/WX-01/', PATTERNS)).toBe('/services/WX-01');
    expect(addressMeant('/SERVICES/WX-01/Versions/2//', PATTERNS)).toBe('/services/WX-01/versions/2');
    expect(addressMeant('/MY', PATTERNS)).toBe('/my');
    expect(addressMeant('/services/%E6%B0%B4/', PATTERNS)).toBe('/services/%E6%B0%B4');
  });

  it('that is no page’s leads nowhere, least of all to another site', () => {
    for (const path of ['//evil.example/', '//evil.example/my/', '/services//', '/service/WX-01/', '/my/x/'])
      expect(addressMeant(path, PATTERNS)).toBeUndefined();
  });

  it('with a code in another case', () => {
    expect(otherCases('Wx-01')).toEqual(['WX-01', 'wx-01']);
    expect(otherCases('WX-01')).toEqual(['wx-01']);
    expect(withCode('/services/:code/versions/:n', '/services/wx-01/versions/2', 'WX-01')).toBe(
      '/services/WX-01/versions/2',
    );
  });
});
