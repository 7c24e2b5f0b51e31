import type { TextRef } from '../../kernel/text-ref.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import { SPECIAL_KINDS, type SpecialKind } from '../commitment/model.ts';
import type { Told } from './model-parts.ts';

/** The procedures whose time does not count (TL-11). */
export const PROCEDURES = SPECIAL_KINDS;

/** One telling of the time a special procedure needs: from a day to the day by which it is expected to end (TL-11). */
export type PauseTelling = {
  fromOn: PlainDate;
  untilOn: PlainDate;
  told: Told;
  at: Instant;
  /** The law or rule it rests on, where it was told with another than the one before. */
  basis?: TextRef;
};

/** One special procedure that stops the clock, told once or, where it takes longer, told anew. */
export type Pause = {
  id: number;
  kind: SpecialKind;
  /** The law or rule that demands it, as first told. */
  basis: TextRef;
  tellings: PauseTelling[];
  /** The time told is over and the procedure is not: the clock runs again by itself. */
  overran?: boolean;
  resumedOn?: PlainDate;
  resumedAt?: Instant;
  result?: TextRef;
};

/** Special procedures of this round. A case that never had one carries nothing. */
export type PausePart = {
  pauses?: Pause[];
  /**
   * The deadline as it would be if every open procedure took the time told. Nobody was promised it: an earlier end brings
   * the date back to what the rule says.
   */
  projectedDueAt?: Instant;
};

export type PauseCommand =
  | {
      type: 'PauseCase';
      kind?: SpecialKind;
      basis?: TextRef;
      fromOn?: PlainDate;
      untilOn?: PlainDate;
      told?: Told;
    }
  /** Without a kind every procedure that is open ends. */
  | { type: 'ResumeCase'; kind?: SpecialKind; on?: PlainDate; result?: TextRef };

/** `moved`: the telling moved the deadline, which is a new one from then on (SC-5.2.4). */
type Stopped = {
  id: number;
  kind: SpecialKind;
  fromOn: PlainDate;
  untilOn: PlainDate;
  told: Told;
  dueAt: Instant;
  moved: boolean;
};

export type PauseEvent =
  | { type: 'CasePaused'; data: Stopped & { basis: TextRef } }
  /** Told anew that it takes longer. */
  | { type: 'PauseProlonged'; data: Stopped & { basis?: TextRef } }
  /** The last working day of the time told. */
  | { type: 'PauseEnding'; data: { key: string; id: number; kind: SpecialKind; untilOn: PlainDate } }
  | { type: 'PauseOverran'; data: { key: string; id: number; kind: SpecialKind; untilOn: PlainDate } }
  | {
      type: 'CaseResumed';
      data: { id: number; kind: SpecialKind; resumedOn: PlainDate; result: TextRef; dueAt: Instant };
    };
