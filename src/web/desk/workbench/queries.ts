import { queryOptions } from '@tanstack/react-query';
import { api, taken } from '../../kit/api.ts';
import { inboxKey } from '../queries.ts';

/** Everything the workbench reads begins with this key. */
export const workbenchKey = ['workbench'] as const;

/** Lines of one list: more are one click away. */
export const SHOWN = 6;

type Light = 'green' | 'yellow' | 'orange' | 'red';

export const myCasesQuery = queryOptions({
  queryKey: [...workbenchKey, 'cases', 'me'],
  queryFn: () => taken(api.GET('/cases', { params: { query: { handler: 'me', limit: SHOWN } } })),
});

export const myLightsQuery = queryOptions({
  queryKey: [...workbenchKey, 'lights', 'me'],
  queryFn: () => taken(api.GET('/cases-count', { params: { query: { handler: 'me' } } })),
});

/** Overdue first, then what is about to be: of one department, or of all one sees. */
export const pressingQuery = (department?: string) =>
  queryOptions({
    queryKey: [...workbenchKey, 'pressing', department ?? ''],
    queryFn: async () => {
      const read = async (light: Light) =>
        (await taken(api.GET('/cases', { params: { query: { department, light, limit: SHOWN } } }))).items;
      const [red, orange] = await Promise.all([read('red'), read('orange')]);
      return [...red, ...orange].slice(0, SHOWN);
    },
  });

export const lightsQuery = (department?: string) =>
  queryOptions({
    queryKey: [...workbenchKey, 'lights', department ?? ''],
    queryFn: () => taken(api.GET('/cases-count', { params: { query: { department } } })),
  });

export const toApproveQuery = queryOptions({
  queryKey: [...workbenchKey, 'approve'],
  queryFn: () => taken(api.GET('/cases-to-approve')),
});

export const contactsQuery = (mine: 'waiting' | 'following') =>
  queryOptions({
    queryKey: [...workbenchKey, 'contacts', mine],
    queryFn: () => taken(api.GET('/contacts', { params: { query: { mine, limit: SHOWN } } })),
  });

export const absencesQuery = (department?: string) =>
  queryOptions({
    queryKey: [...workbenchKey, 'absences', department ?? ''],
    queryFn: () => taken(api.GET('/organisation/absences', { params: { query: { department, limit: 12 } } })),
  });

export const unreadNotesQuery = queryOptions({
  queryKey: [...inboxKey, 'workbench'],
  queryFn: () => taken(api.GET('/inbox', { params: { query: { unread: true, limit: SHOWN } } })),
});

export const reviewsQuery = queryOptions({
  queryKey: [...workbenchKey, 'reviews'],
  queryFn: () => taken(api.GET('/service-reviews')),
});

export const draftsQuery = queryOptions({
  queryKey: [...workbenchKey, 'drafts'],
  queryFn: () => taken(api.GET('/service-drafts', { params: { query: { limit: 50 } } })),
});
