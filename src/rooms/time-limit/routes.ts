import { type Static, Type } from 'typebox';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { giveCommand, lookUpApplicant, openForCommand } from './commands.ts';
import {
  ApplicantView,
  CaseView,
  COMMAND_BODIES,
  ExplainedDeadline,
  NumberParam,
  Preview,
  PreviewQuery,
  SubmitAnswer,
  SubmitBody,
} from './contract.ts';
import { explainCase } from './explain.ts';
import { submitCase } from './intake.ts';
import { COMMAND_NAMES, type CommandName } from './policy.ts';
import { presentCase } from './present.ts';
import { eventsOfCase } from './queries.ts';
import { type CaseDeps, openFor, tickedEvents } from './service.ts';
import { timelineOf } from './timeline.ts';

const SUMMARIES: Record<CommandName, string> = {
  accept: 'Accept a case',
  decline: 'Decline a case with reason, basis and alternative',
  assign: 'Give a case to somebody of the department',
  'hand-over': 'Hand a case over within its post',
  extend: 'Ask for an extension, or grant it where one may',
  'approve-extension': 'Grant the extension asked for',
  'refuse-extension': 'Refuse the extension asked for',
  tell: 'Record that the applicant was told',
  remind: 'Record a reminder to the applicant',
  'deem-on-time': 'Confirm that the case counts as on time',
  milestone: 'Record that a milestone is reached',
  finish: 'Finish a case with its answer',
  withdraw: 'Withdraw a case at the applicant’s wish',
  reopen: 'Take a finished case up again',
};

function commandRoute<N extends CommandName>(deps: CaseDeps, name: N): AnyRoute {
  return defineRoute({
    method: 'POST',
    path: `/cases/{number}/${name}`,
    operationId: `${COMMAND_NAMES[name][0]?.toLowerCase()}${COMMAND_NAMES[name].slice(1)}`,
    summary: SUMMARIES[name],
    tag: 'cases',
    caller: 'staff',
    params: NumberParam,
    query: PreviewQuery,
    body: COMMAND_BODIES[name],
    answers: { 200: Type.Union([CaseView, Preview]) },
    load: (ctx) => openForCommand(deps, ctx.params.number, ctx.caller.username, name),
    handle: ({ loaded, body, ifMatch, preview, idempotency }) =>
      giveCommand(deps, loaded, name, body as Static<(typeof COMMAND_BODIES)[N]>, {
        ifMatch,
        preview,
        idempotency,
      }),
  });
}

const submitRoute = (deps: CaseDeps) =>
  defineRoute({
    method: 'POST',
    path: '/cases',
    operationId: 'submitCase',
    summary: 'Submit a matter; staff may register, accept and finish it in one action',
    tag: 'cases',
    caller: 'anyone',
    intake: true,
    idempotencyRead: 'room',
    body: SubmitBody,
    answers: { 201: SubmitAnswer },
    handle: ({ body, caller, idempotency, lang }) =>
      submitCase(deps, {
        body,
        idempotency,
        lang,
        username: caller.kind === 'staff' ? caller.username : undefined,
      }),
  });

const readRoute = (deps: CaseDeps) =>
  defineRoute({
    method: 'GET',
    path: '/cases/{number}',
    operationId: 'readCase',
    summary: 'A case with its timeline',
    tag: 'cases',
    caller: 'staff',
    params: NumberParam,
    answers: { 200: CaseView },
    load: (ctx) => openFor(deps, ctx.params.number, ctx.caller.username),
    handle: async ({ loaded, lang }) => {
      const { state, stream, world, texts, standing, now } = loaded;
      const stored = await eventsOfCase(deps.db.pool, stream.id);
      const events = timelineOf([...stored, ...tickedEvents(loaded)], state, texts, world, lang, 'staff');
      return { body: { ...presentCase(state, stream.version, world, texts, standing, now), events } };
    },
  });

const deadlineRoute = (deps: CaseDeps) =>
  defineRoute({
    method: 'GET',
    path: '/cases/{number}/deadline',
    operationId: 'explainCaseDeadline',
    summary: 'Why this date: the deadline of a case, day by day',
    tag: 'cases',
    caller: 'staff',
    params: NumberParam,
    answers: { 200: ExplainedDeadline },
    load: (ctx) => openFor(deps, ctx.params.number, ctx.caller.username),
    handle: async ({ loaded }) => explainCase(loaded),
  });

const applicantRoute = (deps: CaseDeps) =>
  defineRoute({
    method: 'POST',
    path: '/cases/{number}/applicant',
    operationId: 'lookUpApplicant',
    summary: 'The applicant’s name and phone, unmasked; each look is recorded',
    tag: 'cases',
    caller: 'staff',
    params: NumberParam,
    answers: { 200: ApplicantView },
    load: (ctx) => openFor(deps, ctx.params.number, ctx.caller.username),
    handle: ({ loaded }) => lookUpApplicant(deps, loaded),
  });

/** Everything on one case for staff, and the one door of intake. */
export function caseRoutes(deps: CaseDeps): AnyRoute[] {
  const commands = (Object.keys(COMMAND_NAMES) as CommandName[]).map((name) => commandRoute(deps, name));
  return [submitRoute(deps), readRoute(deps), deadlineRoute(deps), applicantRoute(deps), ...commands];
}
