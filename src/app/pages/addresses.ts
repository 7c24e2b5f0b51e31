/** A part of an address that differs from thing to thing. Example: `:code`. */
const isNamed = (part: string) => part.startsWith(':');
const partsOf = (path: string) => path.split('/').slice(1);

function follows(parts: string[], pattern: string[]): boolean {
  return (
    parts.length === pattern.length &&
    pattern.every((part, index) =>
      isNamed(part) ? parts[index] !== '' : part === parts[index]?.toLowerCase(),
    )
  );
}

/**
 * The address of a page as it is written, for one that was typed with capitals in its fixed parts or a slash at its end;
 * `undefined` where it is the address of no page. Only the patterns' own words are put together with what was there, so
 * it never leads to another site. Example: `/Services/WX-01/` is `/services/WX-01`.
 */
export function addressMeant(path: string, patterns: readonly string[]): string | undefined {
  const written = partsOf(path);
  const parts = written.slice(0, written.findLastIndex((part) => part !== '') + 1);
  const pattern = patterns.map(partsOf).find((one) => follows(parts, one));
  return pattern && `/${pattern.map((part, index) => (isNamed(part) ? parts[index] : part)).join('/')}`;
}

/** The other ways in which a code may have been meant. Example: `Wx-01` is `WX-01` or `wx-01`. */
export const otherCases = (code: string): string[] =>
  [code.toUpperCase(), code.toLowerCase()].filter((one) => one !== code);

/** The address with another code in the place of the one that was asked for. */
export function withCode(pattern: string, path: string, code: string): string {
  const parts = partsOf(path);
  const written = partsOf(pattern).map((part, index) =>
    part === ':code' ? encodeURIComponent(code) : parts[index],
  );
  return `/${written.join('/')}`;
}
