import { limitWords } from '../../../../kernel/texts-limits.ts';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { useWay } from '../../../../web/kit/public/frame-context.ts';
import { Hero } from '../../../../web/kit/public/hero.tsx';
import { Icon } from '../../../../web/kit/public/icon.tsx';
import { useWritten } from '../../../../web/kit/public/written.tsx';
import { acceptanceWords, kindWords, pageWords } from '../../texts.ts';
import { guideTexts } from '../../texts-guide.ts';
import type { Service } from './guide-data.ts';

/** What this is, and what people come for: by when, what it costs, how often one has to come. */
export function GuideHead({ service }: { service: Service }) {
  const way = useWay();
  const lang = useLang();
  const page = useSay(pageWords);
  const written = useWritten();
  const { name, department, departmentName, kind, acceptance, online } = service;
  const up = { href: way(`/departments/${department}`), name: departmentName };
  return (
    <>
      <Hero up={{ ...up, lang: written }} title={name} lang={written}>
        <ul className="chips">
          {kind && <li>{kindWords[kind][lang]}</li>}
          {acceptance && <li>{acceptanceWords[acceptance][lang]}</li>}
          {online && (
            <li>
              <Icon name="check" />
              {page('online')}
            </li>
          )}
        </ul>
      </Hero>
      <KeyFacts service={service} />
    </>
  );
}

/** Longer texts are set smaller: a fee is sometimes a sentence. */
const SHORT = 9;

function KeyFacts({ service }: { service: Service }) {
  const say = useSay(guideTexts);
  const page = useSay(pageWords);
  const lang = useLang();
  const written = useWritten();
  const { promisedLimit, statutoryLimit, fee, visits = 0 } = service;
  return (
    <dl className="key-facts" aria-label={say('keyFacts')}>
      {promisedLimit && (
        <div className="key-promise">
          <dt>{say('promised')}</dt>
          <dd>{limitWords(promisedLimit, lang)}</dd>
        </div>
      )}
      {statutoryLimit && (
        <div>
          <dt>{say('statutory')}</dt>
          <dd>{limitWords(statutoryLimit, lang)}</dd>
        </div>
      )}
      {fee && (
        <div>
          <dt>{page('fee')}</dt>
          <dd className={fee.length > SHORT ? 'key-long' : undefined} lang={written}>
            {fee}
          </dd>
        </div>
      )}
      <div>
        <dt>{say('visitsShort')}</dt>
        <dd>{visits === 0 ? say('noVisitShort') : page('times', { count: visits })}</dd>
      </div>
    </dl>
  );
}
