import { type MouseEvent, useEffect, useRef } from 'react';
import { useSay } from '../../../../../web/kit/language.ts';
import { applyTexts } from '../texts/apply.ts';
import { idOf, type Wrong } from './steps.ts';
import { useWrongWords } from './wrong-words.ts';

/** All that has to be mended, each a way to its field. `tries` grows with each try, so that it takes the focus again. */
export function ErrorSummary({
  wrong,
  tries,
  lead,
}: {
  wrong: Wrong[];
  tries: number;
  lead: (wrong: Wrong) => void;
}) {
  const say = useSay(applyTexts);
  const words = useWrongWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) box.current?.focus();
  }, [tries]);
  if (wrong.length === 0) return null;
  const follow = (event: MouseEvent, one: Wrong) => {
    event.preventDefault();
    lead(one);
  };
  return (
    <div className="refusal" role="alert" tabIndex={-1} ref={box}>
      <h2 className="refusal-why">{say('wrong', { count: wrong.length })}</h2>
      <ul>
        {wrong.map((one) => (
          <li key={`${one.pointer} ${one.says}`}>
            <a href={`#${idOf(one.pointer)}`} onClick={(event) => follow(event, one)}>
              {words(one)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
