/** Somebody to call: the name as it was written, and an office phone. */
export type PhoneLine = { name: string; phone: string };

/** The departments that can be called. */
export const phonesOf = (departments: { name: string; phone?: string }[]): PhoneLine[] =>
  departments.flatMap(({ name, phone }) => (phone ? [{ name, phone }] : []));
