import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useLive } from '../../../../web/kit/desk/live.ts';
import { PageHeader } from '../../../../web/kit/desk/page.tsx';
import { PaperButton } from '../../../../web/kit/desk/paper-button.tsx';
import { Unread } from '../../../../web/kit/desk/unread.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import { ContactCommands } from './contact-commands.tsx';
import { ContactFacts } from './contact-facts.tsx';
import { ContactTimeline } from './contact-timeline.tsx';
import { FollowedCase } from './followed-case.tsx';
import { contactKeys, contactQuery } from './queries.ts';
import { ReceiptSheet } from './receipt-sheet.tsx';
import { SavedPanel } from './saved-panel.tsx';
import { StatusTag } from './status-tag.tsx';
import { contactsTexts, contactTexts } from './texts-contacts.ts';
import type { Saved } from './use-counter.ts';
import { VisitorCard } from './visitor-card.tsx';

/** One contact: what was registered, where it is, who acts next (FC-2, FC-3). */
export function ContactPage() {
  const { number } = useParams({ strict: false }) as { number: string };
  return <One key={number} number={number} />;
}

function One({ number }: { number: string }) {
  const say = useSay(contactTexts);
  const list = useSay(contactsTexts);
  const { data: contact, error, refetch } = useQuery(contactQuery(number));
  useLive([contactKeys.one(number)], { kinds: ['contact'], number });
  useLive([contactKeys.one(number)], { kinds: ['case'], number: contact?.case?.number ?? number });
  const [saved, setSaved] = useState<Saved>();
  const contacts = { to: '/contacts', text: list('title') };
  if (!contact) {
    if (error) return <Unread title={number} list={contacts} error={error} retry={() => void refetch()} />;
    return <PageHeader title={number} crumbs={[contacts]} />;
  }
  return (
    <>
      <PageHeader
        title={contact.matter ?? list('erased')}
        tab={number}
        crumbs={[contacts]}
        beside={
          <>
            <span className="fc-number">{number}</span>
            <StatusTag status={contact.status} />
          </>
        }
      />
      <div className="fc-contact">
        <div className="fc-beside">
          {saved && <SavedPanel saved={saved} here />}
          <ContactCommands contact={contact} onOutcome={setSaved} />
          {contact.case && <FollowedCase followed={contact.case} />}
          <ContactTimeline contact={contact} />
        </div>
        <div className="fc-beside">
          <ContactFacts contact={contact} />
          <VisitorCard key={contact.version} contact={contact} />
          {contact.outcome === 'receivedOnBehalf' && (
            <div>
              <PaperButton path={`/contacts/${number}/documents/receipt`}>{say('receipt')}</PaperButton>
            </div>
          )}
        </div>
      </div>
      {saved && <ReceiptSheet saved={saved} />}
    </>
  );
}
