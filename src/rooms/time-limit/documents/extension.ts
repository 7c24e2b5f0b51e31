import { dateOf } from '../../../kernel/time.ts';
import type { CaseEvent } from '../model.ts';
import type { LoggedCaseEvent } from '../timeline.ts';
import {
  addresseeOf,
  codeOf,
  contactFacts,
  type DrawCase,
  dueMoment,
  eventOf,
  fact,
  footOf,
  matterFacts,
  sealOf,
  servedFacts,
  word,
} from './sheet.ts';

type Step = 'ExtensionAsked' | 'ExtensionGranted';

/** The last event of a type that is of this very extension. */
function lastOf<T extends Step>(before: LoggedCaseEvent[], type: T, id: number) {
  const isIt = (event: CaseEvent): event is Extract<CaseEvent, { type: T }> =>
    event.type === type && (event as Extract<CaseEvent, { type: Step }>).data.id === id;
  return before.map(({ event }) => event).findLast(isIt);
}

/** That a matter takes longer, why, who granted it and until when (SC-5.2.3). */
export const extension: DrawCase = (sheet, part) => {
  const found = eventOf(sheet, ['ExtensionInForce'], part);
  if (!found || !sheet.applicant) return undefined;
  const { id, told, from, dueAt } = found.event.data;
  const asked = lastOf(found.before, 'ExtensionAsked', id)?.data;
  const granted = lastOf(found.before, 'ExtensionGranted', id)?.data;
  const { lang, item, number } = sheet;
  const due = dueMoment(dueAt, lang);
  return {
    part: found.part,
    on: dateOf(found.at),
    paper: {
      title: word(sheet, 'extensionTitle'),
      addressee: addresseeOf(sheet),
      blocks: [
        { kind: 'text', text: word(sheet, 'extensionText', { item, number, due }) },
        {
          kind: 'facts',
          facts: [
            fact(sheet, 'dueBefore', dueMoment(from, lang)),
            fact(sheet, 'dueNew', due),
            fact(sheet, 'length', asked && sheet.wordOf.length(asked.count, asked.unit)),
            fact(sheet, 'approvedBy', sheet.nameOf(granted?.by)),
            fact(sheet, 'extensionReason', sheet.say(asked?.reason), 'wide'),
            ...matterFacts(sheet),
            ...contactFacts(sheet),
          ],
        },
      ],
      code: codeOf(sheet),
      seal: sealOf(sheet, dateOf(found.at)),
      receiving: servedFacts(sheet, told),
      foot: footOf(sheet, ['SC-5.2.3', 'TL-3']),
    },
  };
};
