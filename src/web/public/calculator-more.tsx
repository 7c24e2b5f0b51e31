import { DayWords } from '../kit/day-words.tsx';
import { useSay } from '../kit/language.ts';
import type { CalculatorForm, ExclusionForm } from './calculator-question.ts';
import { UNITS, type Unit } from './calculator-question.ts';
import { readingTexts } from './texts-reading.ts';

type Change = (changed: Partial<CalculatorForm>) => void;

const withAt = <T,>(list: T[], index: number, changed: Partial<T>) =>
  list.map((one, at) => (at === index ? { ...one, ...changed } : one));
const without = <T,>(list: T[], index: number) => list.filter((_, at) => at !== index);

/** Units of a limit in the words of the page. */
export function UnitOptions() {
  const say = useSay(readingTexts);
  return UNITS.map((unit) => (
    <option key={unit} value={unit}>
      {say(unit)}
    </option>
  ));
}

export function Extensions({ form, change }: { form: CalculatorForm; change: Change }) {
  const say = useSay(readingTexts);
  const { extensions } = form;
  return (
    <fieldset>
      <legend>{say('extension')}</legend>
      {extensions.map(({ count, unit }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <div className="fields" key={index}>
          <label>
            {say('extensionCount')}
            <input
              type="number"
              min={1}
              max={3700}
              value={count}
              onChange={(event) =>
                change({ extensions: withAt(extensions, index, { count: event.target.value }) })
              }
            />
          </label>
          <label>
            {say('unit')}
            <select
              value={unit}
              onChange={(event) =>
                change({ extensions: withAt(extensions, index, { unit: event.target.value as Unit }) })
              }
            >
              <UnitOptions />
            </select>
          </label>
          <RemoveButton index={index} remove={() => change({ extensions: without(extensions, index) })} />
        </div>
      ))}
      <button
        type="button"
        className="quiet"
        onClick={() => change({ extensions: [...extensions, { count: '', unit: 'workingDay' }] })}
      >
        {say('addExtension')}
      </button>
    </fieldset>
  );
}

const EMPTY: ExclusionForm = { from: '', to: '', toldAt: '' };

export function Exclusions({ form, change }: { form: CalculatorForm; change: Change }) {
  const say = useSay(readingTexts);
  const { exclusions } = form;
  return (
    <fieldset>
      <legend>{say('exclusion')}</legend>
      <p className="soft small">{say('exclusionHelp')}</p>
      {exclusions.map((exclusion, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <div className="fields" key={index}>
          {(['from', 'to', 'toldAt'] as const).map((name) => (
            <label key={name}>
              {say(name)}
              <input
                type={name === 'toldAt' ? 'datetime-local' : 'date'}
                value={exclusion[name]}
                onChange={(event) =>
                  change({ exclusions: withAt(exclusions, index, { [name]: event.target.value }) })
                }
              />
              <DayWords value={exclusion[name]} />
            </label>
          ))}
          <RemoveButton index={index} remove={() => change({ exclusions: without(exclusions, index) })} />
        </div>
      ))}
      <button type="button" className="quiet" onClick={() => change({ exclusions: [...exclusions, EMPTY] })}>
        {say('addExclusion')}
      </button>
    </fieldset>
  );
}

function RemoveButton({ index, remove }: { index: number; remove: () => void }) {
  const say = useSay(readingTexts);
  return (
    <button type="button" className="quiet" onClick={remove}>
      {say('remove', { index: index + 1 })}
    </button>
  );
}
