import type { paths } from '../kit/api.generated.ts';
import { dayWithWeekday, momentText } from '../kit/days.ts';
import { sayIn, useLang, useSay } from '../kit/language.ts';
import { Hero } from '../kit/public/hero.tsx';
import { Icon } from '../kit/public/icon.tsx';
import type { PublicPage } from '../kit/public/pages.ts';
import { Sheet } from '../kit/public/sheet.tsx';
import { readingTexts } from './texts-reading.ts';

type List = paths['/seals']['get']['responses'][200]['content']['application/json'];
type Seal = List['items'][number];

/** `before` is the seal ahead of the last one shown, where there is one: whether they fit can be seen. */
export type SealsData = { date?: string; items: Seal[]; before?: Seal; next: string | null };

function Seals({ data: { date, items, before, next } }: { data: SealsData }) {
  const say = useSay(readingTexts);
  const lang = useLang();
  const up = date ? { href: '/seals', name: say('allSeals') } : { href: '/', name: say('home') };
  const title = date ? say('sealOf', { day: dayWithWeekday(date, lang) }) : say('seals');
  return (
    <>
      <Hero up={up} title={title} lead={say('sealsLead')} />
      {items.length === 0 && <p className="sheet none">{say('noSeals')}</p>}
      {items.map((seal, index) => (
        <SealSheet
          key={seal.date}
          seal={seal}
          before={items[index + 1] ?? before}
          alone={date !== undefined}
        />
      ))}
      {next && (
        <p>
          <a className="button quiet" href={`/seals?after=${next}`}>
            {say('older')}
          </a>
        </p>
      )}
      <Sheet id="check" title={say('check')}>
        <ol className="plain-list">
          <li>{say('check1')}</li>
          <li>{say('check2')}</li>
          <li>{say('check3')}</li>
        </ol>
        <p className="soft small">
          {say('machine')}
          <a
            href={date ? `/api/v1/seals/${date}` : '/api/v1/seals'}
          >{`/api/v1/seals${date ? `/${date}` : ''}`}</a>
        </p>
      </Sheet>
    </>
  );
}

const NOTHING_BEFORE = /^0+$/;

function SealSheet({ seal, before, alone }: { seal: Seal; before: Seal | undefined; alone: boolean }) {
  const say = useSay(readingTexts);
  const lang = useLang();
  const { date, from, to, events, root, previous, sealedAt } = seal;
  const day = dayWithWeekday(date, lang);
  return (
    <section className="sheet seal" aria-labelledby={`seal-${date}`}>
      <h2 id={`seal-${date}`}>
        {alone ? say('covers', { from: from + 1, to }) : <a href={`/seals/${date}`}>{day}</a>}
      </h2>
      <dl className="facts">
        <div>
          <dt>{say('root')}</dt>
          <dd>
            <code>{root}</code>
          </dd>
        </div>
        <div>
          <dt>{say('previous')}</dt>
          <dd>{NOTHING_BEFORE.test(previous) ? say('first') : <code>{previous}</code>}</dd>
        </div>
        <div>
          <dt>{say('sealedAt')}</dt>
          <dd>
            {momentText(sealedAt, lang)} · {say('events', { count: events })}
          </dd>
        </div>
      </dl>
      {before && (
        <p className="small">
          <span className={before.root === previous ? 'mark mark-free' : 'mark mark-broken'}>
            <Icon name={before.root === previous ? 'check' : 'alert'} />
            {say(before.root === previous ? 'chained' : 'broken')}
          </span>
        </p>
      )}
    </section>
  );
}

export const page: PublicPage<SealsData> = {
  title: ({ date }, lang) =>
    date ? sayIn(readingTexts, lang)('sealOf', { day: date }) : sayIn(readingTexts, lang)('seals'),
  Page: Seals,
};
