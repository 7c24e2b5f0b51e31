import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useOutcomeWords } from '../../../rooms/first-contact/ui/desk/outcome-words.ts';
import { momentText } from '../../kit/days.ts';
import { useLang, useSay } from '../../kit/language.ts';
import { channelTexts, contactKindTexts, registerTexts } from '../texts/registers.ts';
import { contactStatusTexts } from '../texts/workbench.ts';
import type { Filters } from './filters.ts';
import { firstContactQuery } from './queries.ts';
import { type Column, RegisterTable, Stacked } from './register-table.tsx';

type Page = Awaited<ReturnType<NonNullable<ReturnType<typeof firstContactQuery>['queryFn']>>>;
type Entry = Extract<Page, { items: unknown }>['items'][number];

/** 首问登记簿: who came, with what, and what became of it (FC-1). */
export function FirstContacts({ filters }: { filters: Filters }) {
  const say = useSay(registerTexts);
  const read = useInfiniteQuery(firstContactQuery(filters));
  const items = read.data?.pages.flatMap((page) => page.items);
  const closed = items?.filter(({ status }) => status === 'closed').length ?? 0;
  const count = items?.length ?? 0;
  return (
    <RegisterTable
      caption={say('first-contact')}
      columns={useColumns()}
      items={items}
      keyOf={({ number }) => number}
      error={read.error}
      totals={
        <>
          {say(read.hasNextPage ? 'shown' : 'all', { count })} ·{' '}
          {say('outcomes', { closed, open: count - closed })}
        </>
      }
      hasMore={read.hasNextPage}
      isReading={read.isFetchingNextPage}
      onMore={() => void read.fetchNextPage()}
    />
  );
}

function useColumns(): Column<Entry>[] {
  const say = useSay(registerTexts);
  const sayChannel = useSay(channelTexts);
  const sayKind = useSay(contactKindTexts);
  const outcomeIn = useOutcomeWords();
  const sayStatus = useSay(contactStatusTexts);
  const lang = useLang();
  return [
    { name: 'number', place: 'head', cell: ({ number }) => <Link to={`/contacts/${number}`}>{number}</Link> },
    { name: 'receivedAt', cell: ({ receivedAt }) => momentText(receivedAt, lang) },
    { name: 'visitor', cell: ({ name, unit }) => <Stacked top={name ?? say('none')} beneath={unit} /> },
    {
      name: 'way',
      cell: ({ channel, kind }) => <Stacked top={sayChannel(channel)} beneath={sayKind(kind)} />,
    },
    { name: 'matter', place: 'wide', cell: ({ matter }) => matter ?? say('none') },
    {
      name: 'officer',
      cell: ({ officer, departmentName }) => <Stacked top={officer.name} beneath={departmentName} />,
    },
    {
      name: 'outcome',
      place: 'wide',
      cell: ({ outcomes, atOnce, result, handler }) => (
        <Stacked
          top={outcomeIn({ outcomes, atOnce }) ?? say('none')}
          beneath={[handler, result].filter(Boolean).join(' · ')}
        />
      ),
    },
    {
      name: 'status',
      place: 'mark',
      cell: ({ status, case: number }) => (
        <Stacked top={sayStatus(status)} beneath={number && <Link to={`/cases/${number}`}>{number}</Link>} />
      ),
    },
  ];
}
