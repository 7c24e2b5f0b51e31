import { Checkbox, Input, Radio } from 'antd';
import { DayWords } from '../../../../../web/kit/day-words.tsx';
import { useSay } from '../../../../../web/kit/language.ts';
import { TELLING_MEANS } from '../../../model.ts';
import { FieldFrame } from './field-frame.tsx';
import type { InputProps } from './field-input.tsx';
import { formTexts } from './texts-forms.ts';

type Told = { means?: string; at?: string; to?: string; text?: string };

/** How, when, whom and what: an applicant was told. Where it need not be, a tick opens it. */
export function ToldInput({ field, id, subject, now, value, onChange, errorAt }: InputProps) {
  const say = useSay(formTexts);
  const told = value as Told | undefined;
  const set = (part: Told) => onChange({ ...told, ...part });
  const errorOf = (part: string) => errorAt(field.at ? `${field.at}/${part}` : part);
  return (
    <>
      {field.optional && (
        <Checkbox
          checked={told !== undefined}
          onChange={({ target }) => onChange(target.checked ? field.start?.(subject, now) : undefined)}
        >
          {say('toldIs')}
        </Checkbox>
      )}
      {(told || !field.optional) && (
        <div className="told">
          <FieldFrame id={`${id}-means`} label={say('means')} error={errorOf('means')} group>
            {() => (
              <Radio.Group
                aria-label={say('means')}
                value={told?.means}
                options={TELLING_MEANS.map((means) => ({ value: means, label: say(means) }))}
                onChange={({ target }) => set({ means: target.value as string })}
              />
            )}
          </FieldFrame>
          {(['at', 'to'] as const).map((part) => (
            <FieldFrame
              key={part}
              id={`${id}-${part}`}
              label={say(part === 'at' ? 'toldAt' : 'toldTo')}
              error={errorOf(part)}
            >
              {({ invalid, describedBy }) => (
                <>
                  <Input
                    id={`${id}-${part}`}
                    type={part === 'at' ? 'datetime-local' : 'text'}
                    maxLength={200}
                    status={invalid ? 'error' : undefined}
                    aria-describedby={describedBy}
                    value={told?.[part] ?? ''}
                    onChange={({ target }) => set({ [part]: target.value })}
                  />
                  {part === 'at' && <DayWords value={told?.at} />}
                </>
              )}
            </FieldFrame>
          ))}
          <FieldFrame id={`${id}-text`} label={say('toldText')} error={errorOf('text')}>
            {({ invalid, describedBy }) => (
              <Input.TextArea
                id={`${id}-text`}
                autoSize={{ minRows: 2, maxRows: 8 }}
                maxLength={4_000}
                status={invalid ? 'error' : undefined}
                aria-describedby={describedBy}
                value={told?.text ?? ''}
                onChange={({ target }) => set({ text: target.value })}
              />
            )}
          </FieldFrame>
        </div>
      )}
    </>
  );
}
