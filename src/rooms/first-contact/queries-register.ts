import { registerRows } from '../../platform/db/register.ts';
import type { ContactState } from './model.ts';
import type { ContactScope } from './policy.ts';
import { addScope } from './queries.ts';

/** Contacts by the moment they came (FC-1); `department` is one it has been with. */
export const contactRows = registerRows<ContactScope, ContactState>({
  table: 'contacts',
  at: 'received_at',
  texts: ['matter', 'visitor', 'answer', 'reason'],
  narrow: (where, { department }, scope) => {
    if (department) where.add('c.departments @> ?::text[]', [department]);
    addScope(where, scope);
  },
});
