import type { PauseEvent } from '../model-pause.ts';
import type { Wordings } from './groups.ts';

/** Whom the special procedures are told: those who handle, and the head where the clock runs again unnoticed (TL-11). */
export const pauseWordings: Wordings<PauseEvent> = {
  CasePaused: (_, { handlers, head }) => ({ to: [...handlers, head], kind: 'casePaused' }),
  PauseProlonged: (_, { handlers, head }) => ({ to: [...handlers, head], kind: 'casePaused' }),
  PauseEnding: (_, { handlers }) => ({ to: handlers, kind: 'pauseEnding', when: 'workingTime' }),
  PauseOverran: (_, { handlers, head }) => ({
    to: [...handlers, head],
    kind: 'pauseOverran',
    when: 'workingTime',
  }),
  CaseResumed: (_, { handlers }) => ({ to: handlers, kind: 'caseResumed' }),
};
