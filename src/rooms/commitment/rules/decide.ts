import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { DemandId } from '../../../kernel/rulebook/ids.ts';
import { dateOf, type Instant } from '../../../kernel/time.ts';
import type {
  CommitmentCommand,
  CommitmentEvent,
  Draft,
  ElementsChange,
  ServiceItem,
  Warning,
} from '../model.ts';
import { refuse } from '../refusals.ts';
import { blankElements, publishedElements } from './completeness.ts';
import { yearAfter } from './limits.ts';
import { type Finding, findings, type SoundnessFacts } from './soundness.ts';

export type DecideFacts = SoundnessFacts & {
  now: Instant;
  /** The General Section checks before publication (NT-1); off, the head's submission publishes. */
  checkBeforePublication: boolean;
};

export type RuledEvent = CommitmentEvent & { demand: DemandId };

/** The events of a command, and what its makers should know although it went through. */
export type Decision = { events: RuledEvent[]; warnings: Warning[] };

type Ruling = Decision | Refusal;

/**
 * Decides a command on a service item. `item` is absent for `DraftService` alone.
 * Demands: NT-1 (draft, submit, return, publish, yearly review), SC-2 (completeness, immutable versions), TL-2.
 */
export function decide(
  item: ServiceItem | undefined,
  command: CommitmentCommand,
  facts: DecideFacts,
): Ruling {
  if (command.type === 'DraftService') {
    if (item) return refuse('codeTaken', { code: command.code });
    const { type: _, ...data } = command;
    return ruled({ type: 'ServiceDrafted', data, demand: 'NT-1' });
  }
  if (!item) return refuse('serviceNotFound');
  return rule(item, command, facts);
}

type Following = Exclude<CommitmentCommand, { type: 'DraftService' }>;

function rule(item: ServiceItem, command: Following, facts: DecideFacts): Ruling {
  switch (command.type) {
    case 'ChangeDraft':
      return changeDraft(item, command.change);
    case 'SubmitDraft':
      return submitDraft(item, command.post, facts);
    case 'PublishDraft':
      return publishDraft(item, command.effectiveOn, facts);
    case 'ReturnDraft':
      if (item.draft?.stage !== 'submitted') return refuse('notSubmitted');
      if (!command.reason) return blankReason();
      return ruled({ type: 'DraftReturned', data: { reason: command.reason }, demand: 'NT-1' });
    case 'DropDraft':
      if (!item.draft) return refuse('nothingDrafted');
      if (!command.reason) return blankReason();
      return ruled({ type: 'DraftDropped', data: { reason: command.reason }, demand: 'NT-1' });
    case 'WithdrawService':
      if (item.withdrawn) return refuse('alreadyWithdrawn');
      if (!command.reason) return blankReason();
      return ruled({
        type: 'ServiceWithdrawn',
        data: { at: facts.now, reason: command.reason },
        demand: 'NT-1',
      });
    case 'CallReview':
      return callReview(item, facts);
    case 'ConfirmReview':
      return confirmReview(item, facts);
  }
}

const ruled = (...events: RuledEvent[]): Decision => ({ events, warnings: [] });
const blankReason = () => refuse('reasonMissing', undefined, [{ pointer: '/reason', code: 'blank' }]);

/** A change to a published item starts a new draft from its latest version; what was published stays as it is. */
function changeDraft(item: ServiceItem, change: ElementsChange): Ruling {
  if (item.draft?.stage === 'submitted') return refuse('alreadySubmitted');
  const changed: RuledEvent = { type: 'DraftChanged', data: change, demand: 'NT-1' };
  if (item.draft) return ruled(changed);
  if (item.published) {
    return ruled(
      { type: 'DraftStarted', data: { basedOn: item.published.version }, demand: 'NT-1' },
      changed,
    );
  }
  const { name = item.code, set } = change;
  const started = { code: item.code, department: item.department, name, elements: set };
  return ruled({ type: 'ServiceDrafted', data: started, demand: 'NT-1' });
}

/** Names every blank element at once (SC-2), and with them all that goes against a rule. */
function submitDraft(item: ServiceItem, post: string | undefined, facts: DecideFacts): Ruling {
  if (!item.draft) return refuse('nothingDrafted');
  if (item.draft.stage === 'submitted') return refuse('alreadySubmitted');
  const checked = checkDraft(item.draft, facts);
  if (isRefusal(checked)) return checked;
  const submitted: RuledEvent = {
    type: 'DraftSubmitted',
    data: post === undefined ? {} : { post },
    demand: 'NT-1',
  };
  const events = facts.checkBeforePublication
    ? [submitted]
    : [submitted, published(item, item.draft, undefined, facts)];
  return { events, warnings: checked };
}

function publishDraft(item: ServiceItem, effectiveOn: string | undefined, facts: DecideFacts): Ruling {
  if (item.draft?.stage !== 'submitted') return refuse('notSubmitted');
  if (effectiveOn !== undefined && effectiveOn < dateOf(facts.now)) {
    return refuse('effectiveInPast', { effectiveOn }, [{ pointer: '/effectiveOn', code: 'past' }]);
  }
  // Posts and calendar may have changed since the submission.
  const checked = checkDraft(item.draft, facts);
  if (isRefusal(checked)) return checked;
  return { events: [published(item, item.draft, effectiveOn, facts)], warnings: checked };
}

/** A refusal, or the warnings of a draft that may be published. */
export function checkDraft(draft: Draft, facts: SoundnessFacts): Warning[] | Refusal {
  const blanks = blankElements(draft.elements);
  const found = findings(draft.elements, facts);
  const stopping = found.filter(({ stops }) => stops);
  const errors = [...blanks, ...stopping.map(({ pointer, code, detail }) => ({ pointer, code, detail }))];
  if (blanks.length > 0) return refuse('incomplete', { blank: blanks.length }, errors);
  const first = stopping[0];
  if (first) return refusalOf(first, errors);
  return found.map(({ pointer, code, detail }) => ({ pointer, code, detail: detail as Warning['detail'] }));
}

function refusalOf(first: Finding, errors: Refusal['errors']): Refusal {
  const code = first.code === 'longerThanStatutory' ? 'promiseTooLong' : 'unsound';
  return { ...refuse(code, undefined, errors), demand: first.demand };
}

function published(
  item: ServiceItem,
  draft: Draft,
  effectiveOn: string | undefined,
  facts: DecideFacts,
): RuledEvent {
  const today = dateOf(facts.now);
  const from = effectiveOn ?? today;
  return {
    type: 'VersionPublished',
    demand: 'SC-2',
    data: {
      version: (item.published?.version ?? 0) + 1,
      name: draft.name,
      publishedAt: facts.now,
      effectiveOn: from,
      elements: publishedElements(draft.elements),
      reviewDueOn: yearAfter(from),
    },
  };
}

/** Calls the head and the General Section once for each due day. Nothing when it is not due or was called (NT-1). */
function callReview(item: ServiceItem, facts: DecideFacts): Decision {
  const dueOn = item.reviewDueOn;
  if (!dueOn || item.withdrawn || dueOn > dateOf(facts.now) || item.reviewCalledFor === dueOn) return ruled();
  return ruled({ type: 'ReviewCalled', data: { dueOn }, demand: 'NT-1' });
}

function confirmReview(item: ServiceItem, facts: DecideFacts): Ruling {
  if (!item.published || item.withdrawn) return refuse('notPublished');
  const on = dateOf(facts.now);
  return ruled({ type: 'ReviewConfirmed', data: { on, nextDueOn: yearAfter(on) }, demand: 'NT-1' });
}
