import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { REQUIREMENTS } from './security/requirements.ts';

const ROOT = path.join(import.meta.dirname, '..');
const text = readFileSync(path.join(ROOT, 'docs/security.md'), 'utf8');

const STATES = ['met', 'partly', 'not met', 'operator’s', 'n/a'] as const;
type Row = { ids: string[]; state: string; test: string };

/** Rows of the tables whose first cell holds numbers of requirements. */
const rows: Row[] = [...text.matchAll(/^\| (V\d[^|]*)\|([^|]*)\|.*\|([^|]*)\|$/gm)].map(
  ([, ids = '', state = '', test = '']) => ({
    ids: ids.split(',').map((id) => id.trim()),
    state: state.trim().replace("'", '’'),
    test: test.trim(),
  }),
);
const answered = rows.flatMap(({ ids }) => ids);
const inState = (state: string) => rows.filter((row) => row.state === state).flatMap(({ ids }) => ids);

describe('docs/security.md', () => {
  it('names only files that exist', () => {
    const named = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.[a-z]+)`/g)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it('answers every requirement of levels 1 and 2 once', () => {
    const asked = Object.entries(REQUIREMENTS).flatMap(([section, numbers]) =>
      numbers.map((number) => `V${section}.${number}`),
    );
    expect([...answered].sort()).toEqual([...asked].sort());
    expect(rows.filter(({ state }) => !STATES.some((known) => known === state))).toEqual([]);
  });

  it('counts its answers rightly', () => {
    const told = STATES.map((state) => [state, inState(state).length]);
    const counts = [...text.matchAll(/^\| \*\*(.+?)\*\* \| (\d+) \|/gm)];
    expect(counts.map(([, state = '', count]) => [state.replace("'", '’'), Number(count)])).toEqual(told);
  });

  it('says why of everything that is not met or partly met', () => {
    const reasons = text.slice(text.indexOf('## Not met, and why'));
    const explained = [...reasons.matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, ids = '']) => ids.split(', '));
    expect(explained.sort()).toEqual([...inState('partly'), ...inState('not met')].sort());
  });
});
