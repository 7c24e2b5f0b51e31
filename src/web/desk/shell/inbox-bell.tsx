import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../kit/language.ts';
import { unreadQuery } from '../queries.ts';
import { shellTexts } from '../texts/shell.ts';

const MOST = 99;

/** The way to the inbox, with the number of notes not read yet. */
export function InboxBell() {
  const say = useSay(shellTexts);
  const { data: unread = 0 } = useQuery(unreadQuery);
  const count = unread > MOST ? `${MOST}+` : String(unread);
  return (
    <Link to="/inbox" className="inbox-bell" aria-label={unread ? say('unread', { count }) : say('noUnread')}>
      <BellOutlined aria-hidden />
      {unread > 0 && <span aria-hidden="true">{count}</span>}
    </Link>
  );
}
