/** The answer of the room of cases to a case that was opened, as far as the counter shows it. */
export type Opened = {
  number: string;
  trackingCode: string;
  dueAt?: string;
  receipt: {
    service?: { name: string };
    department?: { name: string; phone?: string };
    next?: string;
    trackAt: string;
    complaintPhone?: string;
  };
};

/** The contract leaves it open (`opened`), since it belongs to another room. */
export function openedOf(opened: unknown): Opened | undefined {
  const found = opened as Partial<Opened> | undefined;
  return found?.number && found.trackingCode && found.receipt?.trackAt ? (found as Opened) : undefined;
}
