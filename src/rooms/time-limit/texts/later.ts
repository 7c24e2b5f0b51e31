/** A later day that the applicant asked for and that nobody works on: where the deadline went, and why. */
export const laterTimeline = {
  zh: {
    LaterDateMoved: '按您的要求改约到{dueOn}；{rest}，顺延到下一个工作日，新的办结时限为 {dueAt}。',
  },
  en: {
    LaterDateMoved:
      'Put off to {dueOn} as you asked; {rest}, so the new deadline is the close of the next working day: {dueAt}.',
  },
};
export const restWords = {
  zh: { weekend: '这天是周末', holiday: '这天放假', vacation: '这天在寒暑假内', other: '这天不上班' },
  en: {
    weekend: 'that is a weekend day',
    holiday: 'that is a public holiday',
    vacation: 'that is in the vacation',
    other: 'nobody works on that day',
  },
};
