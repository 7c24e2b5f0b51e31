import { nowOf } from '../../platform/db/office.ts';
import type { Papers } from '../../platform/documents/papers.ts';
import type { AnyRoute } from '../../platform/http/route.ts';
import { routesOfRegister } from '../../platform/registers/routes.ts';
import { caseRegister } from './register.ts';
import type { CaseDeps } from './service.ts';

/** 限时办结登记簿 (TL-10): read, search by period, department and words, print, export. */
export const timeLimitRegisterRoutes = ({ db, worldAt, realNow }: CaseDeps, papers: Papers): AnyRoute[] =>
  routesOfRegister({ db, worldAt, now: (office) => nowOf(office, realNow()) }, caseRegister, papers);
