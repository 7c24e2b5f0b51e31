import type { ReactNode } from 'react';

export type FieldIds = { id: string; describedBy?: string; invalid: boolean };

type Props = {
  id: string;
  label: string;
  help?: string;
  error?: string;
  /** Several inputs under one label. */
  group?: boolean;
  children: (ids: FieldIds) => ReactNode;
};

/** Label above, help below it, and what is wrong at the field itself. */
export function FieldFrame({ id, label, help, error, group = false, children }: Props) {
  const helpId = help ? `${id}-help` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [helpId, errorId].filter(Boolean).join(' ') || undefined;
  const inside = (
    <>
      {help && (
        <p id={helpId} className="field-help">
          {help}
        </p>
      )}
      {children({ id, describedBy, invalid: error !== undefined })}
      {error && (
        <p id={errorId} className="field-error">
          {error}
        </p>
      )}
    </>
  );
  if (group)
    return (
      <fieldset className="form-field" id={id} tabIndex={-1} aria-describedby={describedBy}>
        <legend>{label}</legend>
        {inside}
      </fieldset>
    );
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {inside}
    </div>
  );
}
