import type { paths } from '../kit/api.generated.ts';

type Body = paths['/deadlines']['post']['requestBody']['content']['application/json'];
/** One question of the contract's calculator. */
export type Question = Exclude<Body, unknown[]>;

export const UNITS = ['workingDay', 'workingHour', 'calendarDay', 'hour', 'minute'] as const;
export type Unit = (typeof UNITS)[number];
export const isUnit = (text: string | undefined): text is Unit => UNITS.some((unit) => unit === text);

export type ExclusionForm = { from: string; to: string; toldAt: string };
export type ExtensionForm = { count: string; unit: Unit };

/** What was typed, as it was typed. */
export type CalculatorForm = {
  /** As a field for date and time writes it, in the office's zone. */
  startedAt: string;
  count: string;
  unit: Unit;
  department: string;
  extensions: ExtensionForm[];
  exclusions: ExclusionForm[];
};

/** A local time of a field as the contract wants it; China has one zone. */
const moment = (local: string) => `${local.length === 16 ? `${local}:00` : local}+08:00`;

/** The question in the contract's words; lines that were left empty are left out. */
export function questionOf(form: CalculatorForm): Question {
  const { startedAt, count, unit, department } = form;
  const extensions = form.extensions
    .filter((one) => one.count !== '')
    .map((one) => ({ count: Number(one.count), unit: one.unit }));
  const exclusions = form.exclusions
    .filter(({ from, to }) => from !== '' && to !== '')
    .map(({ from, to, toldAt }) => ({
      kind: 'hearing',
      from,
      to,
      ...(toldAt && { toldAt: moment(toldAt) }),
    }));
  return {
    startedAt: moment(startedAt),
    limit: { count: Number(count), unit },
    ...(department && { department }),
    ...(extensions.length > 0 && { extensions }),
    ...(exclusions.length > 0 && { exclusions }),
  };
}
