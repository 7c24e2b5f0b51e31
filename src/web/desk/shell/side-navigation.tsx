import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../../kit/desk/me.ts';
import { useSay } from '../../kit/language.ts';
import { navTexts, shellTexts } from '../texts/shell.ts';
import { navigationOf } from './navigation.ts';

/** The pages of this person, in groups. */
export function SideNavigation({ top, onChosen }: { top?: ReactNode; onChosen?: () => void }) {
  const say = useSay(shellTexts);
  const sayName = useSay(navTexts);
  const groups = navigationOf(useMe());
  return (
    <nav aria-label={say('pages')} className="side-nav">
      {top}
      {groups.map(({ name, items }) => (
        <section key={name} aria-label={sayName(name)}>
          <p aria-hidden="true">{sayName(name)}</p>
          <ul>
            {items.map(({ to, name: page, icon: Icon }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === '/' }} onClick={onChosen}>
                  <Icon aria-hidden /> {sayName(page)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
