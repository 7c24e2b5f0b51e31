import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type DocumentKey, documentNumber, isNumberForm, numberInForm } from './numbers.ts';
import { documentNumberForm } from './texts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => database?.drop());

const key = (about: string, more: Partial<DocumentKey> = {}): DocumentKey => ({
  about,
  kind: 'extension',
  part: 1,
  on: '2026-09-28',
  ...more,
});
const numberOf = (one: DocumentKey, form = documentNumberForm) => documentNumber(database.db, one, form);

describe('the number of a document', () => {
  it('is given once, in order, without a gap, whoever asks at the same moment', async () => {
    const asked = ['a', 'b', 'a', 'c', 'b', 'a'].map((about) => numberOf(key(about)));
    const given = await Promise.all(asked);
    expect(new Set(given)).toEqual(new Set(['后勤办〔2026〕1号', '后勤办〔2026〕2号', '后勤办〔2026〕3号']));
    expect(given[0]).toBe(given[2]);
    expect(given[0]).toBe(given[5]);
    expect(given[1]).toBe(given[4]);
  });

  it('is kept when the form changes, and begins anew with the year', async () => {
    const before = await numberOf(key('kept'));
    expect(await numberOf(key('kept'), '综合〔{year}〕{n}号')).toBe(before);
    expect(await numberOf(key('new year', { on: '2027-01-04' }))).toBe('后勤办〔2027〕1号');
  });

  it('counts each kind apart where the form names the kind, and each part by itself', async () => {
    const form = '后勤办〔{year}〕{kind}第{n}号';
    expect(await numberOf(key('k', { on: '2028-01-04' }), form)).toBe('后勤办〔2028〕延期第1号');
    expect(await numberOf(key('k', { on: '2028-01-04', part: 2 }), form)).toBe('后勤办〔2028〕延期第2号');
    expect(await numberOf(key('k', { on: '2028-01-04', kind: 'finish' }), form)).toBe(
      '后勤办〔2028〕办结第1号',
    );
  });

  it('has a form that tells years and documents apart', () => {
    expect(isNumberForm(documentNumberForm)).toBe(true);
    expect(isNumberForm('〔{year}〕号')).toBe(false);
    expect(isNumberForm('{n}号')).toBe(false);
    expect(numberInForm('{n}/{year}/{other}', { kind: 'notice', year: 2026, n: 7 })).toBe('7/2026/{other}');
  });
});
