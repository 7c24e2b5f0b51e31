import { registerRows } from '../../platform/db/register.ts';
import type { CaseState } from './model.ts';
import type { CaseScope } from './policy.ts';
import { addScope } from './queries.ts';

/** Accepted matters by the moment of acceptance (TL-10); `department` is the code of the lead department. */
export const acceptedRows = registerRows<CaseScope, CaseState>({
  table: 'cases',
  at: 'accepted_at',
  texts: ['title', 'matter', 'applicant', 'answer', 'reason', 'outside'],
  narrow: (where, { department }, scope) => {
    where.add('c.accepted_at is not null');
    if (department) where.add('c.department = ?', department);
    addScope(where, scope);
  },
});
