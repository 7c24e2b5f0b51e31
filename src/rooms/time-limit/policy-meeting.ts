import type { CaseState } from './model.ts';
import type { Standing } from './policy.ts';
import { countsBack } from './rules/anchor.ts';

const worksOnIt = ({ handler, head }: Standing) => handler || head;
const isHandled = ({ status }: CaseState) => status === 'accepted' || status === 'paused';

/** Meetings a matter waits for: the school's (TL-8) and the department's own (TL-6). */
export const MEETING_COMMANDS = {
  'await-meeting': {
    type: 'AwaitMeeting',
    who: worksOnIt,
    // A limit counted back from an event moves with the event alone.
    fits: ({ status, pledge }: CaseState) => status === 'accepted' && !countsBack(pledge.promised),
  },
  'put-to-meeting': { type: 'PutToMeeting', who: worksOnIt, fits: isHandled },
  resolve: {
    type: 'ResolveMeeting',
    who: worksOnIt,
    fits: (state: CaseState) => isHandled(state) && state.meeting !== undefined,
  },
} as const;
