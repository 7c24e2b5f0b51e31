import { momentText } from '../../../../web/kit/days.ts';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { fieldTexts } from './texts.ts';
import type { Step } from './trace.ts';

/** What was reached and when; read out where a button has just become one of these sentences. */
export function StepsBehind({ steps }: { steps: Step[] }) {
  const say = useSay(fieldTexts);
  const lang = useLang();
  return (
    <div role="status">
      {steps.length > 0 && (
        <ul className="field-behind">
          {steps.map(({ key, milestone, at }) => (
            <li key={key}>
              <strong>
                {milestone === undefined ? say('arrivedAt') : say('reachedName', { name: milestone })}
              </strong>{' '}
              {at === undefined ? say('stepWaits') : <time dateTime={at}>{momentText(at, lang)}</time>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
