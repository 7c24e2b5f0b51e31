/** The site as an app: opens without a network, and keeps the page it was first met on, with its form. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const hadOne = navigator.serviceWorker.controller !== null;
  await navigator.serviceWorker.register('/service-worker.js');
  const { active } = await navigator.serviceWorker.ready;
  // What was loaded before there was a worker did not pass through it.
  if (!hadOne) active?.postMessage({ keep: `${window.location.pathname}${window.location.search}` });
}
