import { PlusOutlined } from '@ant-design/icons';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useOfficeNow } from '../../../../web/kit/desk/office-now.ts';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import { BulkBar } from './bulk-bar.tsx';
import { KeysHelp } from './keys-help.tsx';
import { rememberQueue, useMe, useQueue } from './queries.ts';
import { QueueFilters } from './queue-filters.tsx';
import { focusedRow, moveFocus, useQueueKeys } from './queue-keys.ts';
import { QueueRows } from './queue-rows.tsx';
import { type QueueSearch, queueSearch } from './search.ts';
import { queueTexts } from './texts-queue.ts';

/** Posts whose holders give work to others. */
const ASSIGNING = ['head', 'deputy'];

/** What was picked of the queue, by number. */
function useSelection() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const select = (numbers: string[], on: boolean) =>
    setSelected((before) => {
      const next = new Set(before);
      for (const number of numbers) if (on) next.add(number);
      else next.delete(number);
      return next;
    });
  return { selected, select, clear: () => setSelected(new Set()) };
}

function useFilter() {
  const raw = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const said = JSON.stringify(queueSearch(raw));
  const filter = useMemo(() => JSON.parse(said) as QueueSearch, [said]);
  rememberQueue(filter);
  const change = useCallback(
    (part: Partial<QueueSearch>) => {
      const next = queueSearch({ ...(JSON.parse(said) as QueueSearch), ...part });
      void navigate({ to: '/queue', search: next, replace: true });
    },
    [navigate, said],
  );
  const clear = () => void navigate({ to: '/queue', search: {}, replace: true });
  const create = () => void navigate({ to: '/new-case' });
  return { filter, change, clear, create };
}

/** The queue of open cases by due moment, as far as one may see it. */
export function QueuePage() {
  const say = useSay(queueTexts);
  const { filter, change, clear, create } = useFilter();
  const queue = useQueue(filter);
  const { selected, select, clear: selectNone } = useSelection();
  const [helps, setHelps] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const mayAssign = useMe().data?.roles.some((role) => ASSIGNING.includes(role)) ?? false;
  const year = useOfficeNow()?.slice(0, 4);
  const lines = queue.data?.pages.flatMap(({ items }) => items) ?? [];
  const picked = lines.filter(({ number }) => selected.has(number));
  useQueueKeys({
    next: () => moveFocus(1),
    previous: () => moveFocus(-1),
    search: () => search.current?.focus(),
    help: () => setHelps(true),
    create,
    select: () => {
      const number = lines[focusedRow()]?.number;
      if (mayAssign && number) select([number], !selected.has(number));
    },
  });
  const isEmpty = queue.isSuccess && lines.length === 0;
  return (
    <section className="desk-sheet" aria-labelledby="queue-title">
      <header className="desk-head">
        <h1 id="queue-title">{say('title')}</h1>
        <Button onClick={() => setHelps(true)}>{say('help')} (?)</Button>
        <Link to="/new-case" className="main-link">
          <PlusOutlined aria-hidden /> {say('newCase')}
        </Link>
      </header>
      <QueueFilters filter={filter} change={change} clear={clear} search={search} />
      {queue.isPending && <Loading />}
      {queue.error && (
        <div className="desk-note">
          {lines.length > 0 && <p>{say('failed')}</p>}
          <Refusal error={queue.error} />
          <Button onClick={() => void queue.refetch()}>{say('retry')}</Button>
        </div>
      )}
      {isEmpty && (
        <p className="desk-empty">
          {say(Object.keys(filter).length > 0 ? 'emptyFiltered' : 'empty')}
        </p>
      )}
      {lines.length > 0 && (
        <>
          <QueueRows lines={lines} selected={mayAssign ? selected : undefined} select={select} year={year} />
          <footer className="desk-foot">
            <span className="quiet" role="status">
              {say(queue.hasNextPage ? 'shown' : 'shownAll', { count: lines.length })}
            </span>
            {queue.hasNextPage && (
              <Button loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
                {say('more')}
              </Button>
            )}
          </footer>
        </>
      )}
      {picked.length > 0 && <BulkBar lines={picked} clear={selectNone} />}
      <KeysHelp open={helps} close={() => setHelps(false)} />
    </section>
  );
}

function Loading() {
  const say = useSay(queueTexts);
  return (
    <div aria-busy="true">
      <span className="sr-only" role="status">
        {say('loading')}
      </span>
      <Skeleton active title={false} paragraph={{ rows: 8, width: '100%' }} />
    </div>
  );
}
