import { formatInstant, type Instant } from '../../kernel/time.ts';
import type { InboxNote } from '../../platform/log/save.ts';
import type { Post, StandIn } from './model.ts';
import type { AbsenceState } from './model-events.ts';
import { coverOf, headOf } from './rules/cover.ts';
import { holdersAt, type OfficeIndex } from './rules/office-index.ts';

type Notes = { inbox: InboxNote[]; needsStandIn: string[] };

/**
 * Who is told when somebody is away (TL-12): who takes over a post, and the absent one, see it both; where nobody is
 * left the head has to name a stand-in at once. `needsStandIn` are those posts.
 */
export function absenceNotes(absence: AbsenceState, office: OfficeIndex, at: Instant): Notes {
  const notes: Notes = { inbox: [], needsStandIn: [] };
  if (absence.cancelled) return notes;
  const since = Math.max(absence.fromAt, at);
  for (const post of postsHeldBy(office, absence.username, since)) {
    const cover = coverOf(office, post.code, since);
    const params = { ...paramsOf(office, absence.username, post), from: formatInstant(absence.fromAt) };
    const dedupe = (kind: string) =>
      `${kind} ${post.code} ${absence.id} ${absence.fromAt} ${absence.toAt ?? ''}`;
    if (cover.needsStandIn) {
      notes.needsStandIn.push(post.code);
      const head = post.department && headOf(office, post.department, at)?.username;
      if (head) notes.inbox.push(note(head, at, 'standInNeeded', params, dedupe('standInNeeded')));
      continue;
    }
    const taking = cover.inCharge.filter(({ actingFor }) => actingFor === absence.username);
    for (const { username } of taking) {
      const acting = office.staff.get(username)?.name ?? username;
      const both = { ...params, acting };
      notes.inbox.push(note(username, at, 'coverTaken', both, dedupe('coverTaken')));
      notes.inbox.push(note(absence.username, at, 'coveredBy', both, dedupe('coveredBy')));
    }
  }
  return notes;
}

/** A is back and in charge again; both A and whoever stood in see it. */
export function returnNotes(absence: AbsenceState, office: OfficeIndex, at: Instant): InboxNote[] {
  if (absence.cancelled) return [];
  return postsHeldBy(office, absence.username, at).flatMap((post) => {
    const inCharge = coverOf(office, post.code, at).inCharge;
    if (post.cover === 'pool' || !inCharge.some(({ username }) => username === absence.username)) return [];
    const params = paramsOf(office, absence.username, post);
    const others = holdersAt(office, post.code, at).filter(({ username }) => username !== absence.username);
    return [absence.username, ...others.map(({ username }) => username)].map((username) =>
      note(username, at, 'coverReturned', params, `coverReturned ${post.code} ${absence.id}`),
    );
  });
}

export function standInNotes(standIn: StandIn, post: Post, office: OfficeIndex, at: Instant): InboxNote[] {
  const params = paramsOf(office, standIn.username, post);
  return [note(standIn.username, at, 'standInNamed', params, `standInNamed ${standIn.id}`)];
}

function note(staff: string, at: Instant, kind: string, params: object, dedupe: string): InboxNote {
  return { staff, at, kind, params, demand: 'TL-12', dedupe };
}

function paramsOf(office: OfficeIndex, username: string, post: Post) {
  return { person: office.staff.get(username)?.name ?? username, post: post.name };
}

function postsHeldBy(office: OfficeIndex, username: string, at: Instant): Post[] {
  const held = office.postsByHolder.get(username) ?? [];
  return held.filter((post) => holdersAt(office, post.code, at).some((seat) => seat.username === username));
}
