import { QRCode } from 'antd';
import { createPortal } from 'react-dom';
import { momentText } from '../../../../web/kit/days.ts';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { textsOf } from '../../texts/index.ts';
import { openedOf } from './opened.ts';
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

function useRows({ answer, entry }: Saved): Row[] {
  const say = useSay(receiptTexts);
  const lang = useLang();
  const { receipt, requirements } = answer;
  const opened = openedOf(answer.opened);
  const list = (items: readonly { name: string; count: number }[]) =>
    items.map(({ name, count }) => `${name} × ${count}`).join('\n') || say('none');
  const handler = receipt && (receipt.handler === 'toBeNamed' ? say('toBeNamed') : receipt.handler.name);
  const told = requirements?.materials as { name: string; count: number }[] | undefined;
  const given = openedMaterials(entry);
  const rows: Row[] = [
    [say('number'), answer.number],
    [say('receivedAt'), receipt && momentText(receipt.receivedAt, lang, '')],
    [say('person'), [receipt?.name ?? entry.name, receipt?.unit ?? entry.unit].filter(Boolean).join(' · ')],
    [say('phone'), receipt?.phone],
    [say('address'), receipt?.address],
    [say('matter'), receipt?.matter ?? entry.matter],
    [say('materials'), receipt ? list(receipt.materials) : opened && list(given)],
    [say('service'), opened?.receipt.service?.name ?? requirements?.name],
    [say('notice'), told && list(told)],
    [say('case'), opened?.number],
    [say('due'), opened?.receipt.next],
    [say('code'), opened?.trackingCode],
    [say('officer'), [answer.officer.name, receipt?.officerPhone].filter(Boolean).join(' ')],
    [
      say('handler'),
      receipt
        ? [receipt.department.name, handler, receipt.handlerPhone].filter(Boolean).join(' ')
        : [opened?.receipt.department?.name, opened?.receipt.department?.phone].filter(Boolean).join(' '),
    ],
    [say('status'), textsOf(lang).statuses[answer.status]],
    [say('complaints'), opened?.receipt.complaintPhone],
  ];
  return rows.filter(([, value]) => value);
}

const openedMaterials = ({ opening }: Saved['entry']) =>
  Object.entries(opening.received)
    .map(([name, count]) => ({ name, count: Number(count) || 0 }))
    .filter(({ count }) => count > 0);
