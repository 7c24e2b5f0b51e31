import { useSay } from '../../../../web/kit/language.ts';
import { counterTexts } from './texts.ts';

/** The keys of the counter: the four that matter, all of them one press away. */
export function KeyHelp() {
  const say = useSay(counterTexts);
  const lines = [
    'key_enter',
    'key_known',
    'key_matter',
    'key_materials',
    'key_kind',
    'key_marks',
    'key_outcome',
    'key_digits',
    'key_lookup',
    'key_channel',
    'key_together',
    'key_save',
  ] as const;
  return (
    <details className="fc-keys">
      <summary>{say('keys')}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{say(line)}</li>
        ))}
      </ul>
    </details>
  );
}
