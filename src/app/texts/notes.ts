/** Notes that belong to no single room. */
export const appNotes = {
  daySealed: {
    zh: '{date} 的记录已封存，共 {events} 条，校验值 {root}。请另处留存。',
    en: 'The log of {date} is sealed: {events} events, root {root}. Please keep it elsewhere.',
  },
} satisfies Record<string, { zh: string; en: string }>;
