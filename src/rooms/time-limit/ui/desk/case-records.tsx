import { Article } from '../../../../web/kit/article.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import type { CaseView } from '../../contract.ts';
import { Part, useDates } from './case-parts.tsx';
import { addedTo, reportsTitle } from './record-words.ts';
import { caseTexts } from './texts-case.ts';
import { useRoomWords } from './words.ts';

type Props = { of: CaseView; now: string };

export function CaseMilestones({ of, now }: Props) {
  const say = useSay(caseTexts);
  const { moment } = useDates(now);
  if (of.milestones.length === 0) return null;
  return (
    <Part title={say('milestones')} id="milestones">
      <ul className="lines">
        {of.milestones.map(({ name, dueAt, reachedAt }) => {
          const isMissed = (reachedAt ?? now) > dueAt;
          return (
            <li key={name}>
              <strong>{name}</strong>{' '}
              {reachedAt ? say('reachedAt', { at: moment(reachedAt) }) : say('dueBy', { at: moment(dueAt) })}{' '}
              {isMissed && <span className="breach">{say('missed')}</span>}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** Special procedures that stop the clock (TL-11). */
export function CasePauses({ of, now }: Props) {
  const say = useSay(caseTexts);
  const { procedures } = useRoomWords();
  const { day } = useDates(now);
  const { pauses = [] } = of;
  if (pauses.length === 0) return null;
  return (
    <Part title={say('pauses')} id="pauses">
      <ul className="lines">
        {pauses.map((one) => (
          <li key={`${one.kind} ${one.from}`}>
            <p className="line-head">
              <strong>{procedures[one.kind]}</strong>{' '}
              {say('pauseSpan', { from: day(one.from), until: day(one.expectedUntil) })}{' '}
              {one.overran && <span className="breach">{say('pauseOverran')}</span>}
            </p>
            <p className="quiet">
              {[
                one.basis,
                say('toldTimes', { count: one.told.length }),
                one.resumedOn && say('pauseEnded', { day: day(one.resumedOn) }),
                one.result,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** What was put before a leader, and what was answered (TL-4, TL-9). */
export function CaseReports({ of, now }: Props) {
  const say = useSay(caseTexts);
  const { moment } = useDates(now);
  const { reports = [], progress = [] } = of;
  if (reports.length + progress.length === 0) return null;
  return (
    <Part title={say(reportsTitle(reports.length, progress.length))} id="reports">
      <ul className="lines">
        {reports.map((one) => (
          <li key={one.id}>
            <p className="line-head">
              <strong className="prose">{one.question ?? '…'}</strong>{' '}
              {one.urgent && <span className="breach">{say('urgent')}</span>}
            </p>
            <p className="quiet">
              {say('reportedTo', { by: one.by.name, to: one.to.name, at: moment(one.askedAt) })}
            </p>
            {one.answeredAt ? (
              <>
                <p className="prose">{one.answer ?? '…'}</p>
                <p className="quiet">
                  {say('answeredBy', { by: one.answeredBy?.name, at: moment(one.answeredAt) })}
                </p>
              </>
            ) : (
              <p className="quiet">
                {[say('unanswered'), one.dueAt && say('answerBy', { at: moment(one.dueAt) })]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            )}
          </li>
        ))}
        {progress.map((one) => (
          <li key={one.at}>
            <p className="prose">{one.text ?? '…'}</p>
            <p className="quiet">
              {say('progress')} · {one.by.name} · {moment(one.at)}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

const PHOTOS = { before: 'photoBefore', during: 'photoDuring', after: 'photoAfter' } as const;

export function CaseFiles({ of, now }: Props) {
  const say = useSay(caseTexts);
  const { moment } = useDates(now);
  const { photos = [] } = of;
  const shown = new Set(photos.map(({ id }) => id));
  const others = of.files.filter((id) => !shown.has(id));
  if (photos.length + others.length === 0) return null;
  return (
    <Part title={say('files')} id="files">
      <ul className="photos">
        {photos.map(({ id, kind, at, by }) => (
          <li key={id}>
            <a href={`/api/v1/uploads/${id}`}>
              <img
                src={`/api/v1/uploads/${id}`}
                alt={say('photo', { kind: say(PHOTOS[kind]), at: moment(at) })}
                loading="lazy"
              />
            </a>
            <span className="quiet">
              {say(PHOTOS[kind])} {by?.name}
            </span>
          </li>
        ))}
      </ul>
      <ul className="inline">
        {others.map((id, index) => (
          <li key={id}>
            <a href={`/api/v1/uploads/${id}`}>{say('file', { n: index + 1 })}</a>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The way of the case, newest last: the same words as the applicant reads, and the article behind each step. */
export function CaseTimeline({ of, now }: Props) {
  const say = useSay(caseTexts);
  const { events = [] } = of;
  return (
    <Part title={say('timeline')} id="timeline">
      <ol className="timeline">
        {events.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
          <Step key={index} step={step} now={now} />
        ))}
      </ol>
    </Part>
  );
}

function Step({ step, now }: { step: NonNullable<CaseView['events']>[number]; now: string }) {
  const { moment } = useDates(now);
  const { at, text, note, by, demand } = step;
  const added = addedTo(text, note);
  return (
    <li>
      <time dateTime={at}>{moment(at)}</time>
      <span className="prose">
        {text} {by && <span className="quiet">{by.name}</span>} {demand && <Article demand={demand} />}
        {added && <span className="note">{added}</span>}
      </span>
    </li>
  );
}
