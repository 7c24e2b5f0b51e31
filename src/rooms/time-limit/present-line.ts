import { maskName } from '../../kernel/masks.ts';
import { parsed } from '../../kernel/text-ref.ts';
import { formatInstant, type Instant } from '../../kernel/time.ts';
import type { ApplicantInput, LocationInput } from './contract.ts';
import type { World } from './model.ts';
import type { CaseScope } from './policy.ts';
import { clockFacts, titleOf } from './present.ts';
import { person } from './present-parts.ts';
import { pausedFor } from './present-pause.ts';
import { supportLines } from './present-support.ts';
import type { CaseRow } from './queries.ts';
import { inChargeOf } from './rules/people.ts';

/** A line of the queue: names masked (everywhere: personal data); of a job no more than the job shows (SC-6). */
export function presentLine(
  row: CaseRow,
  world: World,
  now: Instant,
  { onlyJobs }: Pick<CaseScope, 'onlyJobs'>,
) {
  const { state } = row;
  const texts = row.texts ?? {};
  const { light, dueAt, dueOn, provisional } = clockFacts(state, world, now);
  const applicant = state.applicant && parsed<ApplicantInput>(texts, state.applicant.contact);
  const place = parsed<LocationInput>(texts, state.location);
  return {
    number: state.number,
    title: titleOf(state, world, texts),
    status: state.status,
    source: state.source,
    service: state.service?.code,
    lead: state.lead,
    handler: person(world.organisation, inChargeOf(state, world.organisation, now)[0] ?? state.handler),
    applicant: applicant && maskName(applicant.name),
    location: place && [place.campus, place.building, place.floor, place.room].filter(Boolean).join(' '),
    receivedAt: formatInstant(state.receivedAt),
    dueAt,
    dueOn,
    light,
    paused: state.status === 'paused',
    pausedFor: onlyJobs ? undefined : pausedFor(state),
    provisional,
    verdict: onlyJobs ? undefined : state.ending?.verdict,
    supports: onlyJobs ? undefined : supportLines(state, world, texts, now),
    version: row.version,
  };
}
