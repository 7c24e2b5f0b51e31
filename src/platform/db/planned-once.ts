import { hash } from 'node:crypto';

/**
 * A name for a statement of which there are only a few shapes, so that each connection plans it once. A statement whose
 * best plan depends on its values, or of which users could make ever new shapes, is better planned anew.
 */
export function planName(of: string, text: string): string {
  return `${of}-${hash('sha256', text, 'hex').slice(0, 16)}`;
}
