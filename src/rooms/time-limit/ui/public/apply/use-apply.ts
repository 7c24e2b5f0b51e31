import { useState } from 'react';
import { problemOf } from '../../../../../web/kit/public/refusal.tsx';
import { useUploads } from '../../../../../web/kit/use-uploads.ts';
import { rememberMatter } from '../use-remembered.ts';
import { type Answers, bodyOf } from './draft.ts';
import type { ApplyData } from './form-context.ts';
import { type Asked, idOf, type Step, stepsOf, type Wrong, wrongByServer, wrongOf } from './steps.ts';
import { isUnknown, type Outcome, submitOnce } from './submit.ts';
import { type DraftKeeper, useDraft } from './use-draft.ts';
import { useStep } from './use-step.ts';

/** From this width on all parts stand on one page; the style sheet says the same. */
const WIDE = '(min-width: 52rem)';

export function askedOf({ service }: ApplyData): Asked {
  const { fields = [], materials = [], promisedLimit } = service;
  const countsBack =
    promisedLimit !== undefined && 'before' in promisedLimit && promisedLimit.before === 'event';
  return { fields, materials, countsBack };
}

/** A field that has just come to be shown takes the focus once it is there. */
const focusOn = (id: string) =>
  requestAnimationFrame(() => {
    const target = document.getElementById(id);
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  });

/** Sends it once, and keeps what the server found wrong with it. */
function useSending(data: ApplyData, asked: Asked, keeper: DraftKeeper, done: (outcome: Outcome) => void) {
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async (answers: Answers): Promise<void> => {
    if (busy) return;
    const { key, sent } = keeper.draft;
    const body = JSON.stringify(bodyOf(data.service, answers));
    setBusy(true);
    setError(undefined);
    keeper.trying(body);
    try {
      const outcome = await submitOnce(body, key, sent);
      const { number, trackingCode, receipt } = outcome.submitted;
      rememberMatter({ code: trackingCode, number, name: receipt.service?.name ?? data.service.name });
      keeper.over();
      done(outcome);
    } catch (failure) {
      if (!isUnknown(failure)) keeper.refused();
      setWrong(wrongByServer(problemOf(failure).errors ?? [], asked));
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return { wrong, busy, error, send, clear: () => setWrong([]) };
}

/** The whole way of an application: its steps, what is wrong, and sending it once. */
export function useApply(data: ApplyData, done: (outcome: Outcome) => void) {
  const asked = askedOf(data);
  const steps = stepsOf(asked);
  const { code } = data.service;
  const keeper = useDraft(code, data.place?.code ?? '');
  const { draft, change } = keeper;
  const { answers } = draft;
  const uploads = useUploads(answers.uploads, (update) =>
    change((now) => ({ ...now, uploads: update(now.uploads) })),
  );
  const [at, go] = useStep(steps);
  const [tried, setTried] = useState<Step[]>([]);
  const [tries, setTries] = useState(0);
  const sending = useSending(data, asked, keeper, done);

  const here = wrongOf(asked, answers);
  const wrong = [...here.filter(({ step }) => tried.includes(step)), ...sending.wrong];
  const isMended = (these: Step[]) => {
    setTried((now) => [...new Set([...now, ...these])]);
    sending.clear();
    const left = here.filter(({ step }) => these.includes(step));
    if (left.length > 0) setTries((count) => count + 1);
    return left.length === 0 && !uploads.busy;
  };
  const show = (step: Step | 'check') => {
    go(step);
    focusOn(`step-${step}`);
  };
  const advance = () => {
    const isWide = window.matchMedia(WIDE).matches;
    if (at === 'check') return send();
    if (!isMended(isWide ? steps : [at])) return;
    show(isWide ? 'check' : (steps[steps.indexOf(at) + 1] ?? 'check'));
  };
  const lead = ({ step, pointer }: Wrong) => {
    go(step);
    focusOn(idOf(pointer));
  };

  async function send(): Promise<void> {
    if (isMended(steps)) await sending.send(answers);
  }

  const { busy, error } = sending;
  return {
    asked,
    steps,
    keeper,
    answers,
    change,
    uploads,
    at,
    show,
    advance,
    lead,
    wrong,
    tries,
    busy,
    error,
  };
}

export type Applying = ReturnType<typeof useApply>;
