import { DeleteOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import { type QueueSearch, queueSearch } from './search.ts';
import { queueTexts } from './texts-queue.ts';

const PAGE = 'queue';
const viewsKey = ['views', PAGE] as const;

/** A view is kept as it stands in the address bar. */
const asAddress = (filter: QueueSearch) => new URLSearchParams(filter as Record<string, string>).toString();
const asFilter = (search: string) => queueSearch(Object.fromEntries(new URLSearchParams(search)));

const useViews = (enabled: boolean) =>
  useQuery({
    queryKey: viewsKey,
    queryFn: () => taken(api.GET('/views', { params: { query: { page: PAGE } } })),
    enabled,
  });

type Props = { filter: QueueSearch; show: (filter: QueueSearch) => void };

/** One's own views of the queue: opened, kept under a name, forgotten. */
export function SavedViews({ filter, show }: Props) {
  const say = useSay(queueTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('views')}</Button>
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={say('views')} destroyOnHidden>
        <Views
          filter={filter}
          show={(chosen) => {
            setOpen(false);
            show(chosen);
          }}
        />
      </Modal>
    </>
  );
}

function Views({ filter, show }: Props) {
  const say = useSay(queueTexts);
  const client = useQueryClient();
  const views = useViews(true);
  const anew = () => client.invalidateQueries({ queryKey: viewsKey });
  const remove = useMutation({
    mutationFn: (id: string) => taken(api.DELETE('/views/{id}', { params: { path: { id } } })),
    onSuccess: anew,
  });
  const items = views.data?.items ?? [];
  return (
    <>
      <Refusal error={views.error ?? remove.error} />
      {views.isSuccess && items.length === 0 && <p className="quiet">{say('noViews')}</p>}
      <ul className="rows">
        {items.map(({ id, name, search }) => (
          <li key={id}>
            <button type="button" className="link row-name" onClick={() => show(asFilter(search))}>
              {name}
            </button>
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={say('removeView', { name })}
              onClick={() => remove.mutate(id)}
            />
          </li>
        ))}
      </ul>
      {Object.keys(filter).length > 0 && <SaveView filter={filter} saved={anew} />}
    </>
  );
}

function SaveView({ filter, saved }: { filter: QueueSearch; saved: () => Promise<void> }) {
  const say = useSay(queueTexts);
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: () => taken(api.POST('/views', { body: { page: PAGE, name, search: asAddress(filter) } })),
    onSuccess: async () => {
      setName('');
      await saved();
    },
  });
  return (
    <form
      className="pair"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') save.mutate();
      }}
    >
      <Input
        aria-label={say('viewName')}
        placeholder={say('viewName')}
        maxLength={40}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {say('saveView')}
      </Button>
      <Refusal error={save.error} />
    </form>
  );
}
