import type { FastifyReply, FastifyRequest } from 'fastify';
import { isSecure } from '../../platform/http/cookies.ts';
import type { Lang } from '../../platform/http/language.ts';
import { LANGUAGE_COOKIE, PRINT_COOKIE } from '../../web/kit/preference-names.ts';

/** How a reader wants pages: asked for in the address, else as chosen before, else as the browser says. */
export type Preferences = { lang: Lang; large: boolean };

const YEAR_SECONDS = 31_536_000;

/**
 * Reads them; what the address asks for is remembered in a cookie. Without a `reply`, inside another site's frame,
 * cookies are neither set nor read.
 */
export function preferencesOf(request: FastifyRequest, reply?: FastifyReply): Preferences {
  const query = request.query as { lang?: unknown; print?: unknown };
  const asked = query.lang === 'zh' || query.lang === 'en' ? query.lang : undefined;
  const print = query.print === 'large' || query.print === 'usual' ? query.print : undefined;
  if (!reply) return { lang: asked ?? request.lang, large: print === 'large' };
  if (asked) remember(request, reply, LANGUAGE_COOKIE, asked);
  if (print) remember(request, reply, PRINT_COOKIE, print);
  const kept = request.cookies[LANGUAGE_COOKIE];
  return {
    lang: asked ?? (kept === 'zh' || kept === 'en' ? kept : request.lang),
    large: (print ?? request.cookies[PRINT_COOKIE]) === 'large',
  };
}

function remember(request: FastifyRequest, reply: FastifyReply, name: string, value: string): void {
  void reply.setCookie(name, value, {
    path: '/',
    maxAge: YEAR_SECONDS,
    sameSite: 'lax',
    secure: isSecure(request),
  });
}
