import { describe, expect, it } from 'vitest';
import { parseKeptForm } from './kept-form.ts';

const file = { id: '5b0e3f1c', claim: 'q3Jx', name: '照片.jpg', at: 1 };
const BLANK = { other: '', chosen: ['申请表'], uploads: [] as (typeof file)[] };

describe('SC-6.1 what was typed on the tracking page', () => {
  it('comes back after a reload, with its key', () => {
    const kept = { key: 'k', form: { other: '图纸', chosen: [], uploads: [file] } };
    expect(parseKeptForm(JSON.stringify(kept), BLANK)).toEqual(kept);
  });

  it('whatever stands there instead, nothing breaks and nothing foreign comes in', () => {
    for (const odd of [null, '', '{', '[]', '{"key":1,"form":{}}', '{"key":"k"}', '{"key":"k","form":null}'])
      expect(parseKeptForm(odd, BLANK)).toBeUndefined();
    const strange = { key: 'k', form: { other: 7, chosen: 'x', uploads: [{ id: 1 }], more: 'y' } };
    expect(parseKeptForm(JSON.stringify(strange), BLANK)?.form).toEqual(BLANK);
  });
});
