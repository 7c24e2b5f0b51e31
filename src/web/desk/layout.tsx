import { MenuOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { startLive, useLive } from '../kit/desk/live.ts';
import { isContractorOnly, isCrew, MeContext, meQuery, useMe } from '../kit/desk/me.ts';
import { arriveAt } from '../kit/desk/page.tsx';
import { useSay } from '../kit/language.ts';
import { FIELD_PATH, usePerson } from './account/person.ts';
import { onSessionEnded, sessionQuery } from './account/session.ts';
import { inboxKey } from './queries.ts';
import { DemoBanner } from './shell/demo-banner.tsx';
import { Unreached } from './shell/failure.tsx';
import { DeskHeader } from './shell/header.tsx';
import { keepField } from './shell/keep-field.ts';
import { OFFICE } from './shell/office.ts';
import { SideNavigation } from './shell/side-navigation.tsx';
import { shellTexts } from './texts/shell.ts';
import './shell/shell.css';

const SessionDialog = lazy(async () => ({
  default: (await import('./account/session-dialog.tsx')).SessionDialog,
}));
const Owed = lazy(async () => ({ default: (await import('./account/owed.tsx')).Owed }));

/** The desk around a page: for those who are signed in; others are asked to sign in and come back here. */
export function Layout() {
  const say = useSay(shellTexts);
  const router = useRouter();
  const { me, owes, isStranger, isPending, error } = usePerson();
  useEffect(() => {
    if (!isStranger) return;
    const to = window.location.pathname + window.location.search;
    void router.navigate({ to: '/sign-in', search: to === '/desk' ? {} : { to }, replace: true } as never);
  }, [isStranger, router]);
  if (owes) return <Owing what={owes} />;
  if (me)
    return (
      <MeContext value={me}>
        <Frame />
      </MeContext>
    );
  if (isPending || isStranger) return <p className="desk-waiting">{say('waiting')}</p>;
  return <Unreached error={error} />;
}

function Owing({ what }: { what: 'password' | 'secondFactor' }) {
  return (
    <Suspense>
      <Owed what={what} />
    </Suspense>
  );
}

function Frame() {
  const say = useSay(shellTexts);
  const [isOpen, setOpen] = useState(false);
  const isSmall = useSmallFrame();
  useNavigationFocus();
  useNews();
  useKeptField();
  const close = () => setOpen(false);
  return (
    <div className={isSmall ? 'desk desk-small' : 'desk'}>
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      {OFFICE.demo && <DemoBanner />}
      <header className="desk-header">
        <Button
          type="text"
          className="desk-menu"
          icon={<MenuOutlined aria-hidden />}
          aria-label={say('menu')}
          aria-expanded={isOpen}
          onClick={() => setOpen(true)}
        />
        <p className="desk-office">{OFFICE.name}</p>
        <DeskHeader />
      </header>
      <div className="desk-side">
        <div>
          <SideNavigation top={<p className="desk-office">{OFFICE.name}</p>} />
        </div>
      </div>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Drawer
        open={isOpen}
        onClose={close}
        placement="left"
        size={280}
        title={OFFICE.name}
        closable={{ 'aria-label': say('closeMenu') }}
      >
        <SideNavigation onChosen={close} />
      </Drawer>
      <EndedSession />
    </div>
  );
}

/** Somebody out with the tools has a phone in the hand: no more around their orders than they need. */
function useSmallFrame(): boolean {
  const me = useMe();
  const path = useLocation({ select: ({ pathname }) => pathname });
  return isContractorOnly(me) || (isCrew(me) && FIELD_PATH.test(path));
}

/** Whoever goes out with the tools finds the page of jobs also where there is no network. */
function useKeptField(): void {
  const isHere = useLocation({ select: ({ pathname }) => FIELD_PATH.test(pathname) });
  useEffect(() => {
    // Without a worker the page does the same, only it cannot be opened anew without a network.
    if (isHere && navigator.onLine) void keepField().catch(() => {});
  }, [isHere]);
}

/** One stream for all tabs; the bell and who one is are read anew on every page. */
function useNews(): void {
  const queries = useQueryClient();
  useEffect(() => startLive(() => void queries.invalidateQueries({ queryKey: meQuery.queryKey })), [queries]);
  useLive([inboxKey], { kinds: ['inbox'] });
  useLive([meQuery.queryKey, sessionQuery.queryKey], { kinds: ['office'] });
}

/** After a change of page the new heading takes the focus, as it would with a new document. */
function useNavigationFocus(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) arriveAt();
      }),
    [router],
  );
}

/** Whoever was signed out meanwhile signs in over the page, and goes on with what stands on it. */
function EndedSession() {
  const [hasEnded, setEnded] = useState(false);
  useEffect(() => onSessionEnded(() => setEnded(true)), []);
  if (!hasEnded) return null;
  return (
    <Suspense>
      <SessionDialog onBack={() => setEnded(false)} />
    </Suspense>
  );
}
