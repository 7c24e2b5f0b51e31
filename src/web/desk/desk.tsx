import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { RequestRefused } from '../kit/api.ts';
import { theme } from '../kit/desk/theme.ts';
import { type Lang, LanguageContext, sayIn } from '../kit/language.ts';
import { tokens } from '../kit/tokens.ts';
import { router } from './router.tsx';
import { shellTexts } from './texts/shell.ts';

/** What the server refused is not asked again; what did not reach it is. */
const worthRepeating = (times: number, error: unknown) =>
  times < 2 &&
  error instanceof RequestRefused &&
  (error.problem.code === 'offline' || error.problem.status >= 500);

/** A command is tried at once even where no network is: else it would wait without a word, and be sent unasked later. */
const mutations = { retry: false, networkMode: 'always' } as const;
const queries = new QueryClient({
  defaultOptions: { queries: { retry: worthRepeating, staleTime: 5_000 }, mutations },
});

const wantsStillness = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
/** Fingers need more room than a mouse. */
const controlHeight = window.matchMedia('(max-width: 600px)').matches ? tokens.target.usual : 32;
const deskTheme = { ...theme, token: { ...theme.token, motion: !wantsStillness, controlHeight } };

const POPUPS = 'popups';
/** Lists, menus and messages open inside a place that is named, as all of a page is; nowhere else could they be found. */
const popups = () => document.getElementById(POPUPS) ?? document.body;

export function Desk({ lang }: { lang: Lang }) {
  return (
    <LanguageContext value={lang}>
      <ConfigProvider
        theme={deskTheme}
        locale={lang === 'zh' ? zhCN : enUS}
        button={{ autoInsertSpace: false }}
        getPopupContainer={popups}
        // A list of options whole in the page is one that a screen reader can read.
        virtual={false}
      >
        <App message={{ getContainer: popups }}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
          <section id={POPUPS} className="popups" aria-label={sayIn(shellTexts, lang)('popups')} />
        </App>
      </ConfigProvider>
    </LanguageContext>
  );
}
