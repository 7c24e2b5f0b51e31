import type { LoggedEvent } from './event.ts';
import type { RowTable } from './row-table.ts';

/**
 * What does not hold.
 * `changed` an event says something else than its hash · `replaced` the next event follows another one than this ·
 * `missing` an event is gone · `inserted` the stream goes on where its row ends · `reordered` it stands in another
 * place than it was written for · `cutOff` the stream ends before its row does · `headDiffers` the row holds another
 * hash than its last event · `stateDiffers` the row says something else than its events · `orphanRow` a row without events · `orphanStream` events without a row ·
 * `textChanged`, `textMissing` a text that an event names · `sealBroken` a day's root is not that of its events ·
 * `rootUnknown` a root kept outside is none of ours.
 */
export type FindingKind =
  | 'changed'
  | 'replaced'
  | 'missing'
  | 'inserted'
  | 'reordered'
  | 'cutOff'
  | 'headDiffers'
  | 'stateDiffers'
  | 'orphanRow'
  | 'orphanStream'
  | 'textChanged'
  | 'textMissing'
  | 'sealBroken'
  | 'rootUnknown';

/** One thing that does not hold. `version` is the place in the stream, `position` the place in the whole log. */
export type Finding = {
  kind: FindingKind;
  stream?: string;
  streamId?: string;
  version?: number;
  position?: number;
  day?: string;
};

export type Found = (finding: Finding) => void;

/** An event with its place in the whole log. */
export type StoredEvent = LoggedEvent & { position: number };

/** A row table with the fold of its stream, by which `state` is held against the events. Without it only heads are. */
export type VerifiedTable = RowTable & {
  evolve?: (state: object | undefined, event: StoredEvent) => object;
};
