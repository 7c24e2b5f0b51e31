import type { Static, TObject } from 'typebox';
import { onceMore } from '../../platform/http/once-more.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { giveCommand, type PlainCommand } from './commands.ts';
import {
  COMMAND_BODIES,
  ContactAnswer,
  ContactParam,
  ContactView,
  type OutcomeBody,
  outcomeBody,
  type ReceiveBody,
  ReceivedAnswer,
  receiveBody,
} from './contract.ts';
import { receiveContact } from './intake.ts';
import { giveOutcome, glanceAt } from './outcomes.ts';
import { COMMAND_NAMES } from './policy.ts';
import { presentContact } from './present.ts';
import { eventsOfContact } from './queries.ts';
import { visitorRoutes } from './routes-visitor.ts';
import { type ContactDeps, openFor, openForCommand, tickedEvents } from './service.ts';
import { timelineOf } from './timeline.ts';

const SUMMARIES: Record<PlainCommand, string> = {
  confirm: 'Confirm a contact that was passed on',
  return: 'Return a contact that was passed on, with the reason',
  assign: 'Assign a contact; it cannot be returned',
  follow: 'Note what the follow-up found',
  'answer-report': 'Answer what was reported up',
};

const tag = 'contacts';

const receiveRoute = (deps: ContactDeps, caseBody: TObject) =>
  defineRoute({
    method: 'POST',
    path: '/contacts',
    operationId: 'receiveContact',
    summary: 'Register a first contact, with its outcome where it has one',
    tag,
    caller: 'staff',
    body: receiveBody(caseBody),
    answers: { 201: ReceivedAnswer },
    handle: ({ body, caller, idempotency, lang }) =>
      receiveContact(deps, { body: body as ReceiveBody, username: caller.username, idempotency, lang }),
  });

const readRoute = (deps: ContactDeps) =>
  defineRoute({
    method: 'GET',
    path: '/contacts/{number}',
    operationId: 'readContact',
    summary: 'A contact with its timeline and the case it became',
    tag,
    caller: 'staff',
    params: ContactParam,
    answers: { 200: ContactView },
    load: (ctx) => openFor(deps, ctx.params.number, ctx.caller.username),
    handle: async ({ loaded, lang }) => {
      const { state, stream, texts, world, standing } = loaded;
      const [stored, glance] = await Promise.all([
        eventsOfContact(deps.db.pool, stream.id),
        glanceAt(deps, state, standing),
      ]);
      const events = timelineOf([...stored, ...tickedEvents(loaded)], texts, world, lang);
      return { body: { ...presentContact({ ...loaded, version: stream.version, glance }), events } };
    },
  });

const outcomeRoute = (deps: ContactDeps, caseBody: TObject) =>
  defineRoute({
    method: 'POST',
    path: '/contacts/{number}/outcome',
    operationId: 'giveOutcome',
    summary: 'Give a contact its outcome; “not mine” is none',
    tag,
    caller: 'staff',
    params: ContactParam,
    body: outcomeBody(caseBody),
    answers: { 200: ContactAnswer },
    load: (ctx) => openForCommand(deps, ctx.params.number, ctx.caller.username, 'outcome'),
    handle: ({ loaded, params, caller, body, ifMatch, idempotency, lang }) =>
      onceMore({
        loaded,
        ifMatch,
        reload: () => openForCommand(deps, params.number, caller.username, 'outcome'),
        give: (opened) => giveOutcome(deps, opened, body as OutcomeBody, { ifMatch, idempotency, lang }),
      }),
  });

/** A report is answered on a case as well; an operation has a name of its own. */
const operationIdOf = (name: PlainCommand) =>
  name === 'answer-report'
    ? 'answerContactReport'
    : `${COMMAND_NAMES[name][0]?.toLowerCase()}${COMMAND_NAMES[name].slice(1)}`;

function commandRoute<N extends PlainCommand>(deps: ContactDeps, name: N): AnyRoute {
  const open = (number: string, username: string) => openForCommand(deps, number, username, name);
  return defineRoute({
    method: 'POST',
    path: `/contacts/{number}/${name}`,
    operationId: operationIdOf(name),
    summary: SUMMARIES[name],
    tag,
    caller: 'staff',
    params: ContactParam,
    body: COMMAND_BODIES[name],
    answers: { 200: ContactView },
    load: (ctx) => open(ctx.params.number, ctx.caller.username),
    handle: ({ loaded, params, caller, body, ifMatch, idempotency }) =>
      onceMore({
        loaded,
        ifMatch,
        reload: () => open(params.number, caller.username),
        give: (opened) =>
          giveCommand(deps, opened, name, body as Static<(typeof COMMAND_BODIES)[N]>, {
            ifMatch,
            idempotency,
          }),
      }),
  });
}

/** Everything on one contact. `caseBody`: what opens a case, as the room of cases takes it. */
export function contactRoutes(deps: ContactDeps, caseBody: TObject): AnyRoute[] {
  const commands = (Object.keys(COMMAND_BODIES) as PlainCommand[]).map((name) => commandRoute(deps, name));
  return [
    receiveRoute(deps, caseBody),
    readRoute(deps),
    outcomeRoute(deps, caseBody),
    ...commands,
    ...visitorRoutes(deps),
  ];
}
