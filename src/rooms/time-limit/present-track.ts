import { maskName } from '../../kernel/masks.ts';
import { parsed } from '../../kernel/text-ref.ts';
import { dayInWords, fill } from '../../kernel/texts.ts';
import { dateOf, formatInstant } from '../../kernel/time.ts';
import type { ApplicantInput, TRACK_BODIES } from './contract.ts';
import { APPLICANT_DOCUMENTS } from './documents/index.ts';
import { documentsThere } from './documents/there.ts';
import { clockFacts } from './present-clock.ts';
import { presentTrackedField } from './present-field.ts';
import { presentTrackedMaterials } from './present-materials.ts';
import { pausedForInWords } from './present-pause.ts';
import { unsolvedUntil } from './rules/finish.ts';
import { inChargeOf } from './rules/people.ts';
import type { Opened } from './service.ts';
import { textsOf } from './texts/index.ts';
import { type LoggedCaseEvent, timelineOf } from './timeline.ts';

export type TrackCommand = keyof typeof TRACK_BODIES;

/** What the applicant may still do. */
function allowedOf({ state, now }: Opened): TrackCommand[] {
  if (state.closedAt === undefined)
    return state.status === 'accepted'
      ? ['urge', 'materials', 'reschedule', 'withdraw', 'correct']
      : ['urge', 'materials', 'withdraw', 'correct'];
  return state.status === 'finished' && now < unsolvedUntil(state.closedAt) ? ['unsolved'] : [];
}

/** After the end the applicant is asked whether it is solved, until “not solved” is no longer heard (SC-6.1). */
function askedOf({ state, now }: Opened, lang: 'zh' | 'en') {
  const until = state.ending && unsolvedUntil(state.ending.at);
  if (until === undefined || now >= until) return undefined;
  const lastDay = dateOf(until - 1);
  return {
    question: fill(textsOf(lang).next.solved, { day: dayInWords(lastDay, lang) }),
    until: formatInstant(until),
  };
}

/** The handler with the post's office phone, never a private one (FC-5). */
function handlerOf({ state, world, now }: Opened) {
  const username = inChargeOf(state, world.organisation, now)[0] ?? state.handler;
  const staff = username === undefined ? undefined : world.organisation.staff(username);
  if (!staff) return undefined;
  const post = state.post === undefined ? undefined : world.organisation.post(state.post);
  return { name: staff.name, phone: post?.phone ?? world.organisation.department(state.lead)?.phone };
}

/** The page behind a tracking code: plain words, the applicant masked, nobody's private phone (SC-6.1). */
export function presentTracked(opened: Opened, events: LoggedCaseEvent[], lang: 'zh' | 'en') {
  const { state, world, texts, now } = opened;
  const { light, dueAt, dueOn, provisional, review, countdown } = clockFacts(state, world, now);
  const applicant = state.applicant && parsed<ApplicantInput>(texts, state.applicant.contact);
  const service = state.service && world.catalogue.version(state.service.code, state.service.version);
  return {
    number: state.number,
    status: state.status,
    service: service && { code: service.code, name: service.name },
    department: { code: state.lead, name: world.organisation.department(state.lead)?.name ?? state.lead },
    handler: handlerOf(opened),
    applicant: applicant && maskName(applicant.name),
    receivedAt: formatInstant(state.receivedAt),
    dueOn,
    dueAt,
    reviewDueAt: review && formatInstant(review.reviewDueAt),
    light,
    countdown,
    paused: state.status === 'paused',
    pausedFor: pausedForInWords(state, now, lang),
    provisional,
    ...presentTrackedMaterials(state, world, texts),
    ...presentTrackedField(state),
    timeline: timelineOf(events, state, texts, world, lang, 'applicant'),
    documents: documentsThere(opened, events, lang, APPLICANT_DOCUMENTS),
    verdict: state.ending?.verdict,
    canRate: false,
    asks: askedOf(opened, lang),
    allowed: allowedOf(opened),
  };
}
