import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { DayWords } from '../../kit/day-words.tsx';
import { departmentsQuery } from '../../kit/desk/me.ts';
import { useSay } from '../../kit/language.ts';
import { registerTexts } from '../texts/registers.ts';
import type { Filters } from './filters.ts';

type Props = { filters: Filters; onSearch(filters: Filters): void };

/** Period, department and words; nothing is read before somebody asks for it. */
export function FilterForm({ filters, onSearch }: Props) {
  const say = useSay(registerTexts);
  const id = useId();
  const [typed, setTyped] = useState(filters);
  const { data: departments } = useQuery(departmentsQuery);
  const set = (name: keyof Filters) => (value: string | undefined) =>
    setTyped((before) => ({ ...before, [name]: value }));
  const search = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed);
  };
  const clear = () => {
    setTyped({});
    onSearch({});
  };
  const day = (name: 'from' | 'to') => (
    <div>
      <label htmlFor={id + name}>{say(name)}</label>
      <Input
        id={id + name}
        type="date"
        value={typed[name] ?? ''}
        onChange={({ target }) => set(name)(target.value)}
      />
      <DayWords value={typed[name]} />
    </div>
  );
  return (
    <form className="register-filters" onSubmit={search}>
      {day('from')}
      {day('to')}
      <div className="register-department">
        <label htmlFor={`${id}department`}>{say('department')}</label>
        <Select
          id={`${id}department`}
          allowClear
          placeholder={say('anyDepartment')}
          value={typed.department}
          onChange={set('department')}
          options={departments?.items.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      <div className="register-query">
        <label htmlFor={`${id}query`}>{say('query')}</label>
        <Input
          id={`${id}query`}
          maxLength={200}
          value={typed.query ?? ''}
          onChange={({ target }) => set('query')(target.value)}
        />
      </div>
      <Button type="primary" htmlType="submit">
        {say('search')}
      </Button>
      <Button onClick={clear}>{say('clear')}</Button>
    </form>
  );
}
