import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, taken } from '../api.ts';
import { departmentsQuery } from './me.ts';

/** Somebody who can be picked; `note` says where they are. */
export type Pick = { value: string; name: string; note: string; away: boolean };

const PAUSE_MS = 200;
const MOST = 50;

/** What was typed, once the typing pauses. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

const useDirectory = (query: string, enabled: boolean) =>
  useQuery({
    queryKey: ['directory', query],
    queryFn: () => taken(api.GET('/directory', { params: { query: { query, limit: MOST } } })),
    enabled,
    placeholderData: keepPreviousData,
  });

/** Everybody of one department, for who is to be found without typing. */
const useStaffOf = (department: string | undefined) =>
  useQuery({
    queryKey: ['staff', department],
    queryFn: () =>
      taken(
        api.GET('/organisation/staff', { params: { query: { department: department ?? '', limit: 200 } } }),
      ),
    enabled: department !== undefined,
    staleTime: 60_000,
  });

/** People by what one types: name, post, scope, or the pinyin initials of each; of one department where it is named. */
export function useStaffChoices(query: string, department?: string): { picks: Pick[]; looking: boolean } {
  const asked = useSettled(query.trim());
  const found = useDirectory(asked, asked !== '' || department === undefined);
  const own = useStaffOf(department);
  const hits = (found.data?.items ?? []).flatMap(
    ({ kind, username, name, title, department: at, posts, away }) =>
      kind === 'staff' && username && (department === undefined || at?.code === department)
        ? [
            {
              value: username,
              name,
              note: [at?.name, title ?? posts[0]?.name].filter(Boolean).join(' · '),
              away: away ?? false,
            },
          ]
        : [],
  );
  if (department === undefined) return { picks: hits, looking: found.isFetching };
  const hit = new Set(hits.map(({ value }) => value));
  const members = (own.data?.items ?? []).flatMap(({ username, name, title }) =>
    asked === '' || hit.has(username) || name.includes(asked) || (title ?? '').includes(asked)
      ? [
          {
            value: username,
            name,
            note: title ?? '',
            away: hits.find(({ value }) => value === username)?.away ?? false,
          },
        ]
      : [],
  );
  return { picks: members, looking: own.isLoading || found.isFetching };
}

/** All departments, by name; the list is short and changes rarely. */
export const useDepartments = () => useQuery(departmentsQuery);

/** Departments by what one types, pinyin initials included. */
export function useDepartmentChoices(query: string): { picks: Pick[]; looking: boolean } {
  const asked = useSettled(query.trim());
  const found = useDirectory(asked, asked !== '');
  const all = useDepartments();
  const hit = new Set(
    (found.data?.items ?? []).flatMap(({ kind, code }) => (kind === 'department' && code ? [code] : [])),
  );
  const picks = (all.data?.items ?? []).flatMap(({ code, name }) =>
    asked === '' || hit.has(code) || name.includes(asked)
      ? [{ value: code, name, note: '', away: false }]
      : [],
  );
  return { picks, looking: all.isLoading || found.isFetching };
}
