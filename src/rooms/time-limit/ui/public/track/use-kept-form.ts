import { useEffect, useState } from 'react';
import { newKey } from '../../../../../web/kit/api.ts';
import { isStillThere } from '../../../../../web/kit/uploads-send.ts';
import { isUpload } from '../apply/draft.ts';
import { type Form, type KeptForm, parseKeptForm } from './kept-form.ts';
import { COMMANDS, type CommandName } from './matter.ts';

const nameOf = (code: string, command: CommandName) => `yinuo.act.${code}.${command}`;

/** For this window alone and until it is closed: a device may be shared, and the code is in the name. */
function readForm(name: string): string | null {
  try {
    return window.sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

function keepForm(name: string, value: string | undefined): void {
  try {
    if (value === undefined) window.sessionStorage.removeItem(name);
    else window.sessionStorage.setItem(name, value);
  } catch {
    // Without it a reload shows the form blank.
  }
}

/** The command whose form was begun in this window and not sent. */
export const begunForm = (code: string): CommandName | undefined =>
  COMMANDS.find((command) => readForm(nameOf(code, command)) !== null);

export const dropForm = (code: string, command: CommandName): void =>
  keepForm(nameOf(code, command), undefined);

export function dropForms(code: string): void {
  for (const command of COMMANDS) dropForm(code, command);
}

const withoutLostFiles = <F extends Form>(form: F): F =>
  Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? (value as unknown[]).filter((one) => !isUpload(one) || isStillThere(one, Date.now()))
        : value,
    ]),
  ) as F;

/**
 * A form that keeps what is typed as it is typed. What was kept comes back after the first drawing, which is the
 * server's. `start` fills it in without keeping: nobody has typed that.
 */
export function useKeptForm<F extends Form>(code: string, command: CommandName, blank: F) {
  const name = nameOf(code, command);
  const [kept, setKept] = useState<KeptForm<F>>(() => ({ key: newKey(), form: blank }));
  const [isRestored, setRestored] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept comes back once
  useEffect(() => {
    const found = parseKeptForm(readForm(name), blank);
    if (!found) return;
    setKept({ ...found, form: withoutLostFiles(found.form) });
    setRestored(true);
  }, [name]);
  const change = (update: (form: F) => Partial<F>) =>
    setKept((now) => {
      const next = { ...now, form: { ...now.form, ...update(now.form) } };
      keepForm(name, JSON.stringify(next));
      return next;
    });
  const restart = (form: F = blank) => {
    keepForm(name, undefined);
    setRestored(false);
    setKept({ key: newKey(), form });
  };
  return {
    ...kept,
    isRestored,
    change,
    restart,
    start: (form: F) => setKept((now) => ({ ...now, form })),
  };
}
