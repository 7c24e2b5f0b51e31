import { DayWords } from '../../../../../web/kit/day-words.tsx';
import { useSay } from '../../../../../web/kit/language.ts';
import { Field, FieldGroup } from '../../../../../web/kit/public/field.tsx';
import { useFrame } from '../../../../../web/kit/public/frame-context.ts';
import { useWritten, Written } from '../../../../../web/kit/public/written.tsx';
import { UploadList } from '../../../../../web/kit/upload-list.tsx';
import { isKind, KINDS } from '../applicant.ts';
import { ApplicantFields } from '../applicant-fields.tsx';
import { applyTexts } from '../texts/apply.ts';
import { hoursLater, localOf } from '../window.ts';
import { isOwnPart } from './draft.ts';
import { useForm } from './form-context.ts';
import { ItemField } from './item-field.tsx';
import { Purpose } from './purpose.tsx';
import { appointmentField, idOf, locationField, uploadField, uploadStep } from './steps.ts';
import { WherePart } from './where-part.tsx';

const VISIT_HOURS = 2;

/** What it is about, the item’s own questions, and photos of it. */
export function MatterPart() {
  const say = useSay(applyTexts);
  const { answers, change, asked, errorAt } = useForm();
  return (
    <>
      <Field
        id={idOf('/matter')}
        label={say('matterLabel')}
        help={say(uploadField(asked)?.type === 'photo' ? 'matterHelp' : 'matterHelpPlain')}
        error={errorAt('/matter')}
      >
        {(control) => (
          <textarea
            {...control}
            rows={5}
            maxLength={4_000}
            value={answers.matter}
            onChange={({ target }) => change((now) => ({ ...now, matter: target.value }))}
          />
        )}
      </Field>
      {asked.fields
        .filter((field) => !isOwnPart(field))
        .map((field) => (
          <ItemField key={field.name} field={field} />
        ))}
      {uploadStep(asked) === 'matter' && <FilesPart />}
    </>
  );
}

/** Where it is and when somebody may come, as far as the item asks. */
export function WhereAndWhenPart() {
  const { asked } = useForm();
  return (
    <>
      {locationField(asked) && <WherePart />}
      {(appointmentField(asked) || asked.countsBack) && <WhenPart />}
    </>
  );
}

function WhenPart() {
  const say = useSay(applyTexts);
  const { now } = useFrame();
  const { answers, change, asked, errorAt } = useForm();
  const { from, to } = answers.appointment;
  const field = appointmentField(asked);
  const set = (appointment: typeof answers.appointment) => change((all) => ({ ...all, appointment }));
  return (
    <FieldGroup
      id="when"
      label={field ? <Written>{field.label}</Written> : say('whenOnly')}
      help={field?.purpose && <Purpose>{field.purpose}</Purpose>}
      optional={!field?.required && !asked.countsBack}
    >
      <div className="pair">
        <Field id={idOf('/appointment/from')} label={say('from')} error={errorAt('/appointment/from')}>
          {(control) => (
            <>
              <input
                {...control}
                type="datetime-local"
                min={localOf(now)}
                value={from}
                onChange={({ target }) =>
                  set({
                    from: target.value,
                    to: to || (target.value && hoursLater(target.value, VISIT_HOURS)),
                  })
                }
              />
              <DayWords value={from} />
            </>
          )}
        </Field>
        <Field id={idOf('/appointment/to')} label={say('to')} error={errorAt('/appointment/to')}>
          {(control) => (
            <>
              <input
                {...control}
                type="datetime-local"
                min={from || localOf(now)}
                value={to}
                onChange={({ target }) => set({ from, to: target.value })}
              />
              <DayWords value={to} />
            </>
          )}
        </Field>
      </div>
    </FieldGroup>
  );
}

/** Which of the item’s materials come with this, how many of each, and the files. */
export function MaterialsPart() {
  const say = useSay(applyTexts);
  const { answers, change, asked } = useForm();
  const set = (name: string, count: number | undefined) =>
    change((now) => {
      const { [name]: _, ...others } = now.materials;
      return { ...now, materials: count === undefined ? others : { ...others, [name]: count } };
    });
  return (
    <>
      <FieldGroup id={idOf('/materials')} label={say('materialsNow')} help={say('materialsHelp')} optional>
        <ul className="brought">
          {asked.materials.map((material, index) => (
            <li key={material.name}>
              {material.waived ? (
                <p className="choice">
                  <Written>{material.name}</Written>
                </p>
              ) : (
                <label className="choice">
                  <input
                    type="checkbox"
                    id={index === 0 ? idOf('/materials') : undefined}
                    checked={answers.materials[material.name] !== undefined}
                    onChange={({ target }) =>
                      set(material.name, target.checked ? Math.max(1, material.count) : undefined)
                    }
                  />
                  <Written>{material.name}</Written>
                </label>
              )}
              <MaterialNotes material={material} />
              {answers.materials[material.name] !== undefined && (
                <input
                  className="copies"
                  type="number"
                  min={1}
                  max={999}
                  aria-label={say('countOf', { name: material.name })}
                  value={answers.materials[material.name] || ''}
                  onChange={({ target }) => set(material.name, Math.trunc(Number(target.value)) || 0)}
                />
              )}
            </li>
          ))}
        </ul>
      </FieldGroup>
      <FilesPart />
    </>
  );
}

function MaterialNotes({
  material: { count, original, mayFollow, waived },
}: {
  material: { count: number; original?: boolean; mayFollow?: boolean; waived?: boolean };
}) {
  const say = useSay(applyTexts);
  const notes = [
    ...(waived ? [say('waived')] : [say('asksFor', { count })]),
    ...(original ? [say('original')] : []),
    ...(mayFollow ? [say('mayFollow')] : []),
  ];
  return <span className="aside">{notes.join(' · ')}</span>;
}

function FilesPart() {
  const say = useSay(applyTexts);
  const { uploads, asked, errorAt } = useForm();
  const field = uploadField(asked);
  return (
    <Field
      id={idOf('/uploads')}
      label={field ? <Written>{field.label}</Written> : say('files')}
      help={
        <>
          {field?.purpose && <Purpose>{field.purpose}</Purpose>}
          {say('filesHelp')}
        </>
      }
      error={errorAt('/uploads')}
      optional={!field?.required}
    >
      {(control) => <UploadList uploads={uploads} control={control} />}
    </Field>
  );
}

/** Who applies, how one is reached, and the notice on personal data. */
export function YouPart() {
  const { answers, change, data, errorAt } = useForm();
  const audience = (data.service.audience ?? []).filter(isKind);
  return (
    <>
      <ApplicantFields
        applicant={answers.applicant}
        kinds={audience.length > 0 ? audience : KINDS}
        change={(part) => change((now) => ({ ...now, applicant: { ...now.applicant, ...part } }))}
        idOf={(field) => idOf(`/applicant/${field}`)}
        errorOf={(field) => errorAt(`/applicant/${field}`)}
      />
      <NoticePart />
    </>
  );
}

function NoticePart() {
  const say = useSay(applyTexts);
  const { answers, change, data, errorAt } = useForm();
  const { notice } = data;
  const written = useWritten();
  return (
    <FieldGroup id={idOf('/privacyNotice')} label={say('notice')} error={errorAt('/privacyNotice')}>
      {notice && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        <section className="privacy-notice" tabIndex={0} aria-label={say('notice')}>
          <p className="aside">{say('noticeVersion', { version: notice.version, day: notice.validFrom })}</p>
          <p className="as-written" lang={written}>
            {notice.text}
          </p>
        </section>
      )}
      <label className="choice">
        <input
          type="checkbox"
          id={idOf('/privacyNotice')}
          checked={answers.accepted}
          onChange={({ target }) => change((now) => ({ ...now, accepted: target.checked }))}
        />
        {say('accept')}
      </label>
    </FieldGroup>
  );
}
