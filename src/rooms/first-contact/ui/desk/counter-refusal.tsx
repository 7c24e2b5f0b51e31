import { Button } from 'antd';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import type { Choice } from './entry.ts';
import { fieldOf } from './field-errors.ts';
import { counterTexts } from './texts.ts';
import type { Counter } from './use-counter.ts';

/** What else can be done where the rules say no: the way on in one press, with all that was typed. */
const INSTEAD: Record<string, readonly (readonly [Choice, keyof typeof counterTexts])[]> = {
  numberDoesNotSuffice: [
    ['handedOver', 'insteadHandOver'],
    ['caseOpened', 'insteadCase'],
  ],
  powerLacking: [
    ['handedOver', 'insteadHandOver'],
    ['later', 'insteadLater'],
  ],
  outcomeIsOfficers: [['later', 'insteadLater']],
};

/** Fields of a case whose faults are told without their names. */
const NAMED = ['service', 'applicant', 'building', 'from', 'result', 'name', 'phone'] as const;

export function CounterRefusal({ counter }: { counter: Counter }) {
  const { refused, problem, set, entry } = counter;
  const say = useSay(counterTexts);
  if (!refused) return null;
  const nameOf = (pointer: string) => {
    const field = pointer.includes('/case/') ? fieldOf(pointer, entry.outcome) : undefined;
    const named = NAMED.find((one) => one === field);
    return named && say(named);
  };
  const instead = INSTEAD[problem?.code ?? ''] ?? [];
  return (
    <div className="fc-refusal">
      <Refusal error={refused} nameOf={nameOf} />
      {instead.map(([outcome, label]) => (
        <Button key={outcome} onClick={() => set({ outcome, chosen: true })}>
          {say(label)}
        </Button>
      ))}
    </div>
  );
}
