/** What a register is narrowed to; it stands in the address. */
export type Filters = { from?: string; to?: string; department?: string; query?: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads them from an address, whatever somebody typed there. */
export function filtersOf(search: Record<string, unknown>): Filters {
  const text = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  const day = (value: unknown) => (DAY.test(text(value)) ? text(value) : undefined);
  return present({
    from: day(search['from']),
    to: day(search['to']),
    department: text(search['department']) || undefined,
    query: text(search['query']) || undefined,
  });
}

/** Without those that are not set. */
export function present(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value)) as Filters;
}

export const REGISTERS = ['time-limits', 'first-contact'] as const;
export type RegisterName = (typeof REGISTERS)[number];

export const isRegister = (name: unknown): name is RegisterName => REGISTERS.some((one) => one === name);
