import { type Static, type TSchema, Type } from 'typebox';
import { PHONE_OR_BLANK } from '../../kernel/phone.ts';
import { CONTACT_CHANNELS, CONTACT_KINDS, CONTACT_STATUSES, OUTCOME_KINDS } from './model.ts';

export const words = <const W extends readonly string[]>(list: W) =>
  Type.Union(list.map((word) => Type.Literal(word))) as unknown as ReturnType<typeof Type.Unsafe<W[number]>>;
export const Maybe = Type.Optional;
const Line = (max = 200) => Type.String({ minLength: 1, maxLength: max });
/** Texts a regulation demands are optional here and refused by the rules, all that are missing at once. */
const Text = Maybe(Type.String({ maxLength: 4_000 }));
const Code = Type.String({ pattern: '^[A-Za-z0-9_-]{1,32}$' });
const Phone = Type.String({ maxLength: 30, pattern: PHONE_OR_BLANK.source });

export const ContactParam = Type.Object({ number: Type.String({ pattern: '^S[0-9]{4}-[0-9]{6,12}$' }) });

const Visitor = Type.Object({
  name: Maybe(Type.String({ maxLength: 100 })),
  unit: Maybe(Type.String({ maxLength: 200 })),
  phone: Maybe(Phone),
  address: Maybe(Type.String({ maxLength: 300 })),
});
export type VisitorInput = Static<typeof Visitor>;

export const CorrectBody = Type.Object({
  visitor: Type.Object(Visitor.properties, {
    description: 'What is named replaces what stood there, a blank one removes it, what is left out stays.',
  }),
});

/** As it is shown: masked, or in full to who looked it up. */
export const VisitorView = Type.Object({
  name: Maybe(Type.String()),
  unit: Maybe(Type.String()),
  phone: Maybe(Type.String()),
  address: Maybe(Type.String()),
});

const Target = Type.Object({ department: Code, staff: Maybe(Line(64)) });
/** In an outcome: a blank one is refused by the rules, with all else that is missing. */
const OutcomeTarget = Maybe(Type.Partial(Target));
const MaterialCount = Type.Object({
  name: Line(),
  count: Type.Integer({ minimum: 0, maximum: 999 }),
  original: Maybe(
    Type.Boolean({ description: 'The original was left, or a copy; absent where it was not said' }),
  ),
});
export type MaterialInput = Static<typeof MaterialCount>;

/** Any outcome may add to what is known of the visitor. */
const visitor = Maybe(Visitor);

/** What an outcome may be; `caseBody` is what opens a case, as the room of cases takes it. */
export function outcomeBody<C extends TSchema>(caseBody: C) {
  return Type.Union([
    Type.Object({
      kind: Type.Literal('answered'),
      answer: Text,
      requirementsOf: Maybe(Code),
      visitor,
    }),
    Type.Object(
      { kind: Type.Literal('caseOpened'), case: caseBody, visitor },
      {
        description:
          'What the case leaves out comes from the contact: who, what, through which channel, and what was received on behalf. `case.materials` need only name what came beside that; a material named on both sides counts once, in the larger number.',
      },
    ),
    Type.Object({
      kind: Type.Literal('guided'),
      to: Maybe(Type.Object({ department: Maybe(Code), staff: Maybe(Line(64)), phone: Maybe(Phone) })),
      visitor,
    }),
    Type.Object({ kind: Type.Literal('handedOver'), to: OutcomeTarget, visitor }),
    Type.Object({
      kind: Type.Literal('receivedOnBehalf'),
      /** `staff` may be `toBeNamed`, as when it is left out. */
      for: OutcomeTarget,
      materials: Maybe(Type.Array(MaterialCount, { maxItems: 40 })),
      visitor,
    }),
    Type.Object({
      kind: Type.Literal('explained'),
      reason: Text,
      basis: Text,
      alternative: Text,
      visitor,
    }),
    Type.Object({ kind: Type.Literal('reportedUp'), to: Maybe(Line(64)), question: Text, visitor }),
  ]);
}
export type OutcomeBody = Static<ReturnType<typeof outcomeBody<ReturnType<typeof Type.Unknown>>>>;

export function receiveBody<C extends TSchema>(caseBody: C) {
  return Type.Object({
    channel: words(CONTACT_CHANNELS),
    visitor: Maybe(Visitor),
    kind: words(CONTACT_KINDS),
    matter: Text,
    important: Maybe(Type.Boolean()),
    urgent: Maybe(Type.Boolean()),
    receivedWith: Maybe(Type.Array(Line(64), { maxItems: 5, uniqueItems: true })),
    outcome: Maybe(outcomeBody(caseBody)),
  });
}
export type ReceiveBody = Static<ReturnType<typeof receiveBody<ReturnType<typeof Type.Unknown>>>>;

/** Bodies of the commands that are not outcomes. */
export const COMMAND_BODIES = {
  confirm: Type.Object({}),
  return: Type.Object({ reason: Text }),
  assign: Target,
  follow: Type.Object({ note: Text }),
  'answer-report': Type.Object({ id: Maybe(Type.Integer({ minimum: 1, maximum: 10_000 })), answer: Text }),
};

const Person = Type.Object({ username: Type.String(), name: Type.String() });
const Place = Type.Object({ code: Type.String(), name: Type.String() });
const Step = Type.Object({
  at: Type.String(),
  type: Type.String(),
  text: Type.String(),
  demand: Type.String(),
  by: Maybe(Person),
});

/** What is told in full to whoever asks for an item's requirements (FC-6). */
export const Requirements = Type.Object({
  service: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
  conditions: Type.Array(Type.String()),
  materials: Type.Array(Type.Unknown()),
  place: Maybe(Type.String()),
  phone: Maybe(Type.String()),
});

/** What is printed for whoever left something with the officer (FC-3). */
export const Receipt = Type.Object({
  number: Type.String(),
  receivedAt: Type.String(),
  name: Maybe(Type.String()),
  unit: Maybe(Type.String()),
  address: Maybe(Type.String()),
  phone: Maybe(Type.String()),
  matter: Maybe(Type.String()),
  materials: Type.Array(MaterialCount),
  officer: Person,
  officerPhone: Maybe(Type.String()),
  department: Place,
  handler: Type.Union([Person, Type.Literal('toBeNamed')]),
  handlerPhone: Maybe(Type.String()),
  status: words(CONTACT_STATUSES),
});

/** Where the case is that came of the contact, as the officer follows it. */
export const FollowedCase = Type.Object({
  number: Type.String(),
  status: Maybe(Type.String()),
  lead: Maybe(Place),
  handler: Maybe(Person),
  dueAt: Maybe(Type.String()),
  light: Maybe(Type.String()),
});

const HandOverView = Type.Object({
  department: Place,
  staff: Maybe(Person),
  phone: Maybe(Type.String()),
  binding: Type.Boolean(),
  confirmBy: Maybe(Type.String()),
});

const ReportView = Type.Object({
  id: Type.Integer(),
  to: Person,
  by: Person,
  at: Type.String(),
  question: Maybe(Type.String()),
  answer: Maybe(Type.String()),
  answeredAt: Maybe(Type.String()),
});

/** A contact as staff read it: of the visitor only masked, texts that were erased are absent. */
export const ContactView = Type.Object({
  number: Type.String(),
  status: words(CONTACT_STATUSES),
  channel: words(CONTACT_CHANNELS),
  kind: words(CONTACT_KINDS),
  important: Type.Boolean(),
  urgent: Type.Boolean(),
  officer: Person,
  department: Maybe(Place),
  receivedWith: Type.Array(Person),
  matter: Maybe(Type.String()),
  visitor: VisitorView,
  receivedAt: Type.String(),
  waitsFor: Maybe(Person),
  handOver: Maybe(HandOverView),
  receiver: Maybe(Person),
  returns: Type.Integer(),
  returnReason: Maybe(Type.String()),
  outcome: Maybe(words(OUTCOME_KINDS)),
  answer: Maybe(Type.String()),
  reason: Maybe(Type.String()),
  basis: Maybe(Type.String()),
  alternative: Maybe(Type.String()),
  guidedTo: Maybe(Type.Object({ department: Place, staff: Maybe(Person), phone: Type.String() })),
  reports: Type.Array(ReportView),
  requirements: Maybe(Requirements),
  materials: Maybe(Type.Array(MaterialCount)),
  case: Maybe(FollowedCase),
  closedAt: Maybe(Type.String()),
  events: Maybe(Type.Array(Step)),
  mayLookUp: Type.Boolean({ description: 'Whether this person may read the visitor’s words unmasked' }),
  mayErase: Type.Boolean({ description: 'Whether this person may remove the personal data now' }),
  version: Type.Integer(),
  allowed: Type.Array(Type.String()),
});
export type ContactView = Static<typeof ContactView>;

/** What an outcome brings beside the contact: the receipt, the requirements told, the case with its tracking code. */
const outcomeGains = {
  receipt: Maybe(Receipt),
  opened: Maybe(Type.Unknown()),
};

export const ContactAnswer = Type.Object({ ...ContactView.properties, ...outcomeGains });

export const ReceivedAnswer = Type.Object({
  number: Type.String(),
  officer: Person,
  status: words(CONTACT_STATUSES),
  waitsFor: Maybe(Person),
  requirements: Maybe(Requirements),
  case: Maybe(FollowedCase),
  ...outcomeGains,
  version: Type.Integer(),
  allowed: Type.Array(Type.String()),
});

/** A line of a list: names and phones masked. Of what was only found by its phone number, what it was about is absent. */
export const ContactLine = Type.Object({
  number: Type.String(),
  status: words(CONTACT_STATUSES),
  channel: words(CONTACT_CHANNELS),
  kind: words(CONTACT_KINDS),
  important: Type.Boolean(),
  urgent: Type.Boolean(),
  officer: Person,
  department: Maybe(Place),
  matter: Maybe(Type.String()),
  name: Maybe(Type.String()),
  unit: Maybe(Type.String()),
  phone: Maybe(Type.String()),
  receivedAt: Type.String(),
  waitsFor: Maybe(Person),
  outcome: Maybe(words(OUTCOME_KINDS)),
  case: Maybe(Type.String()),
  closedAt: Maybe(Type.String()),
  mayOpen: Type.Boolean(),
  version: Type.Integer(),
});

export const ContactCounts = Type.Object({
  open: Type.Integer(),
  awaitingConfirmation: Type.Integer(),
  returned: Type.Integer(),
  awaitingAssignment: Type.Integer(),
  following: Type.Integer(),
  closed: Type.Integer(),
});
