import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useMe } from '../../kit/desk/me.ts';
import { tagOf, useLang, useSay } from '../../kit/language.ts';
import { useLeave } from '../account/leave.tsx';
import { shellTexts } from '../texts/shell.ts';
import { changeTo, otherThan } from './language-switch.tsx';

export function NameMenu() {
  const say = useSay(shellTexts);
  const { name, username } = useMe();
  const leave = useLeave(username);
  const other = otherThan(useLang());
  const navigate = useNavigate();
  const items: MenuProps['items'] = [
    { key: 'settings', label: say('settings'), onClick: () => void navigate({ to: '/settings' }) },
    {
      key: 'language',
      label: <span lang={tagOf(other)}>{say('otherLanguage')}</span>,
      onClick: () => changeTo(other),
    },
    { key: 'public', label: say('publicSite'), onClick: () => window.location.assign('/') },
    { type: 'divider' },
    { key: 'leave', label: say('signOut'), onClick: () => void leave() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} autoFocus>
      <Button type="text" aria-label={say('person', { name })} aria-haspopup="menu" className="name-menu">
        <UserOutlined aria-hidden />
        <span className="name-menu-name">{name}</span>
        <DownOutlined aria-hidden className="name-menu-arrow" />
      </Button>
    </Dropdown>
  );
}
