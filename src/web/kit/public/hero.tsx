import type { ReactNode } from 'react';

/** The head of a page: where one is, what this is, and the most important of it, on the brand's blue. */
export function Hero({
  up,
  title,
  lang,
  lead,
  children,
}: {
  /** The way back: one level up. */
  up?: { href: string; name: string; lang?: string };
  title: ReactNode;
  /** Of the title, where the office wrote it. */
  lang?: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="hero">
      <div className="hero-inner">
        {up && (
          <a className="up" href={up.href}>
            <span aria-hidden="true">‹ </span>
            <span lang={up.lang}>{up.name}</span>
          </a>
        )}
        <h1 lang={lang}>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
        {children}
      </div>
    </div>
  );
}
