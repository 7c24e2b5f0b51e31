import type { AnyRoute } from '../../platform/http/route.ts';
import { NoBody, PublishBody, ReasonBody, Service, ServiceDraft } from './contract.ts';
import type { Desk } from './desk.ts';
import { presentService, presentWarnings, type Reader } from './presenter.ts';
import { commandRoute, deskReader, presentDone } from './routes-drafts.ts';
import type { CommitmentDeps } from './scene.ts';
import type { Done } from './service.ts';

const item = { answer: ServiceDraft, present: presentDone };

/** Signing, checking, publishing, taking back, reviewing (NT-1). */
export function publishingRoutes(deps: CommitmentDeps): AnyRoute[] {
  return [
    commandRoute(deps, {
      ...item,
      name: 'submit',
      operationId: 'submitServiceDraft',
      summary:
        'Sign a draft and submit it to the General Section; published at once where its check is switched off',
      act: 'submit',
      body: NoBody,
      command: (_, desk) => ({ type: 'SubmitDraft', post: desk.authority.post }),
    }),
    commandRoute(deps, {
      name: 'publish',
      operationId: 'publishServiceDraft',
      summary: 'Publish a submitted draft, in force at once or from a day on',
      act: 'publish',
      body: PublishBody,
      answer: Service,
      command: ({ effectiveOn }) => ({ type: 'PublishDraft', effectiveOn }),
      present: presentPublished,
    }),
    commandRoute(deps, {
      ...item,
      name: 'return',
      operationId: 'returnServiceDraft',
      summary: 'Return a submitted draft with the reason',
      act: 'return',
      body: ReasonBody,
      command: ({ reason }) => ({ type: 'ReturnDraft', reason }),
    }),
    commandRoute(deps, {
      ...item,
      name: 'drop-draft',
      operationId: 'dropServiceDraft',
      summary: 'Drop a draft with the reason; what is published stays',
      act: 'drop',
      body: ReasonBody,
      command: ({ reason }) => ({ type: 'DropDraft', reason }),
    }),
    commandRoute(deps, {
      ...item,
      name: 'withdraw',
      operationId: 'withdrawService',
      summary:
        'Withdraw an item with the reason: it takes no new applications; cases under way keep their version',
      act: 'withdraw',
      body: ReasonBody,
      command: ({ reason }) => ({ type: 'WithdrawService', reason }),
    }),
    commandRoute(deps, {
      ...item,
      name: 'confirm-review',
      operationId: 'confirmServiceReview',
      summary: 'Confirm at the yearly review that what is published still holds',
      act: 'confirm-review',
      body: NoBody,
      command: () => ({ type: 'ConfirmReview' }),
    }),
  ];
}

function presentPublished(desk: Desk, done: Done, lang: Reader['lang']) {
  if (!done.published) throw new Error('a publication gave no version');
  const service = presentService(done.published, deskReader(desk, lang));
  return done.warnings.length > 0 ? { ...service, warnings: presentWarnings(done.warnings, lang) } : service;
}
