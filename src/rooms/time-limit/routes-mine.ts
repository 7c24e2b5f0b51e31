import { Type } from 'typebox';
import { isRefusal } from '../../kernel/refusal.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { openTracked } from './commands.ts';
import { TrackingCode } from './contract.ts';
import { isOfPhone } from './own-phone.ts';
import { presentTracked } from './present-track.ts';
import type { CaseDeps } from './service.ts';

/** A little more than a device remembers. */
const MOST = 60;

/**
 * Which of these codes are matters handed in with this phone number: for “My matters” on a device that several people use.
 * Whoever asks holds the codes already, and each of them opens its matter; a phone number alone finds nothing, and an
 * unknown code, another's matter and another's number are not told apart.
 */
export function mineRoutes(deps: CaseDeps): AnyRoute[] {
  const find = defineRoute({
    method: 'POST',
    path: '/track',
    operationId: 'findByPhone',
    summary: 'Which of these tracking codes are matters of this phone number; the others are left out',
    tag: 'tracking',
    caller: 'anyone',
    intake: true,
    body: Type.Object({
      phone: Type.String({ minLength: 1, maxLength: 40 }),
      trackingCodes: Type.Array(TrackingCode, { minItems: 1, maxItems: MOST }),
    }),
    answers: {
      200: Type.Object({
        items: Type.Array(
          Type.Object({ trackingCode: Type.String(), number: Type.String(), name: Type.String() }),
        ),
      }),
    },
    handle: async ({ body: { phone, trackingCodes }, lang }) => {
      const opened = await Promise.all(trackingCodes.map((code) => openTracked(deps, code)));
      const items = opened.flatMap((one, index) => {
        if (isRefusal(one) || !isOfPhone(one, phone)) return [];
        const { number, service, department } = presentTracked(one, [], lang);
        return [{ trackingCode: trackingCodes[index] ?? '', number, name: service?.name ?? department.name }];
      });
      return { body: { items } };
    },
  });
  return [find];
}
