import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { dayWithWeekday, timeOf } from '../../../../web/kit/days.ts';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { tokens } from '../../../../web/kit/tokens.ts';
import type { CaseView } from '../../contract.ts';
import { supportWord } from './support-word.ts';
import { caseTexts } from './texts-case.ts';

const ICONS = {
  green: CheckCircleOutlined,
  yellow: ClockCircleOutlined,
  orange: ExclamationCircleOutlined,
  red: WarningOutlined,
} as const;

/** The clock of a support as icon, words and colour; what has ended has no colour. */
export function SupportLight({ support }: { support: CaseView['supports'][number] }) {
  const say = useSay(caseTexts);
  const lang = useLang();
  const { light, dueOn, dueAt, daysLate = 0, endedAt } = support;
  const Icon = ICONS[light];
  const { ink, ground } = tokens.lights[endedAt && light !== 'red' ? 'paused' : light];
  const due = `${dayWithWeekday(dueOn, lang)} ${timeOf(dueAt)}`;
  return (
    <span className="light" style={{ color: ink, background: ground }}>
      <Icon aria-hidden /> {say(supportWord(support), { count: daysLate, day: due })}
    </span>
  );
}
