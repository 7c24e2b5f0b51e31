import type { Makers } from './command-input.ts';
import { toldOf } from './input-told.ts';
import type { MEETING_COMMANDS } from './policy-meeting.ts';

export const MEETING_MAKERS: Makers<keyof typeof MEETING_COMMANDS> = {
  'await-meeting': (body, given) => ({
    type: 'AwaitMeeting',
    reason: given.seal('reason', body.reason),
    expectedOn: body.expectedOn,
    told: toldOf(body.told, given),
  }),
  'put-to-meeting': ({ latestOn }) => ({ type: 'PutToMeeting', latestOn }),
  resolve: ({ text, owner, dueOn }, { seal }) => ({
    type: 'ResolveMeeting',
    text: seal('resolution', text),
    to: owner,
    dueOn,
  }),
};
