import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { giveTracked, openTracked } from './commands.ts';
import { TRACK_BODIES, TrackingParam, TrackView } from './contract.ts';
import type { CaseCommand } from './model.ts';
import { presentTracked, type TrackCommand } from './present-track.ts';
import { eventsOfCase } from './queries.ts';
import { type CaseDeps, tickedEvents } from './service.ts';

type TrackBody = { note?: string; reason?: string; dueOn?: string };
type Seal = Parameters<Parameters<typeof giveTracked>[2]>[0];

const MAKERS: Record<TrackCommand, (body: TrackBody, seal: Seal) => CaseCommand> = {
  urge: (body, seal) => ({ type: 'Urge', note: seal('note', body.note) }),
  reschedule: (body, seal) => ({
    type: 'AskLaterDate',
    dueOn: body.dueOn as string,
    reason: seal('reason', body.reason),
  }),
  withdraw: (body, seal) => ({ type: 'WithdrawCase', reason: seal('reason', body.reason) }),
  unsolved: (body, seal) => ({ type: 'ReportUnsolved', reason: seal('reason', body.reason) }),
};

const SUMMARIES: Record<TrackCommand, string> = {
  urge: 'Ask about a matter',
  reschedule: 'Ask for a later date',
  withdraw: 'Withdraw a matter',
  unsolved: 'Say that it is not solved',
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
      const make = (seal: Seal) => MAKERS[name](body as TrackBody, seal);
      return giveTracked(deps, loaded, make, idempotency, (after, added) =>
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

export function trackRoutes(deps: CaseDeps): AnyRoute[] {
  return [
    trackRoute(deps),
    ...(Object.keys(TRACK_BODIES) as TrackCommand[]).map((name) => trackCommandRoute(deps, name)),
  ];
}
