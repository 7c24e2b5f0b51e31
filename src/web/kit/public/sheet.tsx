import { type ReactNode, useId } from 'react';

/** A part of a page under its own heading; `id` makes it a place that links can lead to. */
export function Sheet({ id, title, children }: { id?: string; title: ReactNode; children: ReactNode }) {
  const own = useId();
  const name = `${id ?? own}-title`;
  return (
    <section className="sheet" id={id} aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      {children}
    </section>
  );
}
