import type { CountedLimit } from '../../kernel/limits.ts';
import type { FormField, Material, PlannedSupport, ServiceElements } from '../../rooms/commitment/model.ts';
import type { Problem } from './cell.ts';
import type { Source } from './table.ts';
import type { ImportRecords, PlainRow, Row, TableName } from './tables.ts';

/** Tables whose rows are parts of a service item, by the element they make. */
const PARTS = {
  materials: 'materials',
  process: 'process',
  milestones: 'milestones',
  specialProcedures: 'special-procedures',
  supports: 'supports',
  fields: 'fields',
  faq: 'faq',
} as const satisfies Partial<Record<keyof ServiceElements, TableName>>;

export const PART_TABLES = Object.values(PARTS);

type Part = keyof typeof PARTS;

/** A service item put together from its tables; `placeOf` leads from an element back to its cell. */
export type AssembledService = {
  code: string;
  name: string;
  department: string;
  elements: ServiceElements;
  /** From a pointer such as `/milestones/2/limit` to file, row and column. */
  placeOf(pointer: string): Pick<Problem, 'file' | 'row' | 'column'>;
};

type PartRows = { [P in Part]: Row<(typeof PARTS)[P]>[] };

/** Puts service items together from the rows of their tables. Pure. */
export function assembleServices(records: ImportRecords): AssembledService[] {
  const grouped = Object.entries(PARTS).map(
    ([part, name]) => [part, byService<{ service: string }>(records[name])] as const,
  );
  return records.services.map((row) => {
    const rows = Object.fromEntries(
      grouped.map(([part, byCode]) => [part, byCode.get(row.code) ?? []]),
    ) as PartRows;
    return {
      code: row.code,
      name: row.name,
      department: row.department,
      elements: elementsOf(row, rows),
      placeOf: (pointer) => placeOf(pointer, row.source, rows),
    };
  });
}

function byService<R extends { service: string }>(rows: R[]): Map<string, R[]> {
  const grouped = new Map<string, R[]>();
  for (const row of rows) grouped.set(row.service, [...(grouped.get(row.service) ?? []), row]);
  return grouped;
}

function elementsOf(row: Row<'services'>, rows: PartRows): ServiceElements {
  const { source: _, code: _code, name: _name, department: _department, note: _note, ...own } = row;
  return {
    ...own,
    aliases: own.aliases.length > 0 ? own.aliases : undefined,
    statutoryExtendable: said(own.statutoryExtendable),
    schoolLeaderInstruction: said(own.schoolLeaderInstruction),
    noMaterials: said(own.noMaterials),
    materials: rows.materials.map(materialOf),
    process: rows.process.map(({ name, by, limit }) => dense({ name, by, limit })),
    milestones: rows.milestones.map(({ name, limit }) => ({ name, limit })),
    specialProcedures: rows.specialProcedures.map(({ kind, basis, planned }) => ({
      kind,
      basis,
      planned: planned as CountedLimit,
    })),
    supports: rows.supports.map(
      ({ department, outside, task, limit }) => dense({ department, outside, task, limit }) as PlannedSupport,
    ),
    fields: rows.fields.map(fieldOf),
    faq: rows.faq.map(({ question, answer }) => ({ question, answer })),
  };
}

function materialOf({ name, count, original, waived, mayFollow, sample }: Row<'materials'>): Material {
  const marks = { original: said(original), waived: said(waived), mayFollow: said(mayFollow), sample };
  return dense({ name, count: count ?? 1, ...marks });
}

function fieldOf({ name, label, type, required, sensitive, purpose, options }: Row<'fields'>): FormField {
  const chosen = options.length > 0 ? options : undefined;
  return dense({ name, label, type, required, sensitive: said(sensitive), purpose, options: chosen });
}

/** Only a yes is said; a blank says nothing. */
const said = (yes: boolean) => (yes ? true : undefined);

/** Without the keys that say nothing, so that what is read twice is equal twice. */
function dense<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

function placeOf(pointer: string, service: Source, rows: PartRows): Pick<Problem, 'file' | 'row' | 'column'> {
  const [element = '', index, column] = pointer.split('/').slice(1);
  if (!(element in PARTS)) return { ...service, column: element || undefined };
  const row = rows[element as Part][Number(index)];
  return row ? { ...row.source, column } : { ...service, column: element };
}

/** The rows of a published item's tables: what `assembleServices` makes the item of again. */
export type ServiceTables = { services: PlainRow<'services'>[] } & {
  [P in Part as (typeof PARTS)[P]]: PlainRow<(typeof PARTS)[P]>[];
};

/** Takes service items apart into the rows of their tables. Pure; the inverse of `assembleServices`. */
export function takeApart(
  services: { code: string; name: string; department: string; elements: ServiceElements }[],
): ServiceTables {
  const partsOf = <T extends object>(pick: (elements: ServiceElements) => T[] | undefined) =>
    services.flatMap(({ code, elements }) =>
      (pick(elements) ?? []).map((part) => ({ service: code, ...part })),
    );
  return {
    services: services.map(serviceRow),
    materials: partsOf(({ materials }) => materials) as PlainRow<'materials'>[],
    process: partsOf(({ process }) => process) as PlainRow<'process'>[],
    milestones: partsOf(({ milestones }) => milestones),
    'special-procedures': partsOf(({ specialProcedures }) => specialProcedures),
    supports: partsOf(({ supports }) => supports) as PlainRow<'supports'>[],
    fields: partsOf(({ fields }) => fields) as PlainRow<'fields'>[],
    faq: partsOf(({ faq }) => faq),
  };
}

function serviceRow(service: Parameters<typeof takeApart>[0][number]): PlainRow<'services'> {
  const { code, name, department, elements } = service;
  return { ...elements, code, name, department, note: undefined } as PlainRow<'services'>;
}
