import type { Texts } from '../../kernel/text-ref.ts';
import type { CaseState, World } from './model.ts';
import { type LineFacts, lineFacts } from './present-line.ts';
import type { CasePlace, CaseRow } from './queries.ts';

/** Half a kilobyte each. */
const LINES_KEPT = 4_000;

/** What a line says at any moment, of this version of its case. */
export type Line = { version: number; facts: LineFacts };
type Kept = Line & { erased: number };

/** Reads what the lines of cases are made of, by their ids. */
type ReadLines = (ids: string[]) => Promise<CaseRow[]>;

/**
 * Remembers what the lines of a queue say at any moment, by the version of each case and its erased texts: the same
 * people look at the same queues all day, and reading a state and counting its days is most of what a page costs. What is
 * remembered is worth nothing under another calendar or catalogue. (How much it gave: docs/performance.md.)
 */
export function openLineMemory(linesKept = LINES_KEPT) {
  let of: Pick<World, 'catalogue' | 'calendar'> | undefined;
  let lines = new Map<string, Kept>();
  return async (
    places: readonly CasePlace[],
    { catalogue, calendar }: World,
    read: ReadLines,
  ): Promise<Map<string, Line>> => {
    if (of?.catalogue !== catalogue || of.calendar !== calendar || lines.size >= linesKept) {
      lines = new Map();
      of = { catalogue, calendar };
    }
    // Another page may begin anew while this one reads: what is remembered goes with what it was made of.
    const [known, world] = [lines, of];
    const missing = places.filter(({ id, version, erased }) => {
      const kept = known.get(id);
      return kept?.version !== version || kept.erased !== erased;
    });
    const rows = missing.length === 0 ? [] : await read(missing.map(({ id }) => id));
    const erasedOf = new Map(missing.map(({ id, erased }) => [id, erased]));
    for (const { id, version, state, texts } of rows)
      known.set(id, {
        version,
        erased: erasedOf.get(id) ?? 0,
        facts: lineFacts(JSON.parse(state) as CaseState, world, texts ? (JSON.parse(texts) as Texts) : {}),
      });
    return new Map(
      places.flatMap(({ id }) => {
        const line = known.get(id);
        return line ? [[id, line]] : [];
      }),
    );
  };
}
