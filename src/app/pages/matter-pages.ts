import type { PageRequest, PublicRoute } from './public-pages.ts';

/** Codes are written in groups and typed in any case: one address for each. */
const plainCode = (code: string) => code.replace(/[\s-]/g, '').toUpperCase();

const IS_CODE = /^[A-Z2-7]{16,24}$/;

/** The pages of one's own matter: apply, track, remember; and the page behind a door's QR code. */
export const MATTER_ROUTES: PublicRoute[] = [
  { path: '/services/:code/apply', page: 'apply', load: loadApply },
  {
    path: '/track',
    page: 'findMatter',
    personal: true,
    moved: ({ query }) => {
      const code = plainCode(query['code'] ?? '');
      return code ? `/track/${encodeURIComponent(code)}` : undefined;
    },
    load: async () => ({}),
  },
  {
    path: '/track/:code',
    page: 'track',
    personal: true,
    moved: ({ params }) => {
      const code = plainCode(params['code'] ?? '');
      return IS_CODE.test(code) && code !== params['code'] ? `/track/${code}` : undefined;
    },
    load: loadTrack,
    missing: { page: 'findMatter', data: ({ params }) => ({ unknown: params['code'] }) },
  },
  { path: '/my', page: 'myMatters', load: async () => ({}) },
  { path: '/places/:code', page: 'place', load: loadPlace },
];

async function loadApply({ read, params, query }: PageRequest) {
  const service = await read('/services/{code}', { code: params['code'] ?? '' });
  if (!service) return undefined;
  const notice = await read('/privacy-notice');
  const asked = query['place'];
  const place = asked ? await read('/places/{code}', { code: asked }) : undefined;
  return { service, notice, place, placeUnknown: asked !== undefined && asked !== '' && !place };
}

async function loadTrack({ read, params }: PageRequest) {
  const trackingCode = params['code'] ?? '';
  const matter = await read('/track/{trackingCode}', { trackingCode });
  if (!matter) return undefined;
  const deadline = await read('/track/{trackingCode}/deadline', { trackingCode });
  return { code: trackingCode, matter, deadline };
}

async function loadPlace({ read, params }: PageRequest) {
  const place = await read('/places/{code}', { code: params['code'] ?? '' });
  if (!place) return undefined;
  const [services, outages] = await Promise.all([read('/services', {}, { limit: '200' }), read('/outages')]);
  return {
    place,
    services: (services?.items ?? [])
      .filter(({ online, fields }) => online && fields?.some(({ type }) => type === 'location'))
      .map(({ code, name, kind, departmentName, phone, fields = [] }) => ({
        code,
        name,
        kind,
        departmentName,
        phone,
        isFault: fields.some(({ type }) => type === 'photo'),
      })),
    outages: (outages?.items ?? []).filter(({ buildings }) => buildings.includes(place.building)),
  };
}
