import { sayIn, useSay } from '../kit/language.ts';
import { Hero } from '../kit/public/hero.tsx';
import type { PublicPage } from '../kit/public/pages.ts';
import { PhoneRows } from '../kit/public/phone-rows.tsx';
import type { PhoneLine } from '../kit/public/phones.ts';
import { siteTexts } from './texts.ts';

/** Whom to call is kept with the page: it was there when there was a network. */
export type OfflineData = { phones: PhoneLine[] };

function Offline({ data }: { data: OfflineData }) {
  const say = useSay(siteTexts);
  return (
    <>
      <Hero title={say('offlineTitle')} lead={say('offline')} />
      <section className="sheet">
        <p>{say('urgentCall')}</p>
        <PhoneRows phones={data.phones} />
        <p className="after-rows">
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
