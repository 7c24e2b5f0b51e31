import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useSay } from '../language.ts';
import { pageTexts } from '../texts-page.ts';
import './page.css';

let arrived = false;

/** Told by the desk when somebody went to another page: the next heading takes the focus. */
export function arriveAt(): void {
  arrived = true;
}

const officeName = () => document.documentElement.dataset.office ?? '';

/** Names the document after the page. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = [title, officeName()].filter(Boolean).join(' · ');
  }, [title]);
}

/** A field that a page opens with keeps the cursor. */
const isTyping = () =>
  document.activeElement instanceof HTMLElement &&
  document.activeElement.matches('#content input, #content textarea, #content [contenteditable]');

/** `search`: the filters a list was left with. */
export type Crumb = { to: string; text: string; search?: Record<string, unknown> };

type Props = {
  title: string;
  /** What the tab says, where that is more than the heading. */
  tab?: string;
  /** Beside the heading: a number, a countdown. */
  beside?: ReactNode;
  /** Buttons for the whole page. */
  actions?: ReactNode;
  crumbs?: Crumb[];
};

/**
 * The head of every page of the desk: names the document, takes the focus after a change of page.
 * Example: `<PageHeader title={say('queue')} actions={<Button>…</Button>} />`.
 */
export function PageHeader({ title, tab, beside, actions, crumbs = [] }: Props) {
  const say = useSay(pageTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(tab ?? title);
  useEffect(() => {
    if (!arrived) return;
    arrived = false;
    if (!isTyping()) heading.current?.focus();
  }, []);
  return (
    <header className="page-header">
      {crumbs.length > 0 && (
        <nav aria-label={say('crumbs')} className="page-crumbs">
          <ol>
            {crumbs.map(({ to, text, search }) => (
              <li key={to}>
                <Link to={to} search={search as never}>
                  {text}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="page-heading">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {beside}
        {actions && <div className="page-actions">{actions}</div>}
      </div>
    </header>
  );
}
