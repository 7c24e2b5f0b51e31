import type { Makers } from './command-input.ts';
import { toldOf } from './input-told.ts';
import type { FIELD_COMMANDS } from './policy-field.ts';
import { moment } from './texts/index.ts';

export const FIELD_MAKERS: Makers<keyof typeof FIELD_COMMANDS> = {
  dispatch: ({ staff, post, reason, instead }, { seal }) => ({
    type: 'DispatchCrew',
    staff,
    post,
    reason: seal('reason', reason),
    instead,
  }),
  'return-job': ({ reason }, { seal }) => ({ type: 'ReturnJob', reason: seal('reason', reason) }),
  photos: ({ kind }, { uploads = [] }) => ({ type: 'AddPhotos', photos: uploads, kind }),
  appoint: ({ from, to, told: telling }, given) => {
    const told = toldOf(telling, given);
    return told && { type: 'AppointVisit', from: moment(from), to: moment(to), told };
  },
};
