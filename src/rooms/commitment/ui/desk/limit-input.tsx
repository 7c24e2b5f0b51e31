import { Checkbox, InputNumber, Select } from 'antd';
import type { CountedLimit, Limit } from '../../../../kernel/limits.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { editorTexts, unitTexts } from './texts-editor.ts';

type LimitInputProps = {
  id: string;
  /** What the limit is of, for those who do not see it. */
  label: string;
  value: Limit | undefined;
  onChange: (limit: Limit | undefined) => void;
  /** May be none at all. */
  optional?: boolean;
  /** May be “on the spot”. */
  spot?: boolean;
  /** May be counted back from a planned moment. */
  before?: boolean;
};

const COUNTED = ['workingDay', 'workingHour', 'calendarDay', 'hour', 'minute'] as const;
const MOST = 3_660;

/** A limit as number and unit; “none” and “on the spot” need no number. */
export function LimitInput({ id, label, value, onChange, optional, spot, before }: LimitInputProps) {
  const say = useSay(editorTexts);
  const unit = useSay(unitTexts);
  const counted = value && value.unit !== 'onTheSpot' ? value : undefined;
  const units = [
    ...(optional || !value ? [{ value: 'none', label: say('none') }] : []),
    ...(spot ? [{ value: 'onTheSpot', label: unit('onTheSpot') }] : []),
    ...COUNTED.map((name) => ({ value: name as string, label: unit(name) })),
  ];
  const choose = (name: string) => {
    if (name === 'none') return onChange(undefined);
    if (name === 'onTheSpot') return onChange({ unit: 'onTheSpot' });
    return onChange({ ...(counted ?? { count: 1 }), unit: name as CountedLimit['unit'] });
  };
  return (
    <div className="limit-input">
      {counted && (
        <InputNumber
          controls={false}
          id={id}
          min={1}
          max={MOST}
          precision={0}
          value={counted.count}
          aria-label={`${label} · ${say('count')}`}
          onChange={(count) => count && onChange({ ...counted, count })}
        />
      )}
      <Select
        id={counted ? `${id}-unit` : id}
        value={value?.unit ?? 'none'}
        options={units}
        onChange={choose}
        aria-label={`${label} · ${say('unit')}`}
        popupMatchSelectWidth={false}
        className="limit-unit"
      />
      {before && counted && (
        <Checkbox
          checked={counted.before === 'event'}
          onChange={({ target }) => onChange(withBefore(counted, target.checked))}
        >
          {say('before')}
        </Checkbox>
      )}
    </div>
  );
}

function withBefore({ count, unit }: CountedLimit, before: boolean): CountedLimit {
  return before ? { count, unit, before: 'event' } : { count, unit };
}
