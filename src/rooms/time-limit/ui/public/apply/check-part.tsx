import { placeInWords } from '../../../../../kernel/texts.ts';
import { useSay } from '../../../../../web/kit/language.ts';
import { Written } from '../../../../../web/kit/public/written.tsx';
import { isKind } from '../applicant.ts';
import { applicantTexts } from '../texts/applicant.ts';
import { applyTexts } from '../texts/apply.ts';
import { isOwnPart } from './draft.ts';
import { type Form, useForm } from './form-context.ts';
import { appointmentField, type Step } from './steps.ts';

/** `asWritten`: the office asked in its own words. */
type Line = { label: string; value: string; asWritten?: boolean };

/** All answers once more, each part with the way back to it. */
export function CheckPart({ steps, go }: { steps: Step[]; go: (step: Step) => void }) {
  const say = useSay(applyTexts);
  const titles = useStepTitles();
  const lines = useLines();
  return steps.map((step) => (
    <section key={step} className="check-part" aria-label={titles[step]}>
      <div className="check-head">
        <h3>{titles[step]}</h3>
        <button
          type="button"
          className="button-quiet"
          aria-label={say('changeNamed', { part: titles[step] })}
          onClick={() => go(step)}
        >
          {say('change')}
        </button>
      </div>
      <dl className="facts">
        {lines[step].map(({ label, value, asWritten }) => (
          <div key={label}>
            <dt>{asWritten ? <Written>{label}</Written> : label}</dt>
            <dd className={value ? 'as-written' : 'aside'}>{value || say('notGiven')}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

/** What each step is called for this item. */
export function useStepTitles(): Record<Step, string> {
  const say = useSay(applyTexts);
  const { asked } = useForm();
  const hasPlace = asked.fields.some(({ type }) => type === 'location');
  const hasTime = appointmentField(asked) !== undefined || asked.countsBack;
  const where = hasTime ? (['where', 'whenOnly'] as const) : (['whereOnly', 'whereOnly'] as const);
  return {
    matter: say('matter'),
    where: say(hasPlace ? where[0] : where[1]),
    materials: say('materials'),
    you: say('you'),
  };
}

const moment = (local: string) => local.replace('T', ' ');

function useLines(): Record<Step, Line[]> {
  const say = useSay(applyTexts);
  const sayField = useSay(applicantTexts);
  const form = useForm();
  const { answers, asked, uploads } = form;
  const { kind, ...person } = answers.applicant;
  const { from, to } = answers.appointment;
  const time = appointmentField(asked);
  const brought = Object.entries(answers.materials).map(([name, count]) => say('counted', { name, count }));
  const files = {
    label: say('files'),
    value: uploads.kept.length
      ? say('fieldFiles', {
          count: uploads.kept.length,
          names: uploads.kept.map(({ name }) => name).join(' · '),
        })
      : '',
  };
  const withMaterials = asked.materials.length > 0;
  const own = asked.fields
    .filter((field) => !isOwnPart(field))
    .map(({ name, label, type }) => {
      const text = answers.fields[name] ?? '';
      const spoken = type === 'boolean' && text ? say(text === 'true' ? 'yes' : 'no') : text;
      return { label, value: spoken, asWritten: true };
    });
  return {
    matter: [{ label: say('matterLabel'), value: answers.matter }, ...own, ...(withMaterials ? [] : [files])],
    where: [
      ...(asked.fields.some(({ type }) => type === 'location')
        ? [{ label: say('whereOnly'), value: whereInWords(form) }]
        : []),
      ...(time || asked.countsBack
        ? [
            {
              label: time?.label ?? say('whenOnly'),
              value: from && `${moment(from)} – ${moment(to)}`,
              asWritten: time !== undefined,
            },
          ]
        : []),
    ],
    materials: [{ label: say('materialsNow'), value: brought.join('\n') }, files],
    you: [
      { label: sayField('kind'), value: isKind(kind) ? sayField(kind) : '' },
      { label: sayField('name'), value: person.name },
      { label: sayField('phone'), value: person.phone },
      { label: sayField('unitName'), value: person.unit },
      ...(person.email ? [{ label: sayField('email'), value: person.email }] : []),
      ...(person.address ? [{ label: sayField('address'), value: person.address }] : []),
    ],
  };
}

function whereInWords({ answers: { location }, data: { place } }: Form): string {
  const { note, place: code, ...typed } = location;
  const known = place?.code === code ? place : undefined;
  return [known ? placeInWords(known) : placeInWords(typed), note].filter(Boolean).join(' · ');
}
