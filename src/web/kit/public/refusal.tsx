import { type Ref, useEffect, useRef } from 'react';
import { type Problem, RequestRefused } from '../api.ts';
import { Article } from '../article.tsx';
import { useSay } from '../language.ts';
import { refusalTexts } from '../texts-refusal.ts';

/** What the server said, or that it could not be asked. */
export const problemOf = (error: unknown): Problem =>
  error instanceof RequestRefused ? error.problem : { status: 500, code: 'fault' };

/**
 * A refusal on a public page: what was not done and why, the article it rests on, what can be done instead. It takes the
 * focus, so that it is read out at once.
 */
export function Refusal({ error }: { error: unknown }) {
  const say = useSay(refusalTexts);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  const { code, title, detail, demand, errors: named = [] } = problemOf(error);
  // A field that has nothing of its own to say repeats the whole.
  const errors = named.filter((one) => one.detail !== undefined && one.detail !== detail);
  return (
    <div className="refusal" role="alert" tabIndex={-1} ref={box as Ref<HTMLDivElement>}>
      <p className="refusal-why">{code === 'offline' ? say('offline') : (detail ?? title ?? say('fault'))}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map((one) => (
            <li key={`${one.pointer} ${one.code}`}>{one.detail}</li>
          ))}
        </ul>
      )}
      {demand && (
        <p>
          <Article demand={demand} className="refusal-article" />
        </p>
      )}
    </div>
  );
}
