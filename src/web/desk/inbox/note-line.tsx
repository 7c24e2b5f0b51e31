import { Link } from '@tanstack/react-router';
import { Article } from '../../kit/article.tsx';
import { momentText } from '../../kit/days.ts';
import { useLang } from '../../kit/language.ts';
import { useMarkRead } from './mark-read.ts';

export type Note = {
  id: string;
  at: string;
  text: string;
  number?: string;
  /** The name of the item it is about. */
  subject?: string;
  demand: string;
  readAt?: string;
};

/** The page of what a note is about; undefined where it is about nothing that has one. */
export function pageOf(number: string | undefined): string | undefined {
  if (number === undefined) return undefined;
  if (/^S\d{4}-\d+$/.test(number)) return `/contacts/${number}`;
  if (/^\d{4}-\d+$/.test(number)) return `/cases/${number}`;
  return /^[A-Z][A-Z0-9]*-[A-Z0-9-]+$/.test(number) ? `/services/${number}` : undefined;
}

/** One note: what it says, what about, when, and on which demand it rests. Opening it reads it. */
export function NoteLine({ note }: { note: Note }) {
  const lang = useLang();
  const markRead = useMarkRead();
  const { id, at, text, number, subject, demand, readAt } = note;
  const to = pageOf(number);
  return (
    <div className={readAt ? 'panel-line' : 'panel-line note-unread'}>
      {to ? (
        <Link to={to} onClick={() => readAt === undefined && markRead.mutate(id)}>
          {text}
        </Link>
      ) : (
        <span>{text}</span>
      )}
      <small>
        {subject && `${subject} · `}
        {number && (
          <>
            <span className="note-whole">{number}</span>
            {' · '}
          </>
        )}
        <span className="note-whole">{momentText(at, lang)}</span>
        {' · '}
        <Article demand={demand} className="note-article" />
      </small>
    </div>
  );
}
