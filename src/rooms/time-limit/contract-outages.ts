import { Type } from 'typebox';

/** A planned event announced beforehand, as anybody reads it: nothing of who asked for it. */
export const OutageView = Type.Object({
  number: Type.String(),
  what: Type.String({ description: 'The item, as “planned outages”' }),
  text: Type.String({ description: 'The notice itself' }),
  buildings: Type.Array(Type.String()),
  from: Type.String(),
  to: Type.String(),
  department: Type.Object({
    code: Type.String(),
    name: Type.String(),
    phone: Type.Optional(Type.String()),
  }),
  publishedAt: Type.String(),
});
export const OutageList = Type.Object({ items: Type.Array(OutageView) });
