import { useSay } from '../../../../web/kit/language.ts';
import type { Choice, Entry } from './entry.ts';
import { TextField } from './field.tsx';
import type { Form } from './form.ts';
import { counterTexts } from './texts.ts';

/** Outcomes for which name and unit are both taken down (FC-1, FC-3, FC-4). */
const WEIGHTY: readonly Choice[] = ['handedOver', 'explained'];

/** What the rules will ask for of the visitor, said before they do. */
export function needsOf({ important, outcome }: Pick<Entry, 'important' | 'outcome'>) {
  const both = important || WEIGHTY.includes(outcome);
  const opening = outcome === 'caseOpened';
  const onBehalf = outcome === 'receivedOnBehalf';
  return {
    name: both || opening,
    unit: both,
    either: onBehalf && !both,
    phone: onBehalf || opening,
    address: onBehalf,
  };
}

export function VisitorFields({
  form: { entry, set, errors, known = {} },
  onSame,
}: {
  form: Form;
  /** Enter in the empty name: as the number was told last time. */
  onSame?: () => void;
}) {
  const say = useSay(counterTexts);
  const all = needsOf(entry);
  const needed = {
    ...all,
    name: all.name && !known.name,
    unit: all.unit && !known.unit,
    either: all.either && !known.name && !known.unit,
    phone: all.phone && !known.phone,
  };
  const mark = (is: boolean) => (is ? say('needed') : undefined);
  const either = needed.either ? say('oneOfTwo') : undefined;
  return (
    <>
      <TextField
        name="phone"
        label={say('phone')}
        mark={mark(needed.phone)}
        value={entry.phone}
        onValue={(phone) => set({ phone })}
        error={errors['phone']}
        inputMode="tel"
        maxLength={30}
        span={3}
      />
      <TextField
        onEmptyEnter={entry.name === '' ? onSame : undefined}
        name="name"
        label={say('name')}
        mark={mark(needed.name) ?? either}
        value={entry.name}
        onValue={(name) => set({ name })}
        error={errors['name']}
        maxLength={100}
        span={3}
      />
      <TextField
        name="unit"
        label={say('unit')}
        mark={mark(needed.unit)}
        value={entry.unit}
        onValue={(unit) => set({ unit })}
        error={errors['unit']}
        span={3}
      />
    </>
  );
}

/** Taken down with what is received on behalf; that none was given is one press of Enter (FC-3). */
export function AddressField({ form: { entry, set, errors, known } }: { form: Form }) {
  const say = useSay(counterTexts);
  const needed = needsOf(entry).address && !known?.address;
  return (
    <div
      className="fc-address fc-span-12"
      onKeyDownCapture={(event) => {
        if (needed && event.key === 'Enter' && !event.ctrlKey && entry.address.trim() === '')
          set({ address: say('notGiven') });
      }}
    >
      <TextField
        name="address"
        label={say('address')}
        mark={needed ? say('needed') : undefined}
        help={needed ? say('addressHelp') : undefined}
        value={entry.address}
        onValue={(address) => set({ address })}
        error={errors['address']}
        maxLength={300}
      />
    </div>
  );
}
