import { expect, it } from 'vitest';
import { materialNames } from './material-names.ts';

const asks = (...names: string[]) => ({
  materials: names.map((name) => ({ name, count: 1, ...(name === '学籍证明' && { waived: true }) })),
});

it('FC-3 names of what is brought: what most items ask for first, with the letters that find it', () => {
  const found = materialNames([
    asks('结婚证', '无房证明'),
    asks('无房证明', '学籍证明'),
    asks('身份证复印件'),
  ]);
  expect(found.map(({ name }) => name)).toEqual(['无房证明', '结婚证', '身份证复印件']);
  expect(found[0]?.initials).toContain('wfzm');
});
