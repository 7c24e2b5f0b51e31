import { Type } from 'typebox';
import { Maybe, words } from './contract-parts.ts';
import { COUNTDOWNS } from './model.ts';

export const CountdownView = Type.Object(
  {
    of: words(COUNTDOWNS),
    late: Type.Boolean(),
    unit: words(['workingDay', 'minute'] as const),
    count: Type.Integer({ minimum: 0 }),
    dueAt: Type.String(),
    today: Type.Boolean({ description: 'Due on the day it is looked at' }),
    makeup: Type.Boolean({ description: 'Due on a weekend day that is worked' }),
  },
  { description: 'What is left of the running clock, in whole working days or in minutes' },
);

export const ExplainedDeadline = Type.Object({
  dueOn: Type.String(),
  dueAt: Type.String(),
  provisional: Type.Boolean(),
  ruledBy: Maybe(words(['promise', 'statute'] as const)),
  movedFrom: Maybe(
    Type.Object(
      { date: Type.String(), because: words(['weekend', 'holiday', 'vacation'] as const) },
      {
        description: 'The rest day on which it would have ended, had it not gone on to the next working day',
      },
    ),
  ),
  days: Type.Array(Type.Object({ date: Type.String(), counted: Type.Boolean(), because: Type.String() })),
});
