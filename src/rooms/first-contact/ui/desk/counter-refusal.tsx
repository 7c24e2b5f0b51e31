import { Button } from 'antd';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import type { Choice } from './entry.ts';
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

export function CounterRefusal({ counter: { refused, problem, set } }: { counter: Counter }) {
  const say = useSay(counterTexts);
  if (!refused) return null;
  const instead = INSTEAD[problem?.code ?? ''] ?? [];
  return (
    <div className="fc-refusal">
      <Refusal error={refused} />
      {instead.map(([outcome, label]) => (
        <Button key={outcome} onClick={() => set({ outcome, chosen: true })}>
          {say(label)}
        </Button>
      ))}
    </div>
  );
}
