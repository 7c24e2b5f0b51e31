import { Link } from '@tanstack/react-router';
import { momentText } from '../../../../web/kit/days.ts';
import { useLang, useSay } from '../../../../web/kit/language.ts';
import { textsOf } from '../../texts/index.ts';
import type { ContactItem } from './queries.ts';
import { StatusTag } from './status-tag.tsx';
import { contactsTexts } from './texts-contacts.ts';

/** The list: a table where there is room, a card each on a phone. */
export function ContactRows({ items, filtered }: { items: ContactItem[]; filtered: boolean }) {
  const say = useSay(contactsTexts);
  if (items.length === 0)
    return (
      <p className="fc-card">
        {say(filtered ? 'empty' : 'emptyAll')} <Link to="/register">{say('register')}</Link>
      </p>
    );
  const columns = [
    'matter',
    'status',
    'waitsFor',
    'visitor',
    'kind',
    'officer',
    'case',
    'receivedAt',
  ] as const;
  return (
    <div className="fc-card fc-table">
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.number} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ item }: { item: ContactItem }) {
  const say = useSay(contactsTexts);
  const lang = useLang();
  const words = textsOf(lang);
  const { number, matter, mayOpen, important, urgent } = item;
  const cell = (label: keyof typeof contactsTexts, value: unknown = true) => ({
    'data-label': say(label),
    'data-blank': !value,
  });
  return (
    <tr>
      <td>
        {mayOpen ? (
          <Link to={`/contacts/${number}`} className="fc-matter">
            {matter ?? say('erased')}
          </Link>
        ) : (
          <span className="fc-help">{say('hidden')}</span>
        )}
        <div className="fc-help">
          {number}
          {important && <strong> · {say('important')}</strong>}
          {urgent && <strong> · {say('urgent')}</strong>}
        </div>
      </td>
      <td {...cell('status')}>
        <StatusTag status={item.status} />
        {item.outcome && <div className="fc-help">{words.outcomes[item.outcome]}</div>}
      </td>
      <td {...cell('waitsFor', item.waitsFor)}>{item.waitsFor?.name ?? say('nobody')}</td>
      <td {...cell('visitor', item.name ?? item.unit ?? item.phone)}>
        {item.name ?? item.unit ?? say('nobody')}
        <div className="fc-help">{[item.name && item.unit, item.phone].filter(Boolean).join(' · ')}</div>
      </td>
      <td {...cell('kind')}>
        {words.kinds[item.kind]}
        <div className="fc-help">{words.channels[item.channel]}</div>
      </td>
      <td {...cell('officer')}>
        {item.officer.name}
        <div className="fc-help">{item.department?.name}</div>
      </td>
      <td {...cell('case', item.case)}>
        {item.case ? <Link to={`/cases/${item.case}`}>{item.case}</Link> : say('nobody')}
      </td>
      <td {...cell('receivedAt')}>{momentText(item.receivedAt, lang)}</td>
    </tr>
  );
}
