import type { Texts } from '../../kernel/text-ref.ts';
import type { CaseState, World } from './model.ts';
import { type LineFacts, lineFacts } from './present-line.ts';
import type { CaseRow } from './queries.ts';

/** Half a kilobyte each. */
const LINES_KEPT = 4_000;

type Kept = { version: number; texts: string | null; facts: LineFacts };

/**
 * Remembers what the lines of a queue say at any moment, by the version of each case and its texts: the same people look
 * at the same queues all day, and reading a state and counting its days is most of what a page costs. What is remembered
 * is worth nothing under another calendar or catalogue. (How much it gave: docs/performance.md.)
 */
export function openLineMemory(linesKept = LINES_KEPT) {
  let of: Pick<World, 'catalogue' | 'calendar'> | undefined;
  const lines = new Map<string, Kept>();
  return ({ number, version, state, texts }: CaseRow, { catalogue, calendar }: World): LineFacts => {
    if (of?.catalogue !== catalogue || of.calendar !== calendar) {
      lines.clear();
      of = { catalogue, calendar };
    }
    const kept = lines.get(number);
    if (kept && kept.version === version && kept.texts === texts) return kept.facts;
    const facts = lineFacts(JSON.parse(state) as CaseState, of, texts ? (JSON.parse(texts) as Texts) : {});
    if (lines.size >= linesKept) lines.clear();
    lines.set(number, { version, texts, facts });
    return facts;
  };
}
