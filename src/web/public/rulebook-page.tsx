import { sayIn, useSay } from '../kit/language.ts';
import { Hero } from '../kit/public/hero.tsx';
import type { PublicPage } from '../kit/public/pages.ts';
import { readingTexts } from './texts-reading.ts';

const REGULATIONS = [
  'notice',
  'serviceCommitment',
  'firstContact',
  'timeLimit',
  'coordination',
  'accountability',
] as const;
type Regulation = (typeof REGULATIONS)[number];

export type RulebookData = {
  /** The one that was asked for; all of them without. */
  regulation?: string;
  total: number;
  demands: { id: string; regulation: string; citation: string; text: string }[];
};

/** Every demand in plain words, each with an address of its own (`#TL-3`). */
function Rulebook({ data: { regulation, total, demands } }: { data: RulebookData }) {
  const say = useSay(readingTexts);
  const shown = REGULATIONS.filter((one) => demands.some((demand) => demand.regulation === one));
  return (
    <>
      <Hero
        up={{ href: '/', name: say('home') }}
        title={say('rulebook')}
        lead={say('rulebookLead', { count: total })}
      />
      <nav className="contents" aria-label={say('filter')}>
        <a href="/rulebook" aria-current={regulation ? undefined : 'page'}>
          {say('all')}
        </a>
        {REGULATIONS.map((one) => (
          <a
            key={one}
            href={`/rulebook?regulation=${one}`}
            aria-current={regulation === one ? 'page' : undefined}
          >
            {say(one)}
          </a>
        ))}
      </nav>
      {shown.map((one) => (
        <RegulationSheet
          key={one}
          regulation={one}
          demands={demands.filter((demand) => demand.regulation === one)}
        />
      ))}
    </>
  );
}

function RegulationSheet({
  regulation,
  demands,
}: {
  regulation: Regulation;
  demands: RulebookData['demands'];
}) {
  const say = useSay(readingTexts);
  return (
    <section className="sheet" aria-labelledby={regulation}>
      <h2 id={regulation}>{say(regulation)}</h2>
      <dl className="demands">
        {demands.map(({ id, citation, text }) => (
          <div key={id} id={id}>
            <dt>
              <a href={`#${id}`} className="demand-id">
                {id}
              </a>
              <span className="soft small">{citation}</span>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export const page: PublicPage<RulebookData> = {
  title: (_, lang) => sayIn(readingTexts, lang)('rulebook'),
  Page: Rulebook,
};
