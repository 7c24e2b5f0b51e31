/** What the page of jobs is made of; loaded for the phone to keep, if not there yet. */
const parts = () =>
  Promise.all([
    import('../../../rooms/time-limit/ui/field/jobs-page.tsx'),
    import('../../../rooms/time-limit/ui/field/job-page.tsx'),
  ]);

const ASSET = /\/assets\/[\w.-]+$/;

/** The page of jobs opens without a network afterwards: its frame and all its files are kept on the phone. */
export async function keepField(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/service-worker.js');
  const [{ active }] = await Promise.all([navigator.serviceWorker.ready, parts()]);
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name, window.location.href).pathname)
    .filter((path) => ASSET.test(path));
  active?.postMessage({ keep: '/desk/jobs', files });
}
