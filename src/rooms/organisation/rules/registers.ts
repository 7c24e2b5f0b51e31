import type { Refusal } from '../../../kernel/refusal.ts';
import type { Department, Division, Post } from '../model.ts';
import type { DepartmentEvent, DivisionEvent, Fields, PostEvent, PostFields } from '../model-events.ts';
import { blanks, fieldError, missing } from './blanks.ts';
import { changedFields, withoutNull } from './fold.ts';
import type { OfficeIndex } from './office-index.ts';
import { SEATS_OF, seatsRefusal } from './seats.ts';

/** Registers a division, or changes it to what is wanted; nothing to change gives no event. */
export function decideDivision(current: Division | undefined, wanted: Division): DivisionEvent[] | Refusal {
  const refusal = blanks([missing(wanted.name, '/name')]);
  if (refusal) return refusal;
  if (!current) return [{ type: 'DivisionRegistered', demand: 'CO-1', data: wanted }];
  const data = changedFields(current, wanted);
  return data ? [{ type: 'DivisionChanged', demand: 'CO-1', data }] : [];
}

/** Registers or changes a department; its division must exist (SC-0: it then owes the public its commitments). */
export function decideDepartment(
  current: Department | undefined,
  wanted: Fields<Department>,
  office: OfficeIndex,
): DepartmentEvent[] | Refusal {
  const whole = { ...current, ...wanted };
  const refusal = blanks([
    missing(whole.name, '/name'),
    Boolean(whole.division) &&
      !office.divisions.has(whole.division as string) &&
      fieldError('/division', 'unknownDivision'),
  ]);
  if (refusal) return refusal;
  if (!current) return [{ type: 'DepartmentRegistered', demand: 'SC-0', data: withoutNull(wanted) }];
  const data = changedFields(current, wanted);
  return data ? [{ type: 'DepartmentChanged', demand: 'SC-0', data }] : [];
}

const OF_DEPARTMENT = new Set(['head', 'deputy', 'firstContact']);

/** Registers or changes a post with its duty sheet (AC-4). Heads belong to a department, leaders to a division. */
export function decidePost(
  current: Post | undefined,
  wanted: Fields<PostFields>,
  office: OfficeIndex,
): PostEvent[] | Refusal {
  const whole = { ...current, ...wanted };
  const refusal = blanks([
    missing(whole.name, '/name'),
    Boolean(whole.department) &&
      !office.departments.has(whole.department as string) &&
      fieldError('/department', 'unknownDepartment'),
    Boolean(whole.division) &&
      !office.divisions.has(whole.division as string) &&
      fieldError('/division', 'unknownDivision'),
    OF_DEPARTMENT.has(whole.role ?? '') && !whole.department && fieldError('/department', 'departmentNeeded'),
    whole.role === 'divisionLeader' && !whole.division && fieldError('/division', 'divisionNeeded'),
  ]);
  if (refusal) return refusal;
  if (!current) return [{ type: 'PostRegistered', demand: 'AC-4', data: withoutNull(wanted) }];
  const seats = current.holders.filter(({ toOn }) => toOn === undefined).map(({ seat }) => seat);
  const cover = whole.cover ?? current.cover;
  if (seats.some((seat) => !SEATS_OF[cover].includes(seat))) return seatsRefusal(cover);
  const data = changedFields(current as PostFields, wanted);
  return data ? [{ type: 'PostChanged', demand: 'AC-4', data }] : [];
}
