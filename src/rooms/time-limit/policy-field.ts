import type { CaseState } from './model.ts';
import type { Standing } from './policy.ts';
import { isOfficer } from './policy-report.ts';
import { countsBack } from './rules/anchor.ts';

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
  /** A notice moves with its event, which only the applicant puts off (TL-2). */
  appoint: {
    type: 'AppointVisit',
    who: worksThere,
    fits: (state: CaseState) => isRunning(state) && !countsBack(state.pledge.promised),
  },
} as const;

/**
 * What somebody may look up of the applicant (SC-5.1): all of it who handles the case, decides on it or received it;
 * whom to call whoever was sent, as long as the job is open; of an outside firm only the number.
 */
export function looksUp(standing: Standing, state: CaseState): 'whole' | 'call' | 'phone' | undefined {
  const { handler, head, deputy, crew, contractor } = standing;
  if (state.applicant === undefined) return undefined;
  if (handler || head || deputy || isOfficer(standing, state)) return 'whole';
  if (!crew || !isOpen(state)) return undefined;
  return contractor ? 'phone' : 'call';
}

/** All that somebody of an outside firm may do on a job; the list is closed, whatever commands there are besides (SC-6.2). */
export const OF_CONTRACTORS: readonly string[] = [
  'milestone',
  'photos',
  'progress',
  'return-job',
  'interest',
];
