import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Select, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { dayInWords } from '../../../../kernel/texts.ts';
import { limitWords } from '../../../../kernel/texts-limits.ts';
import { useDepartments } from '../../../../web/kit/desk/directory.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { PageHeader } from '../../../../web/kit/desk/page.tsx';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useLang, useSay } from '../../../../web/kit/language.ts';

import { NewItem } from './new-item.tsx';
import {
  type DraftLine,
  type DueReview,
  type PublishedService,
  useDrafts,
  useReviews,
  useServices,
} from './queries.ts';
import { StatusTag } from './status-tag.tsx';
import { catalogueTexts } from './texts-catalogue.ts';

type Search = { department?: string; find?: string };

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** The filters of the page as the address says them. */
function useFilters(): [Search, (next: Search) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const filters = { department: textOf(search['department']), find: textOf(search['find']) };
  return [
    filters,
    (next) => void navigate({ to: '/services', search: { ...filters, ...next } as never, replace: true }),
  ];
}

/** The catalogue: drafts under way, reviews due, and what is published, by department (NT-1, SC-0). */
export function ServicesPage() {
  const say = useSay(catalogueTexts);
  const [filters, setFilters] = useFilters();
  const [creating, setCreating] = useState(false);
  const me = useMe();
  const services = useServices();
  const departments = useDepartments();
  const drafts = useDrafts();
  const reviews = useReviews();
  const error = services.error ?? departments.error ?? drafts.error ?? reviews.error;
  const known = departments.data?.items ?? [];
  const nameOf = (code: string) => known.find((one) => one.code === code)?.name ?? code;
  const wanted = (line: { department: string }) =>
    filters.department === undefined || line.department === filters.department;
  return (
    <div className="catalogue">
      <PageHeader
        title={say('title')}
        actions={
          me.department && (
            <Button type="primary" onClick={() => setCreating(true)}>
              {say('newItem')}
            </Button>
          )
        }
      />
      <p className="quiet">{say('lead')}</p>
      <Refusal error={error} />
      <div className="catalogue-filters">
        <label htmlFor="catalogue-department">{say('department')}</label>
        <Select
          id="catalogue-department"
          value={filters.department ?? ''}
          options={[
            { value: '', label: say('all') },
            ...known.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(department) => setFilters({ department: textOf(department) })}
          popupMatchSelectWidth={false}
        />
        <label htmlFor="catalogue-find">{say('find')}</label>
        <Input
          id="catalogue-find"
          allowClear
          value={filters.find ?? ''}
          onChange={({ target }) => setFilters({ find: textOf(target.value) })}
        />
      </div>
      <Drafts lines={(drafts.data?.items ?? []).filter(wanted)} loaded={drafts.isSuccess} nameOf={nameOf} />
      <Reviews
        lines={(reviews.data?.items ?? []).filter(wanted)}
        loaded={reviews.isSuccess}
        nameOf={nameOf}
      />
      {services.isPending && (
        <div role="status" aria-label={say('loading')}>
          <Skeleton active paragraph={{ rows: 8 }} />
        </div>
      )}
      {services.data && (
        <Published
          services={services.data}
          departments={known.filter((one) => wanted({ department: one.code }))}
          find={filters.find}
        />
      )}
      {creating && <NewItem department={me.department} onClose={() => setCreating(false)} />}
    </div>
  );
}

type LinesProps<Line> = { lines: Line[]; loaded: boolean; nameOf: (code: string) => string };

type ItemLineProps = { code: string; name: string; of: string; children: ReactNode };

function ItemLine({ code, name, of, children }: ItemLineProps) {
  return (
    <li>
      <Link to="/services/$code" params={{ code }}>
        {name}
      </Link>
      <span className="quiet">
        {code} · {of}
      </span>
      {children}
    </li>
  );
}

function Drafts({ lines, loaded, nameOf }: LinesProps<DraftLine>) {
  const say = useSay(catalogueTexts);
  return (
    <section aria-labelledby="catalogue-drafts">
      <h2 id="catalogue-drafts">{say('drafts')}</h2>
      {loaded && lines.length === 0 && <p className="quiet">{say('draftsEmpty')}</p>}
      <ul className="catalogue-lines">
        {lines.map(({ code, name, department, status }) => (
          <ItemLine key={code} code={code} name={name} of={nameOf(department)}>
            <StatusTag status={status} />
          </ItemLine>
        ))}
      </ul>
    </section>
  );
}

function Reviews({ lines, loaded, nameOf }: LinesProps<DueReview>) {
  const say = useSay(catalogueTexts);
  const lang = useLang();
  return (
    <section aria-labelledby="catalogue-reviews">
      <h2 id="catalogue-reviews">{say('reviews')}</h2>
      {loaded && lines.length === 0 && <p className="quiet">{say('reviewsEmpty')}</p>}
      <ul className="catalogue-lines">
        {lines.map(({ code, name, department, dueOn }) => (
          <ItemLine key={code} code={code} name={name} of={nameOf(department)}>
            <span>{say('dueOn', { day: dayInWords(dueOn, lang) })}</span>
          </ItemLine>
        ))}
      </ul>
    </section>
  );
}

type PublishedProps = {
  services: PublishedService[];
  departments: { code: string; name: string }[];
  find: string | undefined;
};

function Published({ services, departments, find }: PublishedProps) {
  const say = useSay(catalogueTexts);
  const sought = find?.trim().toLowerCase();
  const hits = services.filter(
    ({ code, name }) => !sought || name.toLowerCase().includes(sought) || code.toLowerCase().includes(sought),
  );
  const shown = departments
    .map((department) => ({ ...department, items: hits.filter((one) => one.department === department.code) }))
    .filter(({ items }) => !sought || items.length > 0);
  return (
    <section aria-labelledby="catalogue-published">
      <h2 id="catalogue-published">{say('published')}</h2>
      {sought && shown.length === 0 && <p className="quiet">{say('noMatch', { query: find })}</p>}
      {shown.map(({ code, name, items }) => (
        <section key={code} className="catalogue-department" aria-labelledby={`catalogue-${code}`}>
          <h3 id={`catalogue-${code}`}>
            {name} <span className="quiet">{say('count', { count: items.length })}</span>
          </h3>
          {items.length === 0 && <p className="quiet">{say('none')}</p>}
          <ul className="catalogue-lines">
            {items.map((item) => (
              <PublishedLine key={item.code} item={item} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function PublishedLine({ item }: { item: PublishedService }) {
  const say = useSay(catalogueTexts);
  const lang = useLang();
  const limit = item.promisedLimit ? limitWords(item.promisedLimit, lang) : say('unknownLimit');
  return (
    <li>
      <Link to="/services/$code" params={{ code: item.code }}>
        {item.name}
      </Link>
      <span className="quiet">
        {item.code} · {say('version', { version: item.version })}
      </span>
      <span>{limit}</span>
    </li>
  );
}
