import type { ReactNode } from 'react';

export type Values = Record<string, unknown>;
export type Option = { value: string; label: string };

/** What a form asks. Blank and `nullable` is sent as `null`, else as it is. */
export type Ask = {
  name: string;
  label: string;
  help?: string;
  nullable?: boolean;
  kind: 'line' | 'text' | 'lines' | 'date' | 'time' | 'choice' | 'choices' | 'department' | 'own';
  options?: Option[];
  most?: number;
  /** For what no other kind covers. */
  draw?: (value: unknown, set: (value: unknown) => void, id: string) => ReactNode;
};

const isBlank = (value: unknown) => value === undefined || value === null || value === '';
const sameAs = (a: unknown, b: unknown) =>
  (isBlank(a) && isBlank(b)) || JSON.stringify(a) === JSON.stringify(b);

/** What is sent of a form: without what was left as it was, blanks as the contract wants them. */
export function filledIn(asks: Ask[], start: Values, values: Values, whole: boolean): Values {
  return Object.fromEntries(
    asks.flatMap(({ name, nullable }): [string, unknown][] => {
      const value = values[name];
      if (!whole && sameAs(start[name], value)) return [];
      if (!isBlank(value)) return [[name, value]];
      if (whole || value === undefined) return nullable && !whole ? [[name, null]] : [];
      return [[name, nullable ? null : '']];
    }),
  );
}
