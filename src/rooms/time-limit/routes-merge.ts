import { Type } from 'typebox';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { openForCommand } from './commands.ts';
import { CaseNumber, NumberParam, PreviewQuery } from './contract.ts';
import { mergeCases } from './merging.ts';
import type { CaseDeps } from './service.ts';

const Merged = Type.Object({
  preview: Type.Optional(Type.Literal(true)),
  into: CaseNumber,
  merged: Type.Array(CaseNumber),
});

const mergeRoute = (deps: CaseDeps) =>
  defineRoute({
    method: 'POST',
    path: '/cases/{number}/merge',
    operationId: 'mergeCase',
    summary: 'Merge a repeat into the case whose clock it shares',
    tag: 'cases',
    caller: 'staff',
    params: NumberParam,
    query: PreviewQuery,
    body: Type.Object({ into: CaseNumber }),
    answers: { 200: Merged },
    load: (ctx) => openForCommand(deps, ctx.params.number, ctx.caller.username, 'merge'),
    handle: ({ params, body, caller, ifMatch, preview, idempotency }) =>
      mergeCases(
        deps,
        { numbers: [params.number], into: body.into, username: caller.username, ifMatch, preview },
        idempotency,
      ),
  });

const bulkMergeRoute = (deps: CaseDeps) =>
  defineRoute({
    method: 'POST',
    path: '/cases/bulk/merge',
    operationId: 'mergeCases',
    summary: 'Merge many repeats of one fault, all or none',
    tag: 'cases',
    caller: 'staff',
    query: PreviewQuery,
    body: Type.Object({
      numbers: Type.Array(CaseNumber, { minItems: 1, maxItems: 200, uniqueItems: true }),
      into: CaseNumber,
    }),
    answers: { 200: Merged },
    handle: ({ body, caller, preview, idempotency }) =>
      mergeCases(deps, { ...body, username: caller.username, preview }, idempotency),
  });

/** A burst pipe brings sixty reports in an hour: one clock, each is answered. */
export const mergeRoutes = (deps: CaseDeps): AnyRoute[] => [mergeRoute(deps), bulkMergeRoute(deps)];
