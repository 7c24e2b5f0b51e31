import { DAY_MS, formatInstant, HOUR_MS, type Instant } from '../../kernel/time.ts';
import type { FormField, ServiceVersion } from '../../rooms/commitment/model.ts';
import type { SubmitBody } from '../../rooms/time-limit/contract.ts';
import type { Outcome } from '../../rooms/time-limit/model.ts';
import { exampleWords } from '../texts/demo.ts';
import type { Repeatable } from './random.ts';

/** A matter of the examples as somebody writes it, with the office's answer. */
export type MatterText = {
  matter: string;
  answer: string;
  outcome: Outcome;
  weight: number;
  refusal?: { reason: string; basis: string; alternative: string };
};

const KINDS = ['student', 'student', 'student', 'teacher', 'staff', 'unit'] as const;

/** Plainly made-up people and phone numbers nobody has. */
function exampleApplicant(random: Repeatable): SubmitBody['applicant'] {
  const kind = random.pick(KINDS);
  const surname = random.pick(exampleWords.surnames);
  return {
    kind,
    name: `${surname}${exampleWords.callings[kind]}`,
    unit: random.pick(exampleWords.units),
    phone: `1300000${String(random.below(10_000)).padStart(4, '0')}`,
  };
}

function exampleValue(field: FormField, random: Repeatable, at: Instant): string | number {
  if (field.options?.length) return random.pick(field.options);
  if (field.type === 'number') return 1 + random.below(20);
  if (field.type === 'date') return formatInstant(at).slice(0, 10);
  if (field.type === 'phone') return '8800-0000';
  return exampleWords.fieldText;
}

/** On the next day, or three days ahead of an event that is announced beforehand. */
function exampleWindow({ promisedLimit }: ServiceVersion, at: Instant): SubmitBody['appointment'] {
  const announced = promisedLimit.unit !== 'onTheSpot' && promisedLimit.before === 'event';
  const from = at + (announced ? 3 : 1) * DAY_MS;
  return { from: formatInstant(from), to: formatInstant(from + 2 * HOUR_MS) };
}

/** What the public form would have sent. Photos cannot be made up, so a required one is left to real matters. */
export function exampleBody(
  service: ServiceVersion,
  text: MatterText,
  random: Repeatable,
  at: Instant,
): SubmitBody {
  const asked = service.fields.filter((field) => field.required);
  const own = asked.filter((field) => !['location', 'photo', 'appointment'].includes(field.type));
  const place = service.fields.some((field) => field.type === 'location');
  return {
    service: service.code,
    applicant: exampleApplicant(random),
    matter: text.matter,
    location: place
      ? {
          building: random.pick(exampleWords.buildings),
          // The number of the room says the floor.
          room: String(101 + random.below(20) + 100 * random.below(6)),
        }
      : undefined,
    appointment: asked.some((field) => field.type === 'appointment') ? exampleWindow(service, at) : undefined,
    fields:
      own.length > 0
        ? Object.fromEntries(own.map((field) => [field.name, exampleValue(field, random, at)]))
        : undefined,
    privacyNotice: 'accepted',
  };
}
