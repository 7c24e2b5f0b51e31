import type { DepartmentCalendar } from '../../kernel/calendar/calendar.ts';
import { type Texts, text } from '../../kernel/text-ref.ts';
import { formatInstant, when } from '../../kernel/time.ts';
import type { OrganisationView } from '../organisation/model.ts';
import type { CaseState } from './model.ts';
import { person } from './present-parts.ts';
import { answerDueAt, levelOf } from './rules/report.ts';

/** Reports upwards with their answers, and the progress reported, as staff read them (TL-4, TL-9). */
export function presentReports(
  state: CaseState,
  organisation: OrganisationView,
  texts: Texts,
  calendar: DepartmentCalendar,
) {
  return {
    reports: state.reports?.map((report) => ({
      id: report.id,
      to: person(organisation, report.to),
      level: levelOf(report),
      by: person(organisation, report.by),
      urgent: report.urgent,
      question: text(texts, report.question),
      askedAt: formatInstant(report.askedAt),
      dueAt: report.answer ? undefined : formatInstant(answerDueAt(report, { calendar })),
      answer: text(texts, report.answer),
      answeredBy: report.answeredBy === undefined ? undefined : person(organisation, report.answeredBy),
      answeredAt: when(report.answeredAt),
    })),
    progress: state.progress?.map((one) => ({
      at: formatInstant(one.at),
      by: person(organisation, one.by),
      text: text(texts, one.text),
      arrived: one.arrived,
    })),
  };
}
