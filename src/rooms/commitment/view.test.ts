import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../kernel/time.ts';
import type { CatalogueItem, ServiceVersion } from './model.ts';
import { publishedElements } from './rules/completeness.ts';
import { catalogueView } from './view.ts';

const at = (text: string) => parseInstant(`${text}+08:00`) as number;
const version = (number: number, effectiveOn: string, published: string): ServiceVersion => ({
  ...publishedElements({ promisedLimit: { unit: 'onTheSpot' } }),
  ...{
    code: 'WX-01',
    name: `v${number}`,
    department: 'WX',
    version: number,
    publishedAt: at(published),
    effectiveOn,
  },
});
const view = (versions: ServiceVersion[], more: Partial<CatalogueItem> = {}) =>
  catalogueView({ version: 7, items: [{ id: 'i', code: 'WX-01', department: 'WX', versions, ...more }] });

describe('the catalogue at a moment', () => {
  it('SC-1 answers everyday words by what is in force', () => {
    const named = { ...version(1, '2026-01-05', '2026-01-05T09:00:00'), aliases: ['漏水'] };
    expect(view([named]).asked('loushui', at('2026-01-06T09:00:00'))).toEqual([named]);
    expect(view([named]).asked('loushui', at('2026-01-04T09:00:00'))).toEqual([]);
    expect(view([named]).asked('断电', at('2026-01-06T09:00:00'))).toEqual([]);
  });

  const two = [
    version(1, '2026-01-05', '2026-01-05T09:00:00'),
    version(2, '2026-04-01', '2026-03-20T09:00:00'),
  ];

  it('SC-2 a version comes into force on its day by computation', () => {
    const seen = (moment: string) => view(two).service('WX-01', at(moment))?.version;
    expect(seen('2026-01-05T08:59:59')).toBeUndefined();
    expect(seen('2026-01-05T09:00:00')).toBe(1);
    expect(seen('2026-03-31T23:59:59')).toBe(1);
    expect(seen('2026-04-01T00:00:00')).toBe(2);
    expect(view(two).changesAfter(at('2026-02-01T00:00:00'))).toBe(at('2026-04-01T00:00:00'));
    expect(view(two).changesAfter(at('2026-04-01T00:00:00'))).toBeUndefined();
  });

  it('SC-2 a case finds the version it was accepted under, whatever is in force or withdrawn', () => {
    const withdrawn = view(two, { withdrawnAt: at('2026-02-01T00:00:00') });
    expect(withdrawn.service('WX-01', at('2026-02-01T00:00:00'))).toBeUndefined();
    expect(withdrawn.all(at('2026-05-01T00:00:00'))).toEqual([]);
    expect(withdrawn.version('WX-01', 1)?.name).toBe('v1');
    expect(withdrawn.version('WX-01', 3)).toBeUndefined();
  });

  it('SC-1 only promises in force are public', () => {
    const moment = at('2026-03-25T00:00:00');
    expect(
      view(two)
        .history('WX-01', moment)
        .map(({ version: n }) => n),
    ).toEqual([1]);
    expect(view(two).ofDepartment('WX', moment)).toHaveLength(1);
    expect(view(two).ofDepartment('NY', moment)).toEqual([]);
  });
});
