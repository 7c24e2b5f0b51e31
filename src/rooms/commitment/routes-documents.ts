import { Type } from 'typebox';
import { dateOf } from '../../kernel/time.ts';
import type { Papers } from '../../platform/documents/papers.ts';
import { documentRoutes } from '../../platform/documents/routes.ts';
import { paperTexts } from '../../platform/documents/texts.ts';
import type { AnyRoute } from '../../platform/http/route.ts';
import { type Poster, poster } from './documents/poster.ts';
import { refuse } from './refusals.ts';
import { type CommitmentDeps, openScene } from './scene.ts';

const DepartmentParams = Type.Object({ code: Type.String({ pattern: '^[A-Za-z0-9_.-]{1,64}$' }) });

/** What a department hangs on its wall (SC-3, SC-9, TL-13). */
export function posterRoutes(deps: CommitmentDeps, papers: Papers): AnyRoute[] {
  return documentRoutes(papers, {
    path: '/departments/{code}/poster',
    operation: 'departmentPoster',
    summary: 'The poster of a department: duties, standards, commitments, with a QR code (SC-3)',
    tag: 'documents',
    caller: 'anyone',
    params: DepartmentParams,
    load: async ({ params }) => {
      const scene = await openScene(deps);
      const department = scene.world.organisation.department(params.code);
      return department ? { scene, department } : refuse('departmentNotFound');
    },
    draw: async ({ loaded: { scene, department }, lang, links, address }) => {
      const { code, name, duties, standards, place, phone, windowHours: hours } = department;
      const items = scene.world.catalogue.ofDepartment(code, scene.now);
      const facts: Poster = {
        lang,
        office: scene.office.name || paperTexts.office[lang],
        department: { name, duties, standards, place, phone, hours },
        items,
        complaintPhone: items.find((item) => item.complaintPhone)?.complaintPhone,
        address: `${address}/departments/${encodeURIComponent(code)}`,
        on: dateOf(scene.now),
      };
      return { page: poster(facts, links), name: `poster-${code}` };
    },
  });
}
