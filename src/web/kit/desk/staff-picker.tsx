import { Select } from 'antd';
import { useState } from 'react';
import { useSay } from '../language.ts';
import { type Pick, useDepartmentChoices, useStaffChoices } from './directory.ts';
import { pickerTexts } from './texts-staff-picker.ts';

type Common = {
  id?: string;
  disabled?: boolean;
  autoFocus?: boolean;
  invalid?: boolean;
  describedBy?: string;
};
type One = Common & { value?: string; onChange: (value: string | undefined, name?: string) => void };
type Many = Common & { value?: string[]; onChange: (value: string[]) => void };

/** Who was picked keeps the name, also when what one types next no longer finds them. */
function useOptions(picks: Pick[]) {
  const say = useSay(pickerTexts);
  const [known, setKnown] = useState<Record<string, string>>({});
  const options = picks.map(({ value, name, note, away }) => ({
    value,
    label: name,
    note: [note, away ? say('away') : ''].filter(Boolean).join(' · '),
  }));
  const remember = (value: string, name: string) => setKnown((before) => ({ ...before, [value]: name }));
  return { options, known, remember };
}

const row = (option: { label?: unknown; data: { note?: string } }) => (
  <span>
    {String(option.label)} <small className="pick-note">{option.data.note}</small>
  </span>
);

const common = ({ id, disabled, autoFocus, invalid, describedBy }: Common) => ({
  id,
  disabled,
  autoFocus,
  status: invalid ? ('error' as const) : undefined,
  'aria-describedby': describedBy,
  className: 'wide',
});

/** One member of staff, found as one types. With `department` only its own, all of them before anything is typed. */
export function StaffPicker({ department, value, onChange, ...rest }: One & { department?: string }) {
  const [query, setQuery] = useState('');
  const choices = useStaffChoices(query, department);
  return (
    <Picker
      {...rest}
      {...choices}
      value={value}
      onChange={onChange}
      query={query}
      setQuery={setQuery}
      hint="staff"
    />
  );
}

/** One department, found as one types. Gives its code. */
export function DepartmentPicker({ value, onChange, ...rest }: One) {
  const [query, setQuery] = useState('');
  const choices = useDepartmentChoices(query);
  return (
    <Picker
      {...rest}
      {...choices}
      value={value}
      onChange={onChange}
      query={query}
      setQuery={setQuery}
      hint="department"
    />
  );
}

type Searching = {
  picks: Pick[];
  looking: boolean;
  query: string;
  setQuery: (query: string) => void;
  hint: 'staff' | 'department';
};

function Picker({ picks, looking, query, setQuery, hint, value, onChange, ...rest }: One & Searching) {
  const say = useSay(pickerTexts);
  const { options, known, remember } = useOptions(picks);
  const shown = value !== undefined && !options.some((one) => one.value === value) && query === '';
  const all = shown ? [{ value, label: known[value] ?? value, note: '' }, ...options] : options;
  return (
    <Select
      {...common(rest)}
      showSearch={{ filterOption: false, searchValue: query, onSearch: setQuery }}
      allowClear
      placeholder={say(hint)}
      value={value}
      options={all}
      optionRender={row}
      notFoundContent={say(looking ? 'looking' : 'nobody')}
      onChange={(picked: string | undefined, option) => {
        const name = option && !Array.isArray(option) ? String(option.label) : undefined;
        if (picked && name) remember(picked, name);
        setQuery('');
        onChange(picked, name);
      }}
    />
  );
}

/** Several members of staff. */
export function StaffListPicker({
  department,
  value = [],
  onChange,
  ...rest
}: Many & { department?: string }) {
  const say = useSay(pickerTexts);
  const [query, setQuery] = useState('');
  const { picks, looking } = useStaffChoices(query, department);
  const { options, known, remember } = useOptions(picks);
  const gone = value.filter((one) => !options.some((option) => option.value === one));
  return (
    <Select
      {...common(rest)}
      mode="multiple"
      showSearch={{ filterOption: false, searchValue: query, onSearch: setQuery }}
      placeholder={say('staff')}
      value={value}
      options={[...options, ...gone.map((one) => ({ value: one, label: known[one] ?? one, note: '' }))]}
      optionRender={row}
      notFoundContent={say(looking ? 'looking' : 'nobody')}
      onSelect={(picked: string, option) => remember(picked, String(option.label))}
      onChange={(all: string[]) => {
        setQuery('');
        onChange(all);
      }}
    />
  );
}
