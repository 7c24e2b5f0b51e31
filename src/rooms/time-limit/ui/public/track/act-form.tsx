import { type FormEvent, type ReactNode, useState } from 'react';
import { useSay } from '../../../../../web/kit/language.ts';
import { problemOf, Refusal } from '../../../../../web/kit/public/refusal.tsx';
import { actTexts } from '../texts/acts.ts';
import { type CommandName, giveCommand, type Matter, readMatter } from './matter.ts';

/** What every command of an applicant is given with, and what is called once it is done. */
export type ActProps = {
  code: string;
  matter: Matter;
  done: (after: Matter, sentence: string) => void;
  cancel: () => void;
};

/** One intention with one key: kept over retries and a reload, so that a lost answer does nothing twice. */
export function useCommand(code: string, name: CommandName, key: string, done: (after: Matter) => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const give = async (body: object) => {
    setBusy(true);
    setError(undefined);
    try {
      done(await giveCommand(code, name, body, key));
    } catch (failure) {
      // The first try had arrived and only its answer was lost.
      if (problemOf(failure).code === 'idempotencyKeyReused') done(await readMatter(code));
      else setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, give };
}

type Asked = {
  brings: string;
  verb: string;
  grave?: boolean;
  busy: boolean;
  error: unknown;
  send: () => void;
  cancel: () => void;
  /** What was typed before a reload is back; cleared by `restart`. */
  kept?: { isRestored: boolean; restart: () => void };
  children?: ReactNode;
};

/** What it brings about, what has to be said with it, and the button that says the verb. */
export function ActForm({ brings, verb, grave, busy, error, send, cancel, kept, children }: Asked) {
  const say = useSay(actTexts);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) send();
  };
  return (
    <form className="act-form" onSubmit={submit} noValidate>
      <p>{brings}</p>
      <Refusal error={error} />
      {kept?.isRestored && <Restored restart={kept.restart} />}
      {children}
      <p className="buttons">
        <button type="submit" className={grave ? 'button grave' : 'button'} aria-disabled={busy}>
          {busy ? say('working') : verb}
        </button>
        <button type="button" className="button-quiet" onClick={cancel}>
          {say('cancel')}
        </button>
      </p>
    </form>
  );
}

function Restored({ restart }: { restart: () => void }) {
  const say = useSay(actTexts);
  return (
    <p role="status" className="aside">
      {say('restored')}{' '}
      <button type="button" className="button-quiet" onClick={() => restart()}>
        {say('restart')}
      </button>
    </p>
  );
}
