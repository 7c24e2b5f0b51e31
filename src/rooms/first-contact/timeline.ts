import { type Texts, text } from '../../kernel/text-ref.ts';
import { fill } from '../../kernel/texts.ts';
import { formatInstant } from '../../kernel/time.ts';
import type { StoredEvent } from '../../platform/log/events-of.ts';
import type { ContactEvent, World } from './model.ts';
import { person, place } from './present.ts';
import { textsOf } from './texts/index.ts';

export type LoggedContactEvent = StoredEvent<ContactEvent>;

const PEOPLE = ['officer', 'staff', 'to', 'by'];

const isRef = (value: unknown): value is { text: string; digest: string } =>
  typeof value === 'object' && value !== null && 'text' in value && 'digest' in value;

/** Facts of an event in words: texts opened, people and departments by their names. */
function factsOf(event: ContactEvent, texts: Texts, world: World, lang: 'zh' | 'en') {
  const { organisation, catalogue } = world;
  const facts: Record<string, unknown> = { answer: '' };
  for (const [key, value] of Object.entries(event.data as Record<string, unknown>)) {
    if (isRef(value)) facts[key] = text(texts, value);
    else if (PEOPLE.includes(key) && typeof value === 'string') facts[key] = person(organisation, value).name;
    else if (key === 'department') facts[key] = place(organisation, value as string).name;
    else if (key === 'about') facts[key] = textsOf(lang).warnings[value as string];
    else facts[key] = value;
  }
  // Without a person named the department stands alone, with no blank behind it.
  facts['target'] = [facts['department'], facts['staff']].filter(Boolean).join(lang === 'zh' ? '' : ' ');
  if (event.type === 'RequirementsTold') {
    const { service, version } = event.data;
    facts['service'] = catalogue.version(service, version)?.name ?? service;
  }
  return facts;
}

/** The way of a contact, newest last, each step with the demand it rests on (FC-3). */
export function timelineOf(events: LoggedContactEvent[], texts: Texts, world: World, lang: 'zh' | 'en') {
  const words = textsOf(lang).timeline;
  return events.map(({ event, at, actor }) => ({
    at: formatInstant(at),
    type: event.type,
    text: fill(words[event.type] ?? event.type, factsOf(event, texts, world, lang)).trim(),
    demand: event.demand,
    by: actor.kind === 'staff' && actor.id ? person(world.organisation, actor.id) : undefined,
  }));
}
