/** What each event says in the timeline. `{…}` are facts. */
export const timelineEn: Record<string, string> = {
  ContactReceived: 'Registered; the first-contact officer is {officer}.',
  VisitorAdded: 'What the visitor told of themselves was added.',
  VisitorCorrected: 'The visitor’s own data were corrected at their wish; the former are not kept.',
  Answered: 'Answered: {answer}',
  RequirementsTold: 'All materials and conditions of “{service}” were told in one notice.',
  Guided: 'Guided to {department}, phone {phone}.',
  HandedOver: 'Handed over to {target}, waiting to be confirmed.',
  ReceivedOnBehalf: 'Received on behalf of {target}, waiting to be confirmed.',
  Explained: 'Not possible: {reason}. Basis: {basis}. Instead: {alternative}.',
  ReportedUp: 'Reported to {to}: {question}',
  ReportAnswered: 'The leader answered: {answer}',
  CaseOpened: 'Became the case {case}, handled by {department}.',
  HandOverConfirmed: 'Confirmed; {by} takes care of it.',
  HandOverReturned: 'Returned: {reason}',
  ContactAssigned: 'The General Section assigned it to {target}; it cannot be returned.',
  Followed: 'Followed: {note}',
  CaseEnded: 'The case {case} has ended, and the contact with it.',
  CaseTakenUpAgain: 'The case {case} was taken up again and is followed.',
  ContactWarned: '{about}',
};

export const warningsEn: Record<string, string> = {
  outcome: 'Still without an outcome; the first-contact officer was reminded.',
  confirmation: 'Not confirmed in time; the officer and the head of the receiving department were warned.',
  assignment: 'Returned twice and not assigned yet; the General Section was reminded.',
  report: 'The report is not answered yet; a reminder went out.',
  receiver: 'Confirmed, but without an outcome yet; the receiver was reminded.',
  follow: 'The first-contact officer was reminded to look how the case goes.',
};

export const statusesEn: Record<string, string> = {
  open: 'open',
  awaitingConfirmation: 'waiting to be confirmed',
  returned: 'returned',
  awaitingAssignment: 'waiting to be assigned',
  following: 'being followed',
  closed: 'closed',
};

export const kindsEn: Record<string, string> = {
  enquiry: 'enquiry',
  matter: 'matter',
  problem: 'problem',
  complaint: 'complaint',
  report: 'report',
};

export const outcomesEn: Record<string, string> = {
  answered: 'answered',
  caseOpened: 'case opened',
  guided: 'guided',
  handedOver: 'handed over',
  receivedOnBehalf: 'received on behalf',
  explained: 'explained why not',
  reportedUp: 'reported up',
};

export const registerEn = {
  title: 'Register of first contacts',
  number: 'Number',
  receivedAt: 'Time',
  name: 'Name',
  unit: 'Unit',
  channel: 'Channel',
  kind: 'Kind',
  matter: 'Matter',
  officer: 'First-contact officer',
  department: 'Department',
  outcome: 'Outcome',
  result: 'In words',
  handler: 'Taken care of by',
  case: 'Case',
  status: 'Status',
  closedAt: 'Closed',
  period: 'Registered: {from} to {to}',
  everBefore: 'the beginning',
  today: 'today',
  total: '{count} contacts',
  printedAt: 'Printed: {at}',
  departmentIs: 'Department: {name}',
  basis: 'First contact, article 1',
  keeper: 'Kept by:',
  checker: 'Checked by:',
  none: 'none yet',
};

export const toBeNamedEn = 'to be named';
