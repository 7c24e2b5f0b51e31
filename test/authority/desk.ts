import { authorityFor } from '../../src/rooms/commitment/policy.ts';
import { mayTakeIn } from '../../src/rooms/first-contact/policy.ts';
import type { OrganisationView } from '../../src/rooms/organisation/model.ts';
import { mayRegister } from '../../src/rooms/time-limit/policy-entry.ts';
import { officeIn } from './cases.ts';
import { NOW } from './office.ts';
import type { Role } from './roles.ts';
import type { Column, Verdict } from './verdict.ts';

type DeskColumn = Column & { body: object; judge: (username: string, view: OrganisationView) => boolean };

/** Bodies that the schema takes and the rules refuse: nothing is left behind, whoever sends them. */
const registering = (department: string): DeskColumn => ({
  label: `POST /cases (a matter of ${department})`,
  method: 'POST',
  path: '/cases',
  body: { source: 'workPlan', lead: department, title: 'x' },
  judge: (username, view) => mayRegister(department, username, view, NOW),
});
const drafting = (department: string): DeskColumn => ({
  label: `POST /services (an item of ${department})`,
  method: 'POST',
  path: '/services',
  body: { code: 'WX-01', name: 'x', department },
  judge: (username, view) =>
    authorityFor(view, username, 'draft', { department } as never, { checkBeforePublication: true }, NOW) !==
    undefined,
});

/** What is begun, not done to something that is there. */
export const DESK_COLUMNS: readonly DeskColumn[] = [
  registering('WX'),
  registering('GY'),
  {
    label: 'POST /contacts',
    method: 'POST',
    path: '/contacts',
    body: { channel: 'counter', visitor: {}, kind: 'matter', matter: ' ', important: true },
    judge: (username, view) => mayTakeIn(username, view, NOW),
  },
  drafting('WX'),
  drafting('GY'),
];

/** What the policy says of one cell. */
export function verdictAtDesk({ who, on }: Role, { judge }: DeskColumn): Verdict {
  return judge(who, officeIn(on)) ? 'may' : 'notTheirs';
}
