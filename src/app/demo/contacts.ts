import type pg from 'pg';
import {
  type DepartmentCalendar,
  departmentCalendar,
  type WorkingCalendar,
} from '../../kernel/calendar/calendar.ts';
import { addWorkingMinutes, nextWorkingMoment, subtractWorkingDays } from '../../kernel/clock/counting.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { dateOf, dayNumber, type Instant, startOfDayNumber } from '../../kernel/time.ts';
import type { Answer } from '../../platform/http/route.ts';
import { giveCommand, type PlainCommand } from '../../rooms/first-contact/commands.ts';
import type { OutcomeBody, ReceiveBody } from '../../rooms/first-contact/contract.ts';
import { receiveContact } from '../../rooms/first-contact/intake.ts';
import { giveOutcome } from '../../rooms/first-contact/outcomes.ts';
import { type ContactDeps, openForCommand } from '../../rooms/first-contact/service.ts';
import { casesPort } from '../cases-port.ts';
import type { Office } from '../office.ts';
import { type ExampleContact, type ExampleStep, exampleContacts } from '../texts/demo-contacts.ts';

/**
 * Example contacts of every status, each lived through by the same commands as a real one, at its own moment. All in the
 * transaction of `client`. Gives their number.
 */
export async function writeContacts(
  office: Office,
  client: pg.PoolClient,
  calendar: WorkingCalendar,
  now: Instant,
): Promise<number> {
  for (const step of plan(departmentCalendar(calendar), now))
    await step.give(livingAt(office, client, step.at));
  return exampleContacts.length;
}

/** The room's own commands, at another moment and inside one transaction. */
function livingAt({ contacts, cases, db }: Office, client: pg.PoolClient, at: Instant): ContactDeps {
  const inside = {
    ...db,
    pool: client as unknown as pg.Pool,
    withTransaction: <T>(work: Work<T>) => work(client),
  };
  return { ...contacts, db: inside, cases: casesPort({ ...cases, db: inside }), now: () => at };
}

type Work<T> = (client: pg.PoolClient) => Promise<T>;

type Planned = { at: Instant; give: (deps: ContactDeps) => Promise<void> };

/** Every step of the examples in the order of their moments, in office hours and none later than now. */
function plan(days: DepartmentCalendar, now: Instant): Planned[] {
  const steps = exampleContacts.flatMap((example) => {
    const day = subtractWorkingDays(days, dateOf(now), example.workingDaysAgo);
    const opened = nextWorkingMoment(days, startOfDayNumber(dayNumber(day)));
    let at = addWorkingMinutes(days, opened, example.minute);
    let number = '';
    const received: Planned = {
      at: Math.min(at, now),
      give: async (deps) => {
        number = numberOf(await receiveContact(deps, intakeOf(example)));
      },
    };
    const later = example.steps.map((step): Planned => {
      at = addWorkingMinutes(days, at, step.after);
      return { at: Math.min(at, now), give: (deps) => giveStep(deps, number, step) };
    });
    return [received, ...later];
  });
  return steps.sort((a, b) => a.at - b.at);
}

const intakeOf = ({ by, body }: ExampleContact) => ({
  username: by,
  lang: 'zh' as const,
  body: body as ReceiveBody,
});

function numberOf(answer: Answer | Refusal): string {
  if (isRefusal(answer)) throw new Error(`an example contact is refused: ${answer.refused}`);
  return (answer.body as { number: string }).number;
}

async function giveStep(
  contacts: ContactDeps,
  number: string,
  { by, command, body }: ExampleStep,
): Promise<void> {
  const opened = await openForCommand(contacts, number, by, command);
  if (isRefusal(opened)) throw new Error(`${by} may not ${command} the example ${number}: ${opened.refused}`);
  const done =
    command === 'outcome'
      ? await giveOutcome(contacts, opened, body as OutcomeBody, { lang: 'zh' })
      : await giveCommand(contacts, opened, command as PlainCommand, body as never, {});
  if (isRefusal(done)) throw new Error(`${command} of the example ${number} is refused: ${done.refused}`);
}
