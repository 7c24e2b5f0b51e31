import { defineRefusals } from '../kernel/refusal.ts';

/** What the program itself refuses, beside its rooms. */
export const refuse = defineRefusals({
  noDemo: { status: 404, zh: '没有找到。', en: 'Not found.' },
  clockBackwards: { status: 422, zh: '演示时钟只能向前拨。', en: 'The demo clock only moves forward.' },
  tooManyViews: {
    status: 422,
    zh: '每人最多保存 {most} 个视图，请先删除不用的。',
    en: 'A person keeps at most {most} views; remove one that is no longer needed first.',
  },
  tooManyStreams: {
    status: 429,
    zh: '打开的实时连接过多，请稍后再试。',
    en: 'Too many live connections are open; try again later.',
  },
});
