import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nightTokens, tokens, tokensCss } from './tokens.ts';

/** WCAG 2.2, relative luminance and contrast. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('tokens', () => {
  it('are what the style sheets use', () => {
    expect(readFileSync(new URL('tokens.css', import.meta.url), 'utf8')).toBe(tokensCss());
  });

  it.each([
    ['day', tokens],
    ['night', nightTokens],
  ])('of the %s can be read: every pair at least 4.5:1', (_, { ink, brand, lights }) => {
    const pairs = [
      [ink.text, ink.page],
      [ink.text, ink.surface],
      [ink.secondary, ink.page],
      [ink.secondary, ink.surface],
      [brand.base, ink.surface],
      [brand.base, ink.page],
      [brand.pressed, brand.tint],
      ...Object.values(lights).map((one) => [one.ink, one.ground]),
    ] as [string, string][];
    for (const [one, other] of pairs)
      expect(contrast(one, other), `${one} on ${other}`).toBeGreaterThanOrEqual(4.5);
  });

  it('of the days of a calendar can be read on their ground and its stripes', () => {
    for (const { ink, ground, stripe } of Object.values(tokens.days))
      for (const other of [ground, stripe]) expect(contrast(ink, other)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['web/public/reading.css', 'rooms/organisation/ui/desk/organisation.css'])(
    'give the days of a calendar one look on both sites: %s',
    (sheet) => {
      const css = readFileSync(new URL(`../../${sheet}`, import.meta.url), 'utf8');
      for (const name of Object.keys(tokens.days)) {
        const rule = css.match(new RegExp(`(^|\\n)[^\\n{]*[.-]${name} \\{\\n  background: [^}]*`))?.[0];
        expect(rule).toContain(`background: var(--day-${name}-ground);`);
        expect(rule).toContain(`color: var(--day-${name}-ink);`);
      }
    },
  );
});
