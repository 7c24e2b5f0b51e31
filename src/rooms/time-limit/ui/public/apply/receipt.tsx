import { type ReactNode, useEffect, useRef, useState } from 'react';
import { momentText, momentWithWeekday } from '../../../../../web/kit/days.ts';
import { useLang, useSay } from '../../../../../web/kit/language.ts';
import { useFrame } from '../../../../../web/kit/public/frame-context.ts';
import { QrCode } from '../../../../../web/kit/public/qr-code.tsx';
import { codeInGroups } from '../remembered.ts';
import { applyTexts, receiptTexts } from '../texts/apply.ts';
import type { Outcome, Submitted } from './submit.ts';

/** What was taken in: number, code, what happens next and by when. Prints on one page. */
export function Receipt({ outcome, again }: { outcome: Outcome; again: () => void }) {
  const say = useSay(receiptTexts);
  const { number, trackingCode, receipt } = outcome.submitted;
  const { office } = useFrame();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const address = `${window.location.origin}/track/${trackingCode}`;
  return (
    <section className="sheet receipt" aria-labelledby="receipt">
      <h2 id="receipt" tabIndex={-1} ref={title}>
        {say('title')}
      </h2>
      <p className="print-only">{office}</p>
      {outcome.isEarlier && <p className="refusal">{say('earlier')}</p>}
      <p className="receipt-next">{receipt.next}</p>
      <div className="receipt-codes">
        <div>
          <p className="aside">{say('number')}</p>
          <p className="receipt-large">{number}</p>
          <p className="aside">{say('code')}</p>
          <p className="receipt-large code">{codeInGroups(trackingCode)}</p>
          <p className="aside">{say('codeHelp')}</p>
        </div>
        <figure className="receipt-qr">
          <QrCode text={address} title={say('qr')} />
          <figcaption className="aside">{say('qr')}</figcaption>
        </figure>
      </div>
      <Facts submitted={outcome.submitted} />
      <Buttons code={trackingCode} again={again} />
    </section>
  );
}

function Facts({ submitted: { receipt } }: { submitted: Submitted }) {
  const say = useSay(receiptTexts);
  const sayForm = useSay(applyTexts);
  const lang = useLang();
  const { service, department, receivedAt, dueAt, reviewDueAt, makeup, provisional, complaintPhone } =
    receipt;
  const brought = receipt.materials?.map((one) => sayForm('counted', one)).join('\n');
  const due = dueAt && `${momentWithWeekday(dueAt, lang, makeup)}${provisional ? say('provisional') : ''}`;
  const all: [keyof typeof receiptTexts, ReactNode][] = [
    ['service', service?.name],
    ['department', department.name],
    ['phone', department.phone],
    ['receivedAt', momentText(receivedAt, lang)],
    ['reviewDueAt', reviewDueAt && momentWithWeekday(reviewDueAt, lang)],
    ['dueAt', due],
    ['materials', brought],
    ['complaints', complaintPhone],
  ];
  return (
    <dl className="facts">
      {all.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{say(label)}</dt>
              <dd className="as-written">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** The browser inside WeChat neither prints nor downloads. */
const canPrint = () => typeof window.print === 'function' && !/MicroMessenger/i.test(navigator.userAgent);

function Buttons({ code, again }: { code: string; again: () => void }) {
  const say = useSay(receiptTexts);
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard?.writeText(codeInGroups(code)).then(
      () => setSaid(say('copied')),
      () => undefined,
    );
  return (
    <div className="no-print">
      <p className="aside">
        {say('kept')} {say('keepIt')}
      </p>
      <p className="buttons">
        <a className="button" href={`/track/${code}`}>
          {say('track')}
        </a>
        {canPrint() && (
          <button type="button" className="button quiet" onClick={() => window.print()}>
            {say('print')}
          </button>
        )}
        {'clipboard' in navigator && (
          <button type="button" className="button-quiet" onClick={() => void copy()}>
            {said || say('copy')}
          </button>
        )}
        <button type="button" className="button-quiet" onClick={again}>
          {say('another')}
        </button>
      </p>
    </div>
  );
}
