import { useQuery } from '@tanstack/react-query';
import type { Static } from 'typebox';
import { api, taken } from '../../../../web/kit/api.ts';
import { ifMatch } from '../../../../web/kit/if-match.ts';
import type { Changes, DraftList, DueReviewList, Service } from '../../contract.ts';
import type { DraftStage, ServiceElements, ServiceStatus } from '../../model.ts';

export type PublishedService = Static<typeof Service>;
export type DraftLine = Static<typeof DraftList>['items'][number];
export type DueReview = Static<typeof DueReviewList>['items'][number];
export type VersionChanges = Static<typeof Changes>;
export type Warning = { pointer: string; code: string; detail: string };

/** An item with its draft, as the desk reads it. */
export type ServiceDraft = ServiceElements & {
  code: string;
  name: string;
  department: string;
  status: ServiceStatus;
  stage?: DraftStage;
  basedOn?: number;
  published?: number;
  returnReason?: string | null;
  withdrawReason?: string | null;
  reviewDueOn?: string;
  version: number;
  blank: string[];
  allowed: string[];
  warnings?: Warning[];
};

export const keys = {
  posts: ['organisation', 'posts'] as const,
  services: ['services'] as const,
  drafts: ['service-drafts'] as const,
  reviews: ['service-reviews'] as const,
  draft: (code: string) => ['service-draft', code] as const,
  versions: (code: string) => ['service-versions', code] as const,
  changes: (code: string, from: number, to: number) => ['service-changes', code, from, to] as const,
};

const ALL = { limit: 200 } as const;

export const usePosts = () =>
  useQuery({
    queryKey: keys.posts,
    queryFn: () => taken(api.GET('/organisation/posts', { params: { query: ALL } })),
  });

export const useServices = () =>
  useQuery({
    queryKey: keys.services,
    queryFn: async () => {
      const items: PublishedService[] = [];
      let after: string | undefined;
      do {
        const page = await taken(
          api.GET('/services', { params: { query: { ...ALL, ...(after && { after }) } } }),
        );
        items.push(...(page.items as PublishedService[]));
        after = page.next ?? undefined;
      } while (after);
      return items;
    },
  });

export const useDrafts = () =>
  useQuery({
    queryKey: keys.drafts,
    queryFn: () => taken(api.GET('/service-drafts', { params: { query: ALL } })),
  });

export const useReviews = () =>
  useQuery({ queryKey: keys.reviews, queryFn: () => taken(api.GET('/service-reviews')) });

export const readDraft = async (code: string) =>
  (await taken(api.GET('/services/{code}/draft', { params: { path: { code } } }))) as ServiceDraft;

export const useDraftItem = (code: string) =>
  useQuery({
    queryKey: keys.draft(code),
    queryFn: () => readDraft(code),
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useVersions = (code: string) =>
  useQuery({
    queryKey: keys.versions(code),
    queryFn: () => taken(api.GET('/services/{code}/versions', { params: { path: { code } } })),
  });

export const useChanges = (code: string, from: number, to: number) =>
  useQuery({
    queryKey: keys.changes(code, from, to),
    queryFn: () =>
      taken(
        api.GET('/services/{code}/versions/{n}/changes', {
          params: { path: { code, n: String(to) }, query: { from } },
        }),
      ),
    enabled: from !== to,
  });

type ChangeBody = { [name: string]: unknown };

/** Saves what changed of a draft: a key given replaces, `null` empties. */
export async function saveDraft(code: string, version: number, changes: ChangeBody): Promise<ServiceDraft> {
  const params = { path: { code }, header: ifMatch(version) };
  return (await taken(
    api.PATCH('/services/{code}/draft', { params, body: changes }),
  )) as unknown as ServiceDraft;
}

export const COMMANDS = ['submit', 'publish', 'return', 'drop-draft', 'withdraw', 'confirm-review'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Gives a command of the item in the version that was read. */
export function giveCommand(
  code: string,
  name: CommandName,
  version: number,
  key: string,
  body: { reason?: string; effectiveOn?: string },
): Promise<unknown> {
  const params = { path: { code }, header: { ...ifMatch(version), 'Idempotency-Key': key } };
  return taken(api.POST(`/services/{code}/${name}`, { params, body }) as Promise<{ response: Response }>);
}
