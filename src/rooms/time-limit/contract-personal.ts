import { Type } from 'typebox';
import { Maybe } from './contract-parts.ts';

const Free = Type.Object({}, { additionalProperties: true });

/** What is absent was never given, or is forgotten. */
export const PersonalDataView = Type.Object({
  number: Type.String(),
  applicant: Maybe(Free),
  matter: Maybe(Type.String()),
  location: Maybe(Free),
  fields: Maybe(Free),
  materials: Maybe(Type.Array(Free)),
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
