import { Link } from '@tanstack/react-router';
import { Checkbox, Tag } from 'antd';
import { dayOf, momentText } from '../../../../web/kit/days.ts';
import { Countdown } from '../../../../web/kit/desk/countdown.tsx';
import { useDepartments } from '../../../../web/kit/desk/directory.ts';
import { useMe } from '../../../../web/kit/desk/me.ts';
import { ownClock } from '../../../../web/kit/desk/own-clock.ts';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import type { CaseLineView } from './queries.ts';
import { supportTag } from './support-word.ts';
import { queueTexts } from './texts-queue.ts';

type Props = {
  lines: CaseLineView[];
  /** Absent for those who assign nothing. */
  selected?: ReadonlySet<string>;
  select: (numbers: string[], on: boolean) => void;
  /** Told which row somebody goes into. */
  open: (number: string) => void;
  year?: string;
};

/** The queue: one row one line on a desk, a card each on a phone. Only the countdown has a colour. */
export function QueueRows({ lines, selected, select, open, year }: Props) {
  const say = useSay(queueTexts);
  const names = new Map((useDepartments().data?.items ?? []).map(({ code, name }) => [code, name]));
  const all = lines.map(({ number }) => number);
  const chosen = all.filter((number) => selected?.has(number)).length;
  return (
    <table className="queue">
      <thead>
        <tr>
          {selected && (
            <th className="select">
              <Checkbox
                aria-label={say('selectAll')}
                checked={chosen > 0 && chosen === all.length}
                indeterminate={chosen > 0 && chosen < all.length}
                onChange={({ target }) => select(all, target.checked)}
              />
            </th>
          )}
          {(['number', 'countdown', 'matter', 'place', 'who', 'since'] as const).map((name) => (
            <th
              key={name}
              scope="col"
              className={name}
              aria-sort={name === 'countdown' ? 'ascending' : undefined}
            >
              {say(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row
            key={line.number}
            line={line}
            selected={selected}
            select={select}
            open={open}
            lead={names.get(line.lead) ?? line.lead}
            year={year}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  line,
  selected,
  select,
  open,
  lead,
  year,
}: Omit<Props, 'lines'> & { line: CaseLineView; lead: string }) {
  const say = useSay(queueTexts);
  const lang = useLang();
  const { department } = useMe();
  const { number, title, location, handler, receivedAt, supports = [] } = line;
  const clock = ownClock(line, department);
  return (
    <tr>
      {selected && (
        <td className="select">
          <Checkbox
            aria-label={say('select', { number })}
            checked={selected.has(number)}
            onChange={({ target }) => select([number], target.checked)}
          />
        </td>
      )}
      <td className="number">
        <Link to="/cases/$number" params={{ number }} onClick={() => open(number)}>
          {number}
        </Link>
      </td>
      <td className="countdown">
        <Countdown facts={clock} />
      </td>
      <td className="matter" title={title}>
        <div>
          <span>{title}</span>
          {supports.length > 0 && <Tag>{say(supportTag(line, clock), { count: supports.length })}</Tag>}
        </div>
      </td>
      <td className="place" title={location}>
        {location}
      </td>
      <td className="who" title={`${handler?.name ?? say('nobody')} · ${lead}`}>
        {handler?.name ?? say('nobody')} <span className="quiet">{lead}</span>
      </td>
      <td className="since">
        <time dateTime={receivedAt} title={dayOf(receivedAt)}>
          {momentText(receivedAt, lang, year)}
        </time>
      </td>
    </tr>
  );
}
