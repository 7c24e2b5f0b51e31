import { InputNumber, Select } from 'antd';
import { useSay } from '../../../../../web/kit/language.ts';
import { useRoomWords } from '../words.ts';
import type { FieldIds } from './field-frame.tsx';
import type { InputProps } from './field-input.tsx';
import { drawTexts } from './texts-draw.ts';

export const LIMIT_UNITS = ['workingDay', 'workingHour', 'calendarDay', 'hour', 'minute'] as const;
type Limit = { count?: number; unit?: string };

/** So much of a unit, never a fraction. */
export function LimitInput({ value, onChange, errorAt, field, ids }: InputProps & { ids: FieldIds }) {
  const say = useSay(drawTexts);
  const { units, register } = useRoomWords();
  const { count, unit } = (value ?? {}) as Limit;
  const error = errorAt(field.at ? `${field.at}/count` : 'count');
  return (
    <>
      <span className="pair">
        <InputNumber
          controls={false}
          aria-label={say('howMany')}
          aria-describedby={ids.describedBy}
          min={1}
          precision={0}
          disabled={unit === 'onTheSpot'}
          status={error ? 'error' : undefined}
          value={count}
          onChange={(typed) => onChange({ unit, count: typed ?? undefined })}
        />
        <Select
          aria-label={say('unit')}
          value={unit}
          placeholder={say('unit')}
          options={[
            ...LIMIT_UNITS.map((one) => ({ value: one as string, label: units[one] })),
            ...(field.at === 'limit' ? [{ value: 'onTheSpot', label: register.onTheSpot }] : []),
          ]}
          onChange={(chosen) => onChange(chosen === 'onTheSpot' ? { unit: chosen } : { count, unit: chosen })}
        />
      </span>
      {error && <p className="field-error">{error}</p>}
    </>
  );
}
