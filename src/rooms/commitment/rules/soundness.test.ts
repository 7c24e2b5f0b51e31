import { describe, expect, it } from 'vitest';
import {
  days,
  draftCommand,
  dueAt,
  ledTo,
  serviceFacts,
  submit,
  wholeService as whole,
} from '../../../../test/sample-service.ts';
import type { Limit } from '../../../kernel/limits.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { ServiceElements } from '../model.ts';
import { blankElements, publishedElements, REQUIRED_ELEMENTS } from './completeness.ts';
import { decide } from './decide.ts';
import { longerThan } from './limits.ts';
import { findings } from './soundness.ts';

const pointers = (refusal: unknown) => (refusal as Refusal).errors?.map(({ pointer }) => pointer);

describe('completeness', () => {
  it('SC-2 an item with all eleven elements has no blank', () => {
    expect(blankElements(whole)).toEqual([]);
  });

  it.each(REQUIRED_ELEMENTS)('SC-2 submitting without %s is refused and names it', (name) => {
    const refusal = decide(ledTo([draftCommand({ ...whole, [name]: undefined })]), submit, serviceFacts);
    expect(refusal).toMatchObject({ refused: 'incomplete', demand: 'SC-2' });
    expect(pointers(refusal)).toEqual([`/${name}`]);
  });

  it('SC-2 all that is blank is named at once, empty lists and bare spaces included', () => {
    const refusal = decide(
      ledTo([draftCommand({ result: ' ', basis: [], conditions: ['x', ''], process: [{ name: '' }] })]),
      submit,
      serviceFacts,
    );
    expect(pointers(refusal)).toEqual([
      '/basis',
      '/conditions/1',
      '/procedure',
      '/process/0/name',
      '/promisedLimit',
      '/result',
      '/standard',
      '/liability',
      '/materials',
      '/place',
      '/posts',
    ]);
  });

  it('SC-2 no materials have to be said to be none', () => {
    expect(blankElements({ ...whole, materials: [] }).map(({ pointer }) => pointer)).toEqual(['/materials']);
    expect(blankElements({ ...whole, materials: [], noMaterials: true })).toEqual([]);
    expect(findings({ ...whole, noMaterials: true }, serviceFacts)).toMatchObject([
      { pointer: '/noMaterials', stops: true },
    ]);
  });

  it('SC-5.2 what was left open is published as asking least: online needs no visit', () => {
    expect(publishedElements({ ...whole, online: true })).toMatchObject({
      visits: 0,
      supports: [],
      kind: 'promised',
    });
    expect(publishedElements(whole).visits).toBe(1);
  });
});

describe('promise and law', () => {
  const compare = (limit: Limit, bound: Limit) => longerThan(limit, bound, dueAt, '2026-03-02');

  it('TL-2 one unit compares by count, hours with minutes', () => {
    expect(compare(days(6), days(5))).toBe('always');
    expect(compare(days(5), days(5))).toBe('never');
    expect(compare({ count: 1, unit: 'hour' }, { count: 60, unit: 'minute' })).toBe('never');
    expect(compare({ count: 61, unit: 'minute' }, { count: 1, unit: 'hour' })).toBe('always');
  });

  it('TL-2 different units compare by worked dates over a year of starts', () => {
    expect(compare(days(15), { count: 30, unit: 'calendarDay' })).toBe('never');
    expect(compare(days(10), { count: 14, unit: 'calendarDay' })).toBe('atTimes');
    expect(compare(days(5), { count: 6, unit: 'calendarDay' })).toBe('asARule');
    expect(compare(days(1), { count: 24, unit: 'hour' })).toBe('asARule');
    expect(compare({ count: 15, unit: 'minute' }, { unit: 'onTheSpot' })).toBe('never');
  });

  it('TL-2 a notice ahead is too long a promise when it gives less notice than the law', () => {
    const ahead = (count: number): Limit => ({ count, unit: 'hour', before: 'event' });
    expect(compare(ahead(48), ahead(24))).toBe('never');
    expect(compare(ahead(12), ahead(24))).toBe('always');
    expect(compare(ahead(12), days(1))).toBe('never');
    const daysAhead = (count: number, unit: 'workingDay' | 'calendarDay'): Limit => ({
      count,
      unit,
      before: 'event',
    });
    expect(compare(daysAhead(1, 'workingDay'), ahead(24))).not.toBe('never');
    expect(compare(daysAhead(2, 'workingDay'), ahead(24))).toBe('never');
    expect(compare(daysAhead(3, 'calendarDay'), daysAhead(3, 'workingDay'))).toBe('atTimes');
  });

  it('TL-2 a promise longer than the law is refused, at times longer only said', () => {
    const longer = { ...whole, promisedLimit: days(8), statutoryLimit: days(7), statutoryBasis: 'law' };
    const refusal = decide(ledTo([draftCommand(longer)]), submit, serviceFacts);
    expect(refusal).toMatchObject({ refused: 'promiseTooLong', demand: 'TL-2' });
    expect(pointers(refusal)).toEqual(['/promisedLimit']);
    const atTimes = {
      ...whole,
      promisedLimit: days(10),
      statutoryLimit: { count: 14, unit: 'calendarDay' },
      statutoryBasis: 'law',
    } as const;
    expect(decide(ledTo([draftCommand(atTimes)]), submit, serviceFacts)).toMatchObject({
      events: [{ type: 'DraftSubmitted' }],
      warnings: [{ pointer: '/promisedLimit', code: 'atTimesLongerThanStatutory' }],
    });
  });

  it('TL-2 a law that limits a milestone binds the milestone, not the end', () => {
    const elements: ServiceElements = {
      ...whole,
      promisedLimit: days(1),
      milestones: [{ name: 'measure', limit: { count: 12, unit: 'hour' } }],
      statutoryLimit: { count: 24, unit: 'hour' },
      statutoryBasis: 'law',
      statutoryMilestone: 'measure',
    };
    expect(findings(elements, serviceFacts).filter(({ stops }) => stops)).toEqual([]);
    expect(findings({ ...elements, statutoryMilestone: 'weigh' }, serviceFacts)).toMatchObject([
      { code: 'unknownMilestone' },
    ]);
  });

  it('TL-7 on a school leader’s instruction five working days are the most', () => {
    const of = (limit: Limit) =>
      findings({ ...whole, promisedLimit: limit, schoolLeaderInstruction: true }, serviceFacts);
    expect(of(days(5))).toEqual([]);
    expect(of(days(6))).toMatchObject([{ demand: 'TL-7', pointer: '/promisedLimit' }]);
    expect(of({ count: 7, unit: 'calendarDay' })).toMatchObject([{ demand: 'TL-7' }]);
  });

  it('TL-5 shares and milestones end within the promise', () => {
    const found = findings(
      {
        ...whole,
        supports: [
          { department: 'NY', task: 'shut off', limit: days(6) },
          { department: 'XX', task: 't', limit: days(1) },
        ],
        milestones: [{ name: 'on site', limit: days(9) }],
      },
      serviceFacts,
    );
    expect(found.map(({ pointer, demand }) => `${demand} ${pointer}`)).toEqual([
      'TL-2 /milestones/0/limit',
      'TL-5 /supports/0/limit',
      'TL-5 /supports/1/department',
    ]);
  });

  it('TL-11 a special procedure needs its basis and working days planned', () => {
    const special = (basis: string, planned: Limit) =>
      findings(
        { ...whole, specialProcedures: [{ kind: 'hearing', basis, planned: planned as never }] },
        serviceFacts,
      );
    expect(special('law', days(10))).toEqual([]);
    expect(special(' ', { count: 10, unit: 'calendarDay' }).map(({ pointer }) => pointer)).toEqual([
      '/specialProcedures/0/basis',
      '/specialProcedures/0/planned',
    ]);
  });

  it('SC-5.2 more than one visit needs a reason', () => {
    expect(findings({ ...whole, visits: 2 }, serviceFacts)).toMatchObject([{ pointer: '/visitsReason' }]);
    expect(findings({ ...whole, visits: 2, visitsReason: 'to sign' }, serviceFacts)).toEqual([]);
  });

  it('SC-5.2.1 on the spot is a kind of its own', () => {
    expect(findings({ ...whole, promisedLimit: { unit: 'onTheSpot' } }, serviceFacts)).toMatchObject([
      { pointer: '/kind' },
    ]);
    expect(
      findings({ ...whole, kind: 'onTheSpot', promisedLimit: { unit: 'onTheSpot' } }, serviceFacts),
    ).toEqual([]);
    expect(findings({ ...whole, kind: 'onTheSpot' }, serviceFacts)).toMatchObject([
      { code: 'slowerThanOnTheSpot' },
    ]);
  });

  it('SC-2 an unknown post handles nothing; one of another department is only said', () => {
    expect(findings({ ...whole, posts: ['NOBODY'] }, serviceFacts)).toMatchObject([
      { code: 'unknownPost', stops: true },
    ]);
    expect(findings({ ...whole, posts: ['BOILER'] }, serviceFacts)).toMatchObject([
      { code: 'foreignPost', stops: false },
    ]);
  });
});
