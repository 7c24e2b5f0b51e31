import type { Refusal } from '../../../kernel/refusal.ts';
import type { TextRef } from '../../../kernel/text-ref.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Absence, AbsenceKind, Post } from '../model.ts';
import type { AbsenceEvent, AbsenceState } from '../model-events.ts';
import { refuse } from '../refusals.ts';
import { covers, dayOf, type OfficeIndex, startOf } from './office-index.ts';

export type Period = { fromAt: Instant; toAt?: Instant };

export type AbsenceReport = Period & {
  id: string;
  username: string;
  kind: AbsenceKind;
  /** Said by whoever reports; without it the kind and the time tell. */
  planned?: boolean;
  reason?: TextRef;
};

const ASKED_FOR: ReadonlySet<AbsenceKind> = new Set(['leave', 'trip', 'training']);
const HAPPENS: ReadonlySet<AbsenceKind> = new Set(['sick', 'emergency']);

/**
 * Whether an absence is one that is asked for beforehand. Leave, trips and training are, unless they are reported as
 * already happening; illness and emergencies are not; of the rest those that lie ahead. What lies ahead cannot be
 * called unplanned to get round the refusal.
 */
export function isPlanned(report: Pick<AbsenceReport, 'kind' | 'planned' | 'fromAt'>, now: Instant): boolean {
  if (HAPPENS.has(report.kind)) return report.planned ?? false;
  if (report.fromAt > now) return true;
  return report.planned ?? ASKED_FOR.has(report.kind);
}

/**
 * Reports an absence (TL-12). A planned one that would leave a post with nobody is refused, naming the other and the
 * days; a real one never is.
 * Example: B asks for leave 28–30 Sep while A is away 29 Sep–9 Oct → `bothAway`, 2026-09-29 to 2026-09-30.
 */
export function decideAbsence(
  report: AbsenceReport,
  office: OfficeIndex,
  now: Instant,
): AbsenceEvent[] | Refusal {
  const { planned: _said, ...absence } = report;
  const planned = isPlanned(report, now);
  const refusal =
    periodRefusal(report, planned) ?? (planned ? bothAway(report, office, report.id) : undefined);
  return refusal ?? [{ type: 'AbsenceReported', demand: 'TL-12', data: { ...absence, planned } }];
}

/** Moves an absence; a planned one is checked again, and what already began keeps its beginning. */
export function decideAbsenceChange(
  current: AbsenceState,
  wanted: { fromAt?: Instant; toAt?: Instant },
  office: OfficeIndex,
  now: Instant,
): AbsenceEvent[] | Refusal {
  if (isOver(current, now)) return refuse('absenceOver');
  const fromAt = current.fromAt <= now ? current.fromAt : (wanted.fromAt ?? current.fromAt);
  const toAt = wanted.toAt ?? current.toAt;
  if (fromAt === current.fromAt && toAt === current.toAt) return [];
  const refusal =
    periodRefusal({ fromAt, toAt }, current.planned) ??
    (current.planned
      ? bothAway({ username: current.username, fromAt, toAt }, office, current.id)
      : undefined);
  return refusal ?? [{ type: 'AbsenceChanged', demand: 'TL-12', data: { fromAt, toAt: toAt ?? null } }];
}

/** The person is back: whoever had the post's A is in charge again. Before it began, an absence is called off. */
export function decideReturn(current: AbsenceState, now: Instant): AbsenceEvent[] | Refusal {
  if (isOver(current, now)) return refuse('absenceOver');
  if (current.fromAt > now) return [{ type: 'AbsenceCancelled', demand: 'TL-12', data: {} }];
  return [{ type: 'AbsenceEnded', demand: 'TL-12', data: { at: now } }];
}

function isOver(absence: AbsenceState, now: Instant): boolean {
  return absence.cancelled === true || (absence.toAt !== undefined && absence.toAt <= now);
}

function periodRefusal({ fromAt, toAt }: Period, planned: boolean): Refusal | undefined {
  if (toAt === undefined) return planned ? refuse('plannedWithoutEnd') : undefined;
  return toAt <= fromAt ? refuse('periodReversed') : undefined;
}

/** The first post that an absence would leave with nobody, with the one who is already away and the days. */
function bothAway(
  asked: Period & { username: string },
  office: OfficeIndex,
  except: string,
): Refusal | undefined {
  for (const post of office.postsByHolder.get(asked.username) ?? []) {
    const gap = gapOf(post, asked, office, except);
    if (!gap) continue;
    const names = gap.others.map((username) => office.staff.get(username)?.name ?? username);
    return refuse('bothAway', {
      other: names.join(', '),
      post: post.name,
      from: dayOf(gap.fromAt),
      to: dayOf(gap.toAt - 1),
    });
  }
  return undefined;
}

/** The first time within the asked period at which every other holder of the post is away; undefined if never. */
function gapOf(post: Post, asked: Period & { username: string }, office: OfficeIndex, except: string) {
  const end = asked.toAt ?? Number.POSITIVE_INFINITY;
  const seats = post.holders.filter(({ username }) => username !== asked.username);
  const holds = post.holders.some(
    (seat) => seat.username === asked.username && seatOverlaps(seat, asked.fromAt, end),
  );
  const others = [
    ...new Set(seats.filter((seat) => seatOverlaps(seat, asked.fromAt, end)).map((s) => s.username)),
  ];
  if (!holds || others.length === 0 || post.cover === 'single') return undefined;
  const away = others.map((username) => absencesOf(office, username, except));
  const starts = [asked.fromAt, ...away.flat().map(({ fromAt }) => fromAt)];
  const fromAt = starts
    .filter(
      (at) => at >= asked.fromAt && at < end && away.every((list) => list.some((each) => covers(each, at))),
    )
    .sort((a, b) => a - b)[0];
  if (fromAt === undefined) return undefined;
  const returns = away.map((list) => Math.max(...list.filter((each) => covers(each, fromAt)).map(endOf)));
  return { others, fromAt, toAt: Math.min(end, ...returns) };
}

const endOf = ({ toAt }: Absence) => toAt ?? Number.POSITIVE_INFINITY;

function absencesOf(office: OfficeIndex, username: string, except: string): Absence[] {
  return (office.absences.get(username) ?? []).filter(({ id }) => id !== except);
}

function seatOverlaps(seat: Post['holders'][number], fromAt: Instant, end: Instant): boolean {
  return startOf(seat.fromOn) < end && (seat.toOn === undefined || seat.toOn >= dayOf(fromAt));
}
