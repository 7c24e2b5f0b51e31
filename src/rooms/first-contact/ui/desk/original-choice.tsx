import { useSay } from '../../../../web/kit/language.ts';
import { counterTexts } from './texts.ts';

type Props = { label: string; value: boolean | undefined; onValue: (original: boolean | undefined) => void };

/** Whether the original of a material was left or a copy; nothing is claimed that was not said. */
export function OriginalChoice({ label, value, onValue }: Props) {
  const say = useSay(counterTexts);
  return (
    <select
      className="fc-input fc-original"
      aria-label={label}
      value={value === undefined ? '' : String(value)}
      onChange={({ target }) => onValue(target.value === '' ? undefined : target.value === 'true')}
    >
      <option value="">{say('formNotSaid')}</option>
      <option value="true">{say('isOriginal')}</option>
      <option value="false">{say('isCopy')}</option>
    </select>
  );
}
