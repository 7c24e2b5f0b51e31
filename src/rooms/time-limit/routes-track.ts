import type { Static } from 'typebox';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { giveTracked, openTracked, type TrackedGiven } from './commands.ts';
import { TRACK_BODIES, TrackingParam, TrackView } from './contract.ts';
import { ExplainedDeadline } from './contract-countdown.ts';
import { explainCase } from './explain.ts';
import { handInOf } from './input-materials.ts';
import type { CaseCommand } from './model.ts';
import { presentTracked, type TrackCommand } from './present-track.ts';
import { eventsOfCase } from './queries.ts';
import { type CaseDeps, tickedEvents } from './service.ts';
import { moment } from './texts/index.ts';

type TrackBody<N extends TrackCommand = TrackCommand> = Static<(typeof TRACK_BODIES)[N]>;

const MAKERS: { [N in TrackCommand]: (body: TrackBody<N>, given: TrackedGiven) => CaseCommand } = {
  urge: (body, { seal }) => ({ type: 'Urge', note: seal('note', body.note) }),
  materials: (body, { naming, files }) => handInOf(body, naming, files),
  reschedule: ({ dueOn, appointment, reason }, { seal }) =>
    appointment
      ? {
          type: 'ChooseWindow',
          from: moment(appointment.from),
          to: moment(appointment.to),
          reason: seal('reason', reason),
        }
      : { type: 'AskLaterDate', dueOn, reason: seal('reason', reason) },
  withdraw: (body, { seal }) => ({ type: 'WithdrawCase', reason: seal('reason', body.reason) }),
  unsolved: (body, { seal }) => ({ type: 'ReportUnsolved', reason: seal('reason', body.reason) }),
  correct: ({ applicant }, { seal }) => ({
    type: 'CorrectApplicant',
    kind: applicant.kind,
    contact: seal('applicant', JSON.stringify(applicant)),
  }),
};

const SUMMARIES: Record<TrackCommand, string> = {
  urge: 'Ask about a matter',
  materials: 'Hand in materials that were asked for',
  reschedule: 'Ask for a later date, or another time for the visit',
  withdraw: 'Withdraw a matter',
  unsolved: 'Say that it is not solved',
  correct: 'Correct one’s own name and how one is reached, for as long as the matter is open',
};

function trackCommandRoute(deps: CaseDeps, name: TrackCommand): AnyRoute {
  return defineRoute({
    method: 'POST',
    path: `/track/{trackingCode}/${name}`,
    operationId: `track${name[0]?.toUpperCase()}${name.slice(1)}`,
    summary: SUMMARIES[name],
    tag: 'tracking',
    caller: 'anyone',
    intake: true,
    params: TrackingParam,
    body: TRACK_BODIES[name],
    answers: { 200: TrackView },
    load: (ctx) => openTracked(deps, ctx.params.trackingCode),
    handle: async ({ loaded, body, idempotency, lang }) => {
      const stored = await eventsOfCase(deps.db.pool, loaded.stream.id);
      const maker = MAKERS[name] as (body: TrackBody, given: TrackedGiven) => CaseCommand;
      const make = (given: TrackedGiven) => maker(body as TrackBody, given);
      const uploads = 'uploads' in body ? body.uploads : undefined;
      return giveTracked(deps, loaded, { make, uploads, idempotency }, (after, added) =>
        presentTracked(after, [...stored, ...added], lang),
      );
    },
  });
}

const trackRoute = (deps: CaseDeps) =>
  defineRoute({
    method: 'GET',
    path: '/track/{trackingCode}',
    operationId: 'track',
    summary: 'Where a matter stands',
    tag: 'tracking',
    caller: 'anyone',
    params: TrackingParam,
    answers: { 200: TrackView },
    load: (ctx) => openTracked(deps, ctx.params.trackingCode),
    handle: async ({ loaded, lang }) => {
      const stored = await eventsOfCase(deps.db.pool, loaded.stream.id);
      return { body: presentTracked(loaded, [...stored, ...tickedEvents(loaded)], lang) };
    },
  });

const trackDeadlineRoute = (deps: CaseDeps) =>
  defineRoute({
    method: 'GET',
    path: '/track/{trackingCode}/deadline',
    operationId: 'explainTrackedDeadline',
    summary: 'Why this date: the deadline of one’s own matter, day by day',
    tag: 'tracking',
    caller: 'anyone',
    params: TrackingParam,
    answers: { 200: ExplainedDeadline },
    load: (ctx) => openTracked(deps, ctx.params.trackingCode),
    handle: async ({ loaded }) => explainCase(loaded),
  });

export function trackRoutes(deps: CaseDeps): AnyRoute[] {
  return [
    trackRoute(deps),
    trackDeadlineRoute(deps),
    ...(Object.keys(TRACK_BODIES) as TrackCommand[]).map((name) => trackCommandRoute(deps, name)),
  ];
}
