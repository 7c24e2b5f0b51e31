import type { ReactNode } from 'react';
import { LanguageContext, tagOf, useSay } from '../kit/language.ts';
import { FrameContext } from '../kit/public/frame-context.ts';
import type { Frame } from '../kit/public/pages.ts';
import { siteTexts } from './texts.ts';

/** A page in the site's frame: header with language and print, content, footer. Readable before any script. */
export function Site({ frame, children }: { frame: Frame; children: ReactNode }) {
  return (
    <FrameContext value={frame}>
      <LanguageContext value={frame.lang}>
        <SkipLink />
        {frame.demo && <DemoNotice />}
        {!frame.embedded && <Header frame={frame} />}
        <main id="content">{children}</main>
        {!frame.embedded && <Footer />}
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

function Header({ frame }: { frame: Frame }) {
  const say = useSay(siteTexts);
  const other = frame.lang === 'zh' ? 'en' : 'zh';
  return (
    <header className="site-header">
      <a className="office" href="/" lang={frame.office ? 'zh-CN' : undefined}>
        {frame.office || say('office')}
      </a>
      <nav className="site-tools">
        <a href="/my">{say('myMatters')}</a>
        <a href={`${frame.path}?print=${frame.large ? 'usual' : 'large'}`}>
          {say(frame.large ? 'usual' : 'large')}
        </a>
        <a href={`${frame.path}?lang=${other}`} lang={tagOf(other)} hrefLang={tagOf(other)}>
          {say('otherLanguage')}
        </a>
      </nav>
    </header>
  );
}

const FOOTER = [
  ['/rulebook', 'rulebook'],
  ['/calendar', 'calendar'],
  ['/calculator', 'calculator'],
  ['/seals', 'seals'],
  ['/staff', 'staff'],
  ['/desk', 'desk'],
] as const;

function Footer() {
  const say = useSay(siteTexts);
  return (
    <footer className="site-footer">
      <ul>
        {FOOTER.map(([href, name]) => (
          <li key={href}>
            <a href={href}>{say(name)}</a>
          </li>
        ))}
      </ul>
    </footer>
  );
}
