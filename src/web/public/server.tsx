import { renderToString } from 'react-dom/server';
import { tagOf } from '../kit/language.ts';
import type { PageAssets, PageState, RenderPage } from '../kit/public/pages.ts';
import { loadPage } from './registry.ts';
import { Site } from './site.tsx';

/** Nothing in data may end the element that holds it. */
const asJson = (state: PageState) => JSON.stringify(state).replace(/</g, '\\u003c');

export const render: RenderPage = async (state, assets) => {
  const { title, Page } = await loadPage(state.name);
  const { frame, data } = state;
  const document = renderToString(
    <html lang={tagOf(frame.lang)} data-print={frame.large ? 'large' : undefined}>
      <Head title={[title(data, frame.lang), frame.office].filter(Boolean).join(' · ')} assets={assets} />
      <body className={frame.embedded ? 'embedded' : 'site'}>
        <div id="app">
          <Site frame={frame}>
            <Page data={data} />
          </Site>
        </div>
        <script
          id="page"
          type="application/json"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: data, not a script; `<` is escaped above
          dangerouslySetInnerHTML={{ __html: asJson(state) }}
        />
      </body>
    </html>,
  );
  return `<!doctype html>\n${document}`;
};

function Head({ title, assets }: { title: string; assets: PageAssets }) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <link rel="icon" href="/icon.svg" />
      <link rel="manifest" href="/manifest.webmanifest" />
      <meta name="theme-color" content="#1d5fb4" />
      {/* With a precedence React writes it ahead of the scripts, which only the running page needs. */}
      {assets.style && <link rel="stylesheet" precedence="site" href={`/assets/${assets.style}`} />}
      {assets.preload.map((name) => (
        <link key={name} rel="modulepreload" href={`/assets/${name}`} />
      ))}
      <script type="module" src={`/assets/${assets.script}`} />
    </head>
  );
}
