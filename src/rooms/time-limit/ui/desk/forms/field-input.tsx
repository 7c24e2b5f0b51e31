import { Checkbox, Input, InputNumber, Select } from 'antd';
import { DayWords } from '../../../../../web/kit/day-words.tsx';
import { DepartmentPicker, StaffListPicker, StaffPicker } from '../../../../../web/kit/desk/staff-picker.tsx';
import { useSay } from '../../../../../web/kit/language.ts';
import { useRoomWords } from '../words.ts';
import { FieldFrame, type FieldIds } from './field-frame.tsx';
import { FilesInput } from './files-input.tsx';
import type { Choice, Field, Subject } from './form.ts';
import { LimitInput } from './limit-input.tsx';
import { RowsInput } from './rows-input.tsx';
import { drawTexts } from './texts-draw.ts';
import { formTexts } from './texts-forms.ts';
import { ToldInput } from './told-input.tsx';

export type InputProps = {
  field: Field;
  id: string;
  subject: Subject;
  now: string;
  value: unknown;
  onChange: (value: unknown) => void;
  /** What is wrong, by the place in the body; the field's own stands under its `at`. */
  errorAt: (at: string) => string | undefined;
};

const GROUPED: readonly string[] = [
  'limit',
  'told',
  'missing',
  'received',
  'following',
  'materials',
  'files',
];

/** One field of any form, by its kind. */
export function FieldInput(props: InputProps) {
  const say = useSay(formTexts);
  const { field, id, value, onChange, errorAt } = props;
  const { kind, at, label, help, words, helpWords } = field;
  const name = words ?? say(label);
  if (kind === 'yes')
    return (
      <div className="form-field">
        <Checkbox id={id} checked={value === true} onChange={({ target }) => onChange(target.checked)}>
          {name}
        </Checkbox>
        {errorAt(at) && <p className="field-error">{errorAt(at)}</p>}
      </div>
    );
  const grouped = GROUPED.includes(kind);
  return (
    <FieldFrame
      id={id}
      label={name}
      help={helpWords ?? (help && say(help))}
      error={grouped && at === '' ? undefined : errorAt(at)}
      group={grouped}
    >
      {(ids) => <Inner {...props} ids={ids} />}
    </FieldFrame>
  );
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const NATIVE = { line: 'text', moment: 'datetime-local', day: 'date' } as const;

function Inner(props: InputProps & { ids: FieldIds }) {
  const { field, subject, value, onChange, ids } = props;
  const { id, describedBy, invalid } = ids;
  const status = invalid ? 'error' : undefined;
  const aria = { id, status, 'aria-describedby': describedBy, 'aria-invalid': invalid } as const;
  const pick = { id, describedBy, invalid };
  const of = field.of === 'support' ? subject.support?.department : subject.case.lead;
  switch (field.kind) {
    case 'text':
      return (
        <Input.TextArea
          {...aria}
          autoSize={{ minRows: 2, maxRows: 10 }}
          maxLength={4_000}
          value={text(value)}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'line':
    case 'moment':
    case 'day':
      return (
        <>
          <Input
            {...aria}
            type={NATIVE[field.kind]}
            value={text(value)}
            onChange={({ target }) => onChange(target.value)}
          />
          {field.kind !== 'line' && <DayWords value={text(value)} />}
        </>
      );
    case 'number':
      return (
        <InputNumber
          controls={false}
          {...aria}
          value={value as number | undefined}
          onChange={(typed) => onChange(typed ?? undefined)}
        />
      );
    case 'choice':
      return <ChoiceInput {...props} />;
    case 'staff':
      return (
        <StaffPicker
          {...pick}
          department={field.of && of}
          value={text(value) || undefined}
          onChange={onChange}
        />
      );
    case 'staffList':
      return (
        <StaffListPicker
          {...pick}
          department={field.of && of}
          value={Array.isArray(value) ? (value as string[]) : []}
          onChange={onChange}
        />
      );
    case 'department':
      return <DepartmentPicker {...pick} value={text(value) || undefined} onChange={onChange} />;
    case 'limit':
      return <LimitInput {...props} />;
    case 'told':
      return <ToldInput {...props} />;
    case 'files':
      return <FilesInput {...props} />;
    case 'missing':
    case 'received':
    case 'following':
    case 'materials':
      return <RowsInput {...props} kind={field.kind} />;
    case 'yes':
      return null;
  }
}

/** What a choice is called: in its own words, or in those that the room has for outcomes, procedures and levels. */
function useChoiceWords(): (choice: Choice) => string {
  const say = useSay(formTexts);
  const words = useRoomWords();
  const known: Record<string, string> = {
    ...words.procedures,
    ...words.leaders,
    ...words.outcomes,
    ...words.sources,
    ...words.channels,
  };
  return ({ value, label, words: own }) => own ?? (label ? say(label) : (known[value] ?? String(value)));
}

function ChoiceInput({ field, subject, value, onChange, ids }: InputProps & { ids: FieldIds }) {
  const say = useSay(drawTexts);
  const nameOf = useChoiceWords();
  return (
    <Select
      id={ids.id}
      className="wide"
      status={ids.invalid ? 'error' : undefined}
      aria-describedby={ids.describedBy}
      placeholder={say('choose')}
      allowClear={field.free}
      showSearch={{ optionFilterProp: 'label' }}
      value={value as string | undefined}
      options={(field.choices?.(subject) ?? []).map((choice) => ({
        value: choice.value,
        label: nameOf(choice),
      }))}
      onChange={onChange}
    />
  );
}
