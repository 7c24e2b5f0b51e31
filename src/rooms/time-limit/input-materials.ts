import type { Makers } from './command-input.ts';
import type { HandedInBody } from './contract-materials.ts';
import type { Seal } from './input-told.ts';
import type { CaseCommand, CaseState } from './model.ts';
import type { MaterialRef, MaterialsCommand } from './model-materials.ts';
import type { MATERIALS_COMMANDS } from './policy-materials.ts';
import { versionOf } from './rules/facts.ts';
import type { Opened } from './service.ts';
import { moment } from './texts/index.ts';

/** From a name as written to the material it stands for; `undefined` where it is blank. */
export type Naming = (name: string | undefined) => MaterialRef | undefined;

/** Every name of this case that no version lists. */
function ownNames({ notices = [], noticeAsked, handIns = [], owed = [] }: CaseState): MaterialRef[] {
  const noticed = [...notices, ...(noticeAsked ? [noticeAsked] : [])].flatMap(({ missing }) => missing);
  return [...noticed, ...handIns.flatMap(({ items }) => items), ...owed].filter(({ text }) => text);
}

/**
 * A published name stands for itself; any other is sealed once, and found again by what it says, so that what is handed
 * in is what was asked for.
 */
export function namingOf(
  { state, texts, world }: Pick<Opened, 'state' | 'texts' | 'world'>,
  seal: Seal,
): Naming {
  const known = new Map<string, MaterialRef>();
  const listed = versionOf(state, world)?.materials ?? [];
  for (const { material, text } of ownNames(state)) {
    const name = text && texts[text.text];
    if (name) known.set(name, { material, text });
  }
  return (written) => {
    const name = written?.normalize('NFC').trim();
    if (!name) return undefined;
    if (listed.some((material) => material.name === name)) return { material: name };
    const found = known.get(name);
    if (found) return found;
    const text = seal('material', name);
    const own = text && { material: text.text, text };
    if (own) known.set(name, own);
    return own;
  };
}

/** What is handed in, at the counter or on the tracking code. */
export function handInOf(body: HandedInBody, naming: Naming | undefined, files: string[] = []): CaseCommand {
  const items = (body.items ?? []).map(({ name, count, original, fetched }) => ({
    ...naming?.(name),
    count,
    originalSeen: original,
    fetched,
  }));
  return { type: 'ReceiveMaterials', items, files } satisfies MaterialsCommand;
}

export const materialsMakers: Makers<keyof typeof MATERIALS_COMMANDS> = {
  notice: (body, { seal, naming }) => ({
    type: 'GiveNotice',
    missing: (body.missing ?? []).map(({ name, count, why }) => ({
      ...naming?.(name),
      count,
      why: seal('noticeWhy', why),
    })),
    help: seal('noticeHelp', body.help),
    respondBy: body.respondBy,
    newlyKnown: seal('newlyKnown', body.newlyKnown),
    beyondVersion: seal('beyondVersion', body.beyondVersion),
  }),
  'approve-notice': (body, { seal }) => ({
    type: 'ApproveNotice',
    beyondVersion: seal('beyondVersion', body.beyondVersion),
  }),
  'refuse-notice': (body, { seal }) => ({ type: 'RefuseNotice', reason: seal('reason', body.reason) }),
  materials: (body, { naming }) => handInOf(body, naming),
  'deem-withdrawn': (body, { seal }) => ({ type: 'DeemWithdrawn', reason: seal('reason', body.reason) }),
  visit: (body, { seal }) => ({
    type: 'RecordVisit',
    at: moment(body.at),
    cause: body.cause,
    note: seal('visitNote', body.note),
  }),
};
