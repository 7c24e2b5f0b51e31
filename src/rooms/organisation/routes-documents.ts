import type { Papers } from '../../platform/documents/papers.ts';
import { documentRoutes } from '../../platform/documents/routes.ts';
import { paperTexts } from '../../platform/documents/texts.ts';
import type { AnyRoute } from '../../platform/http/route.ts';
import { UsernameParams } from './contract.ts';
import { PlaceParams } from './contract-places.ts';
import type { OrganisationDoor, Scene } from './desk.ts';
import { badge, type StaffCard } from './documents/badge.ts';
import { label } from './documents/label.ts';
import { plate } from './documents/plate.ts';
import type { StaffMember } from './model.ts';
import { isContractor } from './model-contractors.ts';
import { findPlace } from './queries-places.ts';
import { refuse } from './refusals.ts';

const tag = 'documents';
const CARDS = { badge: { draw: badge, says: 'The badge' }, plate: { draw: plate, says: 'The desk plate' } };

/** What staff print of people and places: badge, desk plate, the label with a QR code (FC-5, SC-5.2). */
export function organisationDocumentRoutes(door: OrganisationDoor, papers: Papers): AnyRoute[] {
  return [
    ...cardRoutes(door, papers, 'badge'),
    ...cardRoutes(door, papers, 'plate'),
    ...labelRoutes(door, papers),
  ];
}

function cardRoutes(door: OrganisationDoor, papers: Papers, kind: keyof typeof CARDS): AnyRoute[] {
  const { draw, says } = CARDS[kind];
  return documentRoutes(papers, {
    path: `/organisation/staff/{username}/${kind}`,
    operation: `staff${kind === 'badge' ? 'Badge' : 'Plate'}`,
    summary: `${says} of a member of staff, with a code that leads to the public page (FC-5)`,
    tag,
    caller: 'staff',
    params: UsernameParams,
    load: async ({ params, caller }) => {
      const scene = await door.scene();
      const { view, now } = scene;
      const outside = params.username !== caller.username && isContractor(view, caller.username, now);
      const person = view.isActive(params.username, now) ? view.staff(params.username) : undefined;
      return person && !outside ? { scene, person } : refuse('notFound');
    },
    draw: async ({ loaded: { scene, person }, lang, links, address }) => {
      const office = (await papers.office()) || paperTexts.office[lang];
      const card = { ...cardOf(scene, person), lang, office };
      // The code of the public page: how somebody signs in is no matter of a badge.
      const code = scene.view.staffCode(person.username) ?? '';
      const page = draw({ ...card, address: `${address}/staff/${code}` }, links);
      return { page, name: `${kind}-${person.username}` };
    },
  });
}

/** What is public of a person: name, title, department, posts with their scope. */
function cardOf({ view, now }: Scene, person: StaffMember): Omit<StaffCard, 'lang' | 'office' | 'address'> {
  const { name, title, department } = person;
  return {
    name,
    title,
    department: department === undefined ? undefined : view.department(department)?.name,
    posts: view.postsOf(person.username, now).map(({ post }) => ({ name: post.name, scope: post.scope })),
  };
}

function labelRoutes(door: OrganisationDoor, papers: Papers): AnyRoute[] {
  return documentRoutes(papers, {
    path: '/organisation/places/{code}/label',
    operation: 'placeLabel',
    summary: 'The label of a place, with the QR code that fills it in',
    tag,
    caller: 'staff',
    params: PlaceParams,
    load: async ({ params }) => (await findPlace(door.db, params.code)) ?? refuse('notFound'),
    draw: async ({ loaded, lang, links, address }) => {
      const office = (await papers.office()) || paperTexts.office[lang];
      const { code, campus, building, floor, room, name } = loaded;
      const leads = `${address}/places/${encodeURIComponent(code)}`;
      const page = label({ lang, office, code, campus, building, floor, room, name, address: leads }, links);
      return { page, name: `place-${code}` };
    },
  });
}
