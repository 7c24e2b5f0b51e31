import { useNavigate, useSearch } from '@tanstack/react-router';
import { Skeleton, Tabs } from 'antd';
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
  const navigate = useNavigate();
  const shown = NAMES.find((name) => name === search['tab']) ?? 'departments';
  const Shown = TABS[shown];
  return (
    <div>
      <PageHeader title={say('title')} tab={`${say(shown)} · ${say('title')}`} />
      <Tabs
        activeKey={shown}
        onChange={(tab) => void navigate({ to: '/organisation', search: { tab } as never })}
        items={NAMES.map((name) => ({
          key: name,
          label: say(name),
          children:
            name === shown ? (
              <Suspense fallback={<Skeleton active paragraph={{ rows: 6 }} title={false} />}>
                <Shown />
              </Suspense>
            ) : null,
        }))}
      />
    </div>
  );
}
