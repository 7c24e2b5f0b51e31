import type { DepartmentCalendar } from '../../../kernel/calendar/calendar.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { CatalogueView, ServiceVersion } from '../../commitment/model.ts';
import type { OrganisationView } from '../../organisation/model.ts';
import type { Assignee, CaseEvent, CasePeople, CaseState, CaseStatus } from '../model.ts';
import type { FieldFacts } from '../model-field.ts';
import { refuse } from '../refusals.ts';

/** Everything outside the case that its rules may know. `by` is the username of who commands, none for applicants. */
export type CaseFacts = {
  now: Instant;
  by?: string;
  calendar: DepartmentCalendar;
  /** The calendar another department works by. */
  calendarOf: (department: string) => DepartmentCalendar;
  calendarVersion: number;
  people: CasePeople;
  organisation: OrganisationView;
  catalogue: Pick<CatalogueView, 'version'>;
  /** What dispatching looks at; only read where a crew is sent. */
  field?: FieldFacts;
  assignee?: Assignee & { certificateLacking?: string };
};

/** `grants`: who commands may grant this case's extension as it stands (resolved by policy). */
export type DecideFacts = CaseFacts & { grants: boolean };

export type Decision = CaseEvent[] | Refusal;

/** What was published and the case was accepted under (SC-2); none for a task without an item. */
export function versionOf(
  { service }: Pick<CaseState, 'service'>,
  { catalogue }: Pick<CaseFacts, 'catalogue'>,
): ServiceVersion | undefined {
  return service && catalogue.version(service.code, service.version);
}

/** 409 unless the case stands in one of these states. */
export function mustBe(state: CaseState, ...statuses: CaseStatus[]): Refusal | undefined {
  return statuses.includes(state.status) ? undefined : refuse('wrongStatus', { status: state.status });
}

/** Names every absent element at once, by its pointer into the body (SC-2, FC-4). */
export function blanks(elements: Record<string, unknown>): { pointer: string; code: 'blank' }[] {
  return Object.entries(elements)
    .filter(([, value]) => value === undefined || (Array.isArray(value) && value.length === 0))
    .map(([pointer]) => ({ pointer: `/${pointer}`, code: 'blank' as const }));
}
