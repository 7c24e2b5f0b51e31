import { defineRefusals } from '../kernel/refusal.ts';

/** What the program itself refuses, beside its rooms. */
export const refuse = defineRefusals({
  noDemo: { status: 404, zh: '没有找到。', en: 'Not found.' },
  clockBackwards: { status: 422, zh: '演示时钟只能向前拨。', en: 'The demo clock only moves forward.' },
});
