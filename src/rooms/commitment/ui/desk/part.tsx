import type { ReactNode } from 'react';

/** What each row of an element is drawn with. */
export type PartProps<Row> = { row: Row; set: (row: Row) => void; id: string; label: string };

/** One control of a row under its label. */
export function Part({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={wide ? 'editor-part wide' : 'editor-part'}>
      <span>{label}</span>
      {children}
    </label>
  );
}

/** A part that is not one control: a limit. */
export function PartGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="editor-part">
      <span>{label}</span>
      {children}
    </div>
  );
}

/** An object with one of its parts replaced, or taken out where it is blank. */
export function withPart<Row extends object, K extends keyof Row>(
  row: Row,
  name: K,
  value: Row[K] | undefined,
): Row {
  const { [name]: _, ...rest } = row;
  return (value === undefined || value === '' || value === false ? rest : { ...rest, [name]: value }) as Row;
}
