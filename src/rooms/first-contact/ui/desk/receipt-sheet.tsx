import { useQuery } from '@tanstack/react-query';
import { QRCode } from 'antd';
import { createPortal } from 'react-dom';
import { momentText } from '../../../../web/kit/days.ts';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { textsOf } from '../../texts/index.ts';
import { openedOf } from './opened.ts';
import { contactQuery } from './queries.ts';
import { receiptTexts } from './texts.ts';
import type { Saved } from './use-counter.ts';

type Row = readonly [string, string | undefined];

/** The receipt on paper (FC-3): unseen on the screen, alone on the page that is printed. */
export function ReceiptSheet({ saved }: { saved: Saved }) {
  const say = useSay(receiptTexts);
  const opened = openedOf(saved.answer.opened);
  const rows = useRows(saved);
  return createPortal(
    <article className="fc-sheet">
      <p className="fc-office">{document.documentElement.dataset['office']}</p>
      <h1>{say(saved.answer.requirements ? 'notice' : 'title')}</h1>
      <table>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="fc-sheet-foot">
        {opened && (
          <figure>
            <QRCode
              value={new URL(opened.receipt.trackAt, window.location.origin).href}
              type="svg"
              size={120}
              bordered={false}
            />
            <figcaption>{say('scan')}</figcaption>
          </figure>
        )}
        <div className="fc-seal">{say('seal')}</div>
      </div>
      <p>{say('keep')}</p>
    </article>,
    document.body,
  );
}

const joined = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ');

function useRows({ answer, entry }: Saved): Row[] {
  const say = useSay(receiptTexts);
  const lang = useLang();
  const kindOf = (original: boolean | undefined) =>
    original === undefined ? '' : say(original ? 'original' : 'copy');
  const { data: contact } = useQuery(contactQuery(answer.number));
  const { receipt, requirements } = answer;
  const opened = openedOf(answer.opened);
  const list = (items: readonly { name: string; count: number; original?: boolean }[]) =>
    items.map((one) => `${one.name} × ${one.count}${kindOf(one.original)}`).join('\n') || say('none');
  const told = requirements?.materials as { name: string; count: number }[] | undefined;
  const { handOver, guidedTo } = contact ?? {};
  const rows: Row[] = [
    [say('number'), answer.number],
    [say('receivedAt'), contact && momentText(contact.receivedAt, lang, '')],
    [say('person'), joined(receipt?.name ?? entry.name, receipt?.unit ?? entry.unit)],
    [say('phone'), receipt?.phone ?? contact?.visitor.phone],
    [say('address'), receipt?.address],
    [say('matter'), contact?.matter ?? entry.matter],
    [say('materials'), receipt ? list(receipt.materials) : opened && list(openedMaterials(entry))],
    [say('service'), opened?.receipt.service?.name ?? requirements?.name],
    [say('notice'), told && list(told)],
    ...(['answer', 'reason', 'basis', 'alternative'] as const).map(
      (name): Row => [say(name), contact?.[name]],
    ),
    [say('guidedTo'), guidedTo && joined(guidedTo.department.name, guidedTo.staff?.name, guidedTo.phone)],
    [say('case'), opened?.number],
    [say('due'), opened?.receipt.next],
    [say('code'), opened?.trackingCode],
    [say('officer'), joined(answer.officer.name, contact?.department?.name, receipt?.officerPhone)],
    [
      say('handler'),
      handOver
        ? joined(handOver.department.name, handOver.staff?.name ?? say('toBeNamed'), handOver.phone)
        : joined(opened?.receipt.department?.name, opened?.receipt.department?.phone),
    ],
    [say('confirm'), handOver?.confirmBy && say('before', { at: momentText(handOver.confirmBy, lang) })],
    [say('status'), textsOf(lang).statuses[answer.status]],
    [say('complaints'), opened?.receipt.complaintPhone],
  ];
  return rows.filter(([, value]) => value);
}

const openedMaterials = ({ opening }: Saved['entry']) =>
  Object.entries(opening.received)
    .map(([name, { count }]) => ({ name, count: Number(count) || 0 }))
    .filter(({ count }) => count > 0);
