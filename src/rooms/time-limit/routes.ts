import { Type } from 'typebox';
import { DOCUMENT_KINDS } from '../../platform/documents/numbers.ts';
import { onceMore } from '../../platform/http/once-more.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import type { CommandBody, SingleName } from './command-input.ts';
import { giveCommand, lookUpApplicant, openForCommand, openForLookUp } from './commands.ts';
import {
  ApplicantView,
  CaseView,
  NumberAndIdParam,
  NumberParam,
  Preview,
  PreviewQuery,
  SubmitAnswer,
  SubmitBody,
} from './contract.ts';
import { COMMAND_CONTRACTS, type CommandContract } from './contract-commands.ts';
import { ExplainedDeadline } from './contract-countdown.ts';
import { documentsThere } from './documents/there.ts';
import { explainCase } from './explain.ts';
import { submitCase } from './intake.ts';
import { COMMANDS } from './policy-commands.ts';
import { presentCase } from './present.ts';
import { eventsOfCase } from './queries.ts';
import { type CaseDeps, openFor, tickedEvents } from './service.ts';
import { timelineOf } from './timeline.ts';

const named = (text: string) => `${text[0]?.toLowerCase()}${text.slice(1)}`;

/** The part of the case that a path names. */
const partOf = (params: { number: string; id?: string }) =>
  params.id === undefined ? undefined : Number(params.id);

function commandRoute(deps: CaseDeps, name: SingleName): AnyRoute {
  const { summary, body, path = name }: CommandContract = COMMAND_CONTRACTS[name];
  const open = (params: { number: string; id?: string }, username: string) =>
    openForCommand(deps, params.number, username, name, partOf(params));
  return defineRoute({
    method: 'POST',
    path: `/cases/{number}/${path}`,
    operationId: named(COMMANDS[name].type),
    summary,
    tag: 'cases',
    caller: 'staff',
    params: path.includes('{id}') ? NumberAndIdParam : NumberParam,
    query: PreviewQuery,
    body,
    answers: { 200: Type.Union([CaseView, Preview]) },
    load: ({ params, caller }) => open(params, caller.username),
    handle: ({ loaded, params, caller, body: given, ifMatch, preview, idempotency }) =>
      onceMore({
        loaded,
        ifMatch,
        reload: () => open(params, caller.username),
        give: (opened) =>
          giveCommand(deps, opened, name, given as CommandBody, {
            ifMatch,
            preview,
            idempotency,
            id: partOf(params),
          }),
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
      const reader = standing.contractor ? 'contractor' : 'staff';
      const logged = [...stored, ...tickedEvents(loaded)];
      const events = timelineOf(logged, state, texts, world, lang, reader);
      // Whoever comes with an order from outside reads no letter to the applicant.
      const kinds = standing.contractor ? (['workOrder'] as const) : DOCUMENT_KINDS;
      const documents = documentsThere(loaded, logged, lang, kinds);
      const of = presentCase(state, stream.version, world, texts, standing, now);
      return { body: { ...of, events, documents } };
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
    summary:
      'Whom to call: the applicant unmasked, for who handles, decides or received the case; name and phone for who was sent, of an outside firm the phone, while the job is open; each look is recorded',
    tag: 'cases',
    caller: 'staff',
    params: NumberParam,
    // An answer that was kept would be a look that nobody recorded, and outlive what is erased.
    idempotencyRead: 'never',
    answers: { 200: ApplicantView },
    load: (ctx) => openForLookUp(deps, ctx.params.number, ctx.caller.username),
    handle: ({ loaded }) => lookUpApplicant(deps, loaded),
  });

/** Everything on one case for staff, and the one door of intake. */
export function caseRoutes(deps: CaseDeps): AnyRoute[] {
  const commands = (Object.keys(COMMAND_CONTRACTS) as SingleName[]).map((name) => commandRoute(deps, name));
  return [submitRoute(deps), readRoute(deps), deadlineRoute(deps), applicantRoute(deps), ...commands];
}
