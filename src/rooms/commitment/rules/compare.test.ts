import { describe, expect, it } from 'vitest';
import { at } from '../../../../test/sample-office.ts';
import { wholeService as whole } from '../../../../test/sample-service.ts';
import type { ServiceElements, ServiceVersion } from '../model.ts';
import { compareVersions } from './compare.ts';
import { publishedElements } from './completeness.ts';

const now = at('03-02 10:00');

describe('two versions', () => {
  const version = (elements: Partial<ServiceElements>, number: number): ServiceVersion => ({
    ...publishedElements({ ...whole, ...elements }),
    ...{
      code: 'WX-01',
      name: 'repair',
      department: 'WX',
      version: number,
      publishedAt: now,
      effectiveOn: '2026-03-02',
    },
  });

  it('SC-5.2 differ by element, and count materials to bring, steps and visits', () => {
    const changes = compareVersions(
      version({}, 1),
      version({ materials: [{ name: 'a form', count: 1, waived: true }], visits: 0, place: 'hall' }, 2),
    );
    expect(changes.differences.map(({ element }) => element)).toEqual(['materials', 'visits']);
    expect(changes).toMatchObject({
      before: { materials: 1, steps: 2, visits: 1 },
      after: { materials: 0, steps: 2, visits: 0 },
    });
  });

  it('SC-2 the order of keys makes no difference', () => {
    const one = version({ materials: [{ name: 'm', count: 1 }] }, 1);
    const two = version({ materials: [{ count: 1, name: 'm' } as never] }, 2);
    expect(compareVersions(one, two).differences).toEqual([]);
  });
});
