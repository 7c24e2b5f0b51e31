import { type Static, Type } from 'typebox';
import { Day, Maybe, Moment, Person, Text, Upload, words } from './contract-parts.ts';
import { VISIT_CAUSES } from './model-materials.ts';

const MOST_NAMED = 40;
const MOST_UPLOADS = 10;
const Yes = (description: string) => Maybe(Type.Literal(true, { description }));

/** Names and counts may be absent: the rules name all that are, at once. */
const named = {
  name: Maybe(Type.String({ maxLength: 200 })),
  count: Maybe(Type.Integer({ minimum: 1, maximum: 999 })),
};

const HandedInBody = Type.Object({
  items: Maybe(
    Type.Array(
      Type.Object({
        ...named,
        original: Yes('The original was looked at'),
        fetched: Yes('The office fetched it itself'),
      }),
      { maxItems: MOST_NAMED },
    ),
  ),
});
export type HandedInBody = Static<typeof HandedInBody>;

export const TrackMaterialsBody = Type.Object({
  items: Maybe(Type.Array(Type.Object(named), { maxItems: MOST_NAMED })),
  uploads: Maybe(Type.Array(Upload, { maxItems: MOST_UPLOADS })),
});

/** Acceptance with materials that may follow, each by its day (SC-5.2). */
export const MayFollow = Maybe(
  Type.Array(Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }), by: Maybe(Day) }), {
    maxItems: MOST_NAMED,
  }),
);

export const MATERIALS_CONTRACTS = {
  notice: {
    summary: 'Name everything that is missing, once, with help; a second notice waits for the head',
    body: Type.Object({
      missing: Maybe(Type.Array(Type.Object({ ...named, why: Text }), { maxItems: MOST_NAMED })),
      help: Text,
      respondBy: Maybe(Day),
      newlyKnown: Text,
      beyondVersion: Text,
    }),
  },
  'approve-notice': {
    summary: 'Let a further notice go out, as the head',
    body: Type.Object({ beyondVersion: Text }),
  },
  'refuse-notice': {
    summary: 'Keep a further notice back, as the head',
    body: Type.Object({ reason: Text }),
  },
  materials: {
    summary: 'Record materials that came in',
    body: HandedInBody,
  },
  'deem-withdrawn': {
    summary: 'Count a case as withdrawn whose materials did not come in spite of a reminder',
    body: Type.Object({ reason: Text }),
  },
  visit: {
    summary: 'Record a visit to a counter',
    body: Type.Object({ at: Moment, cause: Maybe(words(VISIT_CAUSES)), note: Text }),
  },
} as const;

const NoticeView = Type.Object({
  id: Type.Integer(),
  at: Maybe(Type.String()),
  missing: Type.Array(
    Type.Object({ name: Maybe(Type.String()), count: Type.Integer(), why: Maybe(Type.String()) }),
  ),
  help: Maybe(Type.String()),
  respondBy: Maybe(Type.String()),
  breach: Maybe(
    Type.Boolean({ description: 'A further notice for what could have been known at the first' }),
  ),
  newlyKnown: Maybe(Type.String()),
  beyondVersion: Maybe(Type.String()),
  by: Maybe(Person),
  approvedBy: Maybe(Person),
});

/** What the applicant still has to hand in, on the case and on the tracking code. */
export const OwedView = Type.Object({
  name: Type.String(),
  count: Type.Integer(),
  by: Type.String(),
  original: Maybe(Type.Boolean({ description: 'The original is looked at' })),
});

const MaterialView = Type.Object({
  name: Maybe(Type.String()),
  /** As published; none for what no version lists. */
  count: Maybe(Type.Integer()),
  original: Maybe(Type.Boolean()),
  waived: Maybe(Type.Boolean()),
  mayFollow: Maybe(Type.Boolean()),
  received: Type.Integer(),
  receivedAt: Maybe(Type.String()),
  originalSeen: Maybe(Type.Boolean()),
  fetched: Maybe(Type.Boolean()),
});

const VisitView = Type.Object({
  at: Type.String(),
  cause: Maybe(words(VISIT_CAUSES)),
  note: Maybe(Type.String()),
  by: Person,
  broken: Type.Boolean({ description: 'One too many, and not of the applicant’s making' }),
});

const Kept = words(['kept', 'broken'] as const);

/** What a case's page shows of notices, materials and visits. */
export const materialsViews = {
  notices: Maybe(Type.Array(NoticeView)),
  noticeAsked: Maybe(NoticeView),
  oneNotice: Maybe(Kept),
  handInBy: Maybe(Type.String()),
  owed: Maybe(Type.Array(OwedView)),
  materials: Maybe(Type.Array(MaterialView)),
  visits: Type.Array(VisitView),
  oneVisit: Kept,
};

/** What the tracking code shows of them. */
export const trackedMaterials = {
  notice: Maybe(NoticeView),
  handInBy: Maybe(Type.String()),
  owed: Maybe(Type.Array(OwedView)),
};
