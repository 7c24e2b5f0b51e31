import type { paths } from '../kit/api.generated.ts';
import { dayOf, momentText, timeOf } from '../kit/days.ts';
import { sayIn, useLang, useSay } from '../kit/language.ts';
import { Hero } from '../kit/public/hero.tsx';
import { Icon } from '../kit/public/icon.tsx';
import type { PublicPage } from '../kit/public/pages.ts';
import { Phone } from '../kit/public/phone.tsx';
import { phonesOf } from '../kit/public/phones.ts';
import { type ServiceBrief, ServiceRows } from '../kit/public/service-rows.tsx';
import { Sheet } from '../kit/public/sheet.tsx';
import { Written } from '../kit/public/written.tsx';
import { countWords, FoundNone, HomeSearch } from './home-search.tsx';
import { siteTexts } from './texts.ts';
import { homeTexts } from './texts-home.ts';

type Departments = paths['/departments']['get']['responses'][200]['content']['application/json']['items'];
type Outages = paths['/outages']['get']['responses'][200]['content']['application/json']['items'];

export type HomeData = {
  query: string;
  departments: Departments;
  /** What the query found; `undefined` where nothing was asked. */
  found?: ServiceBrief[];
  used: ServiceBrief[];
  outages: Outages;
};

function Home({ data }: { data: HomeData }) {
  const say = useSay(homeTexts);
  const { query, departments, found, used, outages } = data;
  const phones = phonesOf(departments);
  return (
    <>
      <Hero title={say('title')} lead={say('lead')}>
        <HomeSearch key={query} asked={query} phones={phones} />
      </Hero>
      {found && (
        <Sheet title={say('results', { query })}>
          <p className="soft small">{found.length > 0 && countWords(say, found.length)}</p>
          {found.length > 0 ? <ServiceRows services={found} /> : <FoundNone phones={phones} />}
        </Sheet>
      )}
      {outages.length > 0 && <OutageList outages={outages} />}
      {used.length > 0 && (
        <Sheet title={say('used')}>
          <ServiceRows services={used} />
          <p className="soft small">{say('usedNote')}</p>
        </Sheet>
      )}
      <DepartmentCards departments={departments} />
    </>
  );
}

function OutageList({ outages }: { outages: Outages }) {
  const say = useSay(homeTexts);
  const lang = useLang();
  return (
    <Sheet title={say('outages')}>
      <ul className="rows outages">
        {outages.map(({ number, text, buildings, from, to, department }) => (
          <li key={number}>
            <p>
              <strong>
                <Icon name="outage" />{' '}
                {say('until', {
                  from: momentText(from, lang),
                  to: dayOf(from) === dayOf(to) ? timeOf(to) : momentText(to, lang),
                })}
              </strong>
              {buildings.length > 0 && (
                <strong className="outage-where">
                  <Written>{buildings.join('、')}</Written>
                </strong>
              )}
              <span className="as-written">
                <Written>{text}</Written>
              </span>
            </p>
            {department.phone && (
              <span className="small">
                {say('ask')}
                <Phone number={department.phone} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** Every department with the number of its promises; who has published none is shown as such (SC-0). */
function DepartmentCards({ departments }: { departments: Departments }) {
  const say = useSay(homeTexts);
  return (
    <Sheet id="departments" title={say('departments')}>
      {departments.length === 0 && <p className="none">{say('noDepartments')}</p>}
      <ul className="cards">
        {departments.map(({ code, name, published, itemCount }) => (
          <li key={code}>
            <a href={`/departments/${code}`}>
              <span className="name">
                <Written>{name}</Written>
              </span>
              <span className="small">
                {published ? (
                  say(itemCount === 1 ? 'onePromise' : 'promises', { count: itemCount })
                ) : (
                  <span className="unpublished">
                    <Icon name="alert" /> {say('noPromises')}
                  </span>
                )}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

export const page: PublicPage<HomeData> = {
  title: ({ query }, lang) =>
    query ? sayIn(homeTexts, lang)('results', { query }) : sayIn(siteTexts, lang)('office'),
  Page: Home,
};
