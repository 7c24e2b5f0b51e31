import { Link, useSearch } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { PageHeader } from '../../../../web/kit/desk/page.tsx';
import { useSay } from '../../../../web/kit/language.ts';
import { organisationTexts } from './texts-organisation.ts';

const TABS = {
  departments: lazy(async () => ({ default: (await import('./departments-tab.tsx')).DepartmentsTab })),
  divisions: lazy(async () => ({ default: (await import('./divisions-tab.tsx')).DivisionsTab })),
  posts: lazy(async () => ({ default: (await import('./posts-tab.tsx')).PostsTab })),
  staff: lazy(async () => ({ default: (await import('./staff-tab.tsx')).StaffTab })),
  places: lazy(async () => ({ default: (await import('./places-tab.tsx')).PlacesTab })),
  hours: lazy(async () => ({ default: (await import('./hours-tab.tsx')).HoursTab })),
} as const;
type TabName = keyof typeof TABS;
const NAMES = Object.keys(TABS) as TabName[];

/** The office as it is kept: departments, posts, people, places, hours (FC-1, TL-12, AC-4). */
export function OrganisationPage() {
  const say = useSay(organisationTexts);
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const shown = NAMES.find((name) => name === search['tab']) ?? 'departments';
  const Shown = TABS[shown];
  return (
    <div>
      <PageHeader title={say('title')} tab={`${say(shown)} · ${say('title')}`} />
      <nav className="part-tabs" aria-label={say('title')}>
        {NAMES.map((name) => (
          <Link
            key={name}
            to="/organisation"
            search={{ tab: name } as never}
            aria-current={name === shown ? 'page' : undefined}
          >
            {say(name)}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<Skeleton active paragraph={{ rows: 6 }} title={false} />}>
        <Shown />
      </Suspense>
    </div>
  );
}
