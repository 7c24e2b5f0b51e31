import { hydrateRoot } from 'react-dom/client';
import { speak } from '../kit/api.ts';
import type { PageState } from '../kit/public/pages.ts';
import { registerWorker } from './register-worker.ts';
import { loadPage } from './registry.ts';
import { Site } from './site.tsx';
import './shared.ts';
import './site.css';

/** The page that the server drew comes alive with the very data it was drawn from. */
async function comeAlive(): Promise<void> {
  const root = document.getElementById('app');
  const state = JSON.parse(document.getElementById('page')?.textContent ?? 'null') as PageState | null;
  if (!root || !state) return;
  speak(state.frame.lang);
  const { Page } = await loadPage(state.name);
  // A frame in another site installs nothing on the reader's device.
  // Without a worker the site does the same, only not without a network.
  if (!state.frame.embedded) void registerWorker().catch(() => {});
  hydrateRoot(
    root,
    <Site frame={state.frame}>
      <Page data={state.data} />
    </Site>,
  );
}

void comeAlive();
