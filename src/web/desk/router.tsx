import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { Layout } from './layout.tsx';
import { NotFound, PageFailed } from './shell/failure.tsx';

const root = createRootRoute({ component: Outlet });
/** Back to a page of the desk after signing in, never to another site. */
const isOwnAddress = (to: unknown): to is string => typeof to === 'string' && /^\/desk(\/|\?|$)/.test(to);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ to }: Record<string, unknown>): { to?: string } => (isOwnAddress(to) ? { to } : {}),
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Layout });

// biome-ignore lint/suspicious/noExplicitAny: each page names the one component it is
type Load = () => Promise<any>;

/** A page of the desk; its component is loaded when somebody goes there. */
const page = (path: string, load: Load, name: string) =>
  createRoute({ getParentRoute: () => inside, path, component: lazyRouteComponent(load, name) });

const pages = [
  page('/', () => import('./workbench-page.tsx'), 'WorkbenchPage'),
  page('/inbox', () => import('./inbox-page.tsx'), 'InboxPage'),
  page('/settings', () => import('./settings-page.tsx'), 'SettingsPage'),
  page('/registers/$register', () => import('./registers-page.tsx'), 'RegistersPage'),
  page('/queue', () => import('../../rooms/time-limit/ui/desk/queue-page.tsx'), 'QueuePage'),
  page('/cases/$number', () => import('../../rooms/time-limit/ui/desk/case-page.tsx'), 'CasePage'),
  page('/new-case', () => import('../../rooms/time-limit/ui/desk/new-case-page.tsx'), 'NewCasePage'),
  page('/jobs', () => import('../../rooms/time-limit/ui/field/jobs-page.tsx'), 'JobsPage'),
  page('/jobs/$number', () => import('../../rooms/time-limit/ui/field/job-page.tsx'), 'JobPage'),
  page('/register', () => import('../../rooms/first-contact/ui/desk/counter-page.tsx'), 'CounterPage'),
  page('/contacts', () => import('../../rooms/first-contact/ui/desk/contacts-page.tsx'), 'ContactsPage'),
  page(
    '/contacts/$number',
    () => import('../../rooms/first-contact/ui/desk/contact-page.tsx'),
    'ContactPage',
  ),
  page('/services', () => import('../../rooms/commitment/ui/desk/services-page.tsx'), 'ServicesPage'),
  page(
    '/services/$code',
    () => import('../../rooms/commitment/ui/desk/service-editor-page.tsx'),
    'ServiceEditorPage',
  ),
  page(
    '/organisation',
    () => import('../../rooms/organisation/ui/desk/organisation-page.tsx'),
    'OrganisationPage',
  ),
  page('/absences', () => import('../../rooms/organisation/ui/desk/absences-page.tsx'), 'AbsencesPage'),
  page('/calendar', () => import('../../rooms/organisation/ui/desk/calendar-page.tsx'), 'CalendarPage'),
  page('/import', () => import('../../rooms/organisation/ui/desk/import-page.tsx'), 'ImportPage'),
  createRoute({ getParentRoute: () => inside, path: '/$', component: NotFound }),
];

export const router = createRouter({
  basepath: '/desk',
  routeTree: root.addChildren([signIn, inside.addChildren(pages)]),
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});
