import { expect, it } from 'vitest';
import { inTurn } from './turn.ts';

it('jobs stand in the order in which to go: by the visit agreed on, else by when they are due', () => {
  const jobs = [
    { number: '4' },
    { number: '3', dueAt: '2026-09-29T10:00:00+08:00' },
    { number: '2', dueAt: '2026-09-30T10:00:00+08:00', appointment: { from: '2026-09-28T14:00:00+08:00' } },
    { number: '1', dueAt: '2026-09-28T18:00:00+08:00' },
  ];
  expect(inTurn(jobs).map(({ number }) => number)).toEqual(['2', '1', '3', '4']);
});
