import { isRefusal } from '../kernel/refusal.ts';
import type { CasesPort } from '../rooms/first-contact/service.ts';
import { correctFromContact, holdCase } from '../rooms/time-limit/correcting.ts';
import {
  type CaseOfContact,
  decideFromContact,
  glanceAtCase,
  lacksFromContact,
} from '../rooms/time-limit/from-contact.ts';
import type { CaseDeps } from '../rooms/time-limit/service.ts';

/** Cases as the room of first contacts needs them. */
export function casesPort(cases: CaseDeps): CasesPort {
  return {
    departmentOf: (body, { catalogue }, now) => {
      const { service } = body as CaseOfContact;
      return service === undefined ? undefined : catalogue.service(service, now)?.department;
    },
    lacks: (opening) => lacksFromContact(cases, { ...opening, body: opening.body as CaseOfContact }),
    decide: async (opening) => {
      const decided = await decideFromContact(cases, { ...opening, body: opening.body as CaseOfContact });
      if (isRefusal(decided)) return decided;
      const { number, state, change, answer } = decided;
      return { number, department: state.lead, ended: state.closedAt !== undefined, change, answer };
    },
    hold: holdCase,
    correct: (client, number, correction, actor) =>
      correctFromContact(cases, client, number, correction, actor),
    glance: (number, reader) => glanceAtCase(cases, number, reader),
  };
}
