import { type ReactNode, useRef, useState } from 'react';
import { newKey } from '../../../../../web/kit/api.ts';
import { momentText } from '../../../../../web/kit/days.ts';
import { useLang, useSay } from '../../../../../web/kit/language.ts';
import { Refusal } from '../../../../../web/kit/public/refusal.tsx';
import { applicantOf, isKind } from '../applicant.ts';
import { actTexts } from '../texts/acts.ts';
import { applicantTexts } from '../texts/applicant.ts';
import { ActForm } from './act-form.tsx';
import { erasePersonalData, type Matter, type PersonalData, readMatter, readPersonalData } from './matter.ts';

type PartProps = { code: string; done: (after: Matter, sentence: string) => void };

/** One's own data: seen and copied at any time, removed once the matter has ended (PIPL 44 to 47). */
export function PersonalDataPart({ code, done }: PartProps) {
  const say = useSay(actTexts);
  const [data, setData] = useState<PersonalData>();
  const [error, setError] = useState<unknown>();
  const show = () => {
    setError(undefined);
    return readPersonalData(code).then(setData, setError);
  };
  return (
    <section className="sheet" aria-labelledby="personal-data">
      <h2 id="personal-data">{say('data')}</h2>
      <p>{say('dataBrings')}</p>
      <Refusal error={error} />
      {data ? (
        <Shown code={code} data={data} done={done} />
      ) : (
        <button type="button" className="button quiet" onClick={() => void show()}>
          {say('dataShow')}
        </button>
      )}
    </section>
  );
}

type Line = { label: string; value: ReactNode; text: string };
const valuesOf = (free: object | undefined) => Object.values(free ?? {}).map(String);

function useLines(data: PersonalData): Line[] {
  const say = useSay(actTexts);
  const sayField = useSay(applicantTexts);
  const lang = useLang();
  const { kind, ...texts } = applicantOf(data.applicant);
  const person = Object.entries(texts).map(([field, text]) => ({
    label: sayField(field === 'unit' ? 'unitName' : (field as 'name')),
    text,
  }));
  const materials = (data.materials ?? []).map(counted);
  const looks = data.looks.map(({ at, by }) => `${momentText(at, lang)} ${by}`);
  const lines = [
    { label: sayField('kind'), text: isKind(kind) ? sayField(kind) : '' },
    ...person,
    { label: say('dataMatter'), text: data.matter ?? '' },
    { label: say('dataPlace'), text: valuesOf(data.location).join(' ') },
    { label: say('dataAnswers'), text: valuesOf(data.fields).join('\n') },
    { label: say('dataMaterials'), text: materials.join('\n') },
    ...useContactLines(data),
    { label: say('dataFiles'), text: data.files.map(({ name }) => name).join('\n') },
    { label: say('dataLooks'), text: looks.join('\n') || say('dataNoLooks') },
  ];
  return lines.filter(({ text }) => text).map((line) => ({ ...line, value: line.text }));
}

/** What the first contact of the matter holds, under its number: most of it is the same, so it is one entry. */
function useContactLines({ contact }: PersonalData): Omit<Line, 'value'>[] {
  const say = useSay(actTexts);
  const sayField = useSay(applicantTexts);
  if (!contact) return [];
  const { name, unit, phone, address } = contact.visitor;
  const parts: [string, string | undefined][] = [
    [sayField('name'), name],
    [sayField('unitName'), unit],
    [sayField('phone'), phone],
    [sayField('address'), address],
    [say('dataMatter'), contact.matter],
    [say('dataMaterials'), contact.materials?.map(counted).join(say('dataListed'))],
  ];
  const lines = parts.filter(([, value]) => value).map((part) => part.join(say('dataIs')));
  return [{ label: say('dataContact', { number: contact.number }), text: lines.join('\n') }];
}

type Counted = { name?: unknown; count?: unknown };
const counted = ({ name, count }: Counted) => `${name} × ${count}`;

function Shown({ code, data, done }: PartProps & { data: PersonalData }) {
  const say = useSay(actTexts);
  const lang = useLang();
  const lines = useLines(data);
  const [said, setSaid] = useState('');
  const copy = async () => {
    const text = lines.map((line) => `${line.label}: ${line.text}`).join('\n');
    // Not every browser lets a page do it, and none without a certificate.
    const isCopied = await Promise.resolve(navigator.clipboard?.writeText(text).then(() => true)).catch(
      () => false,
    );
    setSaid(say(isCopied ? 'dataCopied' : 'dataCopyByHand'));
  };
  return (
    <>
      {data.erasedAt && <p>{say('dataErasedAt', { at: momentText(data.erasedAt, lang) })}</p>}
      <dl className="facts">
        {lines.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="as-written">{value}</dd>
          </div>
        ))}
      </dl>
      <p role="status">{said}</p>
      <p className="buttons">
        <button type="button" className="button quiet" onClick={() => void copy()}>
          {say('dataCopy')}
        </button>
      </p>
      {data.mayErase && <Erase code={code} done={done} />}
    </>
  );
}

function Erase({ code, done }: PartProps) {
  const say = useSay(actTexts);
  const key = useRef(newKey());
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await erasePersonalData(code, key.current);
      // The whole page is read anew: what was removed stands on it in more than one place.
      done(await readMatter(code), say('eraseDone'));
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  if (!isOpen)
    return (
      <button type="button" className="button-quiet" aria-expanded={false} onClick={() => setOpen(true)}>
        {say('erase')}
      </button>
    );
  return (
    <ActForm
      brings={say('eraseBrings')}
      verb={say('eraseSend')}
      grave
      busy={busy}
      error={error}
      send={() => void send()}
      cancel={() => setOpen(false)}
    />
  );
}
