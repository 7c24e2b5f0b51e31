import type { Instant } from '../../kernel/time.ts';
import type { Authority, OrganisationView } from '../organisation/model.ts';
import { isContractor } from '../organisation/model-contractors.ts';
import type { ServiceItem } from './model.ts';

/** What may be done to a service item; also the names in `allowed`. */
export const SERVICE_ACTS = [
  'draft',
  'submit',
  'publish',
  'return',
  'withdraw',
  'drop',
  'confirm-review',
] as const;
export type ServiceAct = (typeof SERVICE_ACTS)[number];

type About = Pick<ServiceItem, 'department' | 'published'>;

/**
 * By which authority a person may do that now, or `undefined` (NT-1, SC-6.2): the department's own people draft, its
 * head, or who acts as head, submits; the supervision post of the General Section publishes and returns. A published
 * promise is taken back only by whoever publishes: the General Section, or the head when its check is switched off.
 */
export function authorityFor(
  view: OrganisationView,
  username: string,
  act: ServiceAct,
  about: About,
  office: { checkBeforePublication: boolean },
  now: Instant,
): Partial<Authority> | undefined {
  const authorities = view.authorityOf(username, now);
  const head = authorities.find((one) => one.role === 'head' && one.department === about.department);
  const registrar = authorities.find(({ role }) => role === 'registrar');
  switch (act) {
    case 'draft':
      return head ?? memberOf(view, authorities, username, about.department, now);
    case 'submit':
      return head;
    case 'publish':
    case 'return':
      return registrar;
    case 'drop':
    case 'confirm-review':
      return head ?? registrar;
    case 'withdraw':
      return registrar ?? (about.published && office.checkBeforePublication ? undefined : head);
  }
}

/** Whether drafts of the department are shown to the person: its own people and the General Section; others get 404. */
export function maySeeDrafts(
  view: OrganisationView,
  username: string,
  department: string,
  now: Instant,
): boolean {
  const authorities = view.authorityOf(username, now);
  return (
    authorities.some(({ role }) => role === 'registrar') ||
    memberOf(view, authorities, username, department, now) !== undefined
  );
}

/** The departments whose drafts a person sees, `null` for all: for the list. */
export function departmentsSeen(view: OrganisationView, username: string, now: Instant): string[] | null {
  if (view.rolesOf(username, now).includes('registrar')) return null;
  const codes = view.snapshot.departments.map(({ code }) => code);
  return codes.filter((code) => maySeeDrafts(view, username, code, now));
}

/** Whether there is any department for which the person may draft. */
export function mayDraftSomewhere(view: OrganisationView, username: string, now: Instant): boolean {
  const authorities = view.authorityOf(username, now);
  return view.snapshot.departments.some(
    ({ code }) => memberOf(view, authorities, username, code, now) !== undefined,
  );
}

/** Outside firms' people belong to a department but do not write its promises. */
function memberOf(
  view: OrganisationView,
  authorities: Authority[],
  username: string,
  department: string,
  now: Instant,
): Partial<Authority> | undefined {
  if (!view.isActive(username, now)) return undefined;
  const own = authorities.find((one) => one.department === department && one.role !== 'contractor');
  if (own) return own;
  const outside = isContractor(view, username, now);
  return !outside && view.staff(username)?.department === department ? {} : undefined;
}
