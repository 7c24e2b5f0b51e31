import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, taken } from '../../../../web/kit/api.ts';
import { Refusal } from '../../../../web/kit/desk/refusal.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import type { Contact } from './queries.ts';
import { contactTexts } from './texts-contacts.ts';

const FACTS = ['name', 'unit', 'phone', 'address'] as const;

/** Who came, masked; in full to whoever may and asks, which is recorded (SC-5.1). */
export function VisitorCard({ contact: { number, visitor, mayLookUp } }: { contact: Contact }) {
  const say = useSay(contactTexts);
  const looking = useMutation({
    mutationFn: () => taken(api.POST('/contacts/{number}/visitor', { params: { path: { number } } })),
  });
  const shown = looking.data ?? visitor;
  const facts = FACTS.filter((fact) => shown[fact]);
  return (
    <section className="fc-card" aria-label={say('visitor')}>
      <h2>{say('visitor')}</h2>
      <Refusal error={looking.error} />
      {facts.length === 0 && <p>{say('noVisitor')}</p>}
      <dl className="fc-facts">
        {facts.map((fact) => (
          <div key={fact}>
            <dt>{say(fact)}</dt>
            <dd>
              {fact === 'phone' && looking.data ? (
                <a href={`tel:${shown.phone?.replace(/[^\d+]/g, '')}`}>{shown.phone}</a>
              ) : (
                shown[fact]
              )}
            </dd>
          </div>
        ))}
      </dl>
      {mayLookUp && facts.length > 0 && (
        <>
          <p className="fc-help" role="status">
            {say(looking.data ? 'lookedUp' : 'lookUpHelp')}
          </p>
          {looking.data ? (
            <Button onClick={() => looking.reset()}>{say('mask')}</Button>
          ) : (
            <Button loading={looking.isPending} onClick={() => looking.mutate()}>
              {say('lookUp')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
