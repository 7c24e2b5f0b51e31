import { useState } from 'react';
import { sayIn, useSay } from '../../../../web/kit/language.ts';
import { useAlive } from '../../../../web/kit/public/alive.ts';
import { Hero } from '../../../../web/kit/public/hero.tsx';
import type { PublicPage } from '../../../../web/kit/public/pages.ts';
import { UntilAlive } from '../../../../web/kit/public/until-alive.tsx';
import { ApplyForm } from './apply/apply-form.tsx';
import type { ApplyData } from './apply/form-context.ts';
import { keepReceipt, readReceipt } from './apply/kept-receipt.ts';
import { Receipt } from './apply/receipt.tsx';
import type { Outcome } from './apply/submit.ts';
import { applyTexts } from './texts/apply.ts';

/** Applying for an item: the form once the page has come alive, and in any case where else it can be done. */
function Apply({ data }: { data: ApplyData }) {
  const say = useSay(applyTexts);
  const isAlive = useAlive();
  const { service } = data;
  const { code, name, phone, place, hours, kind, online } = service;
  const elsewhere = { phone: phone ?? '', place: place ?? '' };
  return (
    <>
      <Hero
        up={{ href: `/services/${code}`, name: say('guide') }}
        title={name}
        lang="zh-CN"
        lead={online ? say('apply') : undefined}
      />
      {kind === 'urgent' && phone && (
        <p className="refusal no-print">
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{say('urgent', { phone })}</a>
        </p>
      )}
      {online && !isAlive && (
        <div className="until-alive">
          <UntilAlive>{say('noScript', elsewhere)}</UntilAlive>
        </div>
      )}
      {!online && (
        <section className="sheet">
          <p>{say('notOnline', elsewhere)}</p>
          {hours && <p>{say('hours', { hours })}</p>}
        </section>
      )}
      {online && isAlive && <FormOrReceipt data={data} />}
    </>
  );
}

/** A receipt stays until another application is begun, also when the page is loaded again. */
function FormOrReceipt({ data }: { data: ApplyData }) {
  const { code } = data.service;
  const [outcome, setOutcome] = useState<Outcome | undefined>(() => readReceipt(code));
  const done = (now: Outcome | undefined) => {
    keepReceipt(code, now);
    window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}`);
    window.scrollTo(0, 0);
    setOutcome(now);
  };
  if (outcome) return <Receipt outcome={outcome} again={() => done(undefined)} />;
  return <ApplyForm data={data} done={done} />;
}

export const page: PublicPage<ApplyData> = {
  title: ({ service }, lang) => sayIn(applyTexts, lang)('title', { name: service.name }),
  Page: Apply,
};
