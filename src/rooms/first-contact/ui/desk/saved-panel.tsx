import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { dayOf, dayWithWeekday, timeOf } from '../../../../web/kit/days.ts';
import { type Lang, type Say, useLang, useSay } from '../../../../web/kit/language.ts';
import { openedOf } from './opened.ts';
import { PaperLinks } from './paper-links.tsx';
import { contactQuery } from './queries.ts';
import { Requirements } from './requirements.tsx';
import { counterTexts } from './texts.ts';
import { printed, type Saved } from './use-counter.ts';

type Words = Say<typeof counterTexts>;
type Contact = { handOver?: { department: { name: string }; staff?: { name: string }; confirmBy?: string } };

const byWhen = (at: string | undefined, lang: Lang) =>
  at ? [dayWithWeekday(dayOf(at), lang), timeOf(at)].join(lang === 'zh' ? '' : ', ') : '';

/** What happens next, and by when. */
function nextOf({ answer, entry }: Saved, contact: Contact | undefined, say: Words, lang: Lang) {
  const opened = openedOf(answer.opened);
  const who = answer.waitsFor?.name ?? '';
  if (opened) {
    const facts = { case: opened.number, next: opened.receipt.next ?? '' };
    return say(answer.status === 'closed' ? 'next_finished' : 'next_case', facts);
  }
  switch (entry.outcome) {
    case 'answered':
    case 'explained':
      return say(`next_${entry.outcome}`);
    case 'guided':
      return say('next_guided', { department: entry.target?.label, phone: entry.targetPhone });
    case 'handedOver':
    case 'receivedOnBehalf': {
      const { staff, department, confirmBy } = contact?.handOver ?? {};
      const receiver = [department?.name, staff?.name].filter(Boolean).join(' ') || entry.target?.label;
      return say('next_confirm', { who: receiver, by: byWhen(confirmBy, lang) });
    }
    case 'reportedUp':
      return say('next_report', { who: entry.reportTo?.name ?? who });
    default:
      return entry.together.some(({ username }) => username === answer.officer.username)
        ? say('next_officer', { officer: answer.officer.name })
        : say('next_later');
  }
}

/** What was just registered: the number to tell, what happens next, the receipt. The form beside it is blank again. */
export function SavedPanel({ saved, here = false }: { saved: Saved; here?: boolean }) {
  const say = useSay(counterTexts);
  const lang = useLang();
  const queries = useQueryClient();
  const { answer } = saved;
  const passed = answer.status === 'awaitingConfirmation';
  const { data: contact } = useQuery({ ...contactQuery(answer.number), enabled: passed });
  const opened = openedOf(answer.opened);
  return (
    <section className="fc-card fc-saved" aria-label={say('savedOne')}>
      <div role="status">
        <div className="fc-saved-head">
          <span>{say('savedOne')}</span>
          <strong>{answer.number}</strong>
        </div>
        {(!passed || contact) && <p>{nextOf(saved, contact, say, lang)}</p>}
        {opened && (
          <p>
            {say('trackingCode')} <strong>{opened.trackingCode}</strong>
          </p>
        )}
      </div>
      {answer.receipt && <PaperLinks number={answer.number} />}
      {answer.requirements && <Requirements item={answer.requirements} />}
      <div className="fc-actions">
        <Button onClick={() => void printed(queries, answer.number)}>{say('print')}</Button>
        {!here && <Link to={`/contacts/${answer.number}`}>{say('open')}</Link>}
      </div>
    </section>
  );
}
