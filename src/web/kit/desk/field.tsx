import type { ReactNode } from 'react';
import { tokens } from '../tokens.ts';

type FieldProps = {
  /** Of the control inside, which it must carry. */
  id: string;
  label: string;
  help?: string;
  error?: string;
  children: ReactNode;
};

/** A labelled control: label above, help below the label, what to mend below the control (visual.md, “Ask”). */
export function Field({ id, label, help, error, children }: FieldProps) {
  return (
    <div style={{ marginBlockEnd: 16, minWidth: 0 }}>
      <label htmlFor={id} style={{ display: 'block', fontWeight: 600, marginBlockEnd: 4 }}>
        {label}
      </label>
      {help && (
        <div id={`${id}-help`} style={{ color: tokens.ink.secondary, marginBlockEnd: 4 }}>
          {help}
        </div>
      )}
      {children}
      {error && (
        <div role="alert" style={{ color: tokens.lights.red.ink, marginBlockStart: 4 }}>
          {error}
        </div>
      )}
    </div>
  );
}
