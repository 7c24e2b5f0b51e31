import { ACCEPTANCES, FIELD_TYPES, SERVICE_KINDS, SPECIAL_KINDS } from '../../rooms/commitment/model.ts';
import {
  DEPARTMENT_KINDS,
  FIRST_CONTACT_POWERS,
  POST_COVERS,
  POST_ROLES,
  SEATS,
} from '../../rooms/organisation/model.ts';
import {
  choice,
  choicesOf,
  code,
  date,
  decimal,
  later,
  limit,
  list,
  must,
  of,
  serviceCode,
  text,
  time,
  username,
  weekdays,
  whole,
  yes,
} from './columns.ts';
import { hoursProblem } from './hours-problem.ts';
import { type Sourced, table, type Values } from './table.ts';

const LINE = 200;
const service = must(of('services', serviceCode()));
const person = must(of('staff', username()));

const OUTCOMES = ['done', 'agreed', 'disagreed', 'notPossible'] as const;

const organisation = {
  divisions: table({ key: ['code'], columns: { code: must(code()), name: must(text(LINE)) } }),
  departments: table({
    key: ['code'],
    columns: {
      code: must(code()),
      name: must(text(LINE)),
      kind: must(choice(DEPARTMENT_KINDS)),
      division: of('divisions', code()),
      duties: list(),
      standards: list(),
      place: text(),
      phone: text(LINE),
      windowHours: text(),
    },
  }),
  posts: table({
    key: ['code'],
    columns: {
      code: must(code()),
      department: of('departments', code()),
      division: of('divisions', code()),
      name: must(text(LINE)),
      role: must(choice(POST_ROLES)),
      cover: must(choice(POST_COVERS)),
      scope: text(),
      duties: list(),
      phone: text(LINE),
      firstContact: choicesOf(FIRST_CONTACT_POWERS),
      certificate: text(LINE),
      buildings: later(list()),
    },
    check: ({ role, department, division }) => {
      if (role === 'divisionLeader' && !division)
        return { column: 'division', code: 'needs', facts: { because: role } };
      const ofDepartment = ['head', 'deputy', 'firstContact', 'registrar'].includes(role);
      return ofDepartment && !department
        ? { column: 'department', code: 'needs', facts: { because: role } }
        : undefined;
    },
  }),
  staff: table({
    key: ['username'],
    columns: {
      username: must(username()),
      name: must(text(LINE)),
      title: text(LINE),
      department: of('departments', code()),
      phone: text(LINE),
      joinedOn: date(),
    },
  }),
  holders: table({
    key: ['post', 'username'],
    columns: { post: must(of('posts', code())), username: person, seat: must(choice(SEATS)) },
  }),
  certificates: table({
    key: ['username', 'kind', 'number'],
    columns: { username: person, kind: must(text(LINE)), number: must(text(LINE)), expiresOn: must(date()) },
  }),
  duty: table({
    key: ['department', 'username', 'from', 'to'],
    columns: {
      department: must(of('departments', code())),
      username: person,
      from: must(time()),
      to: must(time()),
      weekdays: must(weekdays()),
    },
  }),
  places: table({
    key: ['code'],
    columns: {
      code: must(code()),
      campus: text(100),
      building: must(text(100)),
      floor: text(30),
      room: text(60),
      name: text(100),
    },
  }),
  absences: table({
    key: ['username', 'from'],
    columns: { username: person, from: must(date()), to: must(date()), reason: text() },
    check: ({ from, to }) => (to < from ? { column: 'to', code: 'notAfter', facts: { from } } : undefined),
  }),
};

const catalogue = {
  services: table({
    key: ['code'],
    columns: {
      code: must(serviceCode()),
      name: must(text(LINE)),
      department: must(of('departments', code())),
      kind: must(choice(SERVICE_KINDS)),
      acceptance: must(choice(ACCEPTANCES)),
      basis: must(list()),
      conditions: must(list()),
      procedure: must(list()),
      statutoryLimit: limit(),
      statutoryBasis: text(),
      statutoryExtendable: yes(),
      statutoryMilestone: later(text(LINE)),
      promisedLimit: must(limit()),
      result: must(text()),
      standard: must(text()),
      liability: must(text()),
      place: must(text()),
      hours: text(),
      phone: text(LINE),
      complaintPhone: text(LINE),
      schoolLeaderInstruction: later(yes()),
      posts: of('posts', must(list())),
      fee: text(),
      online: yes(),
      visits: whole(0, 20),
      visitsReason: text(),
      audience: list(),
      aliases: later(list()),
      note: text(),
      noMaterials: yes(),
    },
    check: ({ statutoryLimit, statutoryBasis }) =>
      statutoryLimit && !statutoryBasis
        ? { column: 'statutoryBasis', code: 'needs', facts: { because: 'statutoryLimit' } }
        : undefined,
  }),
  materials: table({
    key: ['service', 'name'],
    columns: {
      service,
      name: must(text(LINE)),
      count: whole(1, 100),
      original: yes(),
      waived: yes(),
      mayFollow: yes(),
      sample: text(),
    },
  }),
  process: table({
    key: ['service', 'name'],
    columns: { service, name: must(text(LINE)), by: text(LINE), limit: limit() },
  }),
  milestones: table({
    key: ['service', 'name'],
    columns: { service, name: must(text(LINE)), limit: must(limit()) },
  }),
  'special-procedures': table({
    key: ['service', 'kind'],
    columns: {
      service,
      kind: must(choice(SPECIAL_KINDS)),
      basis: must(text()),
      planned: must(limit()),
    },
    check: ({ planned }) => ('count' in planned ? undefined : { column: 'planned', code: 'notCounted' }),
  }),
  supports: table({
    key: ['service', 'department', 'outside', 'task'],
    columns: {
      service,
      department: of('departments', code()),
      outside: text(LINE),
      task: must(text()),
      limit: must(limit()),
    },
    check: ({ department, outside }) =>
      Boolean(department) === Boolean(outside)
        ? { column: 'outside', code: 'eitherOr', facts: { one: 'department', other: 'outside' } }
        : undefined,
  }),
  fields: table({
    key: ['service', 'name'],
    columns: {
      service,
      name: must(code()),
      label: must(text(LINE)),
      type: must(choice(FIELD_TYPES)),
      required: yes(),
      sensitive: yes(),
      purpose: text(),
      options: list(),
    },
    check: ({ type, options, sensitive, purpose }) => {
      if (type === 'choice' && options.length === 0)
        return { column: 'options', code: 'needs', facts: { because: type } };
      if (type !== 'choice' && options.length > 0)
        return { column: 'options', code: 'forbids', facts: { because: type } };
      return sensitive && !purpose
        ? { column: 'purpose', code: 'needs', facts: { because: 'sensitive' } }
        : undefined;
    },
  }),
  faq: table({
    key: ['service', 'question'],
    columns: { service, question: must(text()), answer: must(text()) },
  }),
};

const calendar = {
  hours: table({
    key: ['department', 'from'],
    columns: {
      department: of('departments', code()),
      from: must(date()),
      to: date(),
      opens1: must(time()),
      closes1: must(time()),
      opens2: time(),
      closes2: time(),
    },
    check: hoursProblem,
  }),
  calendar: table({
    key: ['date'],
    columns: { date: must(date()), kind: must(choice(['holiday', 'makeup'])), name: must(text(LINE)) },
  }),
};

/** Only the demo reads these: of what its past matters are made. */
const demo = {
  matters: table({
    key: [],
    columns: {
      service,
      matter: must(text()),
      answer: must(text()),
      outcome: choice(OUTCOMES),
      weight: decimal(0, 1_000),
    },
  }),
  volumes: table({
    key: ['service'],
    columns: {
      service,
      perMonth: must(decimal(0, 100_000)),
      counterShare: decimal(0, 100),
      phoneShare: decimal(0, 100),
    },
  }),
};

/** All tables, in the order in which they are read, written and documented. */
export const TABLES = { ...organisation, ...catalogue, ...calendar, ...demo };

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** Tables that the template and the export leave out. */
export const DEMO_TABLES: readonly TableName[] = Object.keys(demo) as TableName[];

/** A row of a table as the rooms receive it. */
export type Row<T extends TableName> = Sourced<(typeof TABLES)[T]['columns']>;

/** A row without its place, as the export writes it. */
export type PlainRow<T extends TableName> = Values<(typeof TABLES)[T]['columns']>;

/** Everything one import brings. A table whose file is not there has no rows and is not in `given`. */
export type ImportRecords = { [T in TableName]: Row<T>[] } & { given: Set<TableName> };
