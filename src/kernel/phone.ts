/**
 * Phone numbers as people write them, with a country code or an extension: three digits at least, as of 110.
 * Example: `8800-1511` and `+86 139 0000 0000` are such, `1` and `---` are none.
 */
export const PHONE = /^(?:[+() -]*[0-9]){3,}[+() -]*$/;

/** The same, or nothing but space: what a rule then names as missing. */
export const PHONE_OR_BLANK = /^(?: *|(?:[+() -]*[0-9]){3,}[+() -]*)$/;

/** The digits that tell a number: written with spaces, dashes or +86 it is the same one. `+86 139-0000 0000` → `13900000000`. */
export const phoneDigits = (phone: string | undefined): string =>
  (phone ?? '').replace(/\D/g, '').replace(/^(00)?86(?=1\d{10}$)/, '');
