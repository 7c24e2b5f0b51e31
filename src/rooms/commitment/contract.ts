import { type Static, type TSchema, Type } from 'typebox';
import {
  ACCEPTANCES,
  DRAFT_STAGES,
  FIELD_TYPES,
  SERVICE_KINDS,
  SERVICE_STATUSES,
  SPECIAL_KINDS,
} from './model.ts';

const words = <const W extends readonly string[]>(list: W, more: { description?: string } = {}) =>
  Type.Unsafe<W[number]>({ type: 'string', enum: [...list], ...more });
const Maybe = Type.Optional;
/** What SC-2 demands may be blank here: the rules refuse it, all that is blank at once. */
const Line = Type.String({ maxLength: 300 });
const Text = Type.String({ maxLength: 4_000 });
const Lines = Type.Array(Text, { maxItems: 100 });
const Day = Type.String({ format: 'date' });
const Moment = Type.String({ format: 'date-time' });
const Code = Type.String({ pattern: '^[A-Z0-9-]{1,32}$', description: '1–32 of A–Z 0–9 -' });
const Name = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' });
const Key = Type.String({ minLength: 1, maxLength: 64 });

const CountedLimit = Type.Object({
  count: Type.Integer({ minimum: 1, maximum: 3_660 }),
  unit: words(['workingDay', 'workingHour', 'calendarDay', 'hour', 'minute'] as const),
  before: Maybe(Type.Literal('event', { description: 'Counted back from a planned moment' })),
});
const Limit = Type.Union([CountedLimit, Type.Object({ unit: Type.Literal('onTheSpot') })]);

const Material = Type.Object({
  name: Line,
  count: Type.Integer({ minimum: 0, maximum: 999 }),
  original: Maybe(Type.Boolean({ description: 'The original is looked at' })),
  waived: Maybe(Type.Boolean({ description: 'Fetched by the office itself' })),
  mayFollow: Maybe(Type.Boolean({ description: 'May be handed in later' })),
  sample: Maybe(Line),
});

const FormField = Type.Object({
  name: Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_]{0,63}$' }),
  label: Line,
  type: words(FIELD_TYPES),
  required: Type.Boolean(),
  sensitive: Maybe(Type.Boolean()),
  purpose: Maybe(Text),
  options: Maybe(Type.Array(Line, { maxItems: 200 })),
});

const share = { task: Line, limit: Limit };
const Support = Type.Union([
  Type.Object({ department: Key, ...share }),
  Type.Object({ outside: Line, ...share }),
]);

const ELEMENTS = {
  kind: words(SERVICE_KINDS),
  aliases: Type.Array(Line, {
    maxItems: 100,
    description: 'Everyday words it is also asked for by; searched, not shown in the guide',
  }),
  acceptance: words(ACCEPTANCES),
  basis: Lines,
  conditions: Lines,
  materials: Type.Array(Material, { maxItems: 100 }),
  noMaterials: Type.Boolean({ description: 'Said outright: nothing needs to be brought' }),
  procedure: Lines,
  process: Type.Array(Type.Object({ name: Line, by: Maybe(Line), limit: Maybe(Limit) }), { maxItems: 100 }),
  statutoryLimit: Limit,
  statutoryBasis: Text,
  statutoryExtendable: Type.Boolean(),
  statutoryMilestone: Type.String({
    maxLength: 300,
    description: 'The milestone that the statutory limit binds, instead of the end',
  }),
  promisedLimit: Limit,
  milestones: Type.Array(Type.Object({ name: Line, limit: Limit }), { maxItems: 20 }),
  schoolLeaderInstruction: Type.Boolean(),
  result: Text,
  standard: Text,
  liability: Text,
  place: Text,
  hours: Text,
  phone: Line,
  complaintPhone: Line,
  posts: Type.Array(Type.String({ maxLength: 64 }), {
    maxItems: 50,
    description: 'Codes of the posts that handle it',
  }),
  fee: Text,
  online: Type.Boolean(),
  visits: Type.Integer({ minimum: 0, maximum: 99 }),
  visitsReason: Text,
  specialProcedures: Type.Array(
    Type.Object({ kind: words(SPECIAL_KINDS), basis: Text, planned: CountedLimit }),
    {
      maxItems: 20,
    },
  ),
  supports: Type.Array(Support, { maxItems: 50 }),
  fields: Type.Array(FormField, { maxItems: 100 }),
  audience: Lines,
  faq: Type.Array(Type.Object({ question: Text, answer: Text }), { maxItems: 100 }),
  note: Text,
};

type Optional<E extends Record<string, TSchema>> = { [K in keyof E]: ReturnType<typeof Type.Optional<E[K]>> };
const each = <E extends Record<string, TSchema>>(make: (schema: TSchema) => TSchema) =>
  Object.fromEntries(Object.entries(ELEMENTS).map(([name, schema]) => [name, make(schema)])) as unknown as E;

const OPTIONAL = each<Optional<typeof ELEMENTS>>((schema) => Type.Optional(schema));
const CLEARABLE = each<Optional<typeof ELEMENTS>>((schema) =>
  Type.Optional(Type.Union([schema, Type.Null()])),
);

export const CodeParams = Type.Object({ code: Code });
export const VersionParams = Type.Object({ code: Code, n: Type.String({ pattern: '^[1-9][0-9]{0,5}$' }) });

export const ListFilter = {
  query: Maybe(Line),
  department: Maybe(Key),
  order: Maybe(
    words(['code', 'used', 'best'] as const, {
      description:
        'By code; or on one page those used most in the last 90 days, with how often, or those first whose name holds what is looked for',
    }),
  ),
};
export const ChangesQuery = Type.Object({
  from: Maybe(
    Type.Integer({ minimum: 1, description: 'The version to compare with; the one before unless said' }),
  ),
});

export const DraftBody = Type.Object({ code: Code, name: Name, department: Maybe(Key), ...OPTIONAL });
export type DraftBody = Static<typeof DraftBody>;

/** What is given replaces, `null` empties. */
export const ChangeBody = Type.Object({ name: Maybe(Name), ...CLEARABLE }, { minProperties: 1 });
export type ChangeBody = Static<typeof ChangeBody>;

export const PublishBody = Type.Object({ effectiveOn: Maybe(Day) });
export const ReasonBody = Type.Object({ reason: Maybe(Text) });
export const NoBody = Type.Object({});

const Warning = Type.Object({ pointer: Type.String(), code: Type.String(), detail: Type.String() });
const Handler = Type.Object({
  name: Type.String(),
  title: Type.String(),
  post: Type.String(),
  postName: Type.String(),
  seat: words(['single', 'A', 'B', 'pool'] as const),
  phone: Type.String(),
  username: Maybe(Type.String()),
});

/** A published version. `posts` and usernames are only there for staff. */
export const Service = Type.Object(
  {
    code: Code,
    name: Type.String(),
    department: Type.String(),
    departmentName: Type.String(),
    version: Type.Integer(),
    publishedAt: Moment,
    effectiveOn: Day,
    ...OPTIONAL,
    handlers: Type.Array(Handler),
    used: Maybe(Type.Integer({ description: 'Matters of the last 90 days, in a list ordered by use' })),
    reviewDueOn: Maybe(Day),
    allowed: Maybe(Type.Array(Type.String())),
    warnings: Maybe(Type.Array(Warning)),
  },
  { $id: 'Service' },
);

/** An item as its own department sees it; `version` counts its changes. */
export const ServiceDraft = Type.Object(
  {
    code: Code,
    name: Type.String(),
    department: Type.String(),
    status: words(SERVICE_STATUSES),
    stage: Maybe(words(DRAFT_STAGES)),
    basedOn: Maybe(Type.Integer()),
    published: Maybe(Type.Integer({ description: 'Number of the latest published version' })),
    returnReason: Maybe(Type.Union([Type.String(), Type.Null()])),
    withdrawReason: Maybe(Type.Union([Type.String(), Type.Null()])),
    reviewDueOn: Maybe(Day),
    version: Type.Integer(),
    ...OPTIONAL,
    blank: Type.Array(Type.String(), { description: 'Pointers of the elements that are still blank' }),
    allowed: Type.Array(Type.String()),
    warnings: Maybe(Type.Array(Warning)),
  },
  { $id: 'ServiceDraft' },
);

const Next = Type.Union([Type.String(), Type.Null()]);
export const ServiceList = Type.Object({ items: Type.Array(Service), next: Next });
/** The most asked for first, with the pinyin initials they are found by. */
export const MaterialNames = Type.Object({
  items: Type.Array(Type.Object({ name: Type.String(), initials: Type.Array(Type.String()) })),
  next: Next,
});
export const VersionList = Type.Object({
  items: Type.Array(
    Type.Object({
      version: Type.Integer(),
      name: Type.String(),
      publishedAt: Moment,
      effectiveOn: Day,
      current: Type.Boolean(),
    }),
  ),
  next: Next,
});

const Burden = Type.Object({ materials: Type.Integer(), steps: Type.Integer(), visits: Type.Integer() });
export const Changes = Type.Object({
  code: Code,
  from: Type.Integer(),
  to: Type.Integer(),
  differences: Type.Array(
    Type.Object({ element: Type.String(), before: Maybe(Type.Unknown()), after: Maybe(Type.Unknown()) }),
  ),
  before: Burden,
  after: Burden,
});

export const DraftList = Type.Object({
  items: Type.Array(
    Type.Object({
      code: Code,
      name: Type.String(),
      department: Type.String(),
      status: words(SERVICE_STATUSES),
      stage: Maybe(words(DRAFT_STAGES)),
      version: Type.Integer(),
    }),
  ),
  next: Next,
});
export const DueReviewList = Type.Object({
  items: Type.Array(Type.Object({ code: Code, name: Type.String(), department: Type.String(), dueOn: Day })),
  next: Next,
});
