import { placeInWords } from '../../../../../kernel/texts.ts';
import { useSay } from '../../../../../web/kit/language.ts';
import { Field } from '../../../../../web/kit/public/field.tsx';
import { applyTexts } from '../texts/apply.ts';
import { useForm } from './form-context.ts';
import { Purpose } from './purpose.tsx';
import { idOf, locationField } from './steps.ts';

const LINES = [
  { field: 'campus', most: 100 },
  { field: 'building', most: 100 },
  { field: 'floor', most: 30 },
  { field: 'room', most: 60 },
] as const;

/** Where it is: as the code on the door says, or in words; more exactly in any case. */
export function WherePart() {
  const say = useSay(applyTexts);
  const { answers, change, asked, data, errorAt } = useForm();
  const { location } = answers;
  const field = locationField(asked);
  const isByCode = location.place !== '' && data.place?.code === location.place;
  const set = (part: Partial<typeof location>) =>
    change((now) => ({ ...now, location: { ...now.location, ...part } }));
  return (
    <>
      {data.placeUnknown && <p className="refusal">{say('placeUnknown')}</p>}
      {isByCode && data.place ? (
        <div className="field">
          <p className="field-label">{say('placeIs')}</p>
          <p className="place-known" lang="zh-CN">
            {placeInWords(data.place)}
          </p>
          <button type="button" className="button-quiet" onClick={() => set({ place: '' })}>
            {say('placeOther')}
          </button>
        </div>
      ) : (
        <div className="pair">
          {LINES.map(({ field: name, most }) => (
            <Field
              key={name}
              id={idOf(`/location/${name}`)}
              label={say(name)}
              help={name === 'building' && field?.purpose ? <Purpose>{field.purpose}</Purpose> : undefined}
              error={errorAt(`/location/${name}`)}
              optional={name !== 'building' || !field?.required}
            >
              {(control) => (
                <input
                  {...control}
                  type="text"
                  maxLength={most}
                  value={location[name]}
                  onChange={({ target }) => set({ [name]: target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      )}
      <Field id={idOf('/location/note')} label={say('placeNote')} help={say('placeNoteHelp')} optional>
        {(control) => (
          <input
            {...control}
            type="text"
            maxLength={300}
            value={location.note}
            onChange={({ target }) => set({ note: target.value })}
          />
        )}
      </Field>
    </>
  );
}
