import { phoneDigits } from './phone.ts';

/**
 * Masks for personal data on pages, lists and exports. Every mask hides the length of what it hides, so that a short
 * name or number gives no more away than a long one; only an id keeps its length, which its kind fixes anyway.
 */
const HIDDEN = '****';

/** Surnames of two characters that are in use; a name of only two characters is read as surname and given name. */
const COMPOUND_SURNAME =
  /^(欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|闾丘|子车|亓官|司寇|巫马|公西|颛孙|壤驷|公良|漆雕|乐正|宰父|谷梁|拓跋|夹谷|轩辕|令狐|段干|百里|呼延|东郭|南门|羊舌|微生|公户|公玉|公仪|梁丘|公仲|公上|公门|公山|公坚|左丘|公伯|西门|公祖|第五|公乘|贯丘|公皙|南荣|东里|东宫|仲长|子书|子桑|即墨|达奚|褚师)/u;

/** `张三` → `张*`, `欧阳娜娜` → `欧阳*`, `Ada Lovelace` → `A*`; a single character is hidden whole. */
export function maskName(name: string): string {
  const characters = Array.from(name.trim());
  if (characters.length === 0) return '';
  if (characters.length === 1) return '*';
  const surname = characters.length > 2 ? COMPOUND_SURNAME.exec(name.trim())?.[0] : undefined;
  return `${surname ?? characters[0]}*`;
}

/** `13812341234` → `138****1234`; of numbers below 11 digits the last two stay, of those below 7 nothing. */
export function maskPhone(phone: string): string {
  const digits = phoneDigits(phone);
  if (digits.length >= 11) return `${digits.slice(0, 3)}${HIDDEN}${digits.slice(-4)}`;
  if (digits.length >= 7) return `${HIDDEN}${digits.slice(-2)}`;
  return phone.trim() === '' ? '' : HIDDEN;
}

/** Identity, student and staff numbers: the first three and last two stay. `370302199001011234` → `370*************34`. */
export function maskId(id: string): string {
  const compact = id.trim();
  if (compact === '') return '';
  if (compact.length < 9) return HIDDEN;
  return `${compact.slice(0, 3)}${'*'.repeat(compact.length - 5)}${compact.slice(-2)}`;
}

/** What a region may end in; residential quarters and communities are already too near to a door. */
const REGION = /^(.{2,10}?(?:省|自治区))?(.{2,8}?(?:市|自治州))?(.{1,8}?(?<![小社园街])(?:区|县|旗))?/u;

/** Down to district, county or campus: `山东省淄博市张店区新村路1号` → `山东省淄博市张店区****`. Else all is hidden. */
export function maskAddress(address: string): string {
  const compact = address.trim();
  if (compact === '') return '';
  return `${REGION.exec(compact)?.[0] ?? ''}${HIDDEN}`;
}

const MOBILE = /(?<![\dA-Za-z])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\dA-Za-z])/;
const IDENTITY_NUMBER =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/;
/** Only what stands beside the sign: reading the whole name again from each of its letters would take long. */
const EMAIL = /[\w.+-]@[\w-]+\.[\w-]/;
const CARD = /(?<![\dA-Za-z])(?:\d[ -]?){15,18}\d(?![\dA-Za-z])/g;

/** The check digit of bank cards (Luhn), without which every long number would look like one. */
function isCardNumber(text: string): boolean {
  const digits = Array.from(text.replace(/\D/g, ''), Number).reverse();
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/**
 * Whether a text seems to hold a mobile number, identity number, e-mail address or bank card. For scans of what leaves
 * the office; names and addresses have no shape of their own and are not found.
 */
export function looksPersonal(text: string): boolean {
  if (MOBILE.test(text) || IDENTITY_NUMBER.test(text) || EMAIL.test(text)) return true;
  return (text.match(CARD) ?? []).some(isCardNumber);
}
