import { Type } from 'typebox';
import { isRefusal } from '../../kernel/refusal.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { openTracked } from './commands.ts';
import { NumberParam, TrackingParam } from './contract.ts';
import { ErasedView, PersonalDataView } from './contract-personal.ts';
import { type ContactsPort, copyOfPersonalData, erasePersonalData } from './personal-data.ts';
import { refuse } from './refusals.ts';
import { type CaseDeps, openFor } from './service.ts';

/** A person's own data, by the tracking code of the matter (PIPL 44 to 47). */
export function personalDataRoutes(deps: CaseDeps, contacts: ContactsPort): AnyRoute[] {
  const copy = defineRoute({
    method: 'GET',
    path: '/track/{trackingCode}/personal-data',
    operationId: 'copyPersonalData',
    summary: 'What a person gave with this matter, its files, and every look at the contact data',
    tag: 'tracking',
    caller: 'anyone',
    params: TrackingParam,
    answers: { 200: PersonalDataView },
    load: (ctx) => openTracked(deps, ctx.params.trackingCode),
    handle: ({ loaded }) => copyOfPersonalData(deps, loaded, contacts),
  });
  const erase = defineRoute({
    method: 'POST',
    path: '/track/{trackingCode}/personal-data/erase',
    operationId: 'erasePersonalData',
    summary: 'Have one’s own data removed once the matter has ended; this cannot be taken back',
    tag: 'tracking',
    caller: 'anyone',
    intake: true,
    params: TrackingParam,
    body: Type.Object({}),
    answers: { 200: ErasedView },
    load: (ctx) => openTracked(deps, ctx.params.trackingCode),
    handle: ({ loaded }) => erasePersonalData(deps, loaded, contacts),
  });
  const eraseFor = defineRoute({
    method: 'POST',
    path: '/cases/{number}/erase',
    operationId: 'eraseForApplicant',
    summary: 'Remove the personal data of a case that has ended, at the wish of the person; the head does it',
    tag: 'cases',
    caller: 'staff',
    params: NumberParam,
    body: Type.Object({}),
    answers: { 200: ErasedView },
    load: async (ctx) => {
      const opened = await openFor(deps, ctx.params.number, ctx.caller.username);
      return isRefusal(opened) || opened.standing.head ? opened : refuse('notYours');
    },
    handle: ({ loaded, caller }) => erasePersonalData(deps, loaded, contacts, caller.username),
  });
  return [copy, erase, eraseFor];
}
