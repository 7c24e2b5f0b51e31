import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Refusal } from '../../kit/desk/refusal.tsx';
import { useSay } from '../../kit/language.ts';
import { registerTexts } from '../texts/registers.ts';

/** On a phone: `head` and `mark` share the first line of an entry, `wide` has one of its own, others stand two in a line. */
export type Column<T> = {
  name: keyof typeof registerTexts;
  cell(item: T): ReactNode;
  place?: 'head' | 'mark' | 'wide';
};

type Props<T> = {
  caption: string;
  columns: Column<T>[];
  items: T[] | undefined;
  keyOf(item: T): string;
  error: unknown;
  totals: ReactNode;
  hasMore: boolean;
  isReading: boolean;
  onMore(): void;
};

/** A register as a table that scrolls within itself; on phones each entry is a dense block of its own. */
export function RegisterTable<T>(props: Props<T>) {
  const { caption, columns, items, keyOf, error, totals, hasMore, isReading, onMore } = props;
  const say = useSay(registerTexts);
  if (items === undefined) return <Refusal error={error} />;
  if (items.length === 0) return <p className="sheet">{say('empty')}</p>;
  return (
    <>
      <p className="register-totals" role="status">
        {totals}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="register-scroll" aria-label={caption} tabIndex={0}>
        <table className="registers-table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={keyOf(item)}>
                {columns.map(({ name, cell, place }) => (
                  <td key={name} data-label={say(name)} data-place={place}>
                    {cell(item)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Refusal error={error} />
      {hasMore && (
        <Button onClick={onMore} loading={isReading}>
          {say('more')}
        </Button>
      )}
    </>
  );
}

/** Two facts in one cell, the lesser one beneath. */
export function Stacked({ top, beneath }: { top: ReactNode; beneath?: ReactNode }) {
  return (
    <>
      {top}
      {beneath && <small>{beneath}</small>}
    </>
  );
}

/** What would be read wrong in two lines: a limit, the name of a department. */
export const Whole = ({ children }: { children: ReactNode }) => <span className="whole">{children}</span>;
