import { momentText } from '../../../../web/kit/days.ts';
import { type Lang, type Say, useLang, useSay } from '../../../../web/kit/language.ts';
import { textsOf } from '../../texts/index.ts';
import { PaperLinks } from './paper-links.tsx';
import type { Contact } from './queries.ts';
import { Requirements } from './requirements.tsx';
import { contactsTexts, contactTexts } from './texts-contacts.ts';

type Row = readonly [keyof typeof contactTexts, string | undefined | false];

const joined = (...parts: (string | undefined | false)[]) => parts.filter(Boolean).join(' · ') || undefined;

function passedOn(
  { handOver, returns, returnReason, receiver }: Contact,
  say: Say<typeof contactTexts>,
  lang: Lang,
): Row[] {
  return [
    [
      'handOver',
      handOver &&
        joined(
          handOver.department.name,
          handOver.staff?.name,
          handOver.phone,
          handOver.binding && say('binding'),
        ),
    ],
    ['confirmBy', handOver?.confirmBy && momentText(handOver.confirmBy, lang)],
    ['receiver', receiver?.name],
    ['returnReason', joined(returnReason, returns > 0 && say('returns', { count: returns }))],
  ];
}

function outcomeRows(contact: Contact, say: Say<typeof contactTexts>, lang: Lang): Row[] {
  const { outcome, answer, reason, basis, alternative, guidedTo, materials } = contact;
  const kindOf = (original: boolean | undefined) =>
    original === undefined ? '' : say(original ? 'original' : 'copy');
  const list = materials
    ?.map(({ name, count, original }) => `${name} × ${count}${kindOf(original)}`)
    .join('\n');
  return [
    ['outcome', outcome && textsOf(lang).outcomes[outcome]],
    ['answer', answer],
    ['reason', reason],
    ['basis', basis],
    ['alternative', alternative],
    ['guidedTo', guidedTo && joined(guidedTo.department.name, guidedTo.staff?.name, guidedTo.phone)],
    ['materials', materials && (list || say('none'))],
  ];
}

/** What was registered and what has become of it, only what there is. */
export function ContactFacts({ contact }: { contact: Contact }) {
  const say = useSay(contactTexts);
  const marks = useSay(contactsTexts);
  const lang = useLang();
  const words = textsOf(lang);
  const { important, urgent, officer, department, receivedWith, waitsFor, closedAt } = contact;
  const rows: Row[] = [
    ['waitsFor', waitsFor?.name],
    ['kind', joined(words.kinds[contact.kind], important && marks('important'), urgent && marks('urgent'))],
    ['channel', words.channels[contact.channel]],
    ['receivedAt', momentText(contact.receivedAt, lang)],
    ['officer', joined(officer.name, department?.name)],
    ['receivedWith', joined(...receivedWith.map(({ name }) => name))],
    ...passedOn(contact, say, lang),
    ...outcomeRows(contact, say, lang),
    ['closedAt', closedAt && momentText(closedAt, lang)],
  ];
  return (
    <section className="fc-card" aria-label={say('facts')}>
      <h2>{say('facts')}</h2>
      <dl className="fc-facts">
        {rows.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{say(label)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {contact.materials && <PaperLinks number={contact.number} />}
      {contact.requirements && <Requirements item={contact.requirements} />}
    </section>
  );
}
