import type {
  CommitmentEvent,
  Draft,
  ElementName,
  ServiceDrafted,
  ServiceElements,
  ServiceItem,
} from '../model.ts';

/** Folds an event into the item. The first event makes it, so `item` is only absent there. */
export function evolve(item: ServiceItem | undefined, event: CommitmentEvent): ServiceItem {
  if (event.type === 'ServiceDrafted') {
    const { code, department, name, elements } = event.data;
    return { code, department, draft: { name, elements, stage: 'drafting' } };
  }
  if (!item) throw new Error(`${event.type} before ServiceDrafted`);
  return follow(item, event);
}

function follow(item: ServiceItem, event: Exclude<CommitmentEvent, ServiceDrafted>): ServiceItem {
  switch (event.type) {
    case 'DraftStarted':
      return { ...item, draft: draftOnTop(item, event.data.basedOn) };
    case 'DraftChanged':
      return { ...item, draft: changed(draftOf(item), event.data) };
    case 'DraftSubmitted':
      return { ...item, draft: { ...withoutReason(draftOf(item)), stage: 'submitted' } };
    case 'DraftReturned':
      return { ...item, draft: { ...draftOf(item), stage: 'returned', returnReason: event.data.reason } };
    case 'DraftDropped':
      return without(item, 'draft');
    case 'VersionPublished': {
      const { reviewDueOn, ...published } = event.data;
      return { ...without(without(item, 'draft'), 'withdrawn'), published, reviewDueOn };
    }
    case 'ServiceWithdrawn':
      return { ...without(without(item, 'draft'), 'reviewDueOn'), withdrawn: event.data };
    case 'ReviewCalled':
      return { ...item, reviewCalledFor: event.data.dueOn };
    case 'ReviewConfirmed':
      return { ...item, reviewDueOn: event.data.nextDueOn };
  }
}

function draftOf(item: ServiceItem): Draft {
  if (!item.draft) throw new Error(`${item.code} has no draft`);
  return item.draft;
}

function draftOnTop(item: ServiceItem, basedOn: number): Draft {
  if (!item.published) throw new Error(`${item.code} has no version to start from`);
  return { name: item.published.name, elements: item.published.elements, stage: 'drafting', basedOn };
}

function changed(
  draft: Draft,
  change: { name?: string; set: ServiceElements; cleared: ElementName[] },
): Draft {
  const elements: ServiceElements = { ...draft.elements, ...change.set };
  for (const name of change.cleared) delete elements[name];
  return { ...withoutReason(draft), name: change.name ?? draft.name, elements, stage: 'drafting' };
}

/** A reason stays readable until the draft is changed or submitted anew. */
function withoutReason(draft: Draft): Draft {
  const { returnReason: _, ...rest } = draft;
  return rest;
}

function without<K extends keyof ServiceItem>(item: ServiceItem, key: K): Omit<ServiceItem, K> & ServiceItem {
  const { [key]: _, ...rest } = item;
  return rest as Omit<ServiceItem, K> & ServiceItem;
}
