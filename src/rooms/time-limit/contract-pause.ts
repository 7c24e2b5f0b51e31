import { Type } from 'typebox';
import { Day, Maybe, Text, ToldInput, words } from './contract-parts.ts';
import { PROCEDURES } from './model-pause.ts';

export const Procedure = words(PROCEDURES);

export const PAUSE_CONTRACTS = {
  pause: {
    summary: 'Stop the clock for a special procedure, or tell anew that it takes longer',
    body: Type.Object({
      kind: Maybe(Procedure),
      basis: Text,
      from: Maybe(Day),
      expectedUntil: Maybe(Day),
      told: Maybe(ToldInput),
    }),
  },
  resume: {
    summary: 'Record the end of a special procedure with its result; without a kind of all that are open',
    body: Type.Object({ kind: Maybe(Procedure), on: Maybe(Day), result: Text }),
  },
} as const;

/** A special procedure of the present round (TL-11). */
export const PauseView = Type.Object({
  kind: Procedure,
  basis: Maybe(Type.String({ description: 'The law or rule it rests on, as last told' })),
  from: Type.String(),
  expectedUntil: Type.String({ description: 'As last told; what lies beyond it counts' }),
  told: Type.Array(
    Type.Object({
      means: Type.String(),
      at: Type.String(),
      expectedUntil: Type.String(),
      basis: Maybe(Type.String({ description: 'Where this telling gave one' })),
    }),
    { description: 'Each telling of the time it needs, oldest first' },
  ),
  overran: Maybe(
    Type.Boolean({ description: 'The time told is over, the procedure is not: the clock runs' }),
  ),
  resumedOn: Maybe(Type.String()),
  result: Maybe(Type.String()),
});

/** What a clock that stands still says: of several procedures the one that takes longest. */
export const PausedFor = Type.Object({
  kind: Procedure,
  from: Type.String(),
  expectedUntil: Type.String(),
});
export const PausedForInWords = Type.Object({ ...PausedFor.properties, text: Type.String() });
