import type { Makers } from './command-input.ts';
import { toldOf } from './input-told.ts';
import type { PAUSE_COMMANDS } from './policy-pause.ts';

export const PAUSE_MAKERS: Makers<keyof typeof PAUSE_COMMANDS> = {
  pause: (body, given) => ({
    type: 'PauseCase',
    kind: body.kind,
    basis: given.seal('basis', body.basis),
    fromOn: body.from,
    untilOn: body.expectedUntil,
    told: toldOf(body.told, given),
  }),
  resume: (body, { seal }) => ({
    type: 'ResumeCase',
    kind: body.kind,
    on: body.on,
    result: seal('result', body.result),
  }),
};
