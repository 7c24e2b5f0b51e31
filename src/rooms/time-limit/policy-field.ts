import type { CaseState } from './model.ts';
import type { Standing } from './policy.ts';

const isOpen = ({ closedAt }: CaseState) => closedAt === undefined;
const isRunning = ({ status }: CaseState) => status === 'accepted' || status === 'paused';

/** Whoever answers for the case, or was sent to it. */
const worksThere = ({ handler, head, crew }: Standing) => handler || head || crew;

export const FIELD_COMMANDS = {
  /** At night there is nobody else to send a crew than who is on duty. */
  dispatch: {
    type: 'DispatchCrew',
    who: ({ handler, head, onDuty }: Standing) => handler || head || onDuty,
    fits: isRunning,
  },
  'return-job': { type: 'ReturnJob', who: ({ crew }: Standing) => crew, fits: isOpen },
  photos: { type: 'AddPhotos', who: worksThere, fits: isOpen },
  appoint: { type: 'AppointVisit', who: worksThere, fits: isRunning },
} as const;

/** All that somebody of an outside firm may do on a job; the list is closed, whatever commands there are besides (SC-6.2). */
export const OF_CONTRACTORS: readonly string[] = [
  'milestone',
  'photos',
  'progress',
  'return-job',
  'interest',
];
