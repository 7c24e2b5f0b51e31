import type { Papers } from '../../platform/documents/papers.ts';
import type { AnyRoute } from '../../platform/http/route.ts';
import { routesOfRegister } from '../../platform/registers/routes.ts';
import { contactRegister } from './register.ts';
import type { ContactDeps } from './service.ts';

/** 首问登记簿 (FC-1): read, search by period, department and words, print, export. */
export const firstContactRegisterRoutes = (deps: ContactDeps, papers: Papers): AnyRoute[] =>
  routesOfRegister(deps, contactRegister, papers);
