import { type KeyboardEvent, useId } from 'react';

type Option<T extends string> = { value: T; label: string };

/**
 * One of a few, each with its digit: arrows as in any group of radio buttons, or the digit. `onPicked` after a choice by
 * digit, to go on.
 */
export function Choice<T extends string>({
  name,
  label,
  options,
  value,
  onValue,
  onPicked,
  error,
}: {
  name: string;
  label: string;
  options: readonly Option<T>[];
  value: T;
  onValue: (value: T) => void;
  onPicked?: (value: T) => void;
  error?: string;
}) {
  const id = useId();
  const byDigit = (event: KeyboardEvent) => {
    const picked = /^[1-9]$/.test(event.key) && !event.altKey ? options[Number(event.key) - 1] : undefined;
    if (!picked) return;
    event.preventDefault();
    onValue(picked.value);
    onPicked?.(picked.value);
  };
  return (
    <fieldset
      className="fc-choice fc-span-12"
      onKeyDown={byDigit}
      aria-describedby={error && `${name}-error`}
    >
      <legend>{label}</legend>
      <div className="fc-options">
        {options.map((option, index) => (
          <label key={option.value} className="fc-option">
            <input
              type="radio"
              name={id}
              id={option.value === value ? name : undefined}
              data-step={option.value === value ? true : undefined}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            <span>
              <kbd aria-hidden>{index + 1}</kbd>
              {option.label}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <div id={`${name}-error`} className="fc-error">
          {error}
        </div>
      )}
    </fieldset>
  );
}
