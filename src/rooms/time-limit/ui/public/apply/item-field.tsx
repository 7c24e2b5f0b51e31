import type { ReactNode } from 'react';
import { DayWords } from '../../../../../web/kit/day-words.tsx';
import { useSay } from '../../../../../web/kit/language.ts';
import { type ControlProps, Field, FieldGroup } from '../../../../../web/kit/public/field.tsx';
import { useWritten, Written } from '../../../../../web/kit/public/written.tsx';
import { applyTexts } from '../texts/apply.ts';
import { type FormField, periodOf, periodText } from './draft.ts';
import { useForm } from './form-context.ts';
import { Purpose } from './purpose.tsx';
import { idOf } from './steps.ts';

type Given = { value: string; set: (value: string) => void };
const FEW = 5;

/** A field of the item’s own form, by its type. */
export function ItemField({ field }: { field: FormField }) {
  const say = useSay(applyTexts);
  const { answers, change, errorAt } = useForm();
  const { name, label, type, required, sensitive, purpose, options = [] } = field;
  const pointer = `/fields/${name}`;
  const given: Given = {
    value: answers.fields[name] ?? '',
    set: (value) => change((now) => ({ ...now, fields: { ...now.fields, [name]: value } })),
  };
  const asked = {
    id: idOf(pointer),
    label: <Written>{label}</Written>,
    help:
      purpose || sensitive ? (
        <>
          {purpose && <Purpose>{purpose}</Purpose>}
          {sensitive && say('sensitive')}
        </>
      ) : undefined,
    error: errorAt(pointer),
    optional: !required,
  };
  if (type === 'boolean')
    return <Radios asked={asked} options={['true', 'false']} labels={[say('yes'), say('no')]} {...given} />;
  if (type === 'choice' && options.length <= FEW)
    return (
      <Radios
        asked={asked}
        options={options}
        labels={options.map((option) => <Written key={option}>{option}</Written>)}
        {...given}
      />
    );
  if (type === 'period') return <Period asked={asked} {...given} />;
  return <Field {...asked}>{(control) => <Control control={control} field={field} {...given} />}</Field>;
}

const INPUTS: Record<string, { type: string; inputMode?: 'decimal' | 'tel' }> = {
  number: { type: 'text', inputMode: 'decimal' },
  date: { type: 'date' },
  phone: { type: 'tel', inputMode: 'tel' },
};

function Control({ control, field, value, set }: Given & { control: ControlProps; field: FormField }) {
  const { type, options = [] } = field;
  const written = useWritten();
  if (type === 'multiline')
    return (
      <textarea
        {...control}
        rows={4}
        maxLength={2_000}
        value={value}
        onChange={({ target }) => set(target.value)}
      />
    );
  if (type === 'choice')
    return (
      <select {...control} value={value} onChange={({ target }) => set(target.value)}>
        <option value="" />
        {options.map((option) => (
          <option key={option} lang={written}>
            {option}
          </option>
        ))}
      </select>
    );
  return (
    <>
      <input
        {...control}
        {...(INPUTS[type] ?? { type: 'text' })}
        maxLength={2_000}
        value={value}
        onChange={({ target }) => set(target.value)}
      />
      {type === 'date' && <DayWords value={value} />}
    </>
  );
}

type GroupAsked = { id: string; label: ReactNode; help?: ReactNode; error?: string; optional: boolean };

function Radios({
  asked,
  options,
  labels,
  value,
  set,
}: Given & { asked: GroupAsked; options: string[]; labels: ReactNode[] }) {
  return (
    <FieldGroup {...asked}>
      <div className="choices">
        {options.map((option, index) => (
          <label key={option} className="choice">
            <input
              type="radio"
              id={index === 0 ? asked.id : undefined}
              name={asked.id}
              checked={value === option}
              onChange={() => set(option)}
            />
            {labels[index]}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

function Period({ asked, value, set }: Given & { asked: GroupAsked }) {
  const say = useSay(applyTexts);
  const period = periodOf(value);
  return (
    <FieldGroup {...asked}>
      <div className="pair">
        <label>
          {say('firstDay')}
          <input
            type="date"
            id={asked.id}
            value={period.from}
            onChange={({ target }) => set(periodText({ ...period, from: target.value }))}
          />
          <DayWords value={period.from} />
        </label>
        <label>
          {say('lastDay')}
          <input
            type="date"
            value={period.to}
            min={period.from}
            onChange={({ target }) => set(periodText({ ...period, to: target.value }))}
          />
          <DayWords value={period.to} />
        </label>
      </div>
    </FieldGroup>
  );
}
