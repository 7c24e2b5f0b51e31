import type { TextRef } from '../../kernel/text-ref.ts';
import type { Instant } from '../../kernel/time.ts';

/** Somebody with an interest of their own in the matter, who neither handles nor decides it (SC-6.3). */
export type Interest = { username: string; at: Instant; statement: TextRef };

/** What a case carries of interests; absent where there are none. */
export type InterestPart = { interests?: Interest[] };

export type InterestCommand = { type: 'DeclareInterest'; statement?: TextRef };

/** `to`: who handles the case from now on, where it was the declarer's. */
export type InterestEvent = {
  type: 'InterestDeclared';
  data: { by: string; statement: TextRef; to?: string };
};

/** Whether somebody has stepped back from a case. */
export const steppedBack = ({ interests }: InterestPart, username: string): boolean =>
  interests?.some((one) => one.username === username) ?? false;
