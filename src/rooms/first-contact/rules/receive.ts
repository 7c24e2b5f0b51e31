import type { ContactCommand, ContactEvent } from '../model.ts';
import { refuse } from '../refusals.ts';
import type { Decision } from './index.ts';
import { blanks, visitorBlanks } from './missing.ts';

type Of<T extends ContactCommand['type']> = Extract<ContactCommand, { type: T }>;

/** Registers a contact (FC-1, FC-2): whoever received it is its officer from now on, whatever it is about. */
export function receive({ receiving }: Of<'ReceiveContact'>): Decision {
  const { matter, important, given } = receiving;
  const lacking = [...(important ? visitorBlanks(given, ['name', 'unit']) : []), ...blanks({ matter })];
  if (lacking.length > 0 || !matter) return refuse('contactIncomplete', {}, lacking);
  const event: ContactEvent = {
    type: 'ContactReceived',
    demand: receiving.channel === 'phone' ? 'FC-7' : 'FC-2',
    data: { ...receiving, matter },
  };
  return [event];
}
