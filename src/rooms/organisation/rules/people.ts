import type { Refusal } from '../../../kernel/refusal.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Certificate } from '../model.ts';
import type { Fields, PostEvent, StaffEvent, StaffState } from '../model-events.ts';
import { refuse } from '../refusals.ts';
import { blanks, fieldError, missing } from './blanks.ts';
import { changedFields, sameJson, withoutNull } from './fold.ts';
import { dayOf, type OfficeIndex } from './office-index.ts';
import { currentHolders, unseat } from './seats.ts';

export type WantedStaff = Fields<Omit<StaffState, 'certificates' | 'leftOn'>>;

/** Takes a person in, or changes the entry; names come sealed, one that did not change is not mentioned (FC-5). */
export function decideStaff(
  current: StaffState | undefined,
  wanted: WantedStaff,
  office: OfficeIndex,
): StaffEvent[] | Refusal {
  const whole = { ...current, ...wanted };
  const refusal = blanks([
    missing(whole.name?.text, '/name'),
    Boolean(whole.department) &&
      !office.departments.has(whole.department as string) &&
      fieldError('/department', 'unknownDepartment'),
  ]);
  if (refusal) return refusal;
  if (!current) return [{ type: 'StaffJoined', demand: 'FC-5', data: withoutNull(wanted) }];
  const data = changedFields(current as WantedStaff, wanted) as WantedStaff | undefined;
  return data ? [{ type: 'StaffChanged', demand: 'FC-5', data }] : [];
}

/** Brings a person's certificates to exactly those in `wanted` (SC-5.1). */
export function decideCertificates(current: StaffState, wanted: Certificate[]): StaffEvent[] {
  const identical = (a: Certificate) => (b: Certificate) => sameJson(a, b);
  const removed = current.certificates.filter(
    (held) => !wanted.some(({ kind, number }) => kind === held.kind && number === held.number),
  );
  return [
    ...removed.map(({ kind, number }): StaffEvent => {
      return { type: 'CertificateRemoved', demand: 'SC-5.1', data: { kind, number } };
    }),
    ...wanted
      .filter((each) => !current.certificates.some(identical(each)))
      .map((data): StaffEvent => ({ type: 'CertificateRecorded', demand: 'SC-5.1', data })),
  ];
}

export type Leaving = {
  staff: StaffEvent[];
  /** By post code: the seats that end with the person. */
  posts: Map<string, PostEvent[]>;
};

/**
 * A person leaves the office; the seats end on the day before `on`. Never refused for what is left open: the work goes
 * to B or the head, and posts without a holder are listed (TL-12). Refused only twice, or ahead of the day.
 */
export function decideLeaving(
  current: StaffState,
  on: PlainDate,
  office: OfficeIndex,
  now: Instant,
): Leaving | Refusal {
  if (current.leftOn !== undefined) return refuse('alreadyLeft', { on: current.leftOn });
  if (on > dayOf(now)) return refuse('leavingAhead');
  const held = office.postsByHolder.get(current.username) ?? [];
  const posts = held.map((post): [string, PostEvent[]] => {
    const seats = currentHolders(post).filter(({ username }) => username === current.username);
    return [post.code, seats.map((seat) => unseat(seat, on))];
  });
  return {
    staff: [{ type: 'StaffLeft', demand: 'TL-12', data: { on } }],
    posts: new Map(posts.filter(([, events]) => events.length > 0)),
  };
}
