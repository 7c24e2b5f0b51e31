import { sayIn, useSay } from '../kit/language.ts';
import { Hero } from '../kit/public/hero.tsx';
import type { PublicPage } from '../kit/public/pages.ts';
import { Phone } from '../kit/public/phone.tsx';
import { Written } from '../kit/public/written.tsx';
import { siteTexts } from './texts.ts';

/** Whom to call is kept with the page: it was there when there was a network. */
export type OfflineData = { phones: { name: string; phone: string }[] };

function Offline({ data }: { data: OfflineData }) {
  const say = useSay(siteTexts);
  return (
    <>
      <Hero title={say('offlineTitle')} lead={say('offline')} />
      <section className="sheet">
        <p>{say('urgentCall')}</p>
        <ul className="rows">
          {data.phones.map(({ name, phone }) => (
            <li key={name}>
              <span>
                <Written>{name}</Written>
              </span>
              <Phone number={phone} />
            </li>
          ))}
        </ul>
        <p>
          <a className="button" href="/">
            {say('retry')}
          </a>
        </p>
      </section>
    </>
  );
}

export const page: PublicPage<OfflineData> = {
  title: (_, lang) => sayIn(siteTexts, lang)('offlineTitle'),
  Page: Offline,
};
