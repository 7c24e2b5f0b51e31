import { expect, test } from 'vitest';
import { addedTo, reportsTitle } from './record-words.ts';

test('a crew’s arrival alone is progress, not a report upwards', () => {
  expect(reportsTitle(0, 1)).toBe('progress');
  expect(reportsTitle(1, 0)).toBe('reports');
  expect(reportsTitle(1, 1)).toBe('reportsAndProgress');
});

test('the course says nothing twice', () => {
  expect(addedTo('维修人员已到现场。', '维修人员已到现场。')).toBeUndefined();
  expect(addedTo('维修人员已到现场。', '阀门在三楼')).toBe('阀门在三楼');
});
