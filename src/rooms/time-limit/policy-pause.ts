import type { CaseState } from './model.ts';
import type { Standing } from './policy.ts';
import { openPauses } from './rules/exclusions.ts';
import { proceduresOf } from './rules/pause.ts';

const worksOnIt = ({ handler, head }: Standing) => handler || head;
const isHandled = ({ status }: CaseState) => status === 'accepted' || status === 'paused';

/** Special procedures (TL-11). While one is open `pause` tells anew that it takes longer, or adds another beside it. */
export const PAUSE_COMMANDS = {
  pause: {
    type: 'PauseCase',
    who: worksOnIt,
    fits: (state: CaseState) => isHandled(state) && proceduresOf(state).length > 0,
  },
  resume: {
    type: 'ResumeCase',
    who: worksOnIt,
    fits: (state: CaseState) => isHandled(state) && openPauses(state).length > 0,
  },
} as const;
