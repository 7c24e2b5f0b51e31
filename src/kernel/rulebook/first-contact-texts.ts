import type { DemandTexts } from './texts.ts';

export const FIRST_CONTACT: DemandTexts<'FC'> = {
  'FC-0': {
    zh: '无论师生还是校外来人，无论窗口、电话、网络、信件还是别的渠道，第一个接到的工作人员就对这次来访负责。',
    en: 'Whoever of the staff receives a teacher, student or visitor first, through any channel, answers for that contact.',
  },
  'FC-1': {
    zh: '各部门公布首问岗位可以答复、受理、办理或只能代收哪些事，每次来访都进台账。没有结果的来访不能关闭，重要的来访必须记下姓名和单位。',
    en: 'Each department publishes what its first-contact posts may answer, accept, finish or only receive, and every contact is registered. A contact has no end without an outcome; name and unit are obligatory for the important ones.',
  },
  'FC-2': {
    zh: '不管是不是自己的事，先接到的人就是首问负责人，“不归我管”不算结果。首问负责人一经确定不再变更，两人同时接到的由职务高的负责。',
    en: 'Whoever receives first is the officer, whether or not the matter is theirs; "not mine" is no outcome. The officer never changes; of two at once it is the higher post.',
  },
  'FC-3': {
    zh: '自己的事马上办，别人的事引过去或者交过去；对方不在或一时不知找谁的，先代收、登记齐全、打印回执，并一直跟到底。交出去没人确认的，系统马上提醒双方。',
    en: 'Own matters are taken at once, others guided or handed over; where the handler is absent or unknown they are received on behalf, fully registered, with a receipt, and followed to the end. A hand-over not confirmed in time warns both sides.',
  },
  'FC-4': {
    zh: '办不了的事要说出依据的政策或者缺的条件，再告诉对方还能怎么做，确实没有办法也明说。缺少这些内容的拒绝，系统不接受。',
    en: 'Where policy or lacking conditions forbid a matter, the person is given the reason and what can be done instead, or plainly "none". A refusal without them is refused.',
  },
  'FC-5': {
    zh: '每位工作人员叫什么、什么职务、在什么岗位、管哪些事都公开可查，并印成带二维码的胸牌和座牌，扫码即可评价或投诉。',
    en: 'Name, title, post and scope of every member of staff are public, printed as badge and desk plate with a QR code for ratings and complaints.',
  },
  'FC-6': {
    zh: '材料齐全、条件符合的当场收下；不齐的，一张告知单写全所缺的东西并教会怎么补。本可早说的内容第二次才说，须负责人同意并记为违反一次性告知。',
    en: 'What is complete and eligible is accepted at once; otherwise one notice names everything that is missing, with help. A second notice for something knowable before needs the head’s approval and is recorded as a breach.',
  },
  'FC-7': {
    zh: '谁接起电话谁负责：自己能答的就答，不能答的查到正确部门的号码告诉对方并登记。反映问题、投诉、举报和急事不能只给号码，要记下来转出去。',
    en: 'Whoever answers the phone is the officer: answers, or gives the right department’s number from a directory that finds as one types. Problems, complaints, reports and urgent calls are taken down and passed on.',
  },
};
