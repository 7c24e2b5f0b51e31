import { useEffect, useId, useState } from 'react';
import { useSay } from '../../../../../web/kit/language.ts';
import { actTexts } from '../texts/acts.ts';
import { trackTexts } from '../texts/track.ts';
import type { ActProps } from './act-form.tsx';
import { Correct } from './correct.tsx';
import { HandIn } from './hand-in.tsx';
import { COMMANDS, type CommandName, type Matter } from './matter.ts';
import { Reschedule } from './reschedule.tsx';
import { SayWhy } from './say-why.tsx';
import { begunForm, dropForm } from './use-kept-form.ts';

function Act({ name, ...act }: ActProps & { name: CommandName }) {
  if (name === 'materials') return <HandIn {...act} />;
  if (name === 'reschedule') return <Reschedule {...act} />;
  if (name === 'correct') return <Correct {...act} />;
  return <SayWhy name={name} {...act} />;
}

/** What the applicant may do now, one at a time: its consequences come first, then what it asks for. */
export function Acts({ code, matter, done }: Omit<ActProps, 'cancel'>) {
  const say = useSay(actTexts);
  const sayTrack = useSay(trackTexts);
  const id = useId();
  const allowed = COMMANDS.filter((name) => matter.allowed.includes(name));
  // What the matter waits for stands open.
  const [open, setOpen] = useState<CommandName | undefined>(
    matter.status === 'awaitingMaterials' && allowed.includes('materials') ? 'materials' : undefined,
  );
  // After a reload the form that was begun stands open again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once
  useEffect(() => {
    const begun = begunForm(code);
    if (begun && allowed.includes(begun)) setOpen(begun);
  }, [code]);
  if (allowed.length === 0) return null;
  const close = () => {
    if (open) dropForm(code, open);
    setOpen(undefined);
  };
  const finish = (after: Matter, sentence: string) => {
    close();
    done(after, sentence);
  };
  return (
    <section className="sheet" aria-labelledby={id}>
      <h2 id={id}>{sayTrack('can')}</h2>
      <ul className="acts">
        {allowed.map((name) => (
          <li key={name}>
            <button
              type="button"
              className="act"
              aria-expanded={open === name}
              onClick={() => setOpen(open === name ? undefined : name)}
            >
              {say(name)}
            </button>
            {open === name && <Act name={name} code={code} matter={matter} done={finish} cancel={close} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
