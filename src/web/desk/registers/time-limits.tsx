import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { momentText } from '../../kit/days.ts';
import { useLang, useSay } from '../../kit/language.ts';
import { registerTexts, verdictTexts } from '../texts/registers.ts';
import type { Filters } from './filters.ts';
import { timeLimitsQuery } from './queries.ts';
import { type Column, RegisterTable, Stacked, Whole } from './register-table.tsx';

type Page = Awaited<ReturnType<NonNullable<ReturnType<typeof timeLimitsQuery>['queryFn']>>>;
type Entry = Extract<Page, { items: unknown }>['items'][number];
type Verdict = keyof typeof verdictTexts;

const verdictOf = ({ verdict }: Entry): Verdict => verdict ?? 'open';

/** 限时办结登记簿: every accepted matter with its limit, its end and its answer (TL-10). */
export function TimeLimits({ filters }: { filters: Filters }) {
  const say = useSay(registerTexts);
  const read = useInfiniteQuery(timeLimitsQuery(filters));
  const items = read.data?.pages.flatMap((page) => page.items);
  return (
    <RegisterTable
      caption={say('time-limits')}
      columns={useColumns()}
      items={items}
      keyOf={({ number }) => number}
      error={read.error}
      totals={<Totals items={items ?? []} hasMore={read.hasNextPage} />}
      hasMore={read.hasNextPage}
      isReading={read.isFetchingNextPage}
      onMore={() => void read.fetchNextPage()}
    />
  );
}

function useColumns(): Column<Entry>[] {
  const say = useSay(registerTexts);
  const sayVerdict = useSay(verdictTexts);
  const lang = useLang();
  const moment = (at: string | undefined) => (at ? momentText(at, lang) : say('none'));
  return [
    { name: 'number', place: 'head', cell: ({ number }) => <Link to={`/cases/${number}`}>{number}</Link> },
    { name: 'matter', place: 'wide', cell: ({ title }) => title },
    { name: 'applicant', cell: ({ applicant, unit }) => <Stacked top={applicant} beneath={unit} /> },
    {
      name: 'lead',
      cell: ({ leadName, handler }) => <Stacked top={<Whole>{leadName}</Whole>} beneath={handler?.name} />,
    },
    { name: 'acceptedAt', cell: ({ acceptedAt }) => moment(acceptedAt) },
    { name: 'limit', cell: ({ limitText }) => <Whole>{limitText}</Whole> },
    { name: 'dueAt', cell: ({ dueAt }) => moment(dueAt) },
    { name: 'finishedAt', cell: ({ finishedAt }) => moment(finishedAt) },
    {
      name: 'result',
      place: 'mark',
      cell: (entry) => (
        <Stacked
          top={<span className={`verdict-${verdictOf(entry)}`}>{sayVerdict(verdictOf(entry))}</span>}
          beneath={entry.daysLate ? say('daysLate', { days: entry.daysLate }) : undefined}
        />
      ),
    },
    {
      name: 'answer',
      place: 'wide',
      cell: ({ answer, reason }) => <Stacked top={answer ?? say('none')} beneath={reason} />,
    },
  ];
}

function Totals({ items, hasMore }: { items: Entry[]; hasMore: boolean }) {
  const say = useSay(registerTexts);
  const count = (verdict: Verdict) => items.filter((entry) => verdictOf(entry) === verdict).length;
  const verdicts = ['onTime', 'early', 'deemedOnTime', 'overdue', 'open'] as const;
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)]));
  return (
    <>
      {say(hasMore ? 'shown' : 'all', { count: items.length })} · {say('verdicts', counts)}
    </>
  );
}
