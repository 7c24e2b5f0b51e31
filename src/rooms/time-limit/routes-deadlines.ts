import { setImmediate } from 'node:timers/promises';
import { type Static, Type } from 'typebox';
import { departmentCalendar } from '../../kernel/calendar/calendar.ts';
import { explainDeadline } from '../../kernel/clock/deadline.ts';
import type { FieldError } from '../../kernel/refusal.ts';
import { dateOf, formatInstant } from '../../kernel/time.ts';
import { readOffice } from '../../platform/db/office.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import { ExplainedDeadline } from './contract-countdown.ts';
import type { World } from './model.ts';
import { refuse as refuseInRoom } from './refusals.ts';
import type { CaseDeps } from './service.ts';
import { moment } from './texts/index.ts';

const word = <W extends string>(...words: W[]) => Type.Union(words.map((one) => Type.Literal(one)));
const Unit = word('workingDay', 'workingHour', 'calendarDay', 'hour', 'minute');
const Day = Type.String({ format: 'date' });
const Moment = Type.String({ format: 'date-time' });

/** Ten years of working days is 2 480; what is longer is a mistake. */
const MOST = { workingDay: 2_600, workingHour: 20_000, calendarDay: 3_700, hour: 90_000, minute: 5_300_000 };
const Counted = Type.Object({
  count: Type.Integer({ minimum: 1, maximum: MOST.minute }),
  unit: Unit,
  before: Type.Optional(Type.Literal('event')),
});

const Question = Type.Object({
  startedAt: Moment,
  limit: Type.Union([Counted, Type.Object({ unit: Type.Literal('onTheSpot') })]),
  department: Type.Optional(Type.String({ maxLength: 32 })),
  policy: Type.Optional(Type.Object({ clockStart: word('sameDay', 'nextWorkingDay') })),
  exclusions: Type.Optional(
    Type.Array(
      Type.Object({
        kind: Type.String({ maxLength: 40 }),
        from: Day,
        to: Day,
        toldAt: Type.Optional(Moment),
      }),
      { maxItems: 50 },
    ),
  ),
  extensions: Type.Optional(
    Type.Array(Type.Object({ count: Type.Integer({ minimum: 1, maximum: MOST.calendarDay }), unit: Unit }), {
      maxItems: 20,
    }),
  ),
});
type Question = Static<typeof Question>;

function lengthErrors({ limit, extensions }: Question, at: string): FieldError[] {
  const tooLong = (counted: { count: number; unit: keyof typeof MOST }) => counted.count > MOST[counted.unit];
  const base = 'count' in limit && tooLong(limit) ? [{ pointer: `${at}/limit/count`, code: 'maximum' }] : [];
  const more = (extensions ?? []).flatMap((one, index) =>
    tooLong(one) ? [{ pointer: `${at}/extensions/${index}/count`, code: 'maximum' }] : [],
  );
  return [...base, ...more];
}

/** Days that one request may have explained, all its questions together: anybody may ask, and each day is counted. */
const MOST_DAYS = 100_000;
/** Of a unit there are about so many days of the calendar, rather more than fewer. */
const DAYS_OF: Record<keyof typeof MOST, number> = {
  workingDay: 1.6,
  workingHour: 0.25,
  calendarDay: 1,
  hour: 1 / 24,
  minute: 1 / 1_440,
};

function daysAsked({ limit, extensions = [] }: Question): number {
  const counted = 'count' in limit ? [limit, ...extensions] : extensions;
  return counted.reduce((sum, { count, unit }) => sum + count * DAYS_OF[unit], 0);
}

/** After so many questions others have their turn. */
const AT_ONCE = 20;

async function answersOf(questions: Question[], world: World) {
  const answers: ReturnType<typeof answerOf>[] = [];
  for (const [index, question] of questions.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
    answers.push(answerOf(question, world));
  }
  return answers;
}

/** Its hours and vacations are not known, and the office's own would be another answer. */
function unknownDepartments(body: Question | Question[], { organisation }: World): FieldError[] {
  const known = (code: string | undefined) =>
    code === undefined || organisation.department(code) !== undefined;
  const questions = Array.isArray(body) ? body : [body];
  return questions.flatMap(({ department }, index) =>
    known(department)
      ? []
      : [{ pointer: `${Array.isArray(body) ? `/${index}` : ''}/department`, code: 'unknown' }],
  );
}

/** Counts, and only counts: maxima are not checked, extensions continue under the same exclusions (api.md). */
function answerOf(question: Question, world: World) {
  const { startedAt, limit, department, policy, exclusions, extensions } = question;
  const calendar = departmentCalendar(world.calendar, department);
  const explained = explainDeadline({
    startedAt: moment(startedAt),
    limit,
    calendar,
    policy,
    exclusions: exclusions?.map(({ kind, from, to, toldAt }) => ({
      kind,
      from,
      to,
      toldOn: toldAt === undefined ? undefined : dateOf(moment(toldAt)),
    })),
    extensions,
  });
  const { dueOn, dueAt, provisional, days } = explained;
  return { dueOn, dueAt: formatInstant(dueAt), provisional, days };
}

/** The public calculator: why this date, for anybody's own question. */
export const deadlineRoute = (deps: CaseDeps): AnyRoute =>
  defineRoute({
    method: 'POST',
    path: '/deadlines',
    operationId: 'countDeadlines',
    summary: 'Count one deadline, or up to 1 000, day by day',
    tag: 'calendar',
    caller: 'anyone',
    // It only counts: what anybody may ask, a key that may merely read may ask too.
    scope: 'read',
    body: Type.Union([Question, Type.Array(Question, { minItems: 1, maxItems: 1_000 })]),
    answers: { 200: Type.Union([ExplainedDeadline, Type.Array(ExplainedDeadline)]) },
    handle: async ({ body }) => {
      const tooLong = Array.isArray(body)
        ? body.flatMap((one, index) => lengthErrors(one, `/${index}`))
        : lengthErrors(body, '');
      if (tooLong.length > 0) return refuse('malformed', undefined, tooLong);
      const asked = [body].flat().reduce((sum, question) => sum + daysAsked(question), 0);
      if (asked > MOST_DAYS) return refuse('malformed', undefined, [{ pointer: '', code: 'size' }]);
      const world = await deps.worldAt(await readOffice(deps.db.pool));
      const unknown = unknownDepartments(body, world);
      if (unknown.length > 0) return refuseInRoom('departmentUnknown', {}, unknown);
      return { body: Array.isArray(body) ? await answersOf(body, world) : answerOf(body, world) };
    },
  });
