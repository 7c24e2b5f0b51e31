import {
  dateOfDayNumber,
  dayNumber,
  dayNumberOf,
  type Instant,
  type PlainDate,
  startOfDayNumber,
} from '../../../kernel/time.ts';
import type {
  Absence,
  Department,
  Division,
  DutyShift,
  Holder,
  OrganisationSnapshot,
  Post,
  PostRole,
  StaffMember,
  StandIn,
} from '../model.ts';

/** A snapshot with the look-ups that every question needs, built once per version. */
export type OfficeIndex = {
  snapshot: OrganisationSnapshot;
  divisions: Map<string, Division>;
  departments: Map<string, Department>;
  posts: Map<string, Post>;
  staff: Map<string, StaffMember>;
  postsByDepartment: Map<string, Post[]>;
  postsByRole: Map<PostRole, Post[]>;
  postsByHolder: Map<string, Post[]>;
  absences: Map<string, Absence[]>;
  standInsByPost: Map<string, StandIn[]>;
  standInsByUser: Map<string, StandIn[]>;
  dutyByDepartment: Map<string, DutyShift[]>;
};

export function indexOffice(snapshot: OrganisationSnapshot): OfficeIndex {
  return {
    snapshot,
    divisions: new Map(snapshot.divisions.map((division) => [division.code, division])),
    departments: new Map(snapshot.departments.map((department) => [department.code, department])),
    posts: new Map(snapshot.posts.map((post) => [post.code, post])),
    staff: new Map(snapshot.staff.map((person) => [person.username, person])),
    postsByDepartment: groupBy(snapshot.posts, (post) => (post.department ? [post.department] : [])),
    postsByRole: groupBy(snapshot.posts, (post) => [post.role]),
    postsByHolder: groupBy(snapshot.posts, (post) => [
      ...new Set(post.holders.map((holder) => holder.username)),
    ]),
    absences: groupBy(snapshot.absences, (absence) => [absence.username]),
    standInsByPost: groupBy(snapshot.standIns, (standIn) => [standIn.post]),
    standInsByUser: groupBy(snapshot.standIns, (standIn) => [standIn.username]),
    dutyByDepartment: groupBy(snapshot.duty, (shift) => [shift.department]),
  };
}

/** Items under each of their keys, in order. */
export function groupBy<Item, Key>(items: Item[], keysOf: (item: Item) => Key[]): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

let lastDay = Number.NaN;
let lastDate: PlainDate = '';

/** The office's day of a moment; questions come in bursts about the same day, so the last answer is kept. */
export function dayOf(now: Instant): PlainDate {
  const day = dayNumberOf(now);
  if (day !== lastDay) {
    lastDate = dateOfDayNumber(day);
    lastDay = day;
  }
  return lastDate;
}

/** First moment of a day. */
export function startOf(date: PlainDate): Instant {
  return startOfDayNumber(dayNumber(date));
}

export function isActive(index: OfficeIndex, username: string, now: Instant): boolean {
  const person = index.staff.get(username);
  if (!person) return false;
  const today = dayOf(now);
  return person.joinedOn <= today && (person.leftOn === undefined || today < person.leftOn);
}

export function absenceAt(index: OfficeIndex, username: string, now: Instant): Absence | undefined {
  return index.absences.get(username)?.find((away) => covers(away, now));
}

/** Half-open: a person is back at the very moment an absence ends. */
export function covers(period: { fromAt: Instant; toAt?: Instant }, now: Instant): boolean {
  return period.fromAt <= now && (period.toAt === undefined || now < period.toAt);
}

/** Seats in force on a post: within their dates, and of people who belong to the office. */
export function holdersAt(index: OfficeIndex, code: string, now: Instant): Holder[] {
  const post = index.posts.get(code);
  if (!post) return [];
  const today = dayOf(now);
  return post.holders.filter(
    (holder) =>
      holder.fromOn <= today &&
      (holder.toOn === undefined || today <= holder.toOn) &&
      isActive(index, holder.username, now),
  );
}

export function standInAt(index: OfficeIndex, code: string, now: Instant): StandIn | undefined {
  return index.standInsByPost.get(code)?.find((standIn) => covers(standIn, now));
}

export function isPresent(index: OfficeIndex, username: string, now: Instant): boolean {
  return isActive(index, username, now) && absenceAt(index, username, now) === undefined;
}
