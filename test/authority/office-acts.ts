import { mayDo, type OrganisationAct, scopeOf } from '../../src/rooms/organisation/policy.ts';
import { officeIn } from './cases.ts';
import { NOW } from './office.ts';
import type { Role } from './roles.ts';
import type { Column, Verdict } from './verdict.ts';

/** Whom or what it is about: somebody of WX or a thing of it, the person who asks, or nothing in particular. */
type About = 'colleague' | 'self' | 'department' | 'nothing';
type OfficeColumn = Column & {
  act: OrganisationAct;
  about: About;
  /** Whether whoever may not do it learns that it is there: only what they see. */
  hidden?: boolean;
  body?: object;
};

const maintain = (method: Column['method'], path: string): OfficeColumn => ({
  label: `${method} ${path}`,
  method,
  path,
  act: 'maintain',
  about: 'nothing',
});

/** Refused by the rules, whoever sends it: authority is asked before. */
const REVERSED = { from: '2026-11-05', to: '2026-11-02' };

/** What is kept by the administrator alone: the office's tables, its calendar, accounts, imports. */
const MAINTAINED: OfficeColumn[] = [
  maintain('POST', '/organisation/divisions'),
  maintain('PATCH', '/organisation/divisions/LIFE'),
  maintain('POST', '/organisation/departments'),
  maintain('PATCH', '/organisation/departments/WX'),
  maintain('POST', '/organisation/posts'),
  maintain('PATCH', '/organisation/posts/WX-DISPATCH'),
  maintain('POST', '/organisation/staff'),
  maintain('PATCH', '/organisation/staff/backup'),
  maintain('POST', '/organisation/staff/backup/leave'),
  maintain('POST', '/organisation/staff/backup/reset-password'),
  maintain('PUT', '/calendar/2027'),
  maintain('PUT', '/organisation/office-hours'),
  maintain('PUT', '/organisation/vacations'),
  maintain('DELETE', '/organisation/office-hours/00000000-0000-4000-8000-000000000000'),
  maintain('DELETE', '/organisation/vacations/00000000-0000-4000-8000-000000000000'),
  maintain('POST', '/imports'),
  maintain('POST', '/accounts'),
  ...['reset-password', 'reset-second-factor', 'disable', 'enable', 'unlock', 'end-sessions'].map((act) =>
    maintain('POST', `/accounts/backup/${act}`),
  ),
];

/** `{absence}`, `{shift}` stand for those of a colleague of WX, `{own}` for an absence of the one who asks. */
export const OFFICE_COLUMNS: readonly OfficeColumn[] = [
  ...MAINTAINED,
  { ...maintain('POST', '/organisation/places'), act: 'keepPlaces' },
  { ...maintain('PATCH', '/organisation/places/AUTHORITY'), act: 'keepPlaces' },
  {
    label: 'report an absence of somebody of the department',
    method: 'POST',
    path: '/organisation/absences',
    act: 'reportAbsence',
    about: 'colleague',
    body: { username: 'backup', ...REVERSED },
  },
  {
    label: 'report the own absence',
    method: 'POST',
    path: '/organisation/absences',
    act: 'reportAbsence',
    about: 'self',
    body: REVERSED,
  },
  {
    label: 'change an absence of somebody of the department',
    method: 'PATCH',
    path: '/organisation/absences/{absence}',
    act: 'endAbsence',
    about: 'colleague',
    hidden: true,
  },
  {
    label: 'end an absence of somebody of the department',
    method: 'POST',
    path: '/organisation/absences/{absence}/return',
    act: 'endAbsence',
    about: 'colleague',
    hidden: true,
  },
  {
    label: 'name a stand-in for a post of the department',
    method: 'POST',
    path: '/organisation/stand-ins',
    act: 'nameStandIn',
    about: 'department',
    body: { post: 'WX-DISPATCH', username: 'crew', ...REVERSED },
  },
  {
    label: 'put a shift on the roster',
    method: 'POST',
    path: '/organisation/duty',
    act: 'keepDuty',
    about: 'department',
    body: { department: 'WX', username: 'nobody-there', from: '21:30', to: '07:30', weekdays: [1] },
  },
  ...(['PATCH', 'DELETE'] as const).map(
    (method): OfficeColumn => ({
      label: method === 'PATCH' ? 'change a shift' : 'take a shift off the roster',
      method,
      path: '/organisation/duty/{shift}',
      act: 'keepDuty',
      about: 'department',
      hidden: true,
    }),
  ),
];

/** What the policy says of one cell. */
export function verdictOnOffice({ who, on }: Role, { act, about, hidden = false }: OfficeColumn): Verdict {
  const view = officeIn(on);
  const username = { colleague: 'backup', self: who, department: undefined, nothing: undefined }[about];
  const own = view.staff(who)?.department;
  const department = { colleague: 'WX', self: own, department: 'WX', nothing: undefined }[about];
  const scope = scopeOf(view, who, NOW);
  if (hidden && scope !== 'all' && !scope.includes('WX')) return 'notThere';
  return mayDo(view, who, act, { username, department }, NOW) ? 'may' : 'notTheirs';
}
