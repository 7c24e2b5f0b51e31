import { Type } from 'typebox';
import { listQuery } from '../../platform/http/lists.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { ContactCounts, ContactLine } from './contract.ts';
import { contactCounts, contactPage } from './lists.ts';
import { CONTACT_STATUSES } from './model.ts';
import type { ContactDeps } from './service.ts';

const filters = {
  mine: Type.Optional(
    Type.Union([Type.Literal('following'), Type.Literal('waiting')], {
      description: 'Those one follows as officer, or those that wait for oneself',
    }),
  ),
  query: Type.Optional(Type.String({ maxLength: 200 })),
  status: Type.Optional(Type.Union(CONTACT_STATUSES.map((status) => Type.Literal(status)))),
};

const listRoute = (deps: ContactDeps) =>
  defineRoute({
    method: 'GET',
    path: '/contacts',
    operationId: 'listContacts',
    summary: 'First contacts, the newest first, as far as one may see them; earlier ones by phone number',
    tag: 'contacts',
    caller: 'staff',
    query: Type.Object({
      ...listQuery,
      ...filters,
      phone: Type.Optional(
        Type.String({ maxLength: 30, pattern: '^[0-9+() -]+$', description: 'The whole number' }),
      ),
    }),
    answers: {
      200: Type.Object({ items: Type.Array(ContactLine), next: Type.Union([Type.String(), Type.Null()]) }),
    },
    handle: ({ query, caller }) => contactPage(deps, caller.username, query),
  });

const countRoute = (deps: ContactDeps) =>
  defineRoute({
    method: 'GET',
    path: '/contacts-count',
    operationId: 'countContacts',
    summary: 'How many contacts one may see, by status',
    tag: 'contacts',
    caller: 'staff',
    query: Type.Object(filters),
    answers: { 200: ContactCounts },
    handle: async ({ query, caller }) => ({ body: await contactCounts(deps, caller.username, query) }),
  });

export const contactListRoutes = (deps: ContactDeps): AnyRoute[] => [listRoute(deps), countRoute(deps)];
