import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button, Select } from 'antd';
import { useRef } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { StaffPicker } from '../../../../web/kit/desk/staff-picker.tsx';
import { ifMatch } from '../../../../web/kit/if-match.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { FIRST_CONTACT_POWERS, POST_COVERS, POST_ROLES, SEATS, type Seat } from '../../model.ts';
import type { Ask, Values } from './filled-in.ts';
import { type Post, useDivisions } from './queries.ts';
import { RecordDialog } from './record-dialog.tsx';
import { organisationTexts } from './texts-organisation.ts';
import { coverTexts, powerTexts, roleTexts, seatTexts, sharedTexts } from './texts-shared.ts';

type Wanted = { username?: string; seat: Seat };
type PostFormProps = { post?: Post; department?: string; onClose: () => void };

/** A post, its duty sheet and who holds it. */
export function PostForm({ post, department, onClose }: PostFormProps) {
  const say = useSay(organisationTexts);
  const shared = useSay(sharedTexts);
  const asks = useAsks(post);
  const code: Ask = { name: 'code', label: shared('code'), help: shared('codeHelp'), kind: 'line', most: 64 };
  const holders: Wanted[] = (post?.holders ?? []).map(({ username, seat }) => ({ username, seat }));
  const send = (values: Values, key: string) => {
    const body = withHolders(values);
    if (!post) {
      const params = { header: { 'Idempotency-Key': key } };
      return taken(api.POST('/organisation/posts', { params, body: { code: '', ...body } }));
    }
    const params = { path: { code: post.code }, header: ifMatch(post.version) };
    return taken(api.PATCH('/organisation/posts/{code}', { params, body }));
  };
  return (
    <RecordDialog
      title={post ? shared('changeOne', { name: post.name }) : say('newPost')}
      verb={post ? undefined : shared('add')}
      asks={post ? asks : [code, ...asks]}
      start={post ? { ...post, holders } : { role: 'staff', cover: 'ab', department, holders: [] }}
      whole={!post}
      send={send}
      onClose={onClose}
    />
  );
}

/** A row without a person is not sent. */
function withHolders(values: Values): Values {
  const holders = values['holders'] as Wanted[] | undefined;
  return holders ? { ...values, holders: holders.filter(({ username }) => username) } : values;
}

function useAsks(post: Post | undefined): Ask[] {
  const say = useSay(organisationTexts);
  const shared = useSay(sharedTexts);
  const role = useSay(roleTexts);
  const cover = useSay(coverTexts);
  const power = useSay(powerTexts);
  const divisions = useDivisions().data ?? [];
  return [
    { name: 'name', label: shared('name'), kind: 'line' },
    { name: 'department', label: shared('department'), kind: 'department', nullable: true },
    {
      name: 'division',
      label: shared('division'),
      kind: 'choice',
      nullable: true,
      options: divisions.map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      name: 'role',
      label: say('role'),
      kind: 'choice',
      options: POST_ROLES.map((one) => ({ value: one, label: role(one) })),
    },
    {
      name: 'cover',
      label: say('cover'),
      kind: 'choice',
      options: POST_COVERS.map((one) => ({ value: one, label: cover(one) })),
    },
    {
      name: 'holders',
      label: say('holders'),
      help: say('holdersHelp'),
      kind: 'own',
      draw: (value, set, id) => (
        <HolderRows
          id={id}
          value={(value as Wanted[] | undefined) ?? []}
          set={set}
          names={new Map((post?.holders ?? []).map(({ username, name }) => [username, name]))}
        />
      ),
    },
    { name: 'scope', label: say('scope'), kind: 'text' },
    { name: 'duties', label: say('dutySheet'), help: shared('lines'), kind: 'lines' },
    { name: 'phone', label: say('phone'), kind: 'line' },
    {
      name: 'firstContact',
      label: say('firstContact'),
      kind: 'choices',
      options: FIRST_CONTACT_POWERS.map((one) => ({ value: one, label: power(one) })),
    },
    {
      name: 'certificate',
      label: say('certificate'),
      help: say('certificateHelp'),
      kind: 'line',
      nullable: true,
    },
    {
      name: 'buildings',
      label: say('buildings'),
      help: say('buildingsHelp'),
      kind: 'lines',
      nullable: true,
    },
  ];
}

type HolderRowsProps = {
  id: string;
  value: Wanted[];
  set: (rows: Wanted[]) => void;
  /** Of those who hold it now. */
  names: Map<string, string>;
};

/** Exactly those who hold the post from now on, with their seats. */
function HolderRows({ id, value, set, names }: HolderRowsProps) {
  const say = useSay(organisationTexts);
  const shared = useSay(sharedTexts);
  const seat = useSay(seatTexts);
  const keys = useRef<number[]>([]);
  const next = useRef(0);
  while (keys.current.length < value.length) keys.current.push(next.current++);
  const change = (at: number, row: Wanted) => set(value.map((old, index) => (index === at ? row : old)));
  const remove = (at: number) => {
    keys.current.splice(at, 1);
    set(value.filter((_, index) => index !== at));
  };
  return (
    <fieldset className="register-set" aria-label={say('holders')}>
      <ul className="register-rows">
        {value.map((row, index) => {
          const known = row.username === undefined ? undefined : names.get(row.username);
          return (
            <li key={keys.current[index]}>
              <span className="grow">
                {known ? (
                  known
                ) : (
                  <StaffPicker
                    id={`${id}-${index}`}
                    value={row.username}
                    onChange={(username) => change(index, { ...row, username })}
                  />
                )}
              </span>
              <Select
                aria-label={say('seat')}
                value={row.seat}
                options={SEATS.map((one) => ({ value: one, label: seat(one) }))}
                onChange={(chosen) => change(index, { ...row, seat: chosen })}
                popupMatchSelectWidth={false}
              />
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={shared('removeOne', { name: known ?? row.username ?? '' })}
                onClick={() => remove(index)}
              />
            </li>
          );
        })}
      </ul>
      <Button
        id={id}
        icon={<PlusOutlined aria-hidden />}
        onClick={() => set([...value, { seat: value.length === 0 ? 'A' : 'B' }])}
      >
        {shared('addRow')}
      </Button>
    </fieldset>
  );
}
