import type { DemandTexts } from './texts.ts';

export const COORDINATION: DemandTexts<'CO'> = {
  'CO-0': {
    zh: '中心与中心、科室与科室、彼此之间以及上下级之间需要合作时都适用：各尽其责，也顾全整体。',
    en: 'It holds between centres, between sections, across both, and up and down: each with its own duties, all for the whole.',
  },
  'CO-1': {
    zh: '决定的效力依次为个人、部门、分管领导、主要负责人，领导班子集体决定最高。上一级定了的，下一级照办。',
    en: 'Authority rises from person to department, division leader and head of office, with the leadership team as a body above all. A higher decision binds the lower.',
  },
  'CO-2': {
    zh: '平常工作要别人帮忙的，由主办部门统筹安排，协办部门接收任务、完成任务、回报结果。',
    en: 'Routine work that needs others is arranged by the lead department; support departments accept, do and report.',
  },
  'CO-3': {
    zh: '临时任务由主办部门发起，要别的部门参加时，各负责人向自己的分管领导报告，由分管领导协调决定。协办部门按约定的日子报进展，漏报会有提醒。',
    en: 'Ad hoc work is started by the lead department; where it needs others, each head reports to the division leader, who decides. Support departments report on schedule, and a missed report is a warning.',
  },
  'CO-4': {
    zh: '多部门的事由主办部门召集开会、留下纪要，每条行动有人负责、有期限。连续几天没有进展就提醒，再往上报，不许放着不管。',
    en: 'For work of several departments the lead calls the meeting, keeps minutes and sets action items with owner and deadline. Nothing is shelved: no progress raises a warning, then goes up.',
  },
  'CO-5': {
    zh: '意见不一或者推不动时，部门之间先商量，同时各自报告分管领导，由分管领导出面协商。',
    en: 'A disagreement or impediment is negotiated and at the same time reported to each party’s division leader, who coordinate.',
  },
  'CO-6': {
    zh: '到时间还谈不拢的，主办部门提交全处决定，由主要负责人拍板；主办部门不提交，系统自动上报并记下遗漏。决定对各方有约束力，并生成各自的任务。',
    en: 'Not agreed in time, the lead submits the matter and the head of office decides; if the lead omits it, it goes up by itself. The decision binds all parties and opens their tasks.',
  },
};
