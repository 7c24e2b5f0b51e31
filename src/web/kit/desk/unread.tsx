import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { RequestRefused } from '../api.ts';
import { useSay } from '../language.ts';
import { pageTexts } from '../texts-page.ts';
import { type Crumb, PageHeader } from './page.tsx';
import { Refusal } from './refusal.tsx';

type Props = {
  /** What the address names: a number, a code. */
  title: string;
  /** The list it would stand in. */
  list: Crumb;
  error: unknown;
  retry: () => void;
};

const isGone = (error: unknown) => error instanceof RequestRefused && error.problem.status === 404;

/** A page whose one thing could not be read: not there for the reader, with the way back, or to be tried again. */
export function Unread({ title, list, error, retry }: Props) {
  const say = useSay(pageTexts);
  return (
    <>
      <PageHeader title={title} crumbs={[list]} />
      {isGone(error) ? (
        <div className="page-gone">
          <p role="alert">{say('gone', { title })}</p>
          <Link to={list.to} search={list.search as never}>
            {say('back', { list: list.text })}
          </Link>
        </div>
      ) : (
        <>
          <Refusal error={error} />
          <p>
            <Button onClick={retry}>{say('retry')}</Button>
          </p>
        </>
      )}
    </>
  );
}
