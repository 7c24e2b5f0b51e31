import type { KeyboardEvent, ReactNode } from 'react';
import { DayWords } from '../../../../web/kit/day-words.tsx';

export type FieldProps = {
  name: string;
  label: ReactNode;
  /** Said behind the label where the outcome chosen demands it. */
  mark?: string;
  help?: string;
  error?: string;
  /** Of twelve columns. */
  span?: 3 | 4 | 6 | 8 | 12;
};

/** What an input of a field says of itself to whoever does not see it. */
export const describing = ({ name, help, error }: Pick<FieldProps, 'name' | 'help' | 'error'>) => {
  const parts = [...(help ? [`${name}-help`] : []), ...(error ? [`${name}-error`] : [])];
  return {
    id: name,
    ...(parts.length > 0 && { 'aria-describedby': parts.join(' ') }),
    ...(error && { 'aria-invalid': true }),
  };
};

/** Label above, help below it, the message at the field (visual.md, “Ask”). */
export function Field({
  name,
  label,
  mark,
  help,
  error,
  span = 12,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <div className={`fc-field fc-span-${span}`}>
      <label htmlFor={name}>
        {label}
        {mark && <span className="fc-mark">{mark}</span>}
      </label>
      {help && (
        <div id={`${name}-help`} className="fc-help">
          {help}
        </div>
      )}
      {children}
      {error && (
        <div id={`${name}-error`} className="fc-error">
          {error}
        </div>
      )}
    </div>
  );
}

/** Inputs with this attribute are visited by Enter, in the order in which they stand. */
export const step = { 'data-step': true } as const;

type Line = FieldProps & {
  value: string;
  onValue: (value: string) => void;
  type?: string;
  inputMode?: 'tel' | 'numeric' | 'text';
  lines?: number;
  maxLength?: number;
  onBlur?: () => void;
  /** Enter where nothing was typed; otherwise it goes on to the next field. */
  onEmptyEnter?: () => void;
};

const DAYS = new Set(['date', 'datetime-local']);

function enterInEmpty(event: KeyboardEvent, then: () => void): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  then();
}

/** A line, or with `lines` a box, that is typed into. */
export function TextField({
  value,
  onValue,
  type = 'text',
  inputMode,
  lines,
  maxLength = 200,
  ...rest
}: Line) {
  const { onBlur, onEmptyEnter, ...field } = rest;
  const onKeyDown = onEmptyEnter && ((event: KeyboardEvent) => enterInEmpty(event, onEmptyEnter));
  const common = {
    ...describing(field),
    ...step,
    value,
    maxLength,
    className: 'fc-input',
    onBlur,
    onKeyDown,
  };
  return (
    <Field {...field}>
      {lines ? (
        <textarea {...common} rows={lines} onChange={(event) => onValue(event.target.value)} />
      ) : (
        <input
          {...common}
          type={type}
          inputMode={inputMode}
          autoComplete="off"
          onChange={(event) => onValue(event.target.value)}
        />
      )}
      {DAYS.has(type) && <DayWords value={value} />}
    </Field>
  );
}
