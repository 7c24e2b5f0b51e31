import { Type } from 'typebox';
import { limitWords } from '../../kernel/texts-limits.ts';
import { formatInstant, type Instant } from '../../kernel/time.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { type AnyRoute, defineRoute } from '../../platform/http/route.ts';
import type { Department } from '../../rooms/organisation/model.ts';
import { OutageView } from '../../rooms/time-limit/contract-outages.ts';
import { presentOutage } from '../../rooms/time-limit/present-outage.ts';
import { announcedEvents } from '../../rooms/time-limit/queries-outages.ts';
import { justFinished } from '../../rooms/time-limit/queries-screen.ts';
import { isOfficeHour } from '../../rooms/time-limit/rules/office-open.ts';
import type { Office } from '../office.ts';
import type { World } from '../world.ts';

const Someone = Type.Object({
  name: Type.String(),
  title: Type.String(),
  post: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String({ description: 'Of the post or department, never a private one' })),
});

const ScreenView = Type.Object({
  now: Type.String(),
  departments: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      place: Type.String(),
      phone: Type.String(),
      hours: Type.String(),
      services: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), limit: Type.String() })),
      counter: Type.Array(Someone, { description: 'Who receives at the first-contact posts now' }),
      onDuty: Type.Array(Someone, { description: 'Who else is on duty by the roster now' }),
    }),
  ),
  outages: Type.Array(OutageView),
  finished: Type.Array(Type.Object({ number: Type.String(), item: Type.String(), at: Type.String() })),
});

type Lang = 'zh' | 'en';

/** What a screen in the lobby shows, in one answer, so that it can go on showing it without a network (SC-9, FC-5). */
export const screenRoute = ({ db, row, now, worldAt }: Office): AnyRoute =>
  defineRoute({
    method: 'GET',
    path: '/screen',
    operationId: 'readScreen',
    summary: 'For a screen in the lobby: commitments, who is on duty, planned outages, matters just finished',
    tag: 'public',
    caller: 'anyone',
    query: Type.Object({
      department: Type.Optional(
        Type.String({ pattern: '^[A-Za-z0-9_-]{1,32}$', description: 'Of one department' }),
      ),
    }),
    answers: { 200: ScreenView },
    handle: async ({ query: { department }, lang }) => {
      const [office, at] = await Promise.all([row(), now()]);
      const world = await worldAt(office);
      const all = world.organisation.snapshot.departments;
      const shown = department === undefined ? all : all.filter(({ code }) => code === department);
      if (department !== undefined && shown.length === 0) return refuse('notFound');
      const [outages, finished] = await Promise.all([
        announcedEvents(db.pool, at),
        justFinished(db.pool, at, department),
      ]);
      return {
        body: {
          now: formatInstant(at),
          departments: shown.map((one) => presentDepartment(one, world, at, lang)),
          outages: outages
            .flatMap((one) => presentOutage(one, world))
            .filter((one) => department === undefined || one.department.code === department),
          finished: finished.flatMap(({ number, service, version, at: ended }) => {
            const item = world.catalogue.version(service, version)?.name;
            return item ? [{ number, item, at: formatInstant(ended) }] : [];
          }),
        },
        headers: { 'cache-control': 'public, max-age=20' },
      };
    },
  });

function presentDepartment(
  { code, name, place, phone, windowHours }: Department,
  { calendar, catalogue, organisation }: World,
  now: Instant,
  lang: Lang,
) {
  const officeOpen = isOfficeHour(calendar.forDepartment(code), now);
  const receiving = organisation.receivingNow(code, { now, officeOpen });
  const atCounter = new Set(receiving.map(({ username }) => username));
  const someone = (username: string, more: { post?: string; phone?: string }) => {
    const person = organisation.staff(username);
    return person ? [{ name: person.name, title: person.title, ...more }] : [];
  };
  return {
    ...{ code, name, place, phone, hours: windowHours },
    services: catalogue.ofDepartment(code, now).map((item) => ({
      code: item.code,
      name: item.name,
      limit: limitWords(item.promisedLimit, lang),
    })),
    counter: receiving.flatMap(({ post, username }) =>
      someone(username, { post: post.name, ...(post.phone && { phone: post.phone }) }),
    ),
    onDuty: organisation
      .onDuty(code, now)
      .filter((username) => !atCounter.has(username))
      .flatMap((username) => someone(username, phone ? { phone } : {})),
  };
}
