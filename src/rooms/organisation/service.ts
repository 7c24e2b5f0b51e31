import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { NewEvent } from '../../platform/log/event.ts';
import { type By, change, isStale, type OrganisationDeps, type Tools } from './command.ts';
import type { Department, Division, Post } from './model.ts';
import type { Fields, PostFields } from './model-events.ts';
import type { Place } from './model-places.ts';
import { refuse } from './refusals.ts';
import { decidePlace } from './rules/places.ts';
import { decideDepartment, decideDivision, decidePost } from './rules/registers.ts';
import { decideSeats, type WantedHolder } from './rules/seats.ts';
import { absenceService } from './service-absences.ts';
import { peopleService } from './service-people.ts';
import { readRow, type Stored } from './store.ts';
import { departments, divisions, type Noun, places, posts } from './tables.ts';

/** `create` refuses a code that is there, `change` one that is not; `ifMatch` the version the sender saw. */
export type Mode = { create: true } | { create: false; ifMatch?: number };

/** The row a command is about, or why it cannot be: taken, unknown, changed meanwhile. */
async function rowFor<State extends object, Event>(
  { client }: Tools,
  noun: Noun<State, Event>,
  key: string,
  mode: Mode,
): Promise<Stored<State> | undefined | Refusal> {
  const stored = await readRow<State>(client, noun.table.name, noun.key, key);
  if (mode.create) {
    if (!stored) return undefined;
    return noun.key === 'username'
      ? refuse('usernameTaken', { username: key })
      : refuse('codeTaken', { code: key });
  }
  if (!stored) return refuse('notFound');
  return isStale(stored, mode.ifMatch) ? refuse('staleVersion') : stored;
}

/** Loads the row, decides, folds: the form of every simple register. */
async function register<State extends object, Event extends NewEvent>(
  tools: Tools,
  noun: Noun<State, Event>,
  key: string,
  mode: Mode,
  decide: (current: State | undefined) => Event[] | Refusal,
): Promise<State | Refusal> {
  const stored = await rowFor(tools, noun, key, mode);
  if (isRefusal(stored)) return stored;
  const events = decide(stored?.state);
  return isRefusal(events) ? events : tools.changes.add(noun, stored, events);
}

/**
 * The organisation's commands. Each runs in a transaction of its own and gives the state afterwards or a refusal; who
 * may give it is asked at the door (`policy.ts`).
 */
export function organisationService(deps: OrganisationDeps) {
  return {
    saveDivision: (by: By, wanted: Division, mode: Mode): Promise<Division | Refusal> =>
      change(deps, by, (tools) =>
        register(tools, divisions, wanted.code, mode, (current) => decideDivision(current, wanted)),
      ),

    saveDepartment: (
      by: By,
      code: string,
      wanted: Fields<Department>,
      mode: Mode,
    ): Promise<Department | Refusal> =>
      change(deps, by, (tools) =>
        register(tools, departments, code, mode, (current) =>
          decideDepartment(current, { ...wanted, code }, tools.office),
        ),
      ),

    /** `holders`, where given, are exactly those who hold the post from now on. */
    savePost: (
      by: By,
      code: string,
      wanted: Fields<PostFields>,
      mode: Mode,
      holders?: WantedHolder[],
    ): Promise<Post | Refusal> => change(deps, by, (tools) => savePost(tools, code, wanted, mode, holders)),

    savePlace: (by: By, code: string, wanted: Fields<Place>, mode: Mode): Promise<Place | Refusal> =>
      change(deps, by, (tools) =>
        register(tools, places, code, mode, (current) => decidePlace(current, { ...wanted, code })),
      ),

    ...peopleService(deps),
    ...absenceService(deps),
  };
}

export type OrganisationService = ReturnType<typeof organisationService>;

async function savePost(
  tools: Tools,
  code: string,
  wanted: Fields<PostFields>,
  mode: Mode,
  holders: WantedHolder[] | undefined,
): Promise<Post | Refusal> {
  const stored = await rowFor(tools, posts, code, mode);
  if (isRefusal(stored)) return stored;
  const events = decidePost(stored?.state, { ...wanted, code }, tools.office);
  if (isRefusal(events)) return events;
  const post = events.reduce<Post | undefined>((folded, event) => posts.evolve(folded, event), stored?.state);
  const seats = holders && post ? decideSeats(post, holders, tools.office, tools.by.at) : [];
  if (isRefusal(seats)) return seats;
  return tools.changes.add(posts, stored, [...events, ...seats]);
}
