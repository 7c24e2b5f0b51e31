import { describe, expect, it } from 'vitest';
import { citation } from './citation.ts';
import { DEMAND_IDS } from './ids.ts';
import { RULEBOOK } from './rulebook.ts';

describe('the rulebook', () => {
  it('holds all 76 demands, each once, 19 of them circumstances of accountability', () => {
    const ids = RULEBOOK.map((demand) => demand.id);
    expect(ids).toHaveLength(76);
    expect(new Set(ids)).toEqual(new Set(DEMAND_IDS));
    expect(new Set(ids).size).toBe(76);
    expect(ids.filter((id) => /^AC-7\.[12]\.\d+$/.test(id))).toHaveLength(19);
  });

  it('says every demand in Chinese and in English, each text its own', () => {
    for (const { id, zh, en } of RULEBOOK) {
      expect(zh, id).toMatch(/\p{Script=Han}.*。$/u);
      expect(en, id).toMatch(/^[A-Z“"].*[.]$/);
      expect(en, id).not.toMatch(/\p{Script=Han}/u);
    }
    expect(new Set(RULEBOOK.map((demand) => demand.zh)).size).toBe(76);
    expect(new Set(RULEBOOK.map((demand) => demand.en)).size).toBe(76);
  });

  it('files each demand under its regulation and article', () => {
    expect(RULEBOOK.find((demand) => demand.id === 'TL-11')).toMatchObject({
      regulation: 'timeLimit',
      article: '11',
    });
    expect(RULEBOOK.find((demand) => demand.id === 'SC-5.2.3')).toMatchObject({
      regulation: 'serviceCommitment',
      article: '5.2.3',
    });
    expect(new Set(RULEBOOK.map((demand) => demand.regulation)).size).toBe(6);
  });

  it.each([
    ['TL-11', '《限时办结制》第十一条', 'Time Limits, article 11'],
    ['TL-10', '《限时办结制》第十条', 'Time Limits, article 10'],
    ['SC-5.2.3', '《服务承诺制》第五条（二）3', 'Service Commitment, article 5(2)3'],
    ['SC-6.1', '《服务承诺制》第六条（一）', 'Service Commitment, article 6(1)'],
    ['AC-7.1.5', '《责任追究制》第七条（一）5', 'Accountability, article 7(1)5'],
    ['AC-7.2.10', '《责任追究制》第七条（二）10', 'Accountability, article 7(2)10'],
    ['FC-0', '《首问负责制》定义', 'First Contact, definition'],
    ['CO-6', '《协调联动制》第六条', 'Coordination, article 6'],
    ['NT-1', '《通知》一', 'Notice, item 1'],
  ] as const)('cites %s as regulations are cited', (id, zh, en) => {
    expect(citation(id, 'zh')).toBe(zh);
    expect(citation(id, 'en')).toBe(en);
  });
});
