import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { api, taken } from '../../../../web/kit/api.ts';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import { wholeNumber } from './earlier-visits.tsx';
import { useSettled } from './finding.ts';
import { earlierQuery } from './queries.ts';
import { focusOn } from './stepping.ts';
import { counterTexts } from './texts.ts';
import { withFacts } from './told-before.ts';
import type { Counter } from './use-counter.ts';

/**
 * Who has come before with this number: one press of Enter in the empty name takes over what was told then. The look at it
 * is recorded, as every look at a visitor's words (SC-5.1).
 */
export function useKnownVisitor(counter: Counter, form: RefObject<HTMLFormElement | null>) {
  const { entry, change } = counter;
  const queries = useQueryClient();
  const [refused, setRefused] = useState<unknown>();
  const whole = wholeNumber(entry.phone);
  const { data } = useQuery(earlierQuery(useSettled(whole)));
  const last = whole === '' ? undefined : data?.items.find(({ mayOpen, name }) => mayOpen && name);

  const take = async () => {
    // Enter may be quicker than the answer: where it leads is known only then.
    const items = whole === '' ? [] : (await queries.ensureQueryData(earlierQuery(whole))).items;
    const from = items.find(({ mayOpen, name }) => mayOpen && name);
    focusOn(form.current, from ? 'matter' : 'unit');
    if (!from) return;
    const facts = await taken(
      api.POST('/contacts/{number}/visitor', { params: { path: { number: from.number } } }),
    );
    change((before) => (wholeNumber(before.phone) === whole ? withFacts(before, facts) : before));
  };
  return {
    last: entry.name === '' ? last : undefined,
    refused,
    /** Goes on to the matter, or to the unit where nobody is known; what was told comes as soon as it is there. */
    takeOver: () => {
      setRefused(undefined);
      take().catch(setRefused);
    },
  };
}
export type KnownVisitor = ReturnType<typeof useKnownVisitor>;

/** Says below the name what Enter would take over. */
export function KnownVisitorLine({ known: { last, refused, takeOver } }: { known: KnownVisitor }) {
  const say = useSay(counterTexts);
  return (
    <div role="status" className="fc-span-12 fc-known" hidden={!last && !refused}>
      {last && (
        <>
          <span>{say('sameAsLast', { who: [last.name, last.unit].filter(Boolean).join(' · ') })}</span>
          <button type="button" onClick={takeOver}>
            {say('takeOver')}
          </button>
        </>
      )}
      <Refusal error={refused} />
    </div>
  );
}
