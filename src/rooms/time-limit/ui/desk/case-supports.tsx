import { Button } from 'antd';
import { useSay } from '../../../../web/kit/language.ts';
import type { CaseView } from '../../contract.ts';
import { Part, useDates } from './case-parts.tsx';
import type { Verb } from './forms/form.ts';
import { isCommand } from './forms/table.ts';
import { verbTexts } from './forms/texts-forms.ts';
import { SupportLight } from './support-light.tsx';
import { caseTexts } from './texts-case.ts';

type Support = CaseView['supports'][number];
type Give = (verb: Verb, support: Support) => void;

/** The supports, each on a clock of its own with the commands that go with it (TL-5). */
export function CaseSupports({ of, now, give }: { of: CaseView; now: string; give: Give }) {
  const say = useSay(caseTexts);
  if (of.supports.length === 0) return null;
  return (
    <Part title={say('supports')} id="supports">
      <ul className="lines">
        {of.supports.map((support) => (
          <li key={support.id}>
            <SupportItem support={support} now={now} give={give} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function SupportItem({ support, now, give }: { support: Support; now: string; give: Give }) {
  const say = useSay(caseTexts);
  const verbs = useSay(verbTexts);
  const { moment, day } = useDates(now);
  const { departmentName, department, outside, state, task, counter, letter, handler, waitsFor } = support;
  const commands = support.allowed.map((name) => `support-${name}`).filter(isCommand);
  const who = departmentName ?? department ?? `${outside ?? ''}${say('outside')}`;
  const facts = [
    say(state),
    support.answerBy && say('answerBy', { at: moment(support.answerBy) }),
    handler?.name ?? waitsFor?.name,
    letter && say('letter', { number: letter.number, day: day(letter.on) }),
    support.letterOwed && say('letterOwed'),
  ].filter(Boolean);
  return (
    <>
      <p className="line-head">
        <strong>{who}</strong> <SupportLight support={support} />
        <span className="quiet">{facts.join(' · ')}</span>
      </p>
      {task && <p className="prose">{task}</p>}
      {counter && <p>{say('counterOf', { day: day(counter.dueOn), reason: counter.reason })}</p>}
      {support.progress.map((one) => (
        <p key={one.at} className="quiet">
          {moment(one.at)} {one.by?.name} {one.text}
        </p>
      ))}
      {(support.result ?? support.reason) && <p className="prose">{support.result ?? support.reason}</p>}
      {commands.length > 0 && (
        <p className="line-commands">
          {commands.map((verb) => (
            <Button key={verb} onClick={() => give(verb, support)}>
              {verbs(verb)}
            </Button>
          ))}
        </p>
      )}
    </>
  );
}
