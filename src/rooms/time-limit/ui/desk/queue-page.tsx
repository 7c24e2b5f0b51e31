import { PlusOutlined } from '@ant-design/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useLive } from '../../../../web/kit/desk/live.ts';
import { holds, useMe, worksHere } from '../../../../web/kit/desk/me.ts';
import { useOfficeNow } from '../../../../web/kit/desk/office-now.ts';
import { PageHeader } from '../../../../web/kit/desk/page.tsx';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import { BulkBar } from './bulk-bar.tsx';
import { KeysHelp } from './keys-help.tsx';
import { casesKey, rememberQueue, useQueue } from './queries.ts';
import { QueueFilters } from './queue-filters.tsx';
import { focusedRow, moveFocus, useQueueKeys } from './queue-keys.ts';
import { useQueuePlace } from './queue-place.ts';
import { QueueRows } from './queue-rows.tsx';
import { SavedViews } from './saved-views.tsx';
import { type QueueSearch, queueSearch } from './search.ts';
import { queueTexts } from './texts-queue.ts';

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
  const show = (search: QueueSearch) => void navigate({ to: '/queue', search, replace: true });
  const create = () => void navigate({ to: '/new-case' });
  return { filter, said, change, show, create };
}

/** The queue of open cases by due moment, as far as one may see it. */
export function QueuePage() {
  const say = useSay(queueTexts);
  const { filter, said, change, show, create } = useFilter();
  const queue = useQueue(filter);
  useLive(
    [
      [...casesKey, 'queue'],
      [...casesKey, 'count'],
    ],
    { kinds: ['case'] },
  );
  const [helps, setHelps] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const me = useMe();
  const mayAssign = holds(me, 'head', 'deputy');
  const mayRegister = worksHere(me);
  const year = useOfficeNow()?.slice(0, 4);
  const lines = queue.data?.pages.flatMap(({ items }) => items) ?? [];
  const { selected, select, clear: selectNone, open } = useQueuePlace(said, lines.length > 0);
  const picked = lines.filter(({ number }) => selected.has(number));
  useQueueKeys({
    next: () => moveFocus(1),
    previous: () => moveFocus(-1),
    search: () => search.current?.focus(),
    help: () => setHelps(true),
    create: mayRegister ? create : undefined,
    select: () => {
      const number = lines[focusedRow()]?.number;
      if (mayAssign && number) select([number], !selected.has(number));
    },
  });
  const isEmpty = queue.isSuccess && lines.length === 0;
  return (
    <>
      <PageHeader
        title={say('title')}
        actions={
          <>
            <SavedViews filter={filter} show={show} />
            <Button className="needs-keys" onClick={() => setHelps(true)}>
              {say('help')} (?)
            </Button>
            {mayRegister && (
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={create}>
                {say('newCase')}
              </Button>
            )}
          </>
        }
      />
      <QueueFilters filter={filter} change={change} clear={() => show({})} search={search} />
      {queue.isPending && <Loading />}
      {queue.error && (
        <div className="desk-note">
          {lines.length > 0 && <p>{say('failed')}</p>}
          <Refusal error={queue.error} />
          <Button onClick={() => void queue.refetch()}>{say('retry')}</Button>
        </div>
      )}
      {isEmpty && (
        <p className="desk-empty">{say(Object.keys(filter).length > 0 ? 'emptyFiltered' : 'empty')}</p>
      )}
      {lines.length > 0 && (
        <>
          <QueueRows
            lines={lines}
            selected={mayAssign ? selected : undefined}
            select={select}
            open={open}
            year={year}
          />
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
    </>
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
