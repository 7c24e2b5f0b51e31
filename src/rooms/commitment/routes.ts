import type { AnyRoute } from '../../platform/http/route.ts';
import { draftRoutes } from './routes-drafts.ts';
import { publicRoutes } from './routes-public.ts';
import { publishingRoutes } from './routes-publishing.ts';
import type { CommitmentDeps } from './scene.ts';

/** The routes of this room below `/api/v1`; the pages, feeds and embeds outside it are in `pages/`. */
export function commitmentRoutes(deps: CommitmentDeps): AnyRoute[] {
  return [...publicRoutes(deps), ...draftRoutes(deps), ...publishingRoutes(deps)];
}
