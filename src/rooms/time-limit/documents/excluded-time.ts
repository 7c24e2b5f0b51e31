import { dateOf } from '../../../kernel/time.ts';
import type { CaseEvent } from '../model.ts';
import type { LoggedCaseEvent } from '../timeline.ts';
import {
  addresseeOf,
  type CaseSheet,
  codeOf,
  contactFacts,
  type DrawCase,
  dueMoment,
  eventOf,
  fact,
  footOf,
  fullDay,
  matterFacts,
  sealOf,
  servedFacts,
  word,
} from './sheet.ts';

type Typed<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;
type Told = Typed<'CasePaused'> | Typed<'PauseProlonged'>;

/** That a special procedure is needed, on what basis, and for how long the clock stands still (TL-11). */
export const excludedTime: DrawCase = (sheet, part) => {
  const found = eventOf(sheet, ['CasePaused', 'PauseProlonged'], part);
  if (!found || !sheet.applicant) return undefined;
  const { kind, fromOn, untilOn, told } = found.event.data;
  const { lang, item, number } = sheet;
  const words = {
    item,
    number,
    kind: sheet.wordOf.procedure(kind),
    from: fullDay(fromOn, lang),
    until: fullDay(untilOn, lang),
  };
  return {
    part: found.part,
    on: dateOf(found.at),
    paper: {
      title: word(sheet, 'excludedTitle'),
      addressee: addresseeOf(sheet),
      blocks: [
        { kind: 'text', text: word(sheet, 'excludedText', words) },
        { kind: 'facts', facts: procedureFacts(sheet, found.event, found.before) },
        { kind: 'facts', facts: [...matterFacts(sheet), ...contactFacts(sheet)] },
      ],
      code: codeOf(sheet),
      seal: sealOf(sheet, dateOf(found.at)),
      receiving: servedFacts(sheet, told),
      foot: footOf(sheet, ['TL-11']),
    },
  };
};

function procedureFacts(sheet: CaseSheet, { data }: Told, before: LoggedCaseEvent[]) {
  const { lang, events } = sheet;
  const first = before.findLast(({ event }) => event.type === 'CasePaused' && event.data.id === data.id);
  const firstBasis = (first?.event as Typed<'CasePaused'> | undefined)?.data.basis;
  const resumed = events
    .slice(before.length)
    .find(({ event }) => event.type === 'CaseResumed' && event.data.id === data.id)?.event as
    | Typed<'CaseResumed'>
    | undefined;
  return [
    fact(sheet, 'kind', sheet.wordOf.procedure(data.kind)),
    fact(sheet, 'dueThen', dueMoment(data.dueAt, lang)),
    fact(sheet, 'from', fullDay(data.fromOn, lang)),
    fact(sheet, 'until', fullDay(data.untilOn, lang)),
    fact(sheet, 'excludedBasis', sheet.say(data.basis ?? firstBasis), 'wide'),
    fact(sheet, 'resumedOn', resumed && fullDay(resumed.data.resumedOn, lang)),
    fact(sheet, 'result', resumed && sheet.say(resumed.data.result), 'wide'),
  ];
}
