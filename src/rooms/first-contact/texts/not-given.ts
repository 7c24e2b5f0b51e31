/** How “no address” is written in the register (FC-3), in the words the form suggests; in small letters. */
export const NOT_GIVEN: ReadonlySet<string> = new Set(['未提供', '不详', '无', 'not given', 'none']);
