import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useMe } from '../../../../web/kit/desk/me.ts';
import type { Found } from './combobox.tsx';
import type { Target } from './entry.ts';
import { type DirectoryEntry, directoryQuery, headsQuery, itemsQuery } from './queries.ts';

const TYPING_MS = 120;

/** What was typed, once the typing pauses. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

export type FoundPlace = Found & { target: Target; phone?: string; staff: boolean };

function placeOf(entry: DirectoryEntry, away: string): FoundPlace | undefined {
  const { kind, name, department, posts, phone, username, title } = entry;
  if (!department) return undefined;
  const post = posts[0]?.name;
  const staff = kind === 'staff' && username ? { username, name } : undefined;
  const whereFrom = kind === 'department' ? undefined : department.name;
  const what = [whereFrom, staff ? (post ?? title) : undefined, entry.away ? away : undefined];
  return {
    key: `${kind} ${username ?? entry.code}`,
    label: name,
    detail: what.filter(Boolean).join(' · '),
    aside: phone,
    phone,
    staff: staff !== undefined,
    target: {
      department,
      ...(staff && { staff }),
      label: staff ? `${department.name} ${name}` : department.name,
    },
  };
}

/** The directory as one types. */
export function useDirectory(text: string, away: string) {
  const query = useSettled(text.trim());
  const { data, isFetching } = useQuery(directoryQuery(query));
  const found = query === '' ? [] : (data?.items ?? []).flatMap((entry) => placeOf(entry, away) ?? []);
  return { found, settled: query === text.trim() && !isFetching };
}

/** The one of this name in a department; nobody where there is none. */
export function useDirectoryEntry(name: string | undefined, department: string | undefined, away: string) {
  const { data, isFetching } = useQuery(directoryQuery(name ?? ''));
  const found = (data?.items ?? [])
    .flatMap((entry) => placeOf(entry, away) ?? [])
    .find(({ staff, label, target }) => staff && label === name && target.department.code === department);
  return { found, settled: name === undefined || (data !== undefined && !isFetching) };
}

/** Before anything is typed: every department with its phone. */
export function useDepartments(): FoundPlace[] {
  const { data } = useQuery(headsQuery);
  return (data?.items ?? []).map(({ code, name, phone }) => ({
    key: code,
    label: name,
    aside: phone,
    phone,
    staff: false,
    target: { department: { code, name }, label: name },
  }));
}

/** Everybody of the office as one types; leaders belong to no department. */
export function usePeople(text: string, away: string) {
  const query = useSettled(text.trim());
  const { data, isFetching } = useQuery(directoryQuery(query));
  const found = (query === '' ? [] : (data?.items ?? [])).flatMap((entry) => personOf(entry, away) ?? []);
  return { found, settled: query === text.trim() && !isFetching };
}

function personOf(entry: DirectoryEntry, away: string): (Found & { username: string }) | undefined {
  const { kind, name, department, posts, phone, username, title } = entry;
  if (kind !== 'staff' || !username) return undefined;
  const what = [department?.name, posts[0]?.name ?? title, entry.away ? away : undefined];
  return { key: username, label: name, detail: what.filter(Boolean).join(' · '), aside: phone, username };
}

/** Whom one reports to: heads first, the own department's before the others, then whoever the directory finds. */
export function useLeaders(text: string, away: string) {
  const me = useMe();
  const { data: departments } = useQuery(headsQuery);
  const { found, settled } = usePeople(text, away);
  const wanted = text.trim();
  const heads = (departments?.items ?? [])
    .filter(({ name, code, head }) => head && `${name} ${code} ${head.name}`.includes(wanted))
    .sort((a, b) => Number(b.code === me.department) - Number(a.code === me.department))
    .flatMap(({ name, head, phone }): (Found & { username: string })[] =>
      head
        ? [{ key: head.username, label: head.name, detail: name, aside: phone, username: head.username }]
        : [],
    );
  const others = found.filter((one) => heads.every(({ username }) => username !== one.username));
  return {
    found: [...heads, ...others].slice(0, 8),
    settled: settled && departments !== undefined,
    own: heads[0],
  };
}

/** Published items as one types. */
export function useItems(text: string) {
  const query = useSettled(text.trim());
  const { data, isFetching } = useQuery(itemsQuery(query));
  const found = (query === '' ? [] : (data?.items ?? [])).map(({ code, name, departmentName }) => ({
    key: code,
    label: name,
    detail: [code, departmentName].filter(Boolean).join(' · '),
  }));
  return { found, settled: query === text.trim() && !isFetching };
}
