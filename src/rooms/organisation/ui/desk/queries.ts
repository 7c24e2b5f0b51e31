import { useQuery } from '@tanstack/react-query';
import type { Static } from 'typebox';
import { api, taken } from '../../../../web/kit/api.ts';
import type * as register from '../../contract.ts';
import type * as years from '../../contract-calendar.ts';
import type * as sites from '../../contract-places.ts';
import type * as presence from '../../contract-presence.ts';

export type OfficeDepartment = Static<typeof register.OfficeDepartment>;
export type Division = Static<typeof register.Division>;
export type Post = Static<typeof register.Post>;
export type Staff = Static<typeof register.Staff>;
export type Place = Static<typeof sites.KeptPlace>;
export type HoursList = Static<typeof years.HoursList>;
export type CalendarYear = Static<typeof years.CalendarYear>;
export type PutYearResult = Static<typeof years.PutYearResult>;
export type Absence = Static<typeof presence.Absence>;
export type StandIn = Static<typeof presence.StandIn>;
export type Shift = Static<typeof presence.Shift>;

const MOST = 200;
type Page<T> = { items: T[]; next: string | null };
type Cursor = { limit: number; after?: string };

/** All of a list, page after page. */
export async function everyPage<T>(ask: (cursor: Cursor) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let after: string | null = null;
  do {
    const page: Page<T> = await ask({ limit: MOST, ...(after !== null && { after }) });
    items.push(...page.items);
    after = page.next;
  } while (after !== null);
  return items;
}

export const keys = {
  departments: ['organisation', 'departments'] as const,
  divisions: ['organisation', 'divisions'] as const,
  posts: (department?: string) => ['organisation', 'posts', department ?? 'all'] as const,
  staff: (department?: string, query?: string, left?: boolean) =>
    ['organisation', 'staff', department ?? 'all', query ?? '', left ?? false] as const,
  places: ['organisation', 'places'] as const,
  hours: ['organisation', 'hours'] as const,
  absences: (past: boolean) => ['organisation', 'absences', past] as const,
  standIns: ['organisation', 'stand-ins'] as const,
  needing: ['organisation', 'posts', 'needing'] as const,
  duty: ['organisation', 'duty'] as const,
  year: (year: number) => ['calendar', year] as const,
};

export const useOfficeDepartments = () =>
  useQuery({
    queryKey: keys.departments,
    queryFn: () =>
      everyPage<OfficeDepartment>((query) =>
        taken(api.GET('/organisation/departments', { params: { query } })),
      ),
  });

export const useDivisions = () =>
  useQuery({
    queryKey: keys.divisions,
    queryFn: () =>
      everyPage<Division>((query) => taken(api.GET('/organisation/divisions', { params: { query } }))),
  });

export const usePosts = (department?: string) =>
  useQuery({
    queryKey: keys.posts(department),
    queryFn: () =>
      everyPage<Post>((cursor) =>
        taken(
          api.GET('/organisation/posts', {
            params: { query: { ...cursor, ...(department && { department }) } },
          }),
        ),
      ),
  });

/** Posts of which nobody is left: the head names a stand-in. */
export const useNeeding = () =>
  useQuery({
    queryKey: keys.needing,
    queryFn: () =>
      everyPage<Post>((cursor) =>
        taken(api.GET('/organisation/posts', { params: { query: { ...cursor, needsStandIn: true } } })),
      ),
  });

export const useStaff = (department?: string, query?: string, left?: boolean) =>
  useQuery({
    queryKey: keys.staff(department, query, left),
    queryFn: () =>
      everyPage<Staff>((cursor) =>
        taken(
          api.GET('/organisation/staff', {
            params: {
              query: {
                ...cursor,
                ...(department && { department }),
                ...(query && { query }),
                ...(left && { left }),
              },
            },
          }),
        ),
      ),
  });

export const usePlaces = () =>
  useQuery({
    queryKey: keys.places,
    queryFn: () => everyPage<Place>((query) => taken(api.GET('/organisation/places', { params: { query } }))),
  });

export const useHours = () =>
  useQuery({
    queryKey: keys.hours,
    queryFn: () => taken(api.GET('/organisation/office-hours')) as Promise<HoursList>,
  });

export const useAbsences = (past: boolean) =>
  useQuery({
    queryKey: keys.absences(past),
    queryFn: () =>
      everyPage<Absence>((cursor) =>
        taken(api.GET('/organisation/absences', { params: { query: { ...cursor, ...(past && { past }) } } })),
      ),
  });

export const useStandIns = () =>
  useQuery({
    queryKey: keys.standIns,
    queryFn: () =>
      everyPage<StandIn>((query) => taken(api.GET('/organisation/stand-ins', { params: { query } }))),
  });

export const useDuty = () =>
  useQuery({
    queryKey: keys.duty,
    queryFn: () => everyPage<Shift>((query) => taken(api.GET('/organisation/duty', { params: { query } }))),
  });

export const useYear = (year: number) =>
  useQuery({
    queryKey: keys.year(year),
    queryFn: () =>
      taken(
        api.GET('/calendar/{year}', { params: { path: { year: String(year) } } }),
      ) as Promise<CalendarYear>,
  });

/** A department's name, its code until it is known. */
export function useDepartmentName(): (code: string | undefined) => string {
  const known = useOfficeDepartments().data ?? [];
  return (code) => (code === undefined ? '' : (known.find((one) => one.code === code)?.name ?? code));
}
