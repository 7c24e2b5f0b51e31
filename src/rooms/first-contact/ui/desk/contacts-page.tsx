import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useLive } from '../../../../web/kit/desk/live.ts';
import { PageHeader } from '../../../../web/kit/desk/page.tsx';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { CONTACT_STATUSES } from '../../model.ts';
import { textsOf } from '../../texts/index.ts';
import { ContactRows } from './contact-rows.tsx';
import { ContactSearchForm } from './contact-search-form.tsx';
import { contactKeys, countQuery, listQuery } from './queries.ts';
import { type ContactSearch, contactSearch } from './search.ts';
import { contactsTexts } from './texts-contacts.ts';

/** The contacts one may see: by status with their counts, whose they are, words or a phone number; all in the address. */
export function ContactsPage() {
  const say = useSay(contactsTexts);
  const search = contactSearch(useSearch({ strict: false }) as Record<string, unknown>);
  const navigate = useNavigate();
  const turn = (change: Partial<ContactSearch>) =>
    void navigate({ to: '/contacts', search: dense({ ...search, ...change }) } as never);
  useLive([contactKeys.all], { kinds: ['contact'] });
  const list = useInfiniteQuery(listQuery(search));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={say('title')} actions={<Link to="/register">{say('register')}</Link>} />
      <section className="fc-card fc-filters">
        <Whose search={search} turn={turn} />
        <Statuses search={search} turn={turn} />
        <ContactSearchForm key={`${search.query} ${search.phone}`} search={search} turn={turn} />
      </section>
      <Refusal error={list.error} />
      {list.data && <ContactRows items={items} filtered={Object.keys(search).length > 0} />}
      {list.hasNextPage && (
        <Button
          className="fc-more"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {say('more')}
        </Button>
      )}
    </>
  );
}

const dense = (search: Partial<ContactSearch>) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

type Part = { search: ContactSearch; turn: (change: Partial<ContactSearch>) => void };

function Whose({ search: { mine }, turn }: Part) {
  const say = useSay(contactsTexts);
  const choices = [
    [undefined, 'all'],
    ['waiting', 'waiting'],
    ['following', 'followed'],
  ] as const;
  return (
    <fieldset className="fc-tabs" aria-label={say('whose')}>
      {choices.map(([value, label]) => (
        <button key={label} type="button" aria-pressed={mine === value} onClick={() => turn({ mine: value })}>
          {say(label)}
        </button>
      ))}
    </fieldset>
  );
}

function Statuses({ search, turn }: Part) {
  const say = useSay(contactsTexts);
  const { statuses } = textsOf(useLang());
  const { data: counts } = useQuery(countQuery(search));
  const all = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <fieldset className="fc-tabs" aria-label={say('status')}>
      <button
        type="button"
        aria-pressed={search.status === undefined}
        onClick={() => turn({ status: undefined })}
      >
        {say('every')} {all}
      </button>
      {CONTACT_STATUSES.map((status) => (
        <button
          key={status}
          type="button"
          aria-pressed={search.status === status}
          onClick={() => turn({ status })}
        >
          {statuses[status]} {counts?.[status]}
        </button>
      ))}
    </fieldset>
  );
}
