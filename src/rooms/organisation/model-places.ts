import type { DemandId } from '../../kernel/rulebook/ids.ts';
import type { Fields } from './model-events.ts';

/** A place of the campus with a code of its own, as on the QR code at a door or a machine; closed ones stay on record. */
export type Place = {
  code: string;
  campus?: string;
  building: string;
  floor?: string;
  room?: string;
  name?: string;
  closed?: boolean;
};

export type PlaceEvent = { demand: DemandId } & (
  | { type: 'PlaceRegistered'; data: Fields<Place> }
  | { type: 'PlaceChanged'; data: Fields<Place> }
);
