import { Type } from 'typebox';
import { onceMore } from '../../platform/http/once-more.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { ContactParam, ContactView, CorrectBody, VisitorView } from './contract.ts';
import {
  correctVisitor,
  eraseContact,
  lookUpVisitor,
  openForErasing,
  openForLookUp,
} from './personal-data.ts';
import { type ContactDeps, openForCommand } from './service.ts';

const tag = 'contacts';

const lookUpRoute = (deps: ContactDeps) =>
  defineRoute({
    method: 'POST',
    path: '/contacts/{number}/visitor',
    operationId: 'lookUpVisitor',
    summary: 'What the visitor told of themselves, unmasked; each look is recorded',
    tag,
    caller: 'staff',
    params: ContactParam,
    // An answer that was kept would be a look that nobody recorded, and outlive what is erased.
    idempotencyRead: 'never',
    answers: { 200: VisitorView },
    load: (ctx) => openForLookUp(deps, ctx.params.number, ctx.caller.username),
    handle: ({ loaded }) => lookUpVisitor(deps, loaded),
  });

const correctRoute = (deps: ContactDeps) =>
  defineRoute({
    method: 'POST',
    path: '/contacts/{number}/correct',
    operationId: 'correctVisitor',
    summary: 'Correct what the visitor told of themselves, at their wish; the former is not kept',
    tag,
    caller: 'staff',
    params: ContactParam,
    body: CorrectBody,
    answers: { 200: ContactView },
    load: (ctx) => openForCommand(deps, ctx.params.number, ctx.caller.username, 'correct'),
    handle: ({ loaded, params, caller, body, ifMatch, idempotency }) =>
      onceMore({
        loaded,
        ifMatch,
        reload: () => openForCommand(deps, params.number, caller.username, 'correct'),
        give: (opened) => correctVisitor(deps, opened, body, { ifMatch, idempotency }),
      }),
  });

const eraseRoute = (deps: ContactDeps) =>
  defineRoute({
    method: 'POST',
    path: '/contacts/{number}/erase',
    operationId: 'eraseContact',
    summary: 'Remove the personal data of a closed contact, at the wish of the person',
    tag,
    caller: 'staff',
    params: ContactParam,
    body: Type.Object({}),
    answers: { 200: Type.Object({ number: Type.String(), texts: Type.Integer() }) },
    load: (ctx) => openForErasing(deps, ctx.params.number, ctx.caller.username),
    handle: ({ loaded }) => eraseContact(deps, loaded),
  });

/** What the visitor told of themselves: seen, corrected, removed (PIPL 44 to 47). */
export const visitorRoutes = (deps: ContactDeps): AnyRoute[] => [
  lookUpRoute(deps),
  correctRoute(deps),
  eraseRoute(deps),
];
