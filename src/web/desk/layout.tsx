import { Outlet } from '@tanstack/react-router';

/** The desk around a page: for those who are signed in. */
export function Layout() {
  return (
    <main>
      <Outlet />
    </main>
  );
}
