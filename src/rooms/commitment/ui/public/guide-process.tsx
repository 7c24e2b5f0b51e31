import type { Limit } from '../../../../kernel/limits.ts';
import { limitWords } from '../../../../kernel/texts-limits.ts';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { useFrame } from '../../../../web/kit/public/frame-context.ts';
import { Icon } from '../../../../web/kit/public/icon.tsx';
import { Sheet } from '../../../../web/kit/public/sheet.tsx';
import { Written } from '../../../../web/kit/public/written.tsx';
import { pageWords, specialWords } from '../../texts.ts';
import { guideTexts } from '../../texts-guide.ts';
import { FlowDiagram } from './flow-diagram.tsx';
import type { GuideData, Service } from './guide-data.ts';
import { WrittenList } from './parts.tsx';

/** Where the date of a promise can be worked out. */
function calculatorOf({ promisedLimit, department }: Service): string | undefined {
  if (!promisedLimit || promisedLimit.unit === 'onTheSpot' || !('count' in promisedLimit)) return undefined;
  const { count, unit, before } = promisedLimit;
  if (before) return undefined;
  return `/calculator?${new URLSearchParams({ count: String(count), unit, department })}`;
}

/** How it goes, in sentences and as a picture, and where the time goes (TL-13). */
export function Process({ data: { service, flow, departments } }: { data: GuideData }) {
  const say = useSay(guideTexts);
  const page = useSay(pageWords);
  const { embedded } = useFrame();
  const { procedure = [], milestones = [], supports = [], name, process = [] } = service;
  const calculator = embedded ? undefined : calculatorOf(service);
  return (
    <Sheet id="process" title={page('process')}>
      <div className="process">
        {flow && (
          <figure>
            <FlowDiagram layout={flow} label={say('flowOf', { name, count: process.length })} />
            <Steps service={service} />
          </figure>
        )}
        <div>
          {procedure.length > 0 && (
            <div className="titled">
              <h3>{page('procedure')}</h3>
              <WrittenList lines={procedure} ordered />
            </div>
          )}
          <Timed
            title={page('milestones')}
            lines={milestones.map((one) => ({ name: one.name, limit: one.limit }))}
          />
          <Timed
            title={page('supports')}
            lines={supports.map((one) => ({
              name: `${'outside' in one ? one.outside : (departments[one.department] ?? one.department)}：${one.task}`,
              limit: one.limit,
            }))}
          />
          {calculator && (
            <p>
              <a className="button quiet" href={calculator}>
                <Icon name="calculator" />
                {say('calculate')}
              </a>
            </p>
          )}
        </div>
      </div>
    </Sheet>
  );
}

/** The steps in words: for whoever cannot see the picture, and in large print. */
function Steps({ service: { process = [] } }: { service: Service }) {
  const lang = useLang();
  return (
    <ol className="plain-list flow-steps">
      {process.map(({ name, by, limit }) => (
        <li key={name}>
          <Written>{name}</Written>
          <span className="soft">
            {by && (
              <>
                {' · '}
                <Written>{by}</Written>
              </>
            )}
            {limit && ` · ${limitWords(limit, lang)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Timed({ title, lines }: { title: string; lines: { name: string; limit: Limit }[] }) {
  const lang = useLang();
  if (lines.length === 0) return null;
  return (
    <div className="titled">
      <h3>{title}</h3>
      <ul className="timed">
        {lines.map(({ name, limit }) => (
          <li key={name}>
            <Written>{name}</Written>
            <strong>{limitWords(limit, lang)}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What may come in between, and whether its time counts (TL-11). */
export function SpecialProcedures({ service: { specialProcedures = [] } }: { service: Service }) {
  const say = useSay(guideTexts);
  const lang = useLang();
  return (
    <Sheet id="special" title={say('special')}>
      {specialProcedures.length === 0 ? (
        <p className="none">{say('specialNone')}</p>
      ) : (
        <>
          <p className="soft">{say('specialNote')}</p>
          <ul className="materials">
            {specialProcedures.map(({ kind, basis, planned }) => (
              <li key={`${kind} ${basis}`}>
                <div className="material-line">
                  <strong>{specialWords[kind][lang]}</strong>
                  <span className="mark mark-off">
                    <Icon name="off" />
                    {say('notCounted')}
                  </span>
                </div>
                <p className="small">{say('about', { limit: limitWords(planned, lang) })}</p>
                <p className="soft small">
                  <Written>{basis}</Written>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}
