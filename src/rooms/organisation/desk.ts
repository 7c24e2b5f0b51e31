import type { WorkingCalendar } from '../../kernel/calendar/calendar.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import {
  DAY_MS,
  dayNumber,
  type Instant,
  parseInstant,
  parsePlainDate,
  startOfDayNumber,
} from '../../kernel/time.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import { isNearYear } from '../../platform/http/validate.ts';
import type { CalendarService } from './calendar/service.ts';
import type { By } from './command.ts';
import type { OrganisationView } from './model.ts';
import { mayDo, type OrganisationAct } from './policy.ts';
import { refuse } from './refusals.ts';
import type { OrganisationService } from './service.ts';

/** A published service item as a department's page lists it. */
export type PublishedItem = { code: string; name: string; kind: string };

/** The office at the moment of one request. `items` are the published ones of a department. */
export type Scene = {
  view: OrganisationView;
  calendar: WorkingCalendar;
  now: Instant;
  items(department: string): PublishedItem[];
  /** Codes of the posts that handle what is asked for in everyday words, by the published items. */
  postsFor(words: string): string[];
};

/** What the routes of this room need of the house. */
export type OrganisationDoor = {
  db: Queryable;
  service: OrganisationService;
  calendar: CalendarService;
  scene(): Promise<Scene>;
};

type About = { department?: string; username?: string };

/** Nobody in particular stands outside the office: `undefined` when the act is allowed, else 403 (SC-6.2). */
export function refuseUnless(
  scene: Scene,
  username: string,
  act: OrganisationAct,
  about: About,
): Refusal | undefined {
  return mayDo(scene.view, username, act, about, scene.now) ? undefined : refuse('notAllowed');
}

/** Loads the scene for an act that concerns nothing in particular. */
export function openFor(door: OrganisationDoor, act: OrganisationAct) {
  return async ({ caller }: { caller: { username: string } }): Promise<Scene | Refusal> => {
    const scene = await door.scene();
    return refuseUnless(scene, caller.username, act, {}) ?? scene;
  };
}

/** The person as actor, under the post whose authority the act rests on, and visibly for whom (TL-12). */
export function byOf({ view, now }: Scene, username: string, department?: string): By {
  const authorities = view.authorityOf(username, now);
  const under =
    authorities.find(({ role }) => role === 'administrator') ??
    authorities.find((authority) => authority.role === 'head' && authority.department === department);
  const actor = { kind: 'staff' as const, id: username, post: under?.post, actingFor: under?.actingFor };
  return { actor, at: now };
}

/** `2026-09-28` or a moment. A day as the end of a period counts as a whole. Unreadable gives a 400. */
export function momentOf(
  text: string | undefined,
  end: 'begins' | 'ends',
  pointer: string,
): Instant | undefined | Refusal {
  if (text === undefined) return undefined;
  const day = parsePlainDate(text);
  const moment =
    day === undefined ? parseInstant(text) : startOfDayNumber(dayNumber(day)) + (end === 'ends' ? DAY_MS : 0);
  const isKept = moment !== undefined && isNearYear(text);
  return isKept ? moment : refuse('malformedMoment', undefined, [{ pointer, code: 'moment' }]);
}
