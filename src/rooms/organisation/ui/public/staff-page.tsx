import type { paths } from '../../../../web/kit/api.generated.ts';
import { sayIn, useSay } from '../../../../web/kit/language.ts';
import { Hero } from '../../../../web/kit/public/hero.tsx';
import { Icon } from '../../../../web/kit/public/icon.tsx';
import type { PublicPage } from '../../../../web/kit/public/pages.ts';
import { Sheet } from '../../../../web/kit/public/sheet.tsx';
import { Written } from '../../../../web/kit/public/written.tsx';
import { staffTexts } from '../../texts-staff.ts';

type List = paths['/staff']['get']['responses'][200]['content']['application/json'];
type Person = List['items'][number];
export type StaffData = { query: string; items: Person[]; next: string | null };

/** By department, in the order in which they come. */
function departmentsOf(people: Person[]) {
  const groups = new Map<string, { name?: string; people: Person[] }>();
  for (const person of people) {
    const { code = '', name } = person.department ?? {};
    const group = groups.get(code) ?? { name, people: [] };
    group.people.push(person);
    groups.set(code, group);
  }
  return [...groups.entries()];
}

/** Everybody who works here: name, title, post (FC-5). */
function StaffPage({ data: { query, items, next } }: { data: StaffData }) {
  const say = useSay(staffTexts);
  return (
    <>
      <Hero up={{ href: '/', name: say('home') }} title={say('title')} lead={say('lead')}>
        <search className="home-search">
          <form action="/staff" method="get">
            <label htmlFor="query">{say('label')}</label>
            <div className="search-line">
              <input id="query" name="query" type="search" defaultValue={query} maxLength={100} />
              <button type="submit">
                <Icon name="search" />
                {say('search')}
              </button>
            </div>
          </form>
        </search>
      </Hero>
      {query !== '' && (
        <p className="soft">
          {say('found', { count: items.length })} · <a href="/staff">{say('clear')}</a>
        </p>
      )}
      {items.length === 0 && <p className="sheet none">{say(query ? 'none' : 'nobody')}</p>}
      {departmentsOf(items).map(([code, { name, people }]) => (
        <Sheet
          key={code}
          title={
            name ? (
              <a href={`/departments/${code}`}>
                <Written>{name}</Written>
              </a>
            ) : (
              say('leaders')
            )
          }
        >
          <ul className="cards">
            {people.map((person) => (
              <PersonCard key={person.code} person={person} />
            ))}
          </ul>
        </Sheet>
      ))}
      {next && (
        <p>
          <a className="button quiet" href={`/staff?${new URLSearchParams({ query, after: next })}`}>
            {say('next')}
          </a>
        </p>
      )}
    </>
  );
}

function PersonCard({ person: { code, name, title, posts } }: { person: Person }) {
  return (
    <li>
      <a href={`/staff/${code}`}>
        <span className="person">
          <span className="name">
            <Written>{name}</Written>
          </span>
          <span className="small">
            <Written>
              {[...new Set([title, ...posts.map((post) => post.name)])].filter(Boolean).join(' · ')}
            </Written>
          </span>
        </span>
      </a>
    </li>
  );
}

export const page: PublicPage<StaffData> = {
  title: (_, lang) => sayIn(staffTexts, lang)('title'),
  Page: StaffPage,
};
