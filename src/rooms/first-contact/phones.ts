import { createHmac } from 'node:crypto';
import { phoneDigits } from '../../kernel/phone.ts';

/**
 * How a phone number is kept for looking up earlier contacts: an HMAC under a secret of the office. The same number
 * written with spaces, dashes or +86 is the same; what has no digits is kept as nothing.
 */
export function phoneHash(phone: string | undefined, secret: string): string | undefined {
  const digits = phoneDigits(phone);
  return digits === ''
    ? undefined
    : createHmac('sha256', secret).update(`phone\n${digits}`).digest('base64url');
}
