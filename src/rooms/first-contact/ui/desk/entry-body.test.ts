import { describe, expect, it } from 'vitest';
import {
  type Brought,
  blankEntry,
  type Entry,
  isBlank,
  listedOf,
  withBrought,
  withItem,
  withKind,
  withMaterial,
  withTarget,
} from './entry.ts';
import { bodyOf } from './entry-body.ts';
import { fieldErrors, fieldOf } from './field-errors.ts';
import { contactSearch } from './search.ts';
import { shortcutOf } from './stepping.ts';
import { withFacts } from './told-before.ts';

const entry = (more: Partial<Entry>): Entry => ({ ...blankEntry('counter'), matter: '水管漏水', ...more });
const ny = { department: { code: 'NY', name: '能源保障中心' }, label: '能源保障中心' };

describe('what the counter sends', () => {
  it('FC-1 a plain enquiry is a short entry: nothing that was not typed', () => {
    expect(bodyOf(entry({ answer: ' 早八点 ' }))).toEqual({
      channel: 'counter',
      kind: 'enquiry',
      visitor: {},
      matter: '水管漏水',
      outcome: { kind: 'answered', answer: '早八点' },
    });
  });

  it('FC-3 what is received on behalf names the department, the materials and their counts', () => {
    const rows = withMaterial(blankEntry('counter').materials, 1, { name: '申请表', count: '2' });
    expect(rows).toHaveLength(2);
    const body = bodyOf(
      entry({ outcome: 'receivedOnBehalf', target: ny, materials: rows, address: '未提供' }),
    );
    expect(body.visitor).toEqual({ address: '未提供' });
    expect(body.outcome).toEqual({
      kind: 'receivedOnBehalf',
      for: { department: 'NY' },
      materials: [{ name: '申请表', count: 2 }],
    });
  });

  it('FC-3 materials of a published list are ticked, in the copies and as the originals it asks for', () => {
    const item = {
      materials: [
        { name: '申请表', count: 2 },
        { name: '户口簿', count: 1, original: true },
        { name: '成绩单', count: 1, waived: true },
      ],
    };
    const listed = listedOf(item);
    expect(listed.map(({ name }) => name)).toEqual(['申请表', '户口簿']);
    const ticked = listed.reduce<Brought>((brought, one) => withBrought(brought, one), {});
    const given = entry({ outcome: 'receivedOnBehalf', target: ny, brought: ticked });
    expect(bodyOf(given).outcome).toMatchObject({
      materials: [
        { name: '申请表', count: 2 },
        { name: '户口簿', count: 1, original: true },
      ],
    });
    const back = listed.slice(0, 1).reduce((brought, one) => withBrought(brought, one), ticked);
    expect(bodyOf({ ...given, brought: back }).outcome).toMatchObject({ materials: [{ name: '户口簿' }] });
  });

  it('FC-2 who received together is named', () => {
    const together = [{ username: 'chief', name: '某' }];
    expect(bodyOf(entry({ together })).receivedWith).toEqual(['chief']);
  });

  it('only the outcome chosen is sent; what was typed for another waits', () => {
    const typed = entry({ answer: '请打电话', target: ny, targetPhone: '8800-1601', outcome: 'handedOver' });
    expect(bodyOf(typed).outcome).toEqual({ kind: 'handedOver', to: { department: 'NY' } });
    expect(bodyOf({ ...typed, outcome: 'later' }).outcome).toBeUndefined();
  });

  it('a case takes numbers as numbers, and the applicant from what is known of the visitor', () => {
    const opening = {
      ...blankEntry('counter').opening,
      service: { code: 'ZH-01', name: '用印' },
      fields: { copies: '2', reason: '会议通知' },
      received: { 审批单: { count: '1' }, 其他: { count: '' } },
      finish: true,
      result: '已用印',
    };
    const asked = [
      { name: 'copies', type: 'number' },
      { name: 'reason', type: 'text' },
    ];
    expect(bodyOf(entry({ outcome: 'caseOpened', name: '周某', opening }), asked).outcome).toEqual({
      kind: 'caseOpened',
      case: {
        service: 'ZH-01',
        applicant: { kind: 'visitor', name: '周某' },
        fields: { copies: 2, reason: '会议通知' },
        materials: [{ name: '审批单', count: 1 }],
        finish: { outcome: 'done', answer: '已用印' },
      },
    });
  });
});

describe('the entry', () => {
  it('the outcome follows the kind until one was chosen', () => {
    expect(withKind(entry({}), 'problem').outcome).toBe('handedOver');
    expect(withKind(entry({ outcome: 'explained', chosen: true }), 'problem').outcome).toBe('explained');
  });

  it('FC-7 somebody chosen in the directory guides an enquiry and is handed everything else', () => {
    expect(withTarget(entry({}), ny, '8800-1601')).toMatchObject({
      outcome: 'guided',
      targetPhone: '8800-1601',
    });
    expect(withTarget(entry({ urgent: true }), ny, undefined).outcome).toBe('handedOver');
    expect(withTarget(entry({ outcome: 'receivedOnBehalf' }), ny, undefined).outcome).toBe(
      'receivedOnBehalf',
    );
  });

  it('an item chosen for the matter opens the case; another item takes back what the first one brought', () => {
    const item = { code: 'ZH-01', name: '用印' };
    const ofItem = withItem(entry({}), item);
    expect(ofItem.opening.service).toEqual(item);
    const filled = { ...ofItem, target: { ...ny, ofItem: true }, brought: { 申请表: { count: '1' } } };
    const other = withItem(filled, { code: 'ZH-02', name: '信访' });
    expect(other).toMatchObject({ target: undefined, brought: {}, opening: { service: { code: 'ZH-02' } } });
    expect(withItem({ ...filled, target: ny }, undefined).target).toEqual(ny);
  });

  it('a number that has come before fills what is blank, and no address that was not given', () => {
    const facts = { name: '周某', unit: '化学学院', address: '未提供' };
    expect(withFacts(entry({ unit: '校医院' }), facts)).toMatchObject({
      name: '周某',
      unit: '校医院',
      address: '',
    });
    expect(withFacts(entry({}), { ...facts, address: '家属区 3 号楼' }).address).toBe('家属区 3 号楼');
  });

  it('is blank for the next person', () => {
    expect(isBlank(blankEntry('phone'))).toBe(true);
    expect(isBlank(entry({}))).toBe(false);
  });
});

describe('a refusal', () => {
  it('is said at the fields it names', () => {
    const problem = {
      status: 422,
      code: 'receivedIncomplete',
      errors: [
        { pointer: '/visitor/address', code: 'blank', detail: '地址' },
        { pointer: '/outcome/for/department', code: 'blank', detail: '转给的部门' },
        { pointer: '/outcome/case/fields/copies', code: 'type', detail: '份数' },
        { pointer: '/elsewhere', code: 'blank' },
      ],
    };
    expect(fieldErrors(problem, 'receivedOnBehalf', (what) => `还缺：${what}`)).toEqual({
      address: '还缺：地址',
      target: '还缺：转给的部门',
      'field-copies': '份数',
    });
    expect(fieldOf('/outcome/to', 'reportedUp')).toBe('reportTo');
    expect(fieldOf('/outcome/to', 'handedOver')).toBe('target');
    expect(fieldOf('/to/phone', 'guided')).toBe('targetPhone');
  });
});

describe('keys and addresses', () => {
  const press = (code: string, more: object = {}) =>
    shortcutOf({ key: '', code, altKey: true, shiftKey: false, ctrlKey: false, metaKey: false, ...more });

  it('Alt and a digit choose, Ctrl+Enter saves, a plain digit is only a digit', () => {
    expect(press('Digit3')).toEqual({ do: 'kind', at: 2 });
    expect(press('Digit8', { shiftKey: true })).toEqual({ do: 'outcome', at: 7 });
    expect(press('Digit6')).toEqual({ do: 'important' });
    expect(press('Enter', { key: 'Enter', altKey: false, ctrlKey: true })).toEqual({ do: 'save' });
    expect(press('Digit3', { altKey: false })).toBeUndefined();
  });

  it('an address says only what could have been chosen', () => {
    expect(contactSearch({ mine: 'all', status: 'open', phone: 'abc', query: ' 漏水 ' })).toEqual({
      status: 'open',
      query: '漏水',
    });
    expect(contactSearch({ mine: 'waiting', phone: 13_800_001_234 })).toEqual({
      mine: 'waiting',
      phone: '13800001234',
    });
  });
});
