/** What the first-contact officer hears of the case that came of the contact. */
export const officerInbox = {
  zh: {
    followedAccepted: '您首问的事项已受理，承诺在 {dueAt} 前办结',
    followedMoved: '您首问的办件时限改为 {dueAt}',
    followedOverdue: '您首问的办件已超过时限 {dueAt}',
  },
  en: {
    followedAccepted: 'The case of your contact is accepted and due by {dueAt}',
    followedMoved: 'The case of your contact is now due by {dueAt}',
    followedOverdue: 'The case of your contact has passed its limit, {dueAt}',
  },
};
