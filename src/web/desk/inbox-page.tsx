import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { App, Button, Segmented } from 'antd';
import { api, taken } from '../kit/api.ts';
import { PageHeader } from '../kit/desk/page.tsx';
import { Refusal } from '../kit/desk/refusal.tsx';
import { useSay } from '../kit/language.ts';
import { useMarkAllRead, useMarkRead } from './inbox/mark-read.ts';
import { type Note, NoteLine } from './inbox/note-line.tsx';
import { inboxKey } from './queries.ts';
import { inboxTexts } from './texts/inbox.ts';
import './workbench/workbench.css';
import './inbox/inbox.css';

const A_PAGE = 30;

const useNotes = (isAll: boolean) =>
  useInfiniteQuery({
    queryKey: [...inboxKey, 'list', isAll],
    queryFn: ({ pageParam }) => {
      const query = { limit: A_PAGE, after: pageParam, unread: isAll ? undefined : true };
      return taken(api.GET('/inbox', { params: { query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** One’s own notes, the newest first; what is not read yet unless all are asked for. */
export function InboxPage() {
  const say = useSay(inboxTexts);
  const navigate = useNavigate();
  const { show } = useSearch({ strict: false }) as { show?: string };
  const isAll = show === 'all';
  const read = useNotes(isAll);
  const notes = read.data?.pages.flatMap(({ items }) => items);
  const change = (value: string) =>
    void navigate({ to: '/inbox', search: (value === 'all' ? { show: 'all' } : {}) as never, replace: true });
  return (
    <>
      <PageHeader title={say('title')} actions={<MarkAll notes={notes} />} />
      <Segmented
        aria-label={say('show')}
        value={isAll ? 'all' : 'unread'}
        onChange={change}
        options={[
          { value: 'unread', label: say('unread') },
          { value: 'all', label: say('all') },
        ]}
      />
      <section className="sheet inbox-sheet">
        <Refusal error={read.error} />
        {notes?.length === 0 && <p className="panel-empty">{say(isAll ? 'none' : 'noUnread')}</p>}
        <ul className="panel-lines">
          {notes?.map((note) => (
            <li key={note.id}>
              <NoteLine note={note} />
              {note.readAt === undefined && <MarkOne note={note} />}
            </li>
          ))}
        </ul>
        {read.hasNextPage && (
          <Button onClick={() => void read.fetchNextPage()} loading={read.isFetchingNextPage}>
            {say('more')}
          </Button>
        )}
      </section>
    </>
  );
}

function MarkOne({ note }: { note: Note }) {
  const say = useSay(inboxTexts);
  const markRead = useMarkRead();
  return (
    <Button
      size="small"
      aria-label={say('markReadOf', { text: note.text })}
      loading={markRead.isPending}
      onClick={() => markRead.mutate(note.id)}
    >
      {say('markRead')}
    </Button>
  );
}

function MarkAll({ notes }: { notes: Note[] | undefined }) {
  const say = useSay(inboxTexts);
  const { message } = App.useApp();
  const markAll = useMarkAllRead();
  const newest = notes?.[0];
  if (!newest || !notes.some(({ readAt }) => readAt === undefined)) return null;
  const mark = () =>
    markAll.mutate(newest.id, {
      onSuccess: ({ read }) => void message.success(say('markedAll', { count: read })),
      onError: (error) => void message.warning(error.message),
    });
  return (
    <Button onClick={mark} loading={markAll.isPending}>
      {say('markAll')}
    </Button>
  );
}
