import { useState } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { CommandFrame } from './command-frame.tsx';
import type { CommandProps } from './contact-commands.tsx';
import { TextField } from './field.tsx';
import { contactTexts } from './texts-contacts.ts';
import { useCommand } from './use-command.ts';

const FACTS = ['name', 'unit', 'phone', 'address'] as const;
type Fact = (typeof FACTS)[number];
const LONGEST: Record<Fact, number> = { name: 100, unit: 200, phone: 30, address: 300 };

/** What is named replaces, a blank removes, what is left out stays: so only what is wrong is typed, and nobody has to look. */
function correctionOf(typed: Partial<Record<Fact, string>>, removed: readonly Fact[]) {
  const named = FACTS.flatMap((fact) => {
    if (removed.includes(fact)) return [[fact, '']];
    const value = typed[fact]?.trim();
    return value ? [[fact, value]] : [];
  });
  return Object.fromEntries(named) as Partial<Record<Fact, string>>;
}

/** The visitor's own data put right at their wish (PIPL 46); what stands there is shown masked. */
export function CorrectForm({ contact, close, done }: CommandProps) {
  const say = useSay(contactTexts);
  const [typed, setTyped] = useState<Partial<Record<Fact, string>>>({});
  const [removed, setRemoved] = useState<readonly Fact[]>([]);
  const { number, visitor } = contact;
  const known = FACTS.filter((fact) => visitor[fact]);
  const command = useCommand(
    contact,
    (header) =>
      taken(
        api.POST('/contacts/{number}/correct', {
          params: { path: { number }, header },
          body: { visitor: correctionOf(typed, removed) },
        }),
      ),
    done,
  );
  return (
    <CommandFrame
      {...command}
      close={close}
      verb={say('do-correct')}
      follows={say(contact.case ? 'why-correct-case' : 'why-correct')}
    >
      {FACTS.map((fact) => (
        <TextField
          key={fact}
          name={fact}
          label={say(fact)}
          help={visitor[fact] ? say('correctNow', { now: visitor[fact] }) : say('correctNone')}
          value={typed[fact] ?? ''}
          onValue={(value) => setTyped({ ...typed, [fact]: value })}
          error={command.errors[fact]}
          inputMode={fact === 'phone' ? 'tel' : undefined}
          maxLength={LONGEST[fact]}
          span={6}
        />
      ))}
      {known.length > 0 && (
        <fieldset className="fc-choice fc-span-12">
          <legend>{say('correctRemove')}</legend>
          <div className="fc-options">
            {known.map((fact) => (
              <label key={fact} className="fc-check">
                <input
                  type="checkbox"
                  checked={removed.includes(fact)}
                  onChange={({ target }) =>
                    setRemoved(target.checked ? [...removed, fact] : removed.filter((one) => one !== fact))
                  }
                />
                {say('correctDrop', { what: say(fact) })}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </CommandFrame>
  );
}
