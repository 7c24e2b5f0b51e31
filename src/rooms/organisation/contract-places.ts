import { Type } from 'typebox';

const Maybe = Type.Optional;
const line = (max: number) => Type.String({ minLength: 1, maxLength: max, pattern: '\\S' });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()]);

/** A code is printed at a door: short, and the same in any address. */
export const PlaceCode = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' });
export const PlaceParams = Type.Object({ code: PlaceCode });

const fields = {
  campus: Maybe(orNull(line(100))),
  building: Maybe(line(100)),
  floor: Maybe(orNull(line(30))),
  room: Maybe(orNull(line(60))),
  name: Maybe(orNull(line(100))),
};
export const NewPlace = Type.Object({ code: PlaceCode, ...fields });
export const ChangedPlace = Type.Object({
  ...fields,
  closed: Maybe(Type.Boolean({ description: 'Its QR code leads nowhere any more' })),
});

const shown = {
  code: Type.String(),
  campus: Maybe(Type.String()),
  building: Type.String(),
  floor: Maybe(Type.String()),
  room: Maybe(Type.String()),
  name: Maybe(Type.String()),
  address: Type.String({ description: 'What its QR code holds, below the office’s own address' }),
};
export const PublicPlace = Type.Object(shown);
export const KeptPlace = Type.Object({
  ...shown,
  closed: Maybe(Type.Boolean()),
  version: Type.Integer(),
  allowed: Type.Array(Type.String()),
});
export const PlaceList = Type.Object({
  items: Type.Array(KeptPlace),
  next: Type.Union([Type.String(), Type.Null()]),
});
