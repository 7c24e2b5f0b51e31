import { fill } from '../../kernel/texts.ts';
import type { FormField } from '../commitment/model.ts';

type Words = { zh: string; en: string };

/** What is wrong with single parts of an entry (SC-2, SC-5.2). */
export const ENTRY_TEXTS = {
  placeUnknown: {
    zh: '没有登记这个位置码，或该位置已停用；请改为填写楼栋。',
    en: 'No place of this code is in use; please give the building instead.',
  },
  windowPast: { zh: '约定的时间已经过去。', en: 'The time agreed on has passed.' },
  windowBackwards: { zh: '结束须晚于开始。', en: 'The end lies after the beginning.' },
} as const satisfies Record<string, Words>;

const BLANK: Words = { zh: '请填写“{label}”。', en: 'Please fill in “{label}”.' };
const UNASKED: Words = {
  zh: '这个事项的表单没有“{label}”这一项。',
  en: 'The form of this item does not ask for “{label}”.',
};

const MISFITS: Record<string, Words> = {
  number: { zh: '“{label}”须填数字。', en: '“{label}” is answered with a number.' },
  boolean: { zh: '“{label}”须填是或否（true、false）。', en: '“{label}” is answered with true or false.' },
  choice: { zh: '“{label}”只能是：{options}。', en: '“{label}” is one of: {options}.' },
  date: { zh: '“{label}”须填日期，如 2026-09-28。', en: '“{label}” is a date such as 2026-09-28.' },
  phone: { zh: '“{label}”须填电话号码。', en: '“{label}” is a phone number.' },
  text: { zh: '“{label}”须填文字。', en: '“{label}” is answered with text.' },
};

const filled = ({ zh, en }: Words, facts: Record<string, string>): Words => ({
  zh: fill(zh, facts),
  en: fill(en, facts),
});

export const answerBlank = ({ label }: FormField): Words => filled(BLANK, { label });
export const answerUnasked = (label: string): Words => filled(UNASKED, { label });

/** What an answer should have been. */
export function answerMisfits({ label, type, options = [] }: FormField): Words {
  const words = MISFITS[type] ?? MISFITS['text'];
  return filled(words as Words, { label, options: options.join('、') });
}
