import { describe, expect, it } from 'vitest';
import { ITEMS_AT_ONCE, partOf, slidesOf } from './slides.ts';

const department = (code: string, count: number) => ({
  code,
  services: Array.from({ length: count }, (_, index) => `${code}-${index}`),
});

describe('SC-9 what the lobby screen shows in turn', () => {
  it.each([0, 1, 7, 8, 15, 40])('SC-9 shows each of %i items once, never more than fit', (count) => {
    const slides = slidesOf([department('WX', count)]);
    expect(slides.length).toBeGreaterThan(0);
    for (const { from, to } of slides) expect(to - from).toBeLessThanOrEqual(ITEMS_AT_ONCE);
    const shown = slides.flatMap(({ department: { services }, from, to }) => services.slice(from, to));
    expect(shown).toEqual(department('WX', count).services);
  });

  it('SC-9 shows every department, one without items too', () => {
    const slides = slidesOf([department('WX', 9), department('NY', 0), department('GY', 3)]);
    expect(slides.map((slide) => slide.department.code)).toEqual(['WX', 'WX', 'NY', 'GY']);
  });

  it('SC-9 turns the pages of a long list', () => {
    const list = ['a', 'b', 'c', 'd', 'e'];
    expect([0, 1, 2, 3].map((turn) => partOf(list, 2, turn))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e'],
      ['a', 'b'],
    ]);
    expect(partOf(list, 5, 3)).toEqual(list);
  });
});
