import { type Static, Type } from 'typebox';
import { TELLING_MEANS } from './model.ts';

export const words = <const W extends readonly string[]>(list: W) =>
  Type.Union(list.map((word) => Type.Literal(word))) as unknown as ReturnType<typeof Type.Unsafe<W[number]>>;
/** A text that says something: mere space would be dropped where it is kept. */
export const Line = (max = 200) => Type.String({ minLength: 1, maxLength: max, pattern: '\\S' });
/** Texts a regulation demands are optional here and refused by the rules, all that are blank at once. */
export const Text = Type.Optional(Type.String({ maxLength: 4_000 }));
export const Moment = Type.String({ format: 'date-time', description: 'RFC 3339 with offset' });
export const Day = Type.String({ format: 'date' });
export const Maybe = Type.Optional;

export const Upload = Type.Object(
  { id: Type.String({ format: 'uuid' }), claim: Line(100) },
  {
    description:
      '`id` and `claim` of the answer to `POST /uploads`, nothing else of it. Example: `{ "id": "5b0e3f1c-8a52-4d0e-9c3b-2f6a7d1e4b90", "claim": "q3Jx…" }`',
  },
);
export const Person = Type.Object({ username: Type.String(), name: Type.String() });

export const Documents = Type.Array(Type.Object({ kind: Type.String(), title: Type.String() }), {
  description: 'Papers there are of it now, each at `documents/{kind}.html` and `.pdf`',
});

export const Allowed = Type.Array(
  Type.String({ description: 'Commands this person may give now; `applicant`: may look the applicant up' }),
);

/** A regulation demands each of them: what is missing the rules name, all at once. */
export const toldFields = {
  means: Maybe(words(TELLING_MEANS)),
  at: Maybe(Moment),
  to: Maybe(Type.String({ maxLength: 200 })),
  by: Maybe(Line(64)),
  text: Text,
};
export const ToldInput = Type.Object(toldFields);
export type ToldInput = Static<typeof ToldInput>;
