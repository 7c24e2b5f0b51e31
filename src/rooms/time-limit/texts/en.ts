/** What each event says in the timeline, the same words for the applicant and the desk. `{…}` are facts. */
export const timelineEn: Record<string, string> = {
  CaseSubmitted: 'Your matter was received.',
  CaseAccepted: 'Accepted; promised by {dueAt}.',
  CaseDeemedAccepted:
    'The time for review has passed; it counts as accepted from the day of receipt, promised by {dueAt}.',
  ReviewOverdue: 'The review took longer than 1 working day.',
  CaseDeclined: 'Not accepted: {reason}. Basis: {basis}. You can: {alternative}.',
  CaseAssigned: 'A handler was named.',
  CaseHandedOver: 'Another handler of the same post has taken over.',
  StaffReplaced: 'The handler has changed; the case goes on.',
  ExtensionAsked: 'The handler asked for {count} {unit} more: {reason}.',
  ExtensionEscalated: 'The request for more time was not answered and went up to the {level}.',
  ExtensionGranted: 'The extension is granted; the applicant is to be told.',
  ExtensionInForce: 'Extended and told; the new deadline is {dueAt}. Reason: {reason}.',
  ExtensionRefused: 'The extension was not granted: {reason}.',
  ExtensionLapsed: 'The deadline came before the extension was granted and told; it has no effect.',
  ApplicantTold: 'Told: {told}.',
  ApplicantReminded: 'Reminded: {told}.',
  MilestoneReached: '“{name}” is done.',
  MilestoneMissed: '“{name}” was not done in the time promised.',
  WarningRaised: 'The deadline is near; the handler was warned.',
  DeadlinePassed: 'The promised deadline, {dueAt}, has passed.',
  LaterDateAgreed: 'Put off as you asked; the new deadline is {dueAt}.',
  CaseUrged: 'Your reminder was received.',
  CaseFinished: 'Finished: {answer}',
  CaseDeemedOnTime:
    'Reminded several times, the applicant did not keep the times told; the case counts as on time.',
  CaseWithdrawn: 'Withdrawn.',
  CaseReopened: 'Taken up again, promised by {dueAt}. Reason: {reason}.',
  DeadlineMoved: 'With the published arrangement of holidays the deadline is now {dueAt}.',
};

export const inboxEn: Record<string, string> = {
  caseReceived: 'A new case',
  reviewOverdue: 'The review is overdue',
  deemedAccepted: 'Review ran out: it counts as accepted, due {dueAt}',
  caseAssigned: 'A case was given to you',
  caseHandedOver: 'A case was handed over to you',
  staffReplaced: 'The handler has left; please take over',
  warningYellow: 'The deadline is near: finish by {dueAt}',
  warningOrange: 'Nearly due: finish by {dueAt}, or explain or ask for an extension before then',
  deadlinePassed: 'The deadline, {dueAt}, has passed',
  milestoneMissed: '“{name}” was not done in the time promised',
  extensionAsked: 'An extension waits for you ({count} {unit})',
  extensionEscalated: 'An unanswered extension has come up to you',
  extensionGranted: 'The extension is granted; tell the applicant before the deadline',
  extensionInForce: 'The extension is in force, due {dueAt}',
  extensionRefused: 'The extension was not granted',
  extensionLapsed: 'The extension was not granted and told in time; it has no effect',
  laterDateAgreed: 'The applicant asked for a later date, due {dueAt}',
  caseUrged: 'The applicant asks about the case',
  caseWithdrawn: 'The applicant has withdrawn',
  caseReopened: 'Taken up again, due {dueAt}',
  deadlineMoved: 'The calendar changed: due {dueAt}; please tell the applicant',
};

export const nextStepEn = {
  review: 'We decide by {reviewDueAt} whether it is accepted, and tell you.',
  handling: 'We finish and answer you by {dueAt}.',
  finished: 'Finished. If it is not solved, say so with your code within 7 days.',
};

export const unitsEn: Record<string, string> = {
  workingDay: 'working days',
  workingHour: 'working hours',
  calendarDay: 'calendar days',
  hour: 'hours',
  minute: 'minutes',
};
export const levelsEn: Record<string, string> = {
  head: 'head of department',
  deputy: 'deputy',
  divisionLeader: 'division leader',
};
export const registerEn = {
  title: 'Register of time limits',
  number: 'Number',
  title_: 'Matter',
  applicant: 'Applicant',
  source: 'Source',
  lead: 'Lead department',
  handler: 'Handler',
  channel: 'Channel',
  receivedAt: 'Received',
  acceptedAt: 'Accepted',
  limit: 'Promised limit',
  dueAt: 'Deadline',
  extensions: 'Extensions',
  status: 'Status',
  finishedAt: 'Finished',
  verdict: 'Verdict',
  daysLate: 'Working days late',
  outcome: 'Outcome',
  answer: 'Answer',
  reason: 'Why not possible',
  notTold: 'Nothing told before the deadline',
};
export const statusesEn: Record<string, string> = {
  submitted: 'to be accepted',
  awaitingMaterials: 'awaiting materials',
  accepted: 'in progress',
  paused: 'paused',
  finished: 'finished',
  declined: 'declined',
  withdrawn: 'withdrawn',
};
export const verdictsEn: Record<string, string> = {
  onTime: 'on time',
  early: 'early',
  overdue: 'overdue',
  deemedOnTime: 'deemed on time',
};
export const outcomesEn: Record<string, string> = {
  done: 'done',
  agreed: 'agreed',
  disagreed: 'disagreed',
  notPossible: 'not possible',
};
