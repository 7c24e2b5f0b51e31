import { expect, it } from 'vitest';
import type { Post, PostRole, StaffMember } from '../model.ts';
import { isPublicStaff, rankOf } from './rank.ts';

const POSTS: Record<string, PostRole[]> = {
  clerk: ['staff'],
  deputy: ['staff', 'deputy'],
  head: ['head'],
  chief: ['headOfOffice'],
  admin: ['administrator'],
  nobody: [],
};
const view = {
  postsOf: (username: string) =>
    (POSTS[username] ?? []).map((role) => ({ post: { role } as Post, seat: 'single' as const })),
  staff: (username: string) =>
    ({ username, department: username === 'nobody' ? 'WX' : undefined }) as StaffMember,
};

it('FC-5 leaders stand before heads, heads before deputies, deputies before the others, by their highest post', () => {
  const people = ['nobody', 'admin', 'clerk', 'deputy', 'head', 'chief'];
  const sorted = [...people].sort((a, b) => (rankOf(view, a, 0) < rankOf(view, b, 0) ? -1 : 1));
  expect(sorted).toEqual(['chief', 'head', 'deputy', 'clerk', 'admin', 'nobody']);
});

it('FC-5 whoever only keeps the program is not among the staff the public sees', () => {
  expect(isPublicStaff(view, 'admin', 0)).toBe(false);
  expect(isPublicStaff(view, 'clerk', 0)).toBe(true);
  expect(isPublicStaff(view, 'nobody', 0)).toBe(true);
});
