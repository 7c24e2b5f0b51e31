import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { paths } from '../kit/api.generated.ts';
import { api, taken } from '../kit/api.ts';
import { DayWords } from '../kit/day-words.tsx';
import { dayOf, dayWithWeekday, timeOf } from '../kit/days.ts';
import { sayIn, useLang, useSay } from '../kit/language.ts';
import { DayStrip } from '../kit/public/day-strip.tsx';
import { useFrame } from '../kit/public/frame-context.ts';
import { Hero } from '../kit/public/hero.tsx';
import { Icon } from '../kit/public/icon.tsx';
import type { PublicPage } from '../kit/public/pages.ts';
import { Refusal } from '../kit/public/refusal.tsx';
import { Exclusions, Extensions, UnitOptions } from './calculator-more.tsx';
import { type CalculatorForm, isUnit, questionOf, type Unit } from './calculator-question.ts';
import { readingTexts } from './texts-reading.ts';

type Answers = paths['/deadlines']['post']['responses'][200]['content']['application/json'];
type Explained = Exclude<Answers, unknown[]>;

export type CalculatorData = {
  departments: { code: string; name: string }[];
  /** As a link to this page asked for it. */
  count?: string;
  unit?: string;
  department?: string;
};

type Outcome = { explained?: Explained; error?: unknown };

async function ask(form: CalculatorForm): Promise<Outcome> {
  try {
    const answer = await taken(api.POST('/deadlines', { body: questionOf(form) }));
    return Array.isArray(answer) ? {} : { explained: answer };
  } catch (error) {
    return { error };
  }
}

const DEFAULT_COUNT = '5';

function Calculator({ data }: { data: CalculatorData }) {
  const say = useSay(readingTexts);
  const { now } = useFrame();
  const [form, setForm] = useState<CalculatorForm>({
    startedAt: now.slice(0, 16),
    count: data.count ?? DEFAULT_COUNT,
    unit: isUnit(data.unit) ? data.unit : 'workingDay',
    department: data.department ?? '',
    extensions: [],
    exclusions: [],
  });
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const first = useRef(form);
  const count = async (asked: CalculatorForm) => {
    setBusy(true);
    setOutcome(await ask(asked));
    setBusy(false);
  };
  // The first question is answered at once: whoever came by a link has asked it already.
  useEffect(() => {
    void ask(first.current).then(setOutcome);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void count(form);
  };
  const change = (changed: Partial<CalculatorForm>) => setForm((was) => ({ ...was, ...changed }));
  return (
    <>
      <Hero up={{ href: '/', name: say('home') }} title={say('calculator')} lead={say('calculatorLead')} />
      <noscript>
        <p className="sheet">
          {say('needsScript')} <a href="/calendar">/calendar</a>
        </p>
      </noscript>
      <form className="sheet calculator" onSubmit={submit}>
        <Basics form={form} change={change} departments={data.departments} />
        <details>
          <summary>{say('more')}</summary>
          <Extensions form={form} change={change} />
          <Exclusions form={form} change={change} />
        </details>
        <button type="submit" disabled={busy}>
          <Icon name="calculator" />
          {say(busy ? 'counting' : 'count')}
        </button>
      </form>
      <div aria-live="polite">
        {outcome?.explained && <Due explained={outcome.explained} />}
        <Refusal error={outcome?.error} />
      </div>
    </>
  );
}

function Basics({
  form,
  change,
  departments,
}: {
  form: CalculatorForm;
  change: (changed: Partial<CalculatorForm>) => void;
  departments: CalculatorData['departments'];
}) {
  const say = useSay(readingTexts);
  return (
    <div className="fields">
      <label>
        {say('startedAt')}
        <small className="soft">{say('startedHelp')}</small>
        <input
          type="datetime-local"
          required
          value={form.startedAt}
          onChange={(event) => change({ startedAt: event.target.value })}
        />
        <DayWords value={form.startedAt} />
      </label>
      <label>
        {say('limit')}
        <input
          type="number"
          required
          min={1}
          max={3700}
          inputMode="numeric"
          value={form.count}
          onChange={(event) => change({ count: event.target.value })}
        />
      </label>
      <label>
        {say('unit')}
        <select value={form.unit} onChange={(event) => change({ unit: event.target.value as Unit })}>
          <UnitOptions />
        </select>
      </label>
      <label>
        {say('department')}
        <select value={form.department} onChange={(event) => change({ department: event.target.value })}>
          <option value="">{say('wholeOffice')}</option>
          {departments.map(({ code, name }) => (
            <option key={code} value={code} lang="zh-CN">
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** The date first, then every day of the way to it. */
function Due({ explained: { dueAt, provisional, days } }: { explained: Explained }) {
  const say = useSay(readingTexts);
  const lang = useLang();
  const date = dayOf(dueAt);
  const makeup = days.at(-1)?.because === 'makeupDay';
  return (
    <section className="sheet" aria-labelledby="due">
      <h2 id="due">{say('dueTitle')}</h2>
      <p className="due">{say('dueBy', { day: dayWithWeekday(date, lang, makeup), time: timeOf(dueAt) })}</p>
      {provisional && (
        <p className="notice">
          <Icon name="alert" />
          <span>{say('provisional', { year: date.slice(0, 4) })}</span>
        </p>
      )}
      <h3>{say('why')}</h3>
      <DayStrip days={days} />
    </section>
  );
}

export const page: PublicPage<CalculatorData> = {
  title: (_, lang) => sayIn(readingTexts, lang)('calculator'),
  Page: Calculator,
};
