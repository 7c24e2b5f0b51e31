import type { Absence, Department, Division, DutyShift, Post, StandIn } from '../model.ts';
import type {
  AbsenceEvent,
  AbsenceState,
  DepartmentEvent,
  DivisionEvent,
  DutyEvent,
  DutyState,
  Fields,
  PostEvent,
  PostFields,
  StaffEvent,
  StaffState,
  StandInEvent,
} from '../model-events.ts';

/** Lays an event's fields over a state; `null` takes the field away. */
export function setFields<T extends object, F extends object = T>(state: T, fields: Fields<F>): T {
  const next = { ...state } as Record<string, unknown>;
  for (const [key, value] of Object.entries(fields)) {
    if (value === null) delete next[key];
    else if (value !== undefined) next[key] = value;
  }
  return next as T;
}

/**
 * What has to be said to bring `current` to `wanted`: changed fields, `null` for those to be removed, nothing where
 * they agree. Fields that `wanted` does not mention stay as they are.
 */
export function changedFields<T extends object>(current: T, wanted: Fields<T>): Fields<T> | undefined {
  const changes: Fields<T> = {};
  let changed = false;
  for (const key of Object.keys(wanted) as (keyof T)[]) {
    const next = wanted[key];
    if (next === undefined || sameJson(current[key] ?? null, next)) continue;
    changes[key] = next;
    changed = true;
  }
  return changed ? changes : undefined;
}

/** Fields for a first event: what is not there need not be taken away. */
export function withoutNull<T extends object>(fields: T): T {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as T;
}

/** Equal as JSON, whatever the order of keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => sameJson((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

export function evolveDivision(state: Division | undefined, event: DivisionEvent): Division {
  return setFields(state ?? ({} as Division), event.data);
}

export function evolveDepartment(state: Department | undefined, event: DepartmentEvent): Department {
  return setFields(state ?? ({} as Department), event.data);
}

export function evolvePost(state: Post | undefined, event: PostEvent): Post {
  const post = state ?? ({ holders: [] } as unknown as Post);
  switch (event.type) {
    case 'PostRegistered':
    case 'PostChanged':
      return setFields<Post, PostFields>(post, event.data);
    case 'HolderSeated':
      return { ...post, holders: [...post.holders, event.data] };
    case 'HolderUnseated': {
      const { username, seat, toOn } = event.data;
      const ends = (holder: Post['holders'][number]) =>
        holder.username === username && holder.seat === seat && holder.toOn === undefined;
      // A seat that ends before its first day was never sat on.
      const holders = post.holders.map((holder) => (ends(holder) ? { ...holder, toOn } : holder));
      return { ...post, holders: holders.filter((holder) => !holder.toOn || holder.fromOn <= holder.toOn) };
    }
  }
}

export function evolveStaff(state: StaffState | undefined, event: StaffEvent): StaffState {
  const person = state ?? ({ certificates: [] } as unknown as StaffState);
  switch (event.type) {
    case 'StaffJoined':
    case 'StaffChanged':
      return setFields<StaffState, Omit<StaffState, 'certificates' | 'leftOn'>>(person, event.data);
    case 'CertificateRecorded': {
      const others = withoutCertificate(person, event.data);
      return { ...person, certificates: [...others, event.data] };
    }
    case 'CertificateRemoved':
      return { ...person, certificates: withoutCertificate(person, event.data) };
    case 'StaffLeft':
      return { ...person, leftOn: event.data.on };
  }
}

function withoutCertificate(person: StaffState, { kind, number }: { kind: string; number: string }) {
  return person.certificates.filter((each) => each.kind !== kind || each.number !== number);
}

export function evolveAbsence(state: AbsenceState | undefined, event: AbsenceEvent): AbsenceState {
  const absence = state ?? ({} as AbsenceState);
  switch (event.type) {
    case 'AbsenceReported':
    case 'AbsenceChanged':
      return setFields<AbsenceState, Absence>(absence, event.data);
    case 'AbsenceEnded':
      return { ...absence, toAt: event.data.at };
    case 'AbsenceCancelled':
      return { ...absence, cancelled: true };
  }
}

export function evolveStandIn(state: StandIn | undefined, event: StandInEvent): StandIn {
  const standIn = state ?? ({} as StandIn);
  return event.type === 'StandInNamed' ? setFields(standIn, event.data) : { ...standIn, toAt: event.data.at };
}

export function evolveDuty(state: DutyState | undefined, event: DutyEvent): DutyState {
  const shift = state ?? ({} as DutyState);
  return event.type === 'DutyShiftRemoved'
    ? { ...shift, removed: true }
    : setFields<DutyState, DutyShift>(shift, event.data);
}
