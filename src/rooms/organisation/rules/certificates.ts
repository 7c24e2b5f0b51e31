import type { PlainDate } from '../../../kernel/time.ts';
import type { OfficeIndex } from './office-index.ts';

/**
 * The certificate that a post asks for and a person does not hold, or holds no longer, on a day (SC-5.1, 持证上岗).
 * `undefined` when the post asks for none or the person has it; valid up to and including `expiresOn`.
 */
export function certificateLacking(
  index: OfficeIndex,
  post: string,
  username: string,
  on: PlainDate,
): string | undefined {
  const kind = index.posts.get(post)?.certificate;
  if (kind === undefined) return undefined;
  const held = index.staff.get(username)?.certificates ?? [];
  return held.some((each) => each.kind === kind && on <= each.expiresOn) ? undefined : kind;
}
