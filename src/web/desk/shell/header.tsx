import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { departmentsQuery, type Me, useMe } from '../../kit/desk/me.ts';
import { useSay } from '../../kit/language.ts';
import { shellTexts } from '../texts/shell.ts';
import { InboxBell } from './inbox-bell.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { NameMenu } from './name-menu.tsx';

/** Where one stands: department and the posts one has the authority of now. */
function useStanding(me: Me): string {
  const say = useSay(shellTexts);
  const { data } = useQuery(departmentsQuery);
  const department = data?.items.find(({ code }) => code === me.department)?.name;
  const posts = me.posts
    .filter(({ inCharge }) => inCharge)
    .map(({ name, actingFor }) => (actingFor ? say('acting', { post: name, name: actingFor.name }) : name));
  return [department, ...new Set(posts)].filter(Boolean).join(' · ');
}

export function DeskHeader() {
  const say = useSay(shellTexts);
  const me = useMe();
  const standing = useStanding(me);
  return (
    <div className="desk-tools">
      <p className="desk-standing" title={standing}>
        {standing}
      </p>
      {me.absent && <Tag>{say('away')}</Tag>}
      <InboxBell />
      <LanguageSwitch />
      <NameMenu />
    </div>
  );
}
