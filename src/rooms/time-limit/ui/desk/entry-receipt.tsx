import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useSay } from '../../../../web/kit/language.ts';
import { Fact, Part, useDates } from './case-parts.tsx';
import { caseTexts } from './texts-case.ts';
import { entryTexts } from './texts-entry.ts';

export type Receipt = {
  number: string;
  trackingCode: string;
  dueAt?: string;
  receipt: { next: string; reviewDueAt?: string; department: { name: string } };
};

/** What was registered: the number, the code for the applicant, what happens next and by when. */
export function EntryReceipt({ receipt, now, again }: { receipt: Receipt; now: string; again: () => void }) {
  const say = useSay(entryTexts);
  const labels = useSay(caseTexts);
  const { moment } = useDates(now);
  const { number, trackingCode, dueAt, receipt: more } = receipt;
  return (
    <Part title={say('registered')} id="receipt">
      <dl className="facts">
        <Fact label={say('number')}>
          <strong>{number}</strong>
        </Fact>
        <Fact label={say('trackingCode')}>
          <strong className="code">{trackingCode}</strong>
        </Fact>
        <Fact label={labels('lead')}>{more.department.name}</Fact>
        <Fact label={labels('reviewDueAt')}>{more.reviewDueAt && moment(more.reviewDueAt)}</Fact>
        <Fact label={labels('dueAt')}>{dueAt && moment(dueAt)}</Fact>
      </dl>
      <p role="status">{more.next}</p>
      <p className="quiet">{say('trackingNote')}</p>
      <p className="line-commands">
        <Link to="/cases/$number" params={{ number }} className="side-link">
          {say('open')}
        </Link>
        <Button onClick={() => window.print()}>{say('print')}</Button>
        <Button type="primary" onClick={again}>
          {say('another')}
        </Button>
      </p>
    </Part>
  );
}
