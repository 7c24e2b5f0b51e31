import { randomUUID } from 'node:crypto';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Queryable } from '../../platform/db/queryable.ts';
import { textCollector } from '../../platform/log/texts.ts';
import { type By, change, isStale, type OrganisationDeps, type Tools } from './command.ts';
import type { AbsenceKind, DutyShift, StandIn } from './model.ts';
import type { AbsenceEvent, AbsenceState, DutyState, Fields } from './model-events.ts';
import { absenceNotes, returnNotes, standInNotes } from './notes.ts';
import { refuse } from './refusals.ts';
import { decideAbsence, decideAbsenceChange, decideReturn } from './rules/absence.ts';
import { decideDuty } from './rules/duty.ts';
import { indexOffice } from './rules/office-index.ts';
import { decideStandIn, decideStandInEnd } from './rules/stand-in.ts';
import { readRow, type Stored } from './store.ts';
import { absences, dutyShifts, standIns } from './tables.ts';

/** An absence as reported; without `fromAt` it begins now, without `toAt` it lasts until the return is reported. */
export type ReportedAbsence = {
  username: string;
  fromAt?: Instant;
  toAt?: Instant;
  kind?: AbsenceKind;
  planned?: boolean;
  reason?: string;
};

export type Reported = { absence: AbsenceState; needsStandIn: string[] };

/** Commands about who is there: absences, returns, stand-ins, the duty roster (TL-12). */
export function absenceService(deps: OrganisationDeps) {
  return {
    /** Gives the absence and the posts for which the head has to name a stand-in at once. */
    reportAbsence: (by: By, report: ReportedAbsence): Promise<Reported | Refusal> =>
      change(deps, by, async (tools) => putAbsence(tools, report)),

    changeAbsence: (
      by: By,
      id: string,
      wanted: { fromAt?: Instant; toAt?: Instant },
      ifMatch?: number,
    ): Promise<AbsenceState | Refusal> =>
      change(deps, by, (tools) =>
        onAbsence(tools, id, ifMatch, (current) => decideAbsenceChange(current, wanted, tools.office, by.at)),
      ),

    /** Back at the post; what has not begun yet is called off. */
    endAbsence: (by: By, id: string, ifMatch?: number): Promise<AbsenceState | Refusal> =>
      change(deps, by, (tools) =>
        onAbsence(tools, id, ifMatch, (current) => decideReturn(current, by.at), true),
      ),

    nameStandIn: (by: By, named: Omit<StandIn, 'id' | 'namedBy'>): Promise<StandIn | Refusal> =>
      change(deps, by, async (tools) => {
        const post = tools.office.posts.get(named.post);
        if (!post) return refuse('notFound');
        const standIn = { ...named, id: randomUUID(), namedBy: by.actor.id ?? '' };
        const events = decideStandIn(standIn, post, tools.office, by.at);
        if (isRefusal(events)) return events;
        const inbox = standInNotes(standIn, post, tools.office, by.at);
        return tools.changes.add(standIns, undefined, events, { id: standIn.id, inbox });
      }),

    endStandIn: (by: By, id: string, ifMatch?: number): Promise<StandIn | Refusal> =>
      change(deps, by, async ({ client, changes }) => {
        const stored = await standInRow(client, id, ifMatch);
        if (isRefusal(stored)) return stored;
        return changes.add(standIns, stored, decideStandInEnd(stored.state, by.at));
      }),

    addDuty: (by: By, wanted: Omit<DutyShift, 'id'>): Promise<DutyState | Refusal> =>
      change(deps, by, async (tools) => {
        const id = randomUUID();
        const events = decideDuty(undefined, { ...wanted, id }, tools.office, by.at);
        return isRefusal(events) ? events : tools.changes.add(dutyShifts, undefined, events, { id });
      }),

    changeDuty: (
      by: By,
      id: string,
      wanted: Fields<DutyShift>,
      ifMatch?: number,
    ): Promise<DutyState | Refusal> =>
      change(deps, by, async (tools) => {
        const stored = await dutyRow(tools, id, ifMatch);
        if (isRefusal(stored)) return stored;
        const events = decideDuty(stored.state, wanted, tools.office, by.at);
        return isRefusal(events) ? events : tools.changes.add(dutyShifts, stored, events);
      }),

    removeDuty: (by: By, id: string, ifMatch?: number): Promise<DutyState | Refusal> =>
      change(deps, by, async (tools) => {
        const stored = await dutyRow(tools, id, ifMatch);
        if (isRefusal(stored)) return stored;
        return tools.changes.add(dutyShifts, stored, [
          { type: 'DutyShiftRemoved', demand: 'SC-7', data: {} },
        ]);
      }),
  };
}

async function standInRow(
  client: Queryable,
  id: string,
  ifMatch: number | undefined,
): Promise<Stored<StandIn> | Refusal> {
  const stored = await readRow<StandIn>(client, 'stand_ins', 'id', id);
  if (!stored) return refuse('notFound');
  return isStale(stored, ifMatch) ? refuse('staleVersion') : stored;
}

async function dutyRow(
  { client }: Tools,
  id: string,
  ifMatch: number | undefined,
): Promise<Stored<DutyState> | Refusal> {
  const stored = await readRow<DutyState>(client, 'duty_shifts', 'id', id);
  if (!stored || stored.state.removed) return refuse('notFound');
  return isStale(stored, ifMatch) ? refuse('staleVersion') : stored;
}

/** Also used by the import, which brings its own change set. */
export function putAbsence(
  tools: Pick<Tools, 'office' | 'changes' | 'by'>,
  report: ReportedAbsence,
): Reported | Refusal {
  const { office, changes, by } = tools;
  const id = randomUUID();
  const { username, toAt, kind = 'other', planned } = report;
  const collector = textCollector(id);
  const reason = collector.seal('absence.reason', report.reason);
  const fromAt = report.fromAt ?? by.at;
  const events = decideAbsence({ id, username, fromAt, toAt, kind, planned, reason }, office, by.at);
  if (isRefusal(events)) return events;
  const absence = events.reduce<AbsenceState | undefined>(
    (state, event) => absences.evolve(state, event),
    undefined,
  );
  const after = withAbsence(tools, absence as AbsenceState);
  const { inbox, needsStandIn } = absenceNotes(absence as AbsenceState, after, by.at);
  changes.add(absences, undefined, events, { id, texts: collector.rows, inbox });
  return { absence: absence as AbsenceState, needsStandIn };
}

/** The office as it is once this absence counts. */
function withAbsence({ office }: Pick<Tools, 'office'>, absence: AbsenceState) {
  const others = office.snapshot.absences.filter(({ id }) => id !== absence.id);
  return indexOffice({ ...office.snapshot, absences: absence.cancelled ? others : [...others, absence] });
}

async function onAbsence(
  tools: Tools,
  id: string,
  ifMatch: number | undefined,
  decide: (current: AbsenceState) => AbsenceEvent[] | Refusal,
  returns = false,
): Promise<AbsenceState | Refusal> {
  const stored = await readRow<AbsenceState>(tools.client, 'absences', 'id', id);
  if (!stored) return refuse('notFound');
  if (isStale(stored, ifMatch)) return refuse('staleVersion');
  const events = decide(stored.state);
  if (isRefusal(events)) return events;
  const absence = events.reduce((state, event) => absences.evolve(state, event), stored.state);
  const after = withAbsence(tools, absence);
  const inbox = returns
    ? returnNotes(absence, after, tools.by.at)
    : absenceNotes(absence, after, tools.by.at).inbox;
  return tools.changes.add(absences, stored, events, { inbox });
}
