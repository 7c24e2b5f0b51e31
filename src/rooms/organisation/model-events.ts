import type { DemandId } from '../../kernel/rulebook/ids.ts';
import type { TextRef } from '../../kernel/text-ref.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type {
  Absence,
  Certificate,
  Department,
  Division,
  DutyShift,
  Post,
  Seat,
  StaffMember,
  StandIn,
} from './model.ts';

/**
 * Fields of a noun that an event sets. `null` removes one: an event is JSON, and there `undefined` says nothing.
 */
export type Fields<T> = { [K in keyof T]?: T[K] | null };

/** What is folded from a person's events: names are refs, for people can be forgotten. */
export type StaffState = Omit<StaffMember, 'name' | 'title' | 'phone'> & {
  name: TextRef;
  title?: TextRef;
  phone?: TextRef;
};

/** An absence that was called off before it began never counted. */
export type AbsenceState = Absence & { cancelled?: boolean };
export type DutyState = DutyShift & { removed?: boolean };

/** Post fields; who sits on the post is told by events of its own. */
export type PostFields = Omit<Post, 'holders'>;

type Event<Type extends string, Data> = { type: Type; demand: DemandId; data: Data };

export type DivisionEvent =
  | Event<'DivisionRegistered', Fields<Division>>
  | Event<'DivisionChanged', Fields<Division>>;

export type DepartmentEvent =
  | Event<'DepartmentRegistered', Fields<Department>>
  | Event<'DepartmentChanged', Fields<Department>>;

export type PostEvent =
  | Event<'PostRegistered', Fields<PostFields>>
  | Event<'PostChanged', Fields<PostFields>>
  | Event<'HolderSeated', { username: string; seat: Seat; fromOn: PlainDate }>
  | Event<'HolderUnseated', { username: string; seat: Seat; toOn: PlainDate }>;

export type StaffEvent =
  | Event<'StaffJoined', Fields<Omit<StaffState, 'certificates' | 'leftOn'>>>
  | Event<'StaffChanged', Fields<Omit<StaffState, 'certificates' | 'leftOn'>>>
  | Event<'CertificateRecorded', Certificate>
  | Event<'CertificateRemoved', { kind: string; number: string }>
  | Event<'StaffLeft', { on: PlainDate }>;

export type AbsenceEvent =
  | Event<'AbsenceReported', Fields<Absence>>
  | Event<'AbsenceChanged', { fromAt: Instant; toAt: Instant | null }>
  | Event<'AbsenceEnded', { at: Instant }>
  | Event<'AbsenceCancelled', Record<string, never>>;

export type StandInEvent = Event<'StandInNamed', Fields<StandIn>> | Event<'StandInEnded', { at: Instant }>;

export type DutyEvent =
  | Event<'DutyShiftSet', Fields<DutyShift>>
  | Event<'DutyShiftChanged', Fields<DutyShift>>
  | Event<'DutyShiftRemoved', Record<string, never>>;
