import { type Static, Type } from 'typebox';
import { Maybe } from './contract-parts.ts';

const Free = Type.Object({}, { additionalProperties: true });

const ContactCopy = Type.Object(
  {
    number: Type.String(),
    visitor: Type.Object({
      name: Maybe(Type.String()),
      unit: Maybe(Type.String()),
      phone: Maybe(Type.String()),
      address: Maybe(Type.String()),
    }),
    matter: Maybe(Type.String()),
    materials: Maybe(Type.Array(Free)),
  },
  { description: 'What was taken down at the first contact that the matter came of, of the same person' },
);
export type ContactCopy = Static<typeof ContactCopy>;

/** What is absent was never given, or is forgotten. */
export const PersonalDataView = Type.Object({
  number: Type.String(),
  applicant: Maybe(Free),
  matter: Maybe(Type.String()),
  location: Maybe(Free),
  fields: Maybe(Free),
  materials: Maybe(Type.Array(Free)),
  contact: Maybe(ContactCopy),
  files: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      mediaType: Type.String(),
      sizeBytes: Type.Integer(),
    }),
  ),
  looks: Type.Array(Type.Object({ at: Type.String(), by: Type.String() }), {
    description: 'Each look of a member of staff at the unmasked name and phone',
  }),
  erasedAt: Maybe(Type.String()),
  mayErase: Type.Boolean(),
});

export const ErasedView = Type.Object({
  number: Type.String(),
  texts: Type.Integer(),
  files: Type.Integer(),
});
