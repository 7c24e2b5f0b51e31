import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useSay } from '../../kit/language.ts';
import { contactStatusTexts, workbenchTexts } from '../texts/workbench.ts';
import { Panel } from './panel.tsx';
import { contactsQuery } from './queries.ts';

/** Contacts that wait for this person, or that they follow to the end. */
export function Contacts({ mine }: { mine: 'waiting' | 'following' }) {
  const say = useSay(workbenchTexts);
  const sayStatus = useSay(contactStatusTexts);
  const read = useQuery(contactsQuery(mine));
  return (
    <Panel
      title={say(mine)}
      read={read}
      items={read.data?.items}
      keyOf={({ number }) => number}
      line={({ number, matter, status, officer, waitsFor, urgent }) => (
        <>
          <div className="panel-line">
            <Link to={`/contacts/${number}`}>{matter ?? say('noMatter')}</Link>
            <small>
              {[
                number,
                mine === 'waiting' ? say('officer', { name: officer.name }) : undefined,
                mine === 'following' && waitsFor ? say('waitsFor', { name: waitsFor.name }) : undefined,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </div>
          <span className="panel-tags">
            {urgent && <Tag className="tag-urgent">{say('urgent')}</Tag>}
            <Tag>{sayStatus(status)}</Tag>
          </span>
        </>
      )}
      empty={say(mine === 'waiting' ? 'waitingEmpty' : 'followingEmpty')}
      more={{ to: '/contacts', search: { mine }, text: say(read.data?.next ? 'more' : 'contacts') }}
    />
  );
}
