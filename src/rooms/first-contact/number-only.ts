/** Phone numbers as people write them: `8800-1511`, `0533-2780000`, `139 0000 0000`; the spaces and dashes are theirs. */
const NUMBER = /(?<!\d)(?:\d{3,4}[- ]?)?\d{4}[- ]?\d{3,4}(?!\d)/g;
/** Words that may stand around a number without answering anything. */
const SHORT = 24;

/**
 * Whether an answer is no more than a phone number of somebody else with a few words around it (FC-7). Numbers of the
 * officer's own department are left out: whoever answers may say where to call back.
 * Example: `请打维修中心 8800-1511` is one, `已派水工，20 分钟内到；有变化请打 8800-1012` is none.
 */
export function isOnlyANumber(answer: string, ownPhones: readonly string[]): boolean {
  const digits = (text: string) => text.replace(/\D/g, '');
  const own = new Set(ownPhones.map(digits));
  const numbers = (answer.match(NUMBER) ?? []).filter((number) => !own.has(digits(number)));
  if (numbers.length === 0) return false;
  const rest = answer.replace(NUMBER, '').replace(/[^\p{L}\p{N}]/gu, '');
  return [...rest].length <= SHORT;
}
