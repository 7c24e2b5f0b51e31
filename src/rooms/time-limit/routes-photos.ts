import { Type } from 'typebox';
import { isRefusal } from '../../kernel/refusal.ts';
import type { Files } from '../../platform/files/files.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { openTracked } from './commands.ts';
import { TrackingParam } from './contract.ts';
import { isShownToApplicant } from './present-field.ts';
import { refuse } from './refusals.ts';
import type { CaseDeps } from './service.ts';

/**
 * A photo by the tracking code: only one of this very case, and only what the applicant is shown. The code is the
 * authority, so nothing of it is kept by anybody on the way.
 */
export const trackedPhotoRoute = (deps: CaseDeps, files: Pick<Files, 'find' | 'send'>): AnyRoute =>
  defineRoute({
    method: 'GET',
    path: '/track/{trackingCode}/photos/{id}',
    operationId: 'trackPhoto',
    summary: 'A photo of one’s matter: as it was sent, and as the work was left',
    tag: 'tracking',
    caller: 'anyone',
    params: Type.Object({ ...TrackingParam.properties, id: Type.String({ format: 'uuid' }) }),
    answers: { 200: null },
    produces: ['image/jpeg', 'image/png', 'image/webp'],
    load: async ({ params }) => {
      const opened = await openTracked(deps, params.trackingCode);
      if (isRefusal(opened)) return opened;
      const { state, stream } = opened;
      const file = isShownToApplicant(state, params.id) ? await files.find(params.id) : undefined;
      return file && file.boundTo === stream.id && file.shown ? file : refuse('photoUnknown');
    },
    handle: async ({ loaded }) => files.send(loaded),
  });
