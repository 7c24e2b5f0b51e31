import { type FormEvent, useState } from 'react';
import { PHONE } from '../../../../kernel/phone.ts';
import { api, taken } from '../../../../web/kit/api.ts';
import { useSay } from '../../../../web/kit/language.ts';
import { Field } from '../../../../web/kit/public/field.tsx';
import { Refusal } from '../../../../web/kit/public/refusal.tsx';
import { isCode, plainCode, type Remembered } from './remembered.ts';
import { mineTexts } from './texts/mine.ts';
import { findTexts } from './texts/track.ts';
import { rememberMatter } from './use-remembered.ts';

/** Which of these codes are matters of this phone number; what is not stays unsaid. */
async function findByPhone(phone: string, trackingCodes: string[]): Promise<Remembered[]> {
  if (trackingCodes.length === 0) return [];
  const { items } = await taken(api.POST('/track', { body: { phone, trackingCodes } }));
  return items.map(({ trackingCode, number, name }) => ({ code: trackingCode, number, name }));
}

type Wrong = { phone?: 'phoneWrong'; code?: 'codeNeeded' | 'noMatch' | 'noneOfPhone' };
type Finding = { mine: Remembered[]; show: (phone: string, codes: string[]) => void };

/** Looks, and says what came of it; `wrong` stands at its field. */
function useFinding({ mine, show }: Finding) {
  const say = useSay(mineTexts);
  const [given, setGiven] = useState({ phone: '', code: '' });
  const [wrong, setWrong] = useState<Wrong>({});
  const [error, setError] = useState<unknown>();
  const [said, setSaid] = useState('');
  const look = async () => {
    const { phone } = given;
    const code = plainCode(given.code);
    const hasNone = code === '' && mine.length === 0;
    const isPhone = PHONE.test(phone.trim());
    setSaid('');
    setError(undefined);
    setWrong({ ...(!isPhone && { phone: 'phoneWrong' }), ...(hasNone && { code: 'codeNeeded' }) });
    if (!isPhone || hasNone) return;
    try {
      const added = code === '' ? [] : await findByPhone(phone, isCode(code) ? [code] : []);
      for (const one of added) rememberMatter(one);
      const others = await findByPhone(
        phone,
        mine.map((one) => one.code),
      );
      const found = new Set([...added, ...others].map((one) => one.code));
      if (code !== '' && added.length === 0) setWrong({ code: 'noMatch' });
      else if (found.size === 0) setWrong({ code: 'noneOfPhone' });
      else {
        show(phone.trim(), [...found]);
        setSaid(say('shown', { count: found.size }));
        setGiven({ phone, code: '' });
      }
    } catch (failure) {
      setError(failure);
    }
  };
  return { given, setGiven, wrong, error, said, look };
}

/**
 * By phone and code (SC-6.1): a code that belongs to the phone is added to this device's list; the phone alone shows only
 * its matters of this device. Without a script it is the ordinary form that follows a code.
 */
export function FindMine(finding: Finding) {
  const say = useSay(mineTexts);
  const sayFind = useSay(findTexts);
  const { given, setGiven, wrong, error, said, look } = useFinding(finding);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void look();
  };
  return (
    <form action="/track" method="get" onSubmit={submit} noValidate>
      <Refusal error={error} />
      <Field id="phone" label={say('phone')} help={say('phoneHelp')} error={wrong.phone && say(wrong.phone)}>
        {(control) => (
          // Without a name: a phone number never stands in an address.
          <input
            {...control}
            type="tel"
            autoComplete="tel"
            maxLength={40}
            value={given.phone}
            onChange={({ target }) => setGiven({ ...given, phone: target.value })}
          />
        )}
      </Field>
      <Field
        id="code"
        label={sayFind('label')}
        help={sayFind('help')}
        error={wrong.code && say(wrong.code)}
        optional={finding.mine.length > 0}
      >
        {(control) => (
          <input
            {...control}
            name="code"
            type="text"
            className="code"
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            value={given.code}
            onChange={({ target }) => setGiven({ ...given, code: target.value })}
          />
        )}
      </Field>
      <button type="submit" className="button">
        {say('find')}
      </button>
      <p role="status" className="aside">
        {said}
      </p>
    </form>
  );
}
