import { Type } from 'typebox';
import { Day, Line, Maybe, Person, Text, ToldInput, words } from './contract-parts.ts';

export const MEETING_CONTRACTS = {
  'await-meeting': {
    summary:
      'Tell those concerned that a matter waits for the school, or is late for a special cause; again every 5 working days',
    body: Type.Object({ reason: Text, expectedOn: Maybe(Day), told: Maybe(ToldInput) }),
  },
  'put-to-meeting': {
    summary: 'Put a matter before a meeting of the department',
    body: Type.Object({ latestOn: Maybe(Day) }),
  },
  resolve: {
    summary: 'Record the resolution of the department’s meeting with owner and deadline',
    body: Type.Object({ text: Text, owner: Maybe(Line(64)), dueOn: Maybe(Day) }),
  },
} as const;

/** A wait for the school or a special cause, the latest of this round: an extension of its own kind (TL-8). */
export const SchoolWaitView = Type.Object({
  state: words(['waiting', 'lapsed', 'over'] as const),
  reason: Maybe(Type.String()),
  expectedOn: Type.String(),
  toldAt: Type.String(),
  told: Type.Integer({ description: 'How often it was told' }),
  renewBy: Maybe(Type.String({ description: 'Told again by the close of this day, or it lapses' })),
});

export const DepartmentMeetingView = Type.Object({ latestOn: Type.String() });
export const ResolutionView = Type.Object({
  text: Maybe(Type.String()),
  owner: Person,
  dueOn: Type.String(),
});
