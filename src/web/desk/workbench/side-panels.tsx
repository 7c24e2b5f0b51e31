import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dayOf, dayWithWeekday, momentText } from '../../kit/days.ts';
import { holds, useMe } from '../../kit/desk/me.ts';
import { useOfficeNow } from '../../kit/desk/office-now.ts';
import { useLang, useSay } from '../../kit/language.ts';
import { NoteLine } from '../inbox/note-line.tsx';
import { absenceKindTexts, workbenchTexts } from '../texts/workbench.ts';
import { Panel } from './panel.tsx';
import { absencesQuery, draftsQuery, reviewsQuery, SHOWN, unreadNotesQuery } from './queries.ts';

export function UnreadNotes() {
  const say = useSay(workbenchTexts);
  const read = useQuery(unreadNotesQuery);
  return (
    <Panel
      title={say('notes')}
      read={read}
      items={read.data?.items}
      keyOf={({ id }) => id}
      line={(note) => <NoteLine note={note} />}
      empty={say('notesEmpty')}
      more={{ to: '/inbox', text: say('notesAll') }}
    />
  );
}

const NEAR_DAYS = 14;

/** What begins much later is for the page of absences. */
const isNear = (from: string, now: string): boolean =>
  Date.parse(from) - Date.parse(now) < NEAR_DAYS * 86_400_000;

/** Who is away, and whom one covers: both see it (TL-12). */
export function Presence() {
  const say = useSay(workbenchTexts);
  const sayKind = useSay(absenceKindTexts);
  const lang = useLang();
  const { department } = useMe();
  const now = useOfficeNow();
  const read = useQuery(absencesQuery(department));
  const near = read.data?.items.filter(({ from }) => now === undefined || isNear(from, now));
  return (
    <Panel
      title={say('presence')}
      beside={<Cover />}
      read={read}
      items={near?.slice(0, SHOWN)}
      keyOf={({ id }) => id}
      line={({ name, kind, from, to, needsStandIn }) => (
        <div className="panel-line">
          <span>{say('away', { name, kind: sayKind(kind ?? 'other') })}</span>
          <small>
            {now !== undefined &&
              from > now &&
              `${say('from', { from: dayWithWeekday(dayOf(from), lang) })} · `}
            {to ? say('until', { until: momentText(to, lang, from.slice(0, 4)) }) : say('sinceOpen')}
          </small>
          {needsStandIn && needsStandIn.length > 0 && (
            <small className="panel-warning">{say('needsStandIn')}</small>
          )}
        </div>
      )}
      empty={say('presenceEmpty')}
      more={{ to: '/absences', text: say('presenceAll') }}
    />
  );
}

function Cover() {
  const say = useSay(workbenchTexts);
  const { posts, absent } = useMe();
  const covered = posts.flatMap(({ inCharge, actingFor, name: post }) =>
    inCharge && actingFor ? [{ post, name: actingFor.name }] : [],
  );
  if (!absent && covered.length === 0) return null;
  return (
    <div className="panel-cover">
      {absent && <p>{say('youAway')}</p>}
      {covered.map((one) => (
        <p key={one.post}>{say('youCover', one)}</p>
      ))}
    </div>
  );
}

/** What the catalogue asks of a head, and of the General Section (NT-1). Shown where there is something. */
export function Catalogue() {
  const say = useSay(workbenchTexts);
  const lang = useLang();
  const me = useMe();
  const isRegistrar = holds(me, 'registrar');
  const reviews = useQuery(reviewsQuery);
  const drafts = useQuery({ ...draftsQuery, enabled: isRegistrar });
  const submitted = drafts.data?.items.filter(({ stage }) => stage === 'submitted') ?? [];
  const due = reviews.data?.items ?? [];
  return (
    <>
      {submitted.length > 0 && (
        <Panel
          title={say('drafts')}
          read={drafts}
          items={submitted.slice(0, SHOWN)}
          keyOf={({ code }) => code}
          line={({ code, name }) => <Link to={`/services/${code}`}>{`${code} ${name}`}</Link>}
          empty=""
          more={{ to: '/services', text: say('draftsAll') }}
        />
      )}
      {due.length > 0 && (
        <Panel
          title={say('reviews')}
          read={reviews}
          items={due.slice(0, SHOWN)}
          keyOf={({ code }) => code}
          line={({ code, name, dueOn }) => (
            <div className="panel-line">
              <Link to={`/services/${code}`}>{`${code} ${name}`}</Link>
              <small>{say('reviewBy', { day: dayWithWeekday(dueOn, lang) })}</small>
            </div>
          )}
          empty=""
          more={{ to: '/services', text: say('draftsAll') }}
        />
      )}
    </>
  );
}
