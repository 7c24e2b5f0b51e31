import { useSay } from '../../../../web/kit/language.ts';
import { Field, FieldGroup } from '../../../../web/kit/public/field.tsx';
import { type Applicant, KINDS, type Kind } from './applicant.ts';
import { applicantTexts } from './texts/applicant.ts';

type Asked = {
  applicant: Applicant;
  change: (part: Partial<Applicant>) => void;
  idOf: (field: keyof Applicant) => string;
  errorOf: (field: keyof Applicant) => string | undefined;
  /** Whom the item is for; everybody where it does not say. */
  kinds?: readonly Kind[];
};

const TEXTS = [
  { field: 'name', label: 'name', autoComplete: 'name', type: 'text', needed: true, most: 100 },
  { field: 'phone', label: 'phone', autoComplete: 'tel', type: 'tel', needed: true, most: 30 },
  { field: 'unit', label: 'unitName', autoComplete: 'organization', type: 'text', needed: false, most: 200 },
  { field: 'email', label: 'email', autoComplete: 'email', type: 'email', needed: false, most: 250 },
  {
    field: 'address',
    label: 'address',
    autoComplete: 'street-address',
    type: 'text',
    needed: false,
    most: 300,
  },
] as const;

/** Who applies and how one is reached, in an application and in its correction. */
export function ApplicantFields({ applicant, change, idOf, errorOf, kinds = KINDS }: Asked) {
  const say = useSay(applicantTexts);
  return (
    <>
      <FieldGroup id={idOf('kind')} label={say('kind')} error={errorOf('kind')}>
        <div className="choices">
          {kinds.map((kind, index) => (
            <label key={kind} className="choice">
              <input
                type="radio"
                id={index === 0 ? idOf('kind') : undefined}
                name={idOf('kind')}
                checked={applicant.kind === kind}
                onChange={() => change({ kind })}
              />
              {say(kind)}
            </label>
          ))}
        </div>
      </FieldGroup>
      {TEXTS.map(({ field, label, autoComplete, type, needed, most }) => (
        <Field
          key={field}
          id={idOf(field)}
          label={say(label)}
          help={field === 'phone' ? say('phoneHelp') : undefined}
          error={errorOf(field)}
          optional={!needed}
        >
          {(control) => (
            <input
              {...control}
              type={type}
              autoComplete={autoComplete}
              maxLength={most}
              value={applicant[field]}
              onChange={({ target }) => change({ [field]: target.value })}
            />
          )}
        </Field>
      ))}
    </>
  );
}
