import { defineRefusals, type FieldError, type Refusal } from '../../kernel/refusal.ts';

const STATUS_WORDS: Record<string, { zh: string; en: string }> = {
  open: { zh: '待处理', en: 'open' },
  awaitingConfirmation: { zh: '待接收确认', en: 'waiting to be confirmed' },
  returned: { zh: '已退回', en: 'returned' },
  awaitingAssignment: { zh: '待综合科指定', en: 'waiting to be assigned' },
  following: { zh: '跟踪中', en: 'being followed' },
  closed: { zh: '已办结', en: 'closed' },
};

const catalogue = defineRefusals({
  receiptNotYet: {
    status: 409,
    demand: 'FC-3',
    zh: '这次接待没有代收过事项或材料，没有回执可以打印。',
    en: 'Nothing was received on behalf in this contact, so there is no receipt to print.',
  },
  nothingCorrected: {
    status: 422,
    demand: 'SC-5.1',
    zh: '请填写要更正的内容：与现在登记的一样，无须更正。',
    en: 'Please write what is to be corrected: this is what stands there already.',
  },
  correctionLeavesBlank: {
    status: 422,
    demand: 'SC-5.1',
    zh: '这件首问登记须写明的来访人信息只能改、不能删。以下内容请填写正确的。',
    en: 'What this contact has to name of its visitor can be changed, not left blank. Please write the right ones.',
  },
  forgotten: {
    status: 409,
    demand: 'SC-5.1',
    zh: '这件首问登记的个人信息已经删除，不能再更正。',
    en: 'The personal data of this contact are removed, so nothing is corrected any more.',
  },
  stillOpen: {
    status: 409,
    demand: 'SC-5.1',
    zh: '这次接待还没有结果，个人信息要在办结之后才能删除。',
    en: 'The contact is not closed; its personal data are removed once it is.',
  },
  contactNotFound: { status: 404, zh: '没有找到这件首问登记。', en: 'There is no such contact.' },
  notYours: {
    status: 403,
    demand: 'SC-6.2',
    zh: '这一步不在您的职权范围内，已记录。请由有权的人员办理。',
    en: 'This step is outside your authority; the attempt is recorded. Please leave it to whoever holds it.',
  },
  powerLacking: {
    status: 403,
    demand: 'SC-6.2',
    zh: '按公布的首问岗位职责，您的岗位不能自行{powerZh}，已记录。请登记后转交有权的岗位。',
    en: 'By what is published for first-contact posts, yours may not {powerEn}; the attempt is recorded. Please take it down and pass it on.',
  },
  stale: {
    status: 409,
    zh: '刚刚有人更新了这件首问登记。请看过最新情况后再办。',
    en: 'Somebody has just changed this contact. Please look at the latest state and try again.',
  },
  wrongStatus: {
    status: 409,
    demand: 'FC-3',
    zh: '首问登记现在的状态是“{statusZh}”，不能这样办理。',
    en: 'The contact is {statusEn} now, so this cannot be done.',
  },
  contactIncomplete: {
    status: 422,
    demand: 'FC-1',
    zh: '首问登记还缺以下内容：重要、转交和不予办理的须写明姓名和单位，各件都须写明事由。',
    en: 'Please add what is listed. Every contact needs its matter; important, handed-over and refused ones also the name and the unit.',
  },
  receivedIncomplete: {
    status: 422,
    demand: 'FC-3',
    zh: '代收须登记齐全：转给的部门、姓名或单位、地址（没有的写“未提供”）、电话、事由、材料名称和份数。还缺以下内容。',
    en: 'What is received on behalf is registered in full: department, name or unit, address (or “not given”), phone, matter, names and counts of materials. What is listed is still missing.',
  },
  handOverIncomplete: {
    status: 422,
    demand: 'FC-3',
    zh: '转交须写明接收部门、来访人的姓名和单位。还缺以下内容。',
    en: 'A hand-over names the department that receives, and the visitor’s name and unit. What is listed is missing.',
  },
  guidanceIncomplete: {
    status: 422,
    demand: 'FC-7',
    zh: '指引须告知主管部门及其电话。还缺以下内容。',
    en: 'Who is shown the way is told the right department and its phone. What is listed is missing.',
  },
  refusalIncomplete: {
    status: 422,
    demand: 'FC-4',
    zh: '不能办理的，须写明理由、政策依据或欠缺的条件，以及对方可以怎么办（确实没有的写“无”）。还缺以下内容。',
    en: 'What cannot be done needs the reason, the policy or the lacking condition, and what the person can do instead (or plainly “none”). What is listed is missing.',
  },
  answerMissing: {
    status: 422,
    demand: 'FC-1',
    zh: '请写明答复了什么。',
    en: 'Please write what was answered.',
  },
  numberDoesNotSuffice: {
    status: 422,
    demand: 'FC-7',
    zh: '只有咨询可以告知电话了结。反映问题、投诉、举报、求办事项和紧急来电，须登记并转交。',
    en: 'A phone number suffices for enquiries only. Problems, complaints, reports, matters and urgent calls are taken down and passed on.',
  },
  serviceUnknown: {
    status: 422,
    demand: 'SC-2',
    zh: '没有这个已公布的服务事项。',
    en: 'There is no published service item of this code.',
  },
  targetUnknown: {
    status: 422,
    demand: 'FC-3',
    zh: '没有这个部门，或该同志不在这个部门的岗位上。',
    en: 'There is no such department, or this person holds no post in it.',
  },
  toOneself: {
    status: 422,
    demand: 'FC-3',
    zh: '不能转交给自己。自己的事请直接办理。',
    en: 'A contact cannot be passed to oneself. An own matter is taken at once.',
  },
  receiverEnds: {
    status: 422,
    demand: 'FC-3',
    zh: '已确认接收的，由接收人给出结果；只能在本部门内再转交，不能再转往其他部门。',
    en: 'Whoever has confirmed gives the outcome, and may pass it on only within the own department.',
  },
  notALeader: {
    status: 422,
    demand: 'TL-9',
    zh: '只能报告给部门负责人、分管领导或处长，且不能报告给自己。',
    en: 'A report goes to the head of a department, a division leader or the head of office, and not to oneself.',
  },
  reportIncomplete: {
    status: 422,
    demand: 'TL-9',
    zh: '报告须写明报告给谁、什么事项。还缺以下内容。',
    en: 'A report names the leader and what is reported. What is listed is missing.',
  },
  reportUnknown: {
    status: 409,
    demand: 'TL-9',
    zh: '没有等待您答复的报告。',
    en: 'No report is waiting for your answer.',
  },
  reportAnswerMissing: {
    status: 422,
    demand: 'TL-9',
    zh: '请写明答复。',
    en: 'Please write the answer.',
  },
  returnReasonMissing: {
    status: 422,
    demand: 'FC-3',
    zh: '退回须写明原因。',
    en: 'A return needs its reason.',
  },
  assignmentBinds: {
    status: 422,
    demand: 'FC-3',
    zh: '综合科的指定不能退回，请确认接收。',
    en: 'The General Section’s assignment cannot be returned. Please confirm it.',
  },
  noteMissing: {
    status: 422,
    demand: 'FC-3',
    zh: '请写明跟踪的情况。',
    en: 'Please write what the follow-up found.',
  },
  colleagueUnknown: {
    status: 422,
    demand: 'FC-2',
    zh: '同时接待的人员须是在岗的工作人员。',
    en: 'Those who received together are active members of staff.',
  },
  outcomeIsOfficers: {
    status: 422,
    demand: 'FC-2',
    zh: '两人同时接待的，由职务高者任首问负责人，结果由其给出。请先登记。',
    en: 'Of two at once the higher post is the officer and gives the outcome. Please register the contact first.',
  },
  periodReversed: {
    status: 422,
    demand: 'FC-1',
    zh: '起止日期颠倒：{from} 晚于 {to}。',
    en: 'The period runs backwards: {from} is after {to}.',
  },
  registerTooLong: {
    status: 422,
    demand: 'FC-1',
    zh: '所选范围超过一次可导出的 {max} 件，请缩短日期范围或选定部门。',
    en: 'The selection holds more than the {max} contacts of one export. Please narrow the period or the department.',
  },
});

const POWER_WORDS: Record<string, { zh: string; en: string }> = {
  answer: { zh: '答复', en: 'answer' },
  accept: { zh: '受理', en: 'accept' },
  finish: { zh: '办结', en: 'finish' },
};

function readable(facts: NonNullable<Refusal['facts']>): NonNullable<Refusal['facts']> {
  const status = STATUS_WORDS[String(facts['status'])];
  const power = POWER_WORDS[String(facts['power'])];
  return {
    ...facts,
    ...(status ? { statusZh: status.zh, statusEn: status.en } : {}),
    ...(power ? { powerZh: power.zh, powerEn: power.en } : {}),
  };
}

/** What this room refuses, why, and under which demand. */
export const refuse = Object.assign(
  (code: keyof typeof catalogue.catalogue, facts: Refusal['facts'] = {}, errors?: FieldError[]): Refusal =>
    catalogue(code, readable(facts), errors),
  { catalogue: catalogue.catalogue },
);
