import { placeInWords } from '../../../../kernel/texts.ts';
import type { paths } from '../../../../web/kit/api.generated.ts';
import { momentText } from '../../../../web/kit/days.ts';
import { sayIn, useLang, useSay } from '../../../../web/kit/language.ts';
import { Hero } from '../../../../web/kit/public/hero.tsx';
import type { PublicPage } from '../../../../web/kit/public/pages.ts';
import { mineTexts } from './texts/mine.ts';

type Answer<P extends '/places/{code}' | '/outages'> =
  paths[P]['get']['responses'][200]['content']['application/json'];
type Item = {
  code: string;
  name: string;
  kind?: string;
  departmentName: string;
  phone?: string;
  /** A photo helps: something here is broken. */
  isFault: boolean;
};
export type PlaceData = {
  place: Answer<'/places/{code}'>;
  services: Item[];
  outages: Answer<'/outages'>['items'];
};

/** The page behind a door's QR code: where one is, what to report, what is planned here. Needs no script. */
function Place({ data: { place, services, outages } }: { data: PlaceData }) {
  const say = useSay(mineTexts);
  const urgent = services.filter(({ kind }) => kind === 'urgent');
  const faults = services.filter(({ kind, isFault }) => kind !== 'urgent' && isFault);
  const others = services.filter(({ kind, isFault }) => kind !== 'urgent' && !isFault);
  return (
    <>
      <Hero title={placeInWords(place)} lang="zh-CN" lead={say('place')} />
      {outages.length > 0 && <Outages outages={outages} />}
      <section className="sheet" aria-labelledby="report">
        <h2 id="report">{say('report')}</h2>
        <p>{say(services.length > 0 ? 'reportLead' : 'nothingToReport')}</p>
        {urgent.length > 0 && (
          <ul className="reports reports-urgent">
            {urgent.map((item) => (
              <Urgent key={item.code} item={item} place={place.code} />
            ))}
          </ul>
        )}
        <ByDepartment items={faults} place={place.code} />
        {others.length > 0 && (
          <details className="why">
            <summary>{say('others')}</summary>
            <ByDepartment items={others} place={place.code} />
          </details>
        )}
      </section>
      {outages.length === 0 && <Outages outages={outages} />}
    </>
  );
}

const applyAt = (service: string, place: string) =>
  `/services/${service}/apply?place=${encodeURIComponent(place)}`;

function ByDepartment({ items, place }: { items: Item[]; place: string }) {
  const ofIt = (department: string) => items.filter(({ departmentName }) => departmentName === department);
  const departments = [...new Set(items.map(({ departmentName }) => departmentName))];
  // Whoever mends most of it stands first.
  departments.sort((a, b) => ofIt(b).length - ofIt(a).length);
  return departments.map((department) => (
    <section key={department} aria-label={department}>
      <h3 lang="zh-CN">{department}</h3>
      <ul className="reports">
        {ofIt(department).map(({ code, name }) => (
          <li key={code}>
            <a href={applyAt(code, place)} lang="zh-CN">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** What cannot wait is called in first. */
function Urgent({ item: { code, name, phone }, place }: { item: Item; place: string }) {
  const say = useSay(mineTexts);
  return (
    <li>
      <span className="reports-name">
        <strong className="reports-mark">{say('urgent')}</strong> <span lang="zh-CN">{name}</span>
      </span>
      <span className="buttons">
        {phone && (
          <a className="button" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            {say('callNow', { phone })}
          </a>
        )}
        <a className="button quiet" href={applyAt(code, place)}>
          {say('fillIn')}
        </a>
      </span>
    </li>
  );
}

function Outages({ outages }: Pick<PlaceData, 'outages'>) {
  const say = useSay(mineTexts);
  const lang = useLang();
  return (
    <section className="sheet" aria-labelledby="outages">
      <h2 id="outages">{say('outages')}</h2>
      {outages.length === 0 && <p className="aside">{say('noOutages')}</p>}
      {outages.map(({ number, what, text, from, to, department }) => (
        <article key={number} className="outage">
          <h3 lang="zh-CN">{what}</h3>
          <p className="outage-when">
            {say('period', { from: momentText(from, lang), to: momentText(to, lang) })}
          </p>
          <p className="as-written" lang="zh-CN">
            {text}
          </p>
          <p className="aside">
            <span lang="zh-CN">{department.name}</span> {department.phone}
          </p>
        </article>
      ))}
    </section>
  );
}

export const page: PublicPage<PlaceData> = {
  title: ({ place }, lang) => `${placeInWords(place)} · ${sayIn(mineTexts, lang)('report')}`,
  Page: Place,
};
