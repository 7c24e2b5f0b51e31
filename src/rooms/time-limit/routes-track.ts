import { maskName } from '../../kernel/masks.ts';
import { DAY_MS, formatInstant } from '../../kernel/time.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { giveTracked, openTracked } from './commands.ts';
import { type ApplicantInput, TRACK_BODIES, TrackingParam, TrackView } from './contract.ts';
import type { CaseCommand } from './model.ts';
import { clockFacts, parsed } from './present.ts';
import { eventsOfCase } from './queries.ts';
import { inChargeOf } from './rules/people.ts';
import { type CaseDeps, type Opened, tickedEvents } from './service.ts';
import { type LoggedCaseEvent, timelineOf } from './timeline.ts';

type TrackCommand = keyof typeof TRACK_BODIES;
type TrackBody = { note?: string; reason?: string; dueOn?: string };
type Seal = Parameters<Parameters<typeof giveTracked>[2]>[0];

const UNSOLVED_DAYS = 7;

/** What the applicant may still do. */
function allowedOf({ state, now }: Opened): TrackCommand[] {
  if (state.closedAt === undefined)
    return state.status === 'accepted' ? ['urge', 'reschedule', 'withdraw'] : ['urge', 'withdraw'];
  return state.status === 'finished' && now <= state.closedAt + UNSOLVED_DAYS * DAY_MS ? ['unsolved'] : [];
}

/** The handler with the post's office phone, never a private one (FC-5). */
function handlerOf({ state, world, now }: Opened) {
  const username = inChargeOf(state, world.organisation, now)[0] ?? state.handler;
  const staff = username === undefined ? undefined : world.organisation.staff(username);
  if (!staff) return undefined;
  const post = state.post === undefined ? undefined : world.organisation.post(state.post);
  return { name: staff.name, phone: post?.phone ?? world.organisation.department(state.lead)?.phone };
}

/** The page behind a tracking code: plain words, the applicant masked, nobody's private phone (SC-6.1). */
function present(opened: Opened, events: LoggedCaseEvent[], lang: 'zh' | 'en') {
  const { state, world, texts, now } = opened;
  const { light, dueAt, dueOn, provisional, review } = clockFacts(state, world, now);
  const applicant = state.applicant && parsed<ApplicantInput>(texts, state.applicant.contact);
  const service = state.service && world.catalogue.version(state.service.code, state.service.version);
  return {
    number: state.number,
    status: state.status,
    service: service && { code: service.code, name: service.name },
    department: { code: state.lead, name: world.organisation.department(state.lead)?.name ?? state.lead },
    handler: handlerOf(opened),
    applicant: applicant && maskName(applicant.name),
    receivedAt: formatInstant(state.receivedAt),
    dueOn,
    dueAt,
    reviewDueAt: review && formatInstant(review.reviewDueAt),
    light,
    paused: state.status === 'paused',
    provisional,
    timeline: timelineOf(events, state, texts, world, lang, 'applicant'),
    verdict: state.ending?.verdict,
    canRate: false,
    allowed: allowedOf(opened),
  };
}

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
        present(after, [...stored, ...added], lang),
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
      return { body: present(loaded, [...stored, ...tickedEvents(loaded)], lang) };
    },
  });

export function trackRoutes(deps: CaseDeps): AnyRoute[] {
  return [
    trackRoute(deps),
    ...(Object.keys(TRACK_BODIES) as TrackCommand[]).map((name) => trackCommandRoute(deps, name)),
  ];
}
