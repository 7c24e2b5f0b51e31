import { SearchOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Segmented, Select } from 'antd';
import { type RefObject, useEffect, useState } from 'react';
import { useDepartments, useSettled } from '../../../../web/kit/desk/directory.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { CASE_SOURCES, CASE_STATUSES } from '../../model.ts';
import { useCounts } from './queries.ts';
import type { QueueSearch } from './search.ts';
import { queueTexts } from './texts-queue.ts';
import { useRoomWords } from './words.ts';

type Props = {
  filter: QueueSearch;
  change: (part: Partial<QueueSearch>) => void;
  clear: () => void;
  search: RefObject<HTMLInputElement | null>;
};

const LIGHT_ORDER = ['red', 'orange', 'yellow', 'green'] as const;

/** The filters of the queue; each stands in the address bar, so that a view can be kept and sent on. */
export function QueueFilters({ filter, change, clear, search }: Props) {
  const say = useSay(queueTexts);
  const words = useRoomWords();
  const departments = useDepartments().data?.items ?? [];
  const isFiltered = Object.keys(filter).length > 0;
  const places = departments.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <search className="queue-filters" aria-label={say('filters')}>
      <Lights filter={filter} change={change} />
      <QueryInput filter={filter} change={change} search={search} />
      <Checkbox
        checked={filter.handler === 'me'}
        onChange={({ target }) => change({ handler: target.checked ? 'me' : undefined })}
      >
        {say('mine')}
      </Checkbox>
      <Choice
        name="status"
        value={filter.status}
        options={CASE_STATUSES.map((value) => ({ value, label: words.statuses[value] }))}
        onChange={(status) => change({ status })}
      />
      <Choice
        name="source"
        value={filter.source}
        options={CASE_SOURCES.map((value) => ({ value, label: words.sources[value] }))}
        onChange={(source) => change({ source })}
      />
      <Choice
        name="department"
        value={filter.department}
        options={places}
        onChange={(department) => change({ department })}
      />
      <Choice
        name="supporting"
        value={filter.supporting}
        options={places}
        onChange={(supporting) => change({ supporting })}
      />
      {isFiltered && (
        <Button type="link" onClick={clear}>
          {say('clear')}
        </Button>
      )}
    </search>
  );
}

/** Which light, with how many open cases each has. */
function Lights({ filter, change }: Pick<Props, 'filter' | 'change'>) {
  const say = useSay(queueTexts);
  const counts = useCounts(filter).data;
  const all = counts && LIGHT_ORDER.reduce((sum, light) => sum + counts[light], 0);
  const label = (name: 'all' | (typeof LIGHT_ORDER)[number], count?: number) => (
    <span>
      {say(name)} {count !== undefined && <b className="count">{count}</b>}
    </span>
  );
  return (
    <Segmented
      aria-label={say('light')}
      value={filter.light ?? 'all'}
      options={[
        { value: 'all', label: label('all', all) },
        ...LIGHT_ORDER.map((light) => ({ value: light, label: label(light, counts?.[light]) })),
      ]}
      onChange={(light) => change({ light: light === 'all' ? undefined : (light as QueueSearch['light']) })}
    />
  );
}

/** What is typed goes into the address once the typing pauses. */
function QueryInput({ filter, change, search }: Pick<Props, 'filter' | 'change' | 'search'>) {
  const say = useSay(queueTexts);
  const [typed, setTyped] = useState(filter.query ?? '');
  const settled = useSettled(typed);
  const [asked, setAsked] = useState(filter.query ?? '');
  const inAddress = filter.query ?? '';
  useEffect(() => {
    if (settled !== typed || settled.trim() === asked) return;
    setAsked(settled.trim());
    change({ query: settled.trim() || undefined });
  }, [settled, typed, asked, change]);
  // Another address than was asked for here: cleared, a view opened, gone back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the address changes, and not when it is about to
  useEffect(() => {
    if (inAddress === asked) return;
    setAsked(inAddress);
    setTyped(inAddress);
  }, [inAddress]);
  return (
    <Input
      className="queue-search"
      ref={(input) => {
        search.current = input?.input ?? null;
      }}
      type="search"
      aria-label={say('searchLabel')}
      placeholder={say('search')}
      prefix={<SearchOutlined aria-hidden />}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}

type ChoiceProps<V extends string> = {
  name: 'status' | 'source' | 'department' | 'supporting';
  value: V | undefined;
  options: { value: V; label: string | undefined }[];
  onChange: (value: V | undefined) => void;
};

function Choice<V extends string>({ name, value, options, onChange }: ChoiceProps<V>) {
  const say = useSay(queueTexts);
  return (
    <Select
      className="queue-choice"
      aria-label={say(name)}
      placeholder={say(name)}
      allowClear
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      options={options}
      onChange={onChange}
    />
  );
}
