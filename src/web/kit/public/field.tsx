import type { ReactNode } from 'react';
import { useSay } from '../language.ts';
import { fieldTexts } from '../texts-field.ts';

/** What a control says of itself to a screen reader. */
export type ControlProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
};

type Asked = {
  id: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string;
  /** Said in words where something may be left out. */
  optional?: boolean;
};

/** Label above, help and what is wrong below it, then the control. */
export function Field({ children, ...asked }: Asked & { children: (props: ControlProps) => ReactNode }) {
  const { id, error, help, optional } = asked;
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label className="field-label" htmlFor={id}>
        <Label {...asked} />
      </label>
      <Notes {...asked} />
      {children({
        id,
        'aria-describedby': describedBy(id, help, error),
        'aria-invalid': error ? true : undefined,
        'aria-required': optional ? undefined : true,
      })}
    </div>
  );
}

/** The same for several controls under one question; the first of them has the id. */
export function FieldGroup({ children, ...asked }: Asked & { children: ReactNode }) {
  const { id, error, help } = asked;
  return (
    <fieldset
      className={error ? 'field field-wrong' : 'field'}
      aria-describedby={describedBy(id, help, error)}
    >
      <legend className="field-label">
        <Label {...asked} />
      </legend>
      <Notes {...asked} />
      {children}
    </fieldset>
  );
}

function Label({ label, optional }: Asked) {
  const say = useSay(fieldTexts);
  return (
    <>
      {label}
      {optional && <span className="field-optional">{say('optional')}</span>}
    </>
  );
}

function Notes({ id, help, error }: Asked) {
  return (
    <>
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

function describedBy(id: string, help: ReactNode, error: string | undefined): string | undefined {
  const ids = [...(help ? [`${id}-help`] : []), ...(error ? [`${id}-error`] : [])];
  return ids.length > 0 ? ids.join(' ') : undefined;
}
