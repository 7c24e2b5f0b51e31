import { describe, expect, it } from 'vitest';
import { queueSearch } from './search.ts';

describe('the queue in the address bar', () => {
  it('keeps what is a filter and leaves out what is none', () => {
    expect(queueSearch({ light: 'red', status: 'nothing', handler: 'me', query: ' 水管 ', more: 1 })).toEqual(
      {
        light: 'red',
        handler: 'me',
        query: '水管',
      },
    );
    expect(queueSearch({ light: ['red'], source: 7, handler: 'you' })).toEqual({});
  });

  it('reads a number that was typed as a query', () => {
    expect(queueSearch({ query: 318 })).toEqual({ query: '318' });
  });
});
