import { useSay } from '../../../../web/kit/language.ts';
import { useSigns } from '../../../../web/kit/texts-signs.ts';
import type { CaseView } from '../../contract.ts';
import { Part, useDates } from './case-parts.tsx';
import { caseTexts } from './texts-case.ts';

type Props = { of: CaseView; now: string };

/** What is asked for and what came, in the order of the item. */
export function CaseMaterials({ of, now }: Props) {
  const say = useSay(caseTexts);
  const { moment } = useDates(now);
  const { materials = [] } = of;
  if (materials.length === 0) return null;
  return (
    <Part title={say('materials')} id="materials">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say('material')}</th>
            <th scope="col">{say('demanded')}</th>
            <th scope="col">{say('received')}</th>
            <th scope="col">{say('remark')}</th>
          </tr>
        </thead>
        <tbody>
          {materials.map((one) => {
            const remarks = [
              one.waived && say('waived'),
              one.mayFollow && say('mayFollow'),
              one.original && !one.originalSeen && say('original'),
              one.originalSeen && say('originalSeen'),
              one.fetched && say('fetched'),
              one.receivedAt && moment(one.receivedAt),
            ].filter(Boolean);
            return (
              <tr key={one.name ?? 'erased'}>
                <td>{one.name ?? '…'}</td>
                <td>{one.count ?? '—'}</td>
                <td>{one.received}</td>
                <td>{remarks.join(' · ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Part>
  );
}

/** Notices of what is missing: one is the promise (FC-6). */
export function CaseNotices({ of, now }: Props) {
  const signs = useSigns();
  const say = useSay(caseTexts);
  const { moment, day } = useDates(now);
  const { notices = [] } = of;
  if (notices.length === 0) return null;
  return (
    <Part title={say('notices')} id="notices">
      <ul className="lines">
        {notices.map((notice) => (
          <li key={notice.id}>
            <p className="line-head">
              <strong>
                {notice.missing
                  .map(({ name, count, why }) =>
                    [say('pieces', { name, count }), why].filter(Boolean).join(signs.colon),
                  )
                  .join(signs.semicolon)}
              </strong>
              {notice.breach && <span className="breach">{say('noticeBroken')}</span>}
            </p>
            {notice.help && <p className="prose">{notice.help}</p>}
            <p className="quiet">
              {[
                notice.at && moment(notice.at),
                notice.by?.name,
                notice.respondBy && say('noticeBy', { day: day(notice.respondBy) }),
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

/** Visits to a counter: one is enough (SC-5.2). */
export function CaseVisits({ of, now }: Props) {
  const say = useSay(caseTexts);
  const { moment } = useDates(now);
  if (of.visits.length === 0) return null;
  return (
    <Part title={say('visits')} id="visits">
      <ul className="lines">
        {of.visits.map(({ at, by, cause, note, broken }) => (
          <li key={at}>
            <p className="line-head">
              {[moment(at), by.name, cause && say(cause === 'office' ? 'causeOffice' : 'causeApplicant')]
                .filter(Boolean)
                .join(' · ')}{' '}
              {broken && <span className="breach">{say('visitBroken')}</span>}
            </p>
            {note && <p className="prose">{note}</p>}
          </li>
        ))}
      </ul>
    </Part>
  );
}
