import { Article } from '../../../../web/kit/article.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import { type Entry, waiting } from './outbox.ts';
import { fieldTexts } from './texts.ts';
import { useOutbox } from './use-outbox.ts';

/** What waits to be sent, said once and clearly; what the server refused, with its words. */
export function WaitingSign() {
  const say = useSay(fieldTexts);
  const { entries, sending, stopped, broken, flush } = useOutbox();
  const waits = waiting(entries);
  const refused = entries.filter((one) => one.refused);
  return (
    <>
      <div role="status">
        {waits.length > 0 && !(sending && !stopped) && (
          <div className="field-waiting">
            <p>
              <strong>{say('waiting', { count: waits.length })}</strong>
            </p>
            <p>{say(stopped?.status === 401 ? 'waitingSignIn' : 'waitingWhy')}</p>
            <button type="button" className="field-plain" disabled={sending} onClick={() => void flush()}>
              {say('sendNow')}
            </button>
          </div>
        )}
      </div>
      {broken && (
        <p role="alert" className="field-refused">
          {say('notKept')}
        </p>
      )}
      {refused.map((entry) => (
        <Refused key={entry.key} entry={entry} />
      ))}
    </>
  );
}

function Refused({ entry }: { entry: Entry }) {
  const say = useSay(fieldTexts);
  const { dismiss } = useOutbox();
  const { title, detail, code, demand } = entry.refused ?? { code: '' };
  return (
    <div role="alert" className="field-refused">
      <p>
        <strong>
          {say('refusedTitle', { what: say(`deed_${entry.command}`) })} · {entry.number}
        </strong>
      </p>
      <p>{detail ?? title ?? code}</p>
      {demand && (
        <p>
          <Article demand={demand} className="refusal-article" />
        </p>
      )}
      <button type="button" className="field-plain" onClick={() => void dismiss(entry.key)}>
        {say('refusedRead')}
      </button>
    </div>
  );
}
