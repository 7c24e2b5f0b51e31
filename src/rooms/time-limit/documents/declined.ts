import { dateOf } from '../../../kernel/time.ts';
import {
  addresseeOf,
  type CaseSheet,
  codeOf,
  contactFacts,
  type DrawCase,
  eventOf,
  fact,
  footOf,
  matterFacts,
  sealOf,
  signatureFacts,
  word,
} from './sheet.ts';

/** Why a matter is not accepted, on what that rests, and what the person can do instead (FC-4). */
export const declined: DrawCase = (sheet, part) => {
  const found = eventOf(sheet, ['CaseDeclined'], part);
  if (!found || !sheet.applicant) return undefined;
  const { reason, basis, alternative } = found.event.data;
  const { item, number } = sheet;
  return {
    part: found.part,
    on: dateOf(found.at),
    paper: {
      title: word(sheet, 'declinedTitle'),
      addressee: addresseeOf(sheet),
      blocks: [
        { kind: 'text', text: word(sheet, 'declinedText', { item, number }) },
        {
          kind: 'facts',
          facts: [
            fact(sheet, 'reason', sheet.say(reason), 'wide'),
            fact(sheet, 'reasonBasis', sheet.say(basis), 'wide'),
            fact(sheet, 'alternative', sheet.say(alternative), 'wide'),
            fact(sheet, 'remedy', remedyOf(sheet), 'wide'),
          ],
        },
        { kind: 'facts', facts: [...matterFacts(sheet), ...contactFacts(sheet)] },
      ],
      code: codeOf(sheet),
      seal: sealOf(sheet, dateOf(found.at)),
      receiving: signatureFacts(sheet),
      foot: footOf(sheet, ['FC-4']),
    },
  };
};

/** Where to go who disagrees. */
export function remedyOf(sheet: CaseSheet): string {
  const { office, complaintPhone } = sheet;
  const phone = complaintPhone === undefined ? '' : word(sheet, 'remedyPhone', { phone: complaintPhone });
  return word(sheet, 'remedyText', { office, phone });
}
