import type { FormEvent } from 'react';
import { useSay } from '../../../../../web/kit/language.ts';
import { problemOf, Refusal } from '../../../../../web/kit/public/refusal.tsx';
import { applyTexts } from '../texts/apply.ts';
import { CheckPart, useStepTitles } from './check-part.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { type ApplyData, FormContext } from './form-context.ts';
import { MaterialsPart, MatterPart, WhereAndWhenPart, YouPart } from './parts.tsx';
import type { Step } from './steps.ts';
import { isUnknown, type Outcome } from './submit.ts';
import { type Applying, useApply } from './use-apply.ts';
import { useOnline } from './use-online.ts';
import { useWrongWords } from './wrong-words.ts';

const PARTS: Record<Step, () => React.ReactNode> = {
  matter: MatterPart,
  where: WhereAndWhenPart,
  materials: MaterialsPart,
  you: YouPart,
};

/** On a phone one step a page, where there is room all of it on one; then the answers once more, then sent. */
export function ApplyForm({ data, done }: { data: ApplyData; done: (outcome: Outcome) => void }) {
  const applying = useApply(data, done);
  const words = useWrongWords();
  const toCheck = useSay(applyTexts)('toCheck');
  const { asked, answers, change, uploads, wrong, tries, lead, advance, at, steps } = applying;
  const errorAt = (pointer: string) => {
    const found = wrong.find((one) => one.pointer === pointer);
    return found && words(found);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void advance();
  };
  return (
    <FormContext value={{ data, asked, answers, change, uploads, errorAt }}>
      <KeptNote applying={applying} />
      <ErrorSummary wrong={wrong} tries={tries} lead={lead} />
      <form className={`apply apply-at-${at}`} onSubmit={submit} noValidate>
        {at === 'check' ? (
          <Check applying={applying} />
        ) : (
          <>
            {steps.map((step) => (
              <StepPart key={step} step={step} applying={applying} />
            ))}
            <div className="apply-all">
              <button type="submit" className="button">
                {toCheck}
              </button>
            </div>
          </>
        )}
      </form>
    </FormContext>
  );
}

function StepPart({ step, applying }: { step: Step; applying: Applying }) {
  const say = useSay(applyTexts);
  const titles = useStepTitles();
  const { steps, at, uploads } = applying;
  const index = steps.indexOf(step);
  const Part = PARTS[step];
  return (
    <section className={step === at ? 'sheet step step-here' : 'sheet step'} aria-labelledby={`step-${step}`}>
      <p className="step-count aside">{say('step', { at: index + 1, all: steps.length + 1 })}</p>
      <h2 id={`step-${step}`} tabIndex={-1}>
        {titles[step]}
      </h2>
      <Part />
      {uploads.busy && (
        <p role="status" className="aside">
          {say('filesBusy')}
        </p>
      )}
      <div className="buttons step-buttons">
        <button type="submit" className="button">
          {say(index === steps.length - 1 ? 'toCheck' : 'next')}
        </button>
        {index > 0 && (
          <button
            type="button"
            className="button-quiet"
            onClick={() => applying.show(steps[index - 1] ?? step)}
          >
            {say('back')}
          </button>
        )}
      </div>
    </section>
  );
}

function Check({ applying }: { applying: Applying }) {
  const say = useSay(applyTexts);
  const isOnline = useOnline();
  const { steps, show, busy, error } = applying;
  const isLost = error !== undefined && isUnknown(error);
  const last = steps.at(-1) ?? 'you';
  return (
    <section className="sheet" aria-labelledby="step-check">
      <p className="step-count aside">{say('step', { at: steps.length + 1, all: steps.length + 1 })}</p>
      <h2 id="step-check" tabIndex={-1}>
        {say('check')}
      </h2>
      <CheckPart steps={steps} go={show} />
      <Trouble error={error} isLost={isLost} isOnline={isOnline} />
      <p className="buttons">
        <button type="submit" className="button" aria-disabled={busy}>
          {say(sendLabel(busy, isLost))}
        </button>
        <button type="button" className="button-quiet" onClick={() => show(last)}>
          {say('back')}
        </button>
      </p>
    </section>
  );
}

function sendLabel(busy: boolean, isLost: boolean): 'sending' | 'sendAgain' | 'send' {
  if (busy) return 'sending';
  return isLost ? 'sendAgain' : 'send';
}

function Trouble({ error, isLost, isOnline }: { error: unknown; isLost: boolean; isOnline: boolean }) {
  const say = useSay(applyTexts);
  if (isLost && problemOf(error).status === 0)
    return (
      <p role="alert" className="refusal">
        {say('lost')} {isOnline && say('backOnline')}
      </p>
    );
  if (error) return <Refusal error={error} />;
  if (!isOnline)
    return (
      <p role="status" className="refusal">
        {say('offline')}
      </p>
    );
  return null;
}

/** Where what is typed is kept, and how to be rid of it. */
function KeptNote({ applying: { keeper } }: { applying: Applying }) {
  const say = useSay(applyTexts);
  const { isRestored, isKept, filesGone, restart } = keeper;
  return (
    <div className="aside apply-kept">
      <p>
        {say(isKept ? 'kept' : 'notKept')} {filesGone && say('filesGone')}
      </p>
      {isRestored && (
        <p role="status">
          {say('restored')}{' '}
          <button type="button" className="button-quiet" onClick={restart}>
            {say('restart')}
          </button>
        </p>
      )}
    </div>
  );
}
