/** The header by which a change is refused (409) when somebody else was faster. Example: `{ 'If-Match': '"3"' }`. */
export const ifMatch = (version: number | undefined): { 'If-Match'?: string } =>
  version === undefined ? {} : { 'If-Match': `"${version}"` };
