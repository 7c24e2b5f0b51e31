import { useSay } from '../../../../web/kit/language.ts';
import type { OpeningForm } from './case-fields.tsx';
import { describing, Field, step, TextField } from './field.tsx';
import { counterTexts } from './texts.ts';

type Asked = {
  name: string;
  label: string;
  type: string;
  required: boolean;
  purpose?: string;
  options?: string[];
};

export const askedOf = (item: { fields?: unknown[] } | undefined) => (item?.fields ?? []) as Asked[];

/** What the item's form asks for; at the counter only what it demands; files have a field of their own. */
export function AskedFields(form: OpeningForm) {
  const all = askedOf(form.item);
  const shown = all.filter(({ type, required }) => required || type === 'choice' || type === 'appointment');
  return (
    <>
      {shown.map((asked) => (
        <AskedField key={asked.name} asked={asked} form={form} />
      ))}
    </>
  );
}

function AskedField({ asked, form }: { asked: Asked; form: OpeningForm }) {
  const say = useSay(counterTexts);
  const { name, label, type, required, purpose } = asked;
  const { opening, put, errors } = form;
  const id = `field-${name}`;
  const value = opening.fields[name] ?? '';
  const set = (answer: string | boolean) => put({ fields: { ...opening.fields, [name]: answer } });
  const common = {
    name: id,
    label,
    mark: required ? say('needed') : undefined,
    help: purpose,
    error: errors[id],
  };
  switch (type) {
    case 'location':
      return <LocationFields form={form} label={label} required={required} />;
    case 'appointment':
      return <PeriodFields form={form} required={required} />;
    case 'photo':
    case 'file':
      return null;
    case 'boolean':
      return (
        <label className="fc-check fc-span-12">
          <input
            id={id}
            type="checkbox"
            {...step}
            checked={value === true}
            onChange={(event) => set(event.target.checked)}
          />
          {label}
        </label>
      );
    case 'choice':
      return (
        <Field {...common} span={6}>
          <select
            {...describing(common)}
            {...step}
            className="fc-input"
            value={String(value)}
            onChange={(event) => set(event.target.value)}
          >
            <option value="">{say('choose')}</option>
            {asked.options?.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        </Field>
      );
    default:
      return (
        <TextField
          {...common}
          value={String(value)}
          onValue={set}
          type={type === 'date' ? 'date' : 'text'}
          inputMode={type === 'number' ? 'numeric' : undefined}
          lines={type === 'multiline' ? 2 : undefined}
          maxLength={2000}
          span={type === 'text' || type === 'multiline' ? 12 : 6}
        />
      );
  }
}

type Part = { form: OpeningForm; required: boolean };

function LocationFields({ form: { opening, put, errors }, label, required }: Part & { label: string }) {
  const say = useSay(counterTexts);
  const mark = required ? say('needed') : undefined;
  return (
    <fieldset className="fc-choice fc-span-12">
      <legend>
        {label}
        {mark && <span className="fc-mark">{mark}</span>}
      </legend>
      <div className="fc-grid">
        {(['building', 'room', 'place'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={say(name)}
            value={opening[name]}
            onValue={(value) => put({ [name]: value })}
            error={errors[name]}
            maxLength={name === 'room' ? 60 : 100}
            span={4}
          />
        ))}
      </div>
    </fieldset>
  );
}

function PeriodFields({ form: { opening, put, errors }, required }: Part) {
  const say = useSay(counterTexts);
  return (
    <>
      {(['from', 'to'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={say(name)}
          mark={required ? say('needed') : undefined}
          type="datetime-local"
          value={opening[name]}
          onValue={(value) => put({ [name]: value })}
          error={errors[name]}
          span={6}
        />
      ))}
    </>
  );
}
