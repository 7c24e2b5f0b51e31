import { useSay } from '../../../../web/kit/language.ts';
import { contactTexts } from './texts-contacts.ts';

/** The receipt as a paper with its own number and a line to sign (FC-3); each drawing is a look on record. */
export function PaperLinks({ number }: { number: string }) {
  const say = useSay(contactTexts);
  const path = `/api/v1/contacts/${number}/documents/receipt`;
  return (
    <p className="fc-papers">
      <a href={`${path}.html`} target="_blank" rel="noreferrer">
        {say('paper')}
      </a>
      <a href={`${path}.pdf`} target="_blank" rel="noreferrer">
        PDF
      </a>
    </p>
  );
}
