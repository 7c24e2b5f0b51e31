import { dateOf, type Instant } from '../../../kernel/time.ts';
import { type CaseSheet, type DrawCase, dueMoment, fact, footOf, fullMoment, word } from './sheet.ts';

const TO_WRITE = ['arrived', 'found', 'didWhat', 'parts', 'left', 'workers', 'applicantSigns'] as const;

/** What the crew takes along. It lies about on sites and in cars, so the applicant stays masked on it. */
export const workOrder: DrawCase = (sheet) => {
  const { acceptedAt } = sheet;
  if (acceptedAt === undefined) return undefined;
  return {
    part: 1,
    on: dateOf(acceptedAt),
    paper: {
      title: word(sheet, 'workOrderTitle'),
      blocks: [
        { kind: 'facts', facts: jobFacts(sheet) },
        ...(sheet.applicant ? [{ kind: 'text', text: word(sheet, 'masked') } as const] : []),
        {
          kind: 'writing',
          heading: word(sheet, 'work'),
          labels: TO_WRITE.map((label) => word(sheet, label)),
        },
      ],
      foot: footOf(sheet, ['SC-5.1'], 'workCopies'),
    },
  };
};

/** The day once where it is the same. */
function windowText({ from, to }: { from: Instant; to: Instant }, lang: CaseSheet['lang']): string {
  const end = fullMoment(to, lang);
  return `${fullMoment(from, lang)} – ${dateOf(from) === dateOf(to) ? end.slice(-5) : end}`;
}

function jobFacts(sheet: CaseSheet) {
  const { lang, appointment, acceptedAt, dueAt } = sheet;
  const between = lang === 'zh' ? word(sheet, 'between') : ', ';
  return [
    fact(sheet, 'case', sheet.number),
    fact(sheet, 'item', sheet.item),
    fact(sheet, 'place', sheet.place, 'wide'),
    fact(sheet, 'about', sheet.matter, 'wide'),
    ...sheet.answers,
    fact(sheet, 'appointment', appointment && windowText(appointment, lang), 'wide'),
    fact(sheet, 'acceptedOn', acceptedAt === undefined ? undefined : fullMoment(acceptedAt, lang)),
    fact(sheet, 'due', dueAt === undefined ? undefined : dueMoment(dueAt, lang)),
    ...sheet.milestones.map(({ name, dueAt: by }) => ({ label: name, value: dueMoment(by, lang) })),
    fact(sheet, 'crew', sheet.crew.length > 0 ? sheet.crew.join(between) : word(sheet, 'crewOpen'), 'wide'),
    fact(sheet, 'applicant', sheet.maskedName),
    fact(sheet, 'phone', sheet.applicant?.phone),
    fact(sheet, 'department', sheet.department.name),
    fact(sheet, 'departmentPhone', sheet.department.phone),
    fact(sheet, 'handler', sheet.handler?.name),
    fact(sheet, 'handlerPhone', sheet.handler?.phone),
  ];
}
