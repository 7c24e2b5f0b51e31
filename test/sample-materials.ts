import type { CaseCommand } from '../src/rooms/time-limit/model.ts';
import type { MaterialsCommand } from '../src/rooms/time-limit/model-materials.ts';
import { CaseStory, ref, told } from './sample-case.ts';

/** Listed plainly, with its original, fetched by the office, and to follow. */
export const MATERIALS = [
  { name: 'form', count: 1 },
  { name: 'plan', count: 2, original: true },
  { name: 'record', count: 1, waived: true },
  { name: 'certificate', count: 1, mayFollow: true },
];

type Notice = Extract<MaterialsCommand, { type: 'GiveNotice' }>;

export const service = { code: 'WX-01', version: 1 };
/** Received on Monday 14 September 2026 at nine; 20 September is a Sunday that is worked. */
export const received = (more: ConstructorParameters<typeof CaseStory>[0] = {}) =>
  new CaseStory({ submission: { service }, version: { materials: MATERIALS, visits: 1 }, ...more }).submit(
    '09-14 09:00',
  );
export const missing = (material: string, count = 1) => ({
  material,
  count,
  why: ref('why'),
  ...(MATERIALS.some(({ name }) => name === material) ? {} : { text: ref(material) }),
});
export const notice = (more: Partial<Notice> = {}): Notice => ({
  type: 'GiveNotice',
  missing: [missing('form')],
  help: ref('help'),
  ...more,
});
export const handIn = (...items: [string, number][]): CaseCommand => ({
  type: 'ReceiveMaterials',
  items: items.map(([material, count]) => ({ material, count })),
  files: [],
});
export const noticed = (more: Partial<Notice> = {}) =>
  received().give('09-14 15:00', 'handler', notice(more));
export const pointers = (refusal: { errors?: { pointer: string }[] } | undefined) =>
  refusal?.errors?.map(({ pointer }) => pointer);
export const remind = (when: string, finalOn?: string): CaseCommand => ({
  type: 'RemindApplicant',
  told: told('phone', when),
  finalOn,
});
