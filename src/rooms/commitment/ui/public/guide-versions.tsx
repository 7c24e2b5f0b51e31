import { dayInWords } from '../../../../kernel/texts.ts';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { Icon } from '../../../../web/kit/public/icon.tsx';
import { Sheet } from '../../../../web/kit/public/sheet.tsx';
import { Written } from '../../../../web/kit/public/written.tsx';
import { guideTexts } from '../../texts-guide.ts';
import { changeLines } from '../../view-changes.ts';
import type { Changes, GuideData } from './guide-data.ts';

/** Said first on a version that is not the one in force. */
export function OldVersion({ data: { service, current } }: { data: GuideData }) {
  const say = useSay(guideTexts);
  if (service.version === current) return null;
  return (
    <div className="notice">
      <Icon name="alert" />
      <p>
        {current === undefined ? say('withdrawn') : say('oldVersion', { version: service.version })}{' '}
        {current !== undefined && <a href={`/services/${service.code}`}>{say('toCurrent')}</a>}
      </p>
    </div>
  );
}

/** All versions, which stay readable, and what the one shown changed (SC-2). */
export function Versions({ data: { service, versions, changes } }: { data: GuideData }) {
  const say = useSay(guideTexts);
  const lang = useLang();
  const dayWords = (day: string) => say('dayOfYear', { year: day.slice(0, 4), day: dayInWords(day, lang) });
  return (
    <Sheet id="versions" title={say('versions')}>
      <ul className="rows">
        {versions.map(({ version, effectiveOn, current }) => (
          <li key={version}>
            <a
              className="row"
              href={`/services/${service.code}/versions/${version}`}
              aria-current={version === service.version ? 'page' : undefined}
            >
              <span className="name">{say('versionLine', { version, day: dayWords(effectiveOn) })}</span>
              {current && (
                <span className="mark mark-free">
                  <Icon name="check" />
                  {say('inForce')}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
      {changes ? <WhatChanged changes={changes} /> : <p className="soft small">{say('firstVersion')}</p>}
    </Sheet>
  );
}

function WhatChanged({ changes }: { changes: Changes }) {
  const say = useSay(guideTexts);
  const lang = useLang();
  const names = changes.differences.map(({ element }) => element);
  // That there are none any more is said by the materials themselves.
  const told = changes.differences.filter(
    ({ element }) => element !== 'noMaterials' || !names.includes('materials'),
  );
  const lines = told.map((one) => changeLines(one, lang));
  return (
    <details className="changes">
      <summary>{say('changes', { to: changes.to })}</summary>
      <BurdenLines changes={changes} />
      {lines.length === 0 && <p className="none">{say('noChanges')}</p>}
      {lines.map(({ title, removed, added }) => (
        <div key={title} className="titled">
          <h3>{title}</h3>
          <ul className="change-lines">
            {removed.map((line) => (
              <li key={`- ${line}`}>
                <span className="mark mark-off">{say('removed')}</span>{' '}
                <del>
                  <Written>{line}</Written>
                </del>
              </li>
            ))}
            {added.map((line) => (
              <li key={`+ ${line}`}>
                <span className="mark mark-free">{say('added')}</span>{' '}
                <ins>
                  <Written>{line}</Written>
                </ins>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

const BURDENS = [
  ['materials', 'burdenMaterials'],
  ['steps', 'burdenSteps'],
  ['visits', 'burdenVisits'],
] as const;

/** Whether more or less is asked of people than before (SC-5.2). */
function BurdenLines({ changes: { before, after } }: { changes: Changes }) {
  const say = useSay(guideTexts);
  const words = (was: number, is: number) => {
    if (was === is) return say('same', { count: is });
    return say(is < was ? 'less' : 'more', { before: was, after: is });
  };
  return (
    <dl className="facts">
      {BURDENS.map(([key, title]) => (
        <div key={key}>
          <dt>{say(title)}</dt>
          <dd>{words(before[key], after[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
