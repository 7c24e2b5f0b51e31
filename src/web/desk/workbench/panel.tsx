import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { Refusal } from '../../kit/desk/refusal.tsx';
import { useSay } from '../../kit/language.ts';
import { workbenchTexts } from '../texts/workbench.ts';

type Props<T> = {
  title: string;
  /** What stands beside the heading: counts, a word of help. */
  beside?: ReactNode;
  read: Pick<UseQueryResult<unknown>, 'isPending' | 'error'>;
  items: T[] | undefined;
  keyOf(item: T): string;
  line(item: T): ReactNode;
  /** What would be here, said where nothing is. */
  empty: string;
  /** The way to the rest. */
  more?: { to: string; search?: Record<string, string>; text: string };
};

/** One short list of the workbench: its heading, its lines, and the way to the rest. */
export function Panel<T>({ title, beside, read, items, keyOf, line, empty, more }: Props<T>) {
  const say = useSay(workbenchTexts);
  const id = useId();
  return (
    <section className="sheet" aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {beside}
      </div>
      {read.isPending && <p className="desk-waiting panel-empty">{say('loading')}</p>}
      {items === undefined && <Refusal error={read.error} />}
      {items?.length === 0 && <p className="panel-empty">{empty}</p>}
      {items !== undefined && items.length > 0 && (
        <ul className="panel-lines">
          {items.map((item) => (
            <li key={keyOf(item)}>{line(item)}</li>
          ))}
        </ul>
      )}
      {more && (
        <p className="panel-more">
          <Link to={more.to} search={more.search as never}>
            {more.text}
          </Link>
        </p>
      )}
    </section>
  );
}
