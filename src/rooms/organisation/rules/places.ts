import type { Refusal } from '../../../kernel/refusal.ts';
import type { Fields } from '../model-events.ts';
import type { Place, PlaceEvent } from '../model-places.ts';
import { blanks, missing } from './blanks.ts';
import { changedFields, setFields, withoutNull } from './fold.ts';

/**
 * Registers a place, or changes it; a repair needs at least the building (SC-5.2: what can be done from the spot needs no
 * errand). Nothing to change gives no event.
 */
export function decidePlace(current: Place | undefined, wanted: Fields<Place>): PlaceEvent[] | Refusal {
  const whole = { ...current, ...wanted };
  const refusal = blanks([missing(whole.building, '/building')]);
  if (refusal) return refusal;
  if (!current) return [{ type: 'PlaceRegistered', demand: 'SC-5.2', data: withoutNull(wanted) }];
  const data = changedFields(current, wanted);
  return data ? [{ type: 'PlaceChanged', demand: 'SC-5.2', data }] : [];
}

export function evolvePlace(state: Place | undefined, event: PlaceEvent): Place {
  return setFields(state ?? ({} as Place), event.data);
}
