import type { ReactNode } from 'react';
import { useWritten } from '../../../../web/kit/public/written.tsx';

/** A name with its value; nothing where the value is blank. */
export function Fact({ name, children }: { name: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Lines that the office wrote. */
export function WrittenList({ lines, ordered = false }: { lines: string[]; ordered?: boolean }) {
  const lang = useWritten();
  const items = lines.map((line) => <li key={line}>{line}</li>);
  if (ordered)
    return (
      <ol className="plain-list" lang={lang}>
        {items}
      </ol>
    );
  return (
    <ul className="plain-list" lang={lang}>
      {items}
    </ul>
  );
}
