import type { FastifyRequest } from 'fastify';

/** What a browser keeps for this host alone, and no page of another host or without TLS can have put there (RFC 6265bis). */
const HOST_ONLY = '__Host-';

export const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https';

/** A cookie's name as it is sent. Over TLS it has the prefix, which the browser lets only us set, for `/` and with `Secure`. */
export const cookieName = (name: string, secure: boolean): string => (secure ? HOST_ONLY + name : name);

/** Over TLS only what has the prefix is read: a plain one may come from a neighbour on the same domain. */
export function readCookie(request: FastifyRequest, name: string): string | undefined {
  return request.cookies[cookieName(name, isSecure(request))];
}
