/** A matter that this device knows: what a list shows of it without asking, and the code that opens it. */
export type Remembered = { code: string; number: string; name: string };

const MOST = 50;
const isText = (value: unknown): value is string => typeof value === 'string';

/** What is kept, whatever somebody or an older version wrote there. */
export function parseRemembered(kept: string | null): Remembered[] {
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    if (!Array.isArray(list)) return [];
    return list.filter((one) => isText(one?.code) && isText(one?.number) && isText(one?.name)).slice(0, MOST);
  } catch {
    return [];
  }
}

/** The newest first, each matter once; of very many the oldest are forgotten. */
export function withMatter(list: Remembered[], matter: Remembered): Remembered[] {
  return [matter, ...withoutMatter(list, matter.code)].slice(0, MOST);
}

export const withoutMatter = (list: Remembered[], code: string): Remembered[] =>
  list.filter((one) => one.code !== code);

/** As people read a code out: in groups of four. Example: `ABCD-EFGH-IJKL-MNOP`. */
export const codeInGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** Whether it may be a code at all, so that nobody has to be asked about what cannot be one. */
export const isCode = (plain: string): boolean => /^[A-Z2-7]{16,24}$/.test(plain);

/** As it is looked up: without what people write between, in capitals. */
export const plainCode = (written: string): string => written.replace(/[\s-]/g, '').toUpperCase();
