import type { DraftKey } from './rebase.ts';
import type { editorTexts } from './texts-editor.ts';

type Group = { id: string; title: keyof typeof editorTexts; elements: DraftKey[] };

/** The elements of an item in the order in which they are written. */
export const GROUPS: Group[] = [
  {
    id: 'basics',
    title: 'groupBasics',
    elements: ['name', 'aliases', 'kind', 'acceptance', 'audience', 'online'],
  },
  { id: 'conditions', title: 'groupConditions', elements: ['basis', 'conditions'] },
  { id: 'materials', title: 'groupMaterials', elements: ['noMaterials', 'materials'] },
  { id: 'process', title: 'groupProcess', elements: ['procedure', 'process'] },
  {
    id: 'limits',
    title: 'groupLimits',
    elements: [
      'promisedLimit',
      'milestones',
      'statutoryLimit',
      'statutoryBasis',
      'statutoryMilestone',
      'statutoryExtendable',
      'schoolLeaderInstruction',
    ],
  },
  { id: 'special', title: 'groupSpecial', elements: ['specialProcedures', 'supports'] },
  { id: 'result', title: 'groupResult', elements: ['result', 'standard', 'liability'] },
  {
    id: 'place',
    title: 'groupPlace',
    elements: ['place', 'hours', 'phone', 'complaintPhone', 'posts', 'fee', 'visits', 'visitsReason'],
  },
  { id: 'form', title: 'groupForm', elements: ['fields'] },
  { id: 'faq', title: 'groupFaq', elements: ['faq', 'note'] },
];

/** The element in which a pointer of the server lies. Example: `/materials/0/name` is `materials`. */
export const elementOf = (pointer: string) => pointer.split('/')[1] as DraftKey;

/** Ids of the place a pointer leads to, the nearest first: `el-process-1-name`, `el-process-1`, `el-process`. */
export function placesOf(pointer: string): string[] {
  const parts = pointer.split('/').slice(1);
  return parts.map((_, index) => `el-${parts.slice(0, parts.length - index).join('-')}`);
}

/** Goes to where a pointer leads and puts the cursor there. */
export function goToPointer(pointer: string): void {
  const found = placesOf(pointer)
    .map((id) => document.getElementById(id))
    .find((element) => element !== null);
  goTo(found ?? null);
}

export function goTo(element: HTMLElement | null): void {
  if (!element) return;
  element.scrollIntoView({ block: 'center' });
  const control = element.matches('input, textarea, button, [role=combobox]')
    ? element
    : element.querySelector<HTMLElement>('input, textarea, button');
  control?.focus({ preventScroll: true });
}
