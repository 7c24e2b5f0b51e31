import type { FieldError } from '../../kernel/refusal.ts';
import type { LocationInput, SubmitBody } from './contract.ts';
import { ENTRY_TEXTS } from './refusals-entry.ts';
import type { CaseDeps } from './service.ts';

/** What a submission says of its place once the register has been asked, and what is wrong with it. */
export type Located = { body: SubmitBody; errors: FieldError[] };

/**
 * Fills in where a matter is from the QR code of a place (SC-5.2): the register knows better than whoever typed. Only a
 * submission that names a place costs the look-up.
 */
export async function locate(deps: CaseDeps, body: SubmitBody): Promise<Located> {
  const code = body.location?.place;
  if (code === undefined) return { body, errors: [] };
  const found = await deps.findPlace(deps.db.pool, code);
  if (!found)
    return {
      body,
      errors: [{ pointer: '/location/place', code: 'unknown', detail: ENTRY_TEXTS.placeUnknown }],
    };
  const { campus, building, floor, room, name } = found;
  const note = [name, body.location?.note].filter(Boolean).join(' ').slice(0, 300) || undefined;
  const known: LocationInput = { campus, building, floor, room, note };
  const filled = Object.entries(known).filter(([, value]) => value !== undefined);
  return { body: { ...body, location: { ...body.location, ...Object.fromEntries(filled) } }, errors: [] };
}
