import { formatInstant } from '../../kernel/time.ts';
import type { FormField } from '../commitment/model.ts';
import type { CaseView } from './contract.ts';
import type { CaseState, World } from './model.ts';
import type { PhotoKind } from './model-field.ts';
import { person } from './present-parts.ts';
import { crewsOfItem } from './rules/crew-posts.ts';

type Shown = { id: string; kind: PhotoKind; at: number; by?: string };

/** All photos of a case: those it came with, then those of the work. */
function photosOf({ before = [], photos = [], receivedAt, maker }: CaseState): Shown[] {
  return [...before.map((id) => ({ id, kind: 'before' as const, at: receivedAt, by: maker })), ...photos];
}

/** Whether a file is one of the case's photos, and no paper of the applicant's. */
export const isPhoto = (state: CaseState, id: string): boolean =>
  photosOf(state).some((photo) => photo.id === id);

/** The work on the spot as staff read it: who was sent, and the photos with kind, moment and who took them. */
export function presentField(
  state: CaseState,
  { organisation, catalogue }: Pick<World, 'organisation' | 'catalogue'>,
) {
  const nameOf = (code: string) => ({ code, name: organisation.post(code)?.name ?? code });
  const finishedBy = crewsOfItem(state, { organisation, catalogue }).map(({ code, name }) => ({
    code,
    name,
  }));

  const photos = photosOf(state).map(({ id, kind, at, by }) => ({
    id,
    kind,
    at: formatInstant(at),
    by: person(organisation, by),
  }));
  return {
    photos: photos.length > 0 ? photos : undefined,
    jobs: state.jobs
      ?.filter(({ staff }) => state.crew.includes(staff))
      .map(({ staff, post, handles, at, by }) => ({
        staff: person(organisation, staff),
        post: post === undefined ? undefined : nameOf(post),
        finishes: handles,
        ...(!handles && { finishedBy }),
        at: formatInstant(at),
        by: person(organisation, by),
      })),
  };
}

/**
 * Whether the applicant sees a photo: what came with the own matter, and the work as it was left. What is taken on the
 * way serves the craft and may show what is not the applicant's.
 */
export function isShownToApplicant(state: CaseState, id: string): boolean {
  const own = state.before?.includes(id) ?? false;
  return own || (state.photos?.some((photo) => photo.id === id && photo.kind === 'after') ?? false);
}

/** That there are photos the applicant learns of all, with kind and moment; who took them stays inside. */
export function presentTrackedField(state: CaseState) {
  const photos = photosOf(state).map(({ id, kind, at }) => ({
    id,
    kind,
    at: formatInstant(at),
    shown: isShownToApplicant(state, id),
  }));
  const { appointment } = state;
  return {
    photos: photos.length > 0 ? photos : undefined,
    appointment: appointment && {
      from: formatInstant(appointment.from),
      to: formatInstant(appointment.to),
    },
  };
}

/** What somebody of an outside firm reads of a job: the work, where, when, and whom to reach; nothing else (SC-6). */
const OF_CONTRACTORS = [
  'number',
  'title',
  'matter',
  'status',
  'source',
  'service',
  'serviceName',
  'lead',
  'handler',
  'location',
  'appointment',
  'photos',
  'receivedAt',
  'acceptedAt',
  'dueOn',
  'dueAt',
  'yellowAt',
  'orangeAt',
  'milestones',
  'light',
  'paused',
  'provisional',
  'finishedAt',
  'version',
  'allowed',
] as const satisfies readonly (keyof CaseView)[];

/** Of the form's answers those about the work; a number to call is looked up, and that is recorded (SC-5.1, SC-6). */
export function answersOfWork(
  answers: CaseView['fields'],
  fields: Pick<FormField, 'name' | 'type'>[] = [],
): CaseView['fields'] {
  const asked = fields.filter(({ type, name }) => type !== 'phone' && answers?.[name] !== undefined);
  if (asked.length === 0) return undefined;
  return Object.fromEntries(asked.map(({ name }) => [name, answers?.[name] as string]));
}

function ownOf(progress: CaseView['progress'], reader: string): CaseView['progress'] {
  const own = progress?.filter(({ by }) => by.username === reader);
  return own?.length ? own : undefined;
}

export function onlyTheJob(view: CaseView, reader: string): CaseView {
  const kept = Object.fromEntries(OF_CONTRACTORS.map((key) => [key, view[key]]));
  const ofPhotos = new Set(view.photos?.map(({ id }) => id));
  return {
    ...(kept as Pick<CaseView, (typeof OF_CONTRACTORS)[number]>),
    applicant: view.applicant && { kind: view.applicant.kind, name: view.applicant.name },
    crew: view.crew.filter(({ username }) => username === reader),
    jobs: view.jobs?.flatMap(({ by: _, ...job }) => (job.staff.username === reader ? [job] : [])),
    files: view.files.filter((id) => ofPhotos.has(id)),
    // Their own reports, so that the job shows what they have said; nobody else's.
    progress: ownOf(view.progress, reader),
    supports: [],
    visits: [],
    oneVisit: view.oneVisit,
  };
}
