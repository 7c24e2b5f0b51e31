import { type ReactNode, useEffect } from 'react';
import { LanguageContext, tagOf, useSay } from '../kit/language.ts';
import { FrameContext } from '../kit/public/frame-context.ts';
import { Icon } from '../kit/public/icon.tsx';
import type { Frame } from '../kit/public/pages.ts';
import { siteTexts } from './texts.ts';

/** A page in the site's frame: header with language and print, content, footer. Readable before any script. */
export function Site({ frame, children }: { frame: Frame; children: ReactNode }) {
  // From here on the page answers: what `npm run page-speed` calls interactive, and any other tool that watches pages.
  useEffect(() => void performance.mark('alive'), []);
  return (
    <FrameContext value={frame}>
      <LanguageContext value={frame.lang}>
        <SkipLink />
        {frame.demo && <DemoNotice />}
        {!frame.embedded && <Header frame={frame} />}
        <main id="content">{children}</main>
        {frame.embedded ? <EmbeddedFooter frame={frame} /> : <Footer />}
      </LanguageContext>
    </FrameContext>
  );
}

function SkipLink() {
  const say = useSay(siteTexts);
  return (
    <a className="skip" href="#content">
      {say('skip')}
    </a>
  );
}

function DemoNotice() {
  const say = useSay(siteTexts);
  return <aside className="demo">{say('demo')}</aside>;
}

function OfficeName({ frame }: { frame: Frame }) {
  const say = useSay(siteTexts);
  return (
    <>
      {/* Else React has it loaded ahead of everything. */}
      <img src="/icon.svg" alt="" width="28" height="28" fetchPriority="low" />
      <span lang={frame.office ? 'zh-CN' : undefined}>{frame.office || say('office')}</span>
    </>
  );
}

function LanguageSwitch({ frame }: { frame: Frame }) {
  const say = useSay(siteTexts);
  const other = frame.lang === 'zh' ? 'en' : 'zh';
  return (
    <a href={`${frame.path}?lang=${other}`} lang={tagOf(other)} hrefLang={tagOf(other)}>
      {say('otherLanguage')}
    </a>
  );
}

function Header({ frame }: { frame: Frame }) {
  const say = useSay(siteTexts);
  return (
    <header className="site-header">
      <div className="site-bar">
        <a className="office" href="/">
          <OfficeName frame={frame} />
        </a>
        <nav className="site-tools" aria-label={say('tools')}>
          <a href="/my">{say('myMatters')}</a>
          <a href={`${frame.path}?print=${frame.large ? 'usual' : 'large'}`}>
            {say(frame.large ? 'usual' : 'large')}
          </a>
          <LanguageSwitch frame={frame} />
        </nav>
      </div>
    </header>
  );
}

/** Inside another site: whose promise this is, and the way to the whole of it in a window of its own. */
function EmbeddedFooter({ frame }: { frame: Frame }) {
  const say = useSay(siteTexts);
  return (
    <footer className="embedded-footer">
      <a className="office" href={frame.lang === 'zh' ? '/' : '/?lang=en'} target="_top">
        <OfficeName frame={frame} />
        <span>{say('seeAll')}</span>
      </a>
      <LanguageSwitch frame={frame} />
    </footer>
  );
}

const PAGES = [
  ['/rulebook', 'rulebook', 'book'],
  ['/calendar', 'calendar', 'calendar'],
  ['/calculator', 'calculator', 'calculator'],
  ['/seals', 'seals', 'seal'],
  ['/staff', 'staff', 'people'],
] as const;

/** For other sites and programs (SC-9). */
const MACHINES = [
  ['/feed.json', 'jsonFeed'],
  ['/feed.atom', 'atomFeed'],
  ['/api/docs', 'contract'],
] as const;

function Footer() {
  const say = useSay(siteTexts);
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <nav aria-label={say('more')}>
          <ul className="site-pages">
            {PAGES.map(([href, name, icon]) => (
              <li key={href}>
                <a href={href}>
                  <Icon name={icon} />
                  {say(name)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <ul className="site-machines">
          <li>
            <a href="/desk">{say('desk')}</a>
          </li>
          {MACHINES.map(([href, name]) => (
            <li key={href}>
              <a href={href}>{say(name)}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
