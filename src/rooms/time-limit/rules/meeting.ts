import type { MeetingCommand } from '../model-meeting.ts';
import { departmentMeetingTicks, putToMeeting, resolveMeeting } from './department-meeting.ts';
import type { Deciders, TickSource } from './groups.ts';
import { awaitMeeting, schoolWaitTicks } from './school-wait.ts';

/** Meetings a matter waits for: the school's (TL-8) and the department's own (TL-6). */
export const meetingDeciders: Deciders<MeetingCommand> = {
  AwaitMeeting: awaitMeeting,
  PutToMeeting: putToMeeting,
  ResolveMeeting: resolveMeeting,
};

export const meetingTicks: TickSource = (state, facts) => [
  ...schoolWaitTicks(state, facts),
  ...departmentMeetingTicks(state, facts),
];
