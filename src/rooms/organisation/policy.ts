import type { Instant } from '../../kernel/time.ts';
import type { OrganisationView, PostRole } from './model.ts';
import { isContractor } from './model-contractors.ts';

/** What may be done to the organisation; also the names in `allowed`. */
export type OrganisationAct =
  | 'maintain' // departments, posts, staff, calendar: the administrator
  | 'reportAbsence'
  | 'endAbsence'
  | 'nameStandIn'
  | 'keepDuty'
  | 'keepPlaces'; // the administrator, the General Section

type About = { department?: string; username?: string };

/**
 * Whether a person may do that now (SC-6.2). The administrator maintains everything; who acts as head keeps absences,
 * stand-ins and the duty roster of the own department, so do those above (CO-1); everybody reports the own absence.
 */
export function mayDo(
  view: OrganisationView,
  username: string,
  act: OrganisationAct,
  about: About,
  now: Instant,
): boolean {
  if (!view.isActive(username, now)) return false;
  const roles = view.rolesOf(username, now);
  if (roles.includes('administrator')) return true;
  if (act === 'keepPlaces') return roles.includes('registrar');
  if (act === 'maintain') return false;
  const own = act === 'reportAbsence' || act === 'endAbsence';
  if (own && about.username === username) return true;
  return about.department !== undefined && leads(view, username, about.department, now);
}

/** Head, or acting as head, of the department; its division leader; the head of office. */
export function leads(view: OrganisationView, username: string, department: string, now: Instant): boolean {
  const division = view.department(department)?.division;
  return view
    .authorityOf(username, now)
    .some(
      (authority) =>
        (authority.role === 'head' && authority.department === department) ||
        (authority.role === 'divisionLeader' && division !== undefined && authority.division === division) ||
        authority.role === 'headOfOffice',
    );
}

const SEES_ALL: ReadonlySet<PostRole> = new Set([
  'administrator',
  'registrar',
  'headOfOffice',
  'leadershipTeam',
]);

/**
 * Departments whose absences and roster a person sees: `all`, or a list. Colleagues of a department see each other's
 * presence, for B must know that A is away (TL-12); contractors see only themselves.
 */
export function scopeOf(view: OrganisationView, username: string, now: Instant): 'all' | string[] {
  const authorities = view.authorityOf(username, now);
  if (authorities.some(({ role }) => SEES_ALL.has(role))) return 'all';
  if (!view.isActive(username, now) || isContractor(view, username, now)) return [];
  const divisions = authorities
    .filter(({ role }) => role === 'divisionLeader')
    .map(({ division }) => division);
  const led = view.snapshot.departments.filter(({ division }) => division && divisions.includes(division));
  const own = [view.staff(username)?.department, ...authorities.map(({ department }) => department)];
  return [...new Set([...own, ...led.map(({ code }) => code)])].filter(
    (code): code is string => code !== undefined,
  );
}
