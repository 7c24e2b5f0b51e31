import type { FastifyRequest } from 'fastify';
import type { Static, TObject, TSchema } from 'typebox';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Idempotency } from './idempotency.ts';
import type { Lang } from './language.ts';

export type Anonymous = { kind: 'anonymous' };
export type StaffCaller = { kind: 'staff'; username: string; sessionId: string };
export type MachineCaller = { kind: 'machine'; keyId: string; scopes: string[] };

/** Who asks: nobody known, a member of staff with a session, or a program with a key. */
export type Caller = Anonymous | StaffCaller | MachineCaller;

/** Who may ask at all: everybody, staff or a machine, or staff alone. Anything finer is the room's policy. */
export type CallerRule = 'anyone' | 'signedIn' | 'staff';

type CallerOf<C extends CallerRule> = C extends 'staff'
  ? StaffCaller
  : C extends 'signedIn'
    ? StaffCaller | MachineCaller
    : Caller;

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What `load` works with. `query` lacks a field whose value was malformed: the 400 comes after the 404 and the 403. */
export type LoadContext<P, Q, C extends CallerRule> = {
  params: P;
  query: Partial<Q>;
  caller: CallerOf<C>;
  lang: Lang;
  /** `?preview=true` on a route that declares it in `query`. */
  preview: boolean;
  /** The version in `If-Match: "12"`, if one was sent. */
  ifMatch: number | undefined;
  requestId: string;
};

export type HandleContext<P, Q, B, L, C extends CallerRule> = Omit<LoadContext<P, Q, C>, 'query'> & {
  query: Q;
  body: B;
  loaded: L;
  /** A body of one of `textBodies`; `body` is then undefined. */
  text?: { type: string; content: string };
  /** Present when a POST carries an `Idempotency-Key` and is no preview. */
  idempotency?: Idempotency;
};

/**
 * `status` defaults to the first of the route's `answers`. `body` is sent as JSON, except a string, Buffer or stream
 * with a `content-type` in `headers`. A JSON body with a `version` gets an `ETag`.
 * `cookies` are whole `Set-Cookie` values.
 */
export type Answer = {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  cookies?: string[];
};

export type RouteDefinition<
  P extends TSchema,
  Q extends TObject,
  B extends TSchema,
  L,
  C extends CallerRule,
> = {
  method: Method;
  /** Below `/api/v1` unless `base` says otherwise, parameters in braces: `/cases/{number}/accept`. */
  path: string;
  base?: string;
  operationId: string;
  summary: string;
  tag: string;
  caller: C;
  /** What a key must carry; `read` for GET and `write` for the rest unless said otherwise. */
  scope?: string;
  /** All text. A value that does not fit is a 404: such a thing cannot exist. */
  params?: P;
  /** Numbers and booleans are read strictly from their text; unknown and repeated fields are 400. */
  query?: Q;
  body?: B;
  /** Media types taken as text beside JSON, e.g. `text/csv`. */
  textBodies?: string[];
  /** The handler reads the parts of a form itself; there is no `body`. */
  multipart?: boolean;
  /** Bytes; 1 MiB unless said otherwise. */
  bodyLimit?: number;
  /** Success answers by status, the usual one first. `null`: no JSON (a file, a stream, nothing). */
  answers: Record<number, TSchema | null>;
  /** Media types of a success beside JSON, for the document. */
  produces?: string[];
  /** Counts against the sender's device: public intake. */
  intake?: boolean;
  /** `room`: the room's own read fetches the remembered row and hands it to `idempotency.check`. `never`: secrets. */
  idempotencyRead?: 'door' | 'room' | 'never';
  /** The route judges the page a cookie request comes from by itself. */
  anyOrigin?: boolean;
  /** Answered for a caller who still owes a new password or a second factor. */
  whileOwing?: boolean;
  /** Runs before the body is read: 404 what the caller may not see, 403 what they may not do. */
  load?: (ctx: LoadContext<Static<P>, Static<Q>, C>, request: FastifyRequest) => Promise<L | Refusal>;
  handle: (
    ctx: HandleContext<Static<P>, Static<Q>, Static<B>, Awaited<L>, C>,
    request: FastifyRequest,
  ) => Promise<Answer | Refusal>;
};

/** A route whose own types are gone, as lists of routes hold it. */
export type AnyRoute = Omit<
  RouteDefinition<TSchema, TObject, TSchema, unknown, CallerRule>,
  'load' | 'handle'
> & {
  // biome-ignore lint/suspicious/noExplicitAny: the door hands each route what its schemas promise
  load?: (ctx: any, request: FastifyRequest) => Promise<unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  handle: (ctx: any, request: FastifyRequest) => Promise<Answer | Refusal>;
};

/**
 * Types a route from its schemas. The order of errors is by construction: 401, then `load` (404, 403), then the body
 * and its schema (400), then `handle` (409, 422).
 * Example: `defineRoute({ method: 'POST', path: '/cases/{number}/accept', caller: 'signedIn', …, load, handle })`.
 */
export function defineRoute<
  const C extends CallerRule,
  P extends TSchema = TSchema,
  Q extends TObject = TObject,
  B extends TSchema = TSchema,
  L = undefined,
>(route: RouteDefinition<P, Q, B, L, C>): AnyRoute {
  return route;
}
