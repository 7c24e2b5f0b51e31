import { Check } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { tighten } from '../../../../../platform/http/schema.ts';
import type { CaseView } from '../../../contract.ts';
import { COMMAND_CONTRACTS } from '../../../contract-commands.ts';
import { COMMANDS } from '../../../policy-commands.ts';
import { bodyOf, isReady, keyOf } from './body.ts';
import type { Field, FieldKind, Subject, Values } from './form.ts';
import { arrange, askedOf, FORMS, GROUPS, isCommand, startOf, WITHOUT_FORM } from './table.ts';

const NOW = '2026-09-28T10:00:00+08:00';
const view: CaseView = {
  number: '2026-000001',
  title: '水管漏水',
  status: 'accepted',
  source: 'application',
  lead: 'WX',
  supports: [],
  crew: [{ username: 'crew', name: '云师傅' }],
  applicant: { kind: 'student', name: '李*' },
  files: [],
  receivedAt: NOW,
  milestones: [{ name: '到场', dueAt: NOW }],
  light: 'green',
  paused: false,
  provisional: false,
  visits: [{ at: NOW, by: { username: 'window', name: '窗口' }, broken: false }],
  oneVisit: 'kept',
  notices: [{ id: 1, missing: [] }],
  materials: [{ name: '申请表', count: 1, mayFollow: true, received: 0 }],
  procedures: ['tender', 'hearing'],
  pauses: [{ kind: 'tender', from: '2026-09-28', expectedUntil: '2026-10-12', told: [] }],
  reports: [
    {
      id: 3,
      to: { username: 'head', name: '谢示七' },
      level: 'head',
      by: { username: 'handler', name: '喻示九' },
      urgent: false,
      askedAt: NOW,
    },
  ],
  version: 3,
  allowed: [],
};
const outside: Subject['support'] = {
  id: 1,
  outside: '保卫处',
  planned: false,
  state: 'proposed',
  dueOn: '2026-09-30',
  dueAt: NOW,
  light: 'green',
  proposedAt: NOW,
  letterOwed: true,
  progress: [],
  allowed: [],
};
const subjects: Subject[] = [
  { case: view, support: outside },
  { case: view, support: { ...outside, outside: undefined, department: 'NY' } },
];

const SAMPLES: Record<FieldKind, unknown> = {
  line: '2026-000002',
  text: ' 待料 ',
  moment: '2026-09-28T10:30',
  day: '2026-10-09',
  number: 1,
  yes: true,
  choice: undefined,
  limit: { count: 2, unit: 'workingDay' },
  told: { means: 'phone', at: '2026-09-28T09:30', to: '李同学', text: '已说明原因' },
  staff: 'backup',
  staffList: ['crew'],
  department: 'NY',
  missing: [
    { name: '申请表', listed: true, count: 1, why: '未盖章' },
    { name: '照片', listed: true },
  ],
  received: [{ name: '申请表', listed: true, count: 1, original: true }],
  following: [{ name: '申请表', listed: true, by: '2026-10-09' }],
  materials: [{ name: '申请表', listed: true, count: 1 }],
  files: [{ id: '5b0e3f1c-8a52-4d0e-9c3b-2f6a7d1e4b90', claim: 'q3Jx', name: 'a.jpg' }],
};

const filledIn = (field: Field, subject: Subject) =>
  field.kind === 'choice' ? field.choices?.(subject)[0]?.value : SAMPLES[field.kind];

/** Everything that the form asks for, filled in. */
function whole(verb: keyof typeof FORMS, subject: Subject): Values {
  const form = FORMS[verb];
  const values: Values = startOf(form, subject, NOW);
  for (let pass = 0; pass < 2; pass += 1)
    for (const field of askedOf(form, subject, values)) values[keyOf(field)] = filledIn(field, subject);
  return values;
}

const OTHER_BODIES: Record<string, { required: string[] }> = {
  merge: { required: ['into'] },
  erase: { required: [] },
};

describe('the forms of a case', () => {
  it('SC-6.2: every command of the contract has a form, or is named as one without', () => {
    const commands = [...Object.keys(COMMANDS), ...Object.keys(COMMAND_CONTRACTS), 'merge', 'erase'];
    expect([...new Set(commands)].filter((name) => !isCommand(name))).toEqual([]);
    expect(Object.keys(FORMS).filter((name) => !commands.includes(name))).toEqual([]);
    expect(WITHOUT_FORM.filter((name) => isCommand(name))).toEqual([]);
  });

  it.each(Object.entries(COMMAND_CONTRACTS))(
    '%s: the body of its form is one of the contract',
    (name, contract) => {
      const verb = name as keyof typeof FORMS;
      for (const subject of subjects) {
        const body = bodyOf(askedOf(FORMS[verb], subject, whole(verb, subject)), whole(verb, subject));
        expect([name, body, Check(tighten(contract.body) as never, body)]).toEqual([name, body, true]);
      }
      const { path } = contract as { path?: string };
      expect(FORMS[verb].path).toBe(path);
    },
  );

  it.each(Object.entries(OTHER_BODIES))(
    '%s: its body holds what the contract demands',
    (name, { required }) => {
      const verb = name as keyof typeof FORMS;
      const values = whole(verb, { case: view });
      expect(Object.keys(bodyOf(FORMS[verb].fields, values))).toEqual(required);
    },
  );

  it('every field of a contract can be filled in somewhere', () => {
    const without = {
      dispatch: ['post'],
      tell: ['by'],
      remind: ['by'],
      // Said on the craftsman's phone.
      progress: ['arrived'],
    } as Record<string, string[]>;
    const lacking = Object.entries(COMMAND_CONTRACTS).flatMap(([name, { body }]) => {
      const verb = name as keyof typeof FORMS;
      const reached = FORMS[verb].fields.flatMap(({ at, kind }) =>
        at === '' ? Object.keys(SAMPLES[kind] as object) : [at.split('/')[0]],
      );
      return Object.keys(body.properties)
        .filter((key) => !reached.includes(key) && !without[name]?.includes(key))
        .map((key) => `${name}/${key}`);
    });
    expect(lacking).toEqual([]);
  });

  it('what is left blank is not in the body: the rules name what is missing', () => {
    expect(bodyOf(FORMS.decline.fields, { reason: '  ', basis: '', alternative: undefined })).toEqual({});
    expect(bodyOf(FORMS.extend.fields, startOf(FORMS.extend, { case: view }, NOW))).toEqual({
      unit: 'workingDay',
    });
    const rows = startOf(FORMS.notice, { case: view }, NOW);
    expect(bodyOf(FORMS.notice.fields, rows)).toEqual({});
  });

  it('what would happen is asked once all that a command needs is filled in, and not before', () => {
    const verbs = Object.keys(FORMS) as (keyof typeof FORMS)[];
    const ready = (verb: keyof typeof FORMS, values: Values) =>
      isReady(askedOf(FORMS[verb], { case: view, support: outside }, values), values);
    expect(verbs.filter((verb) => !ready(verb, whole(verb, { case: view, support: outside })))).toEqual([]);
    expect(ready('extend', { limit: { unit: 'workingDay' }, reason: '待料' })).toBe(false);
    expect(ready('extend', { limit: { count: 2, unit: 'workingDay' }, reason: '待料' })).toBe(true);
    expect(ready('tell', { about: 'progress', told: { at: '2026-09-28T10:00', to: '李*' } })).toBe(false);
    expect(ready('approve-extension', {})).toBe(true);
  });

  it('moments are typed by the office’s wall clock', () => {
    expect(bodyOf(FORMS.visit.fields, { at: '2026-09-28T10:30' })).toEqual({
      at: '2026-09-28T10:30:00+08:00',
    });
  });

  it('SC-5.2.3: what others wait for comes first, and nothing allowed is lost', () => {
    const allowed = ['extend', 'finish', 'approve-extension', 'tell', 'assign', 'dispatch', 'applicant'];
    const { first, rest } = arrange('accepted', allowed);
    expect(first[0]).toBe('approve-extension');
    expect([...first, ...rest].sort()).toEqual(allowed.filter(isCommand).sort());
    const grouped = Object.values(GROUPS).flat();
    const ofCase = Object.keys(FORMS).filter((name) => !name.startsWith('support-'));
    const awaited = [
      'approve-extension',
      'refuse-extension',
      'approve-notice',
      'refuse-notice',
      'answer-report',
    ];
    expect(ofCase.filter((name) => !grouped.includes(name as never) && !awaited.includes(name))).toEqual([]);
  });
});
