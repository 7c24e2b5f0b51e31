import { defineRefusals, type FieldError, type Refusal } from '../../kernel/refusal.ts';
import { momentInWords } from '../../kernel/texts.ts';
import { FIELD_REFUSALS } from './refusals-field.ts';
import { materialsRefusals } from './refusals-materials.ts';
import { meetingRefusals } from './refusals-meeting.ts';
import { pauseRefusals } from './refusals-pause.ts';

const catalogue = defineRefusals({
  ...FIELD_REFUSALS,
  ...materialsRefusals,
  ...pauseRefusals,
  ...meetingRefusals,
  caseNotFound: { status: 404, zh: '没有找到这件办件。', en: 'There is no such case.' },
  notYours: {
    status: 403,
    demand: 'SC-6.2',
    zh: '这一步不在您的职权范围内，已记录。请由有权的岗位办理。',
    en: 'This step is outside your authority; the attempt is recorded. Please leave it to the post that holds it.',
  },
  documentNotYet: {
    status: 409,
    zh: '这件办件没有《{titleZh}》：它所记载的事项没有发生。',
    en: 'This case has no “{titleEn}”: what it would say has not happened.',
  },
  stale: {
    status: 409,
    zh: '刚刚有人更新了这件办件。请看过最新情况后再办。',
    en: 'Somebody has just changed this case. Please look at the latest state and try again.',
  },
  wrongStatus: {
    status: 409,
    zh: '办件现在的状态是“{statusZh}”，不能这样办理。',
    en: 'The case is {statusEn} now, so this cannot be done.',
  },
  submissionIncomplete: {
    status: 422,
    demand: 'TL-10',
    zh: '登记还缺以下内容，补全后即可提交。',
    en: 'The entry still lacks what is listed; it can be submitted once that is there.',
  },
  submissionWrong: {
    status: 422,
    demand: 'TL-10',
    zh: '登记中有的内容不对，已逐项说明，改正后即可提交。',
    en: 'Some of the entry does not fit; each part says why, and it can be submitted once that is put right.',
  },
  documentMissing: {
    status: 422,
    demand: 'TL-1',
    zh: '这类事项须写明来源文件的标题和文号。',
    en: 'A matter of this kind names the title and number of the document it comes from.',
  },
  serviceUnknown: {
    status: 422,
    demand: 'SC-2',
    zh: '没有这个已公布的服务事项。',
    en: 'There is no published service item of this code.',
  },
  departmentUnknown: { status: 422, zh: '没有这个部门。', en: 'There is no such department.' },
  limitMissing: {
    status: 422,
    demand: 'TL-2',
    zh: '没有服务事项的任务须写明办理时限。',
    en: 'A task without a service item needs a limit of its own.',
  },
  limitNotFree: {
    status: 422,
    demand: 'TL-2',
    zh: '已公布的服务事项按公布的时限办理，不能另定。',
    en: 'A published service item runs on its published limit; none can be set apart from it.',
  },
  instructionLimit: {
    status: 422,
    demand: 'TL-7',
    zh: '学校领导批示件的办理时限最长为 5 个工作日。',
    en: 'A matter under a school leader’s instruction is finished within 5 working days; no longer limit can be set.',
  },
  declineIncomplete: {
    status: 422,
    demand: 'FC-4',
    zh: '不予受理须写明理由、依据，以及对方可以怎么办（确实没有的写“无”）。',
    en: 'Declining needs the reason, the basis and what the person can do instead (or plainly “none”).',
  },
  finishUnanswered: {
    status: 422,
    demand: 'TL-10',
    zh: '办结以答复申请人为准，请写明答复。',
    en: 'A matter is finished when the applicant is answered; please write the answer.',
  },
  notPossibleIncomplete: {
    status: 422,
    demand: 'FC-4',
    zh: '不能办理的，须写明理由、依据，以及对方可以怎么办（确实没有的写“无”）。',
    en: 'What cannot be done needs the reason, the basis and what the person can do instead (or plainly “none”).',
  },
  extensionIncomplete: {
    status: 422,
    demand: 'SC-5.2.3',
    zh: '延期须写明原因和延长的时间。',
    en: 'An extension needs its reason and its length.',
  },
  extensionTooLong: {
    status: 422,
    demand: 'SC-5.2.3',
    zh: '本件一次最多可延长 {max} {unitZh}。',
    en: 'This case can be extended by at most {max} {unitEn} at a time.',
  },
  extensionTooLate: {
    status: 422,
    demand: 'SC-5.2.3',
    zh: '原定时限 {dueAt} 已过，不能再延期。请尽快办结，并向申请人说明。',
    en: 'The limit, {dueAt}, has passed; it can no longer be extended. Please finish soon and explain to the applicant.',
  },
  extensionBeyondStatute: {
    status: 422,
    demand: 'TL-2',
    zh: '延期后会超过法定时限 {statutoryAt}，不能批准。',
    en: 'The extension would pass the statutory date, {statutoryAt}.',
  },
  extensionPending: {
    status: 409,
    demand: 'SC-5.2.3',
    zh: '已有一次延期在等待批准或告知。',
    en: 'An extension is already waiting to be granted or told.',
  },
  noExtensionAsked: {
    status: 409,
    demand: 'SC-5.2.3',
    zh: '没有等待批准的延期申请。',
    en: 'No extension is waiting to be granted.',
  },
  extensionUnit: {
    status: 422,
    demand: 'SC-5.2.3',
    zh: '延期的单位须与承诺时限一致，或用工作日。',
    en: 'An extension is counted in the unit of the promise, or in working days.',
  },
  noExtensionToTell: {
    status: 409,
    demand: 'SC-5.2.3',
    zh: '没有已批准、尚待告知的延期。',
    en: 'No granted extension is waiting to be told.',
  },
  noExtensionGranted: {
    status: 422,
    demand: 'SC-5.2.3',
    zh: '延期未在时限内批准，不能再告知生效。',
    en: 'The extension was not granted in time; telling it now brings nothing into force.',
  },
  toldOutOfRange: {
    status: 422,
    demand: 'SC-5.2.3',
    zh: '告知或提醒的时间不能晚于现在，不能早于一个工作日之前，也不能早于收到本件的时间。',
    en: 'A telling or reminder lies neither in the future, nor more than one working day back, nor before the matter came in.',
  },
  toldIncomplete: {
    status: 422,
    demand: 'SC-5.2.3',
    zh: '告知须写明方式、时间、对象和内容。',
    en: 'A telling names its means, time, person and text.',
  },
  remindersMissing: {
    status: 422,
    demand: 'TL-3',
    zh: '认定视为按时办结，须在时限内提醒至少 {needed} 次（现有 {counted} 次），分在不同工作日、用两种方式，最后一次写明后果和最后日期，且该日期已过。',
    en: 'To count as on time the applicant was reminded at least {needed} times within the limit (now {counted}), on different working days, by two means, the last naming the consequence and a final date that has passed.',
  },
  finalDateInvalid: {
    status: 422,
    demand: 'TL-3',
    zh: '提醒中写明的最后日期不能早于提醒当日。',
    en: 'The final date named in a reminder is not before the day of the reminder.',
  },
  statementMissing: {
    status: 422,
    demand: 'TL-3',
    zh: '请写明申请人未按告知时间办理的情况。',
    en: 'Please state how the applicant did not keep the times told.',
  },
  notOfDepartment: {
    status: 422,
    demand: 'CO-1',
    zh: '只能交给本部门在岗的工作人员。',
    en: 'Work can only be given to active staff of the department.',
  },
  notToTakeOver: {
    status: 422,
    demand: 'TL-12',
    zh: '只能交给本岗位的 B 角、班组成员或本件的协同人员。',
    en: 'A case is handed over to B, to a member of the pool, or to its crew.',
  },
  certificateMissing: {
    status: 422,
    demand: 'SC-5.1',
    zh: '该同志没有有效的“{certificate}”，不能承办此项工作。',
    en: 'This person holds no valid “{certificate}” and cannot be given this work.',
  },
  milestoneUnknown: {
    status: 422,
    demand: 'SC-2',
    zh: '本件没有这个节点。',
    en: 'This case has no such milestone.',
  },
  milestoneReached: {
    status: 409,
    demand: 'SC-2',
    zh: '这个节点已经登记过。',
    en: 'This milestone is already on record.',
  },
  laterDateInvalid: {
    status: 422,
    demand: 'TL-3',
    zh: '新的日期须晚于现在的办结日期 {dueOn}，且在 {latest} 之前。',
    en: 'The new date lies after the present deadline, {dueOn}, and not after {latest}.',
  },
  laterDateOfNotice: {
    status: 422,
    demand: 'TL-2',
    zh: '公告的时限从停供等计划时刻倒算，只能随计划时刻改期。',
    en: 'A notice is due so long before the planned event; it moves only with that event.',
  },
  noticeTooShort: {
    status: 422,
    demand: 'TL-2',
    zh: '计划时刻太近：最迟应在 {dueAt} 前公告，已来不及。请另定时间；突发情况按急修办理。',
    en: 'The planned event is too near: notice of it was due by {dueAt}. Please plan it for later; an emergency is reported as an urgent repair.',
  },
  laterDateOverdue: {
    status: 422,
    demand: 'TL-3',
    zh: '办结时限已过，改约不再改变时限。请直接与承办人联系。',
    en: 'The deadline has passed; another date no longer moves it. Please speak to the handler directly.',
  },
  unsolvedTooLate: {
    status: 422,
    demand: 'SC-6.1',
    zh: '办结满 7 天后不能再反馈未解决，请重新提交。',
    en: 'More than 7 days after the end the case cannot be reopened; please submit it anew.',
  },
  withdrawOverdue: {
    status: 409,
    demand: 'TL-10',
    zh: '办理期限已过，不能再登记为撤回。请办结并答复，超期如实记载；申请人不再需要的，由本人凭查询码撤回。',
    en: 'The deadline has passed, so it cannot be entered as withdrawn. Please finish it with an answer, and the lateness is recorded as it is; an applicant who no longer needs it withdraws it with the tracking code.',
  },
  reasonMissing: {
    status: 422,
    demand: 'SC-6.1',
    zh: '请写明原因。',
    en: 'Please give the reason.',
  },
  privacyNoticeMissing: {
    status: 422,
    zh: '提交前请先阅读并同意个人信息处理说明。',
    en: 'Please read and accept the privacy notice first.',
  },
  uploadUnknown: {
    status: 422,
    zh: '有附件未找到，可能已经过期，请重新上传。',
    en: 'An attachment was not found; it may have expired. Please upload it again.',
  },
  periodReversed: {
    status: 422,
    demand: 'TL-10',
    zh: '起止日期颠倒：{from} 晚于 {to}。',
    en: 'The period runs backwards: {from} is after {to}.',
  },
  registerTooLong: {
    status: 422,
    demand: 'TL-10',
    zh: '所选范围超过一次可导出的 {max} 件，请缩短日期范围或选定部门。',
    en: 'The selection holds more than the {max} matters of one export. Please narrow the period or the department.',
  },
  reportIncomplete: {
    status: 422,
    demand: 'TL-9',
    zh: '请写明报告、答复或进展的内容。',
    en: 'Please write what is reported, answered or done.',
  },
  reportToNobody: {
    status: 422,
    demand: 'CO-1',
    zh: '请向本部门负责人、分管领导或处主要负责人报告，不能向自己报告。',
    en: 'Please report to the head of the department, the division leader or the head of office, and not to yourself.',
  },
  reportUnknown: { status: 422, demand: 'TL-9', zh: '没有这份报告。', en: 'There is no such report.' },
  reportAnswered: {
    status: 409,
    demand: 'TL-9',
    zh: '这份报告已经答复。',
    en: 'This report has been answered already.',
  },
  instructionUnclear: {
    status: 422,
    demand: 'TL-4',
    zh: '请示须有明确答复：同意、不同意，或其他答复并写明内容。',
    en: 'A request for instructions ends with a clear answer: agreed, disagreed, or another, written out.',
  },
  interestIncomplete: {
    status: 422,
    demand: 'SC-6.3',
    zh: '请写明与本件的利害关系。',
    en: 'Please write what the interest in the matter is.',
  },
  interestKnown: {
    status: 409,
    demand: 'SC-6.3',
    zh: '您已经声明回避本件。',
    en: 'You have stepped back from this case already.',
  },
  ownMatter: {
    status: 403,
    demand: 'SC-6.3',
    zh: '这是您本人的申请，须回避：可以登记，由他人受理和办理。',
    en: 'This is your own application: you may register it, and somebody else accepts and handles it.',
  },
  interestOfAssignee: {
    status: 422,
    demand: 'SC-6.3',
    zh: '此人已声明与本件有利害关系，须回避，不能承办。',
    en: 'This person has declared an interest in the matter and cannot handle it.',
  },
  mergedElsewhere: {
    status: 409,
    zh: '本件已并入 {into} 一并办理，请在 {into} 上操作，或先恢复单独办理。',
    en: 'This case is handled with {into}. Please act on {into}, or let this one go its own way first.',
  },
  mergeUnknown: { status: 422, zh: '没有找到要并入的办件。', en: 'The case to merge into is not there.' },
  mergeMixed: {
    status: 422,
    demand: 'TL-0',
    zh: '其中有办件不能并入，全部没有改动。',
    en: 'Some of these cases cannot be merged; none was changed.',
  },
  mergeIntoItself: { status: 422, zh: '不能并入自身。', en: 'A case cannot be merged into itself.' },
  mergeNotRunning: {
    status: 422,
    demand: 'TL-0',
    zh: '只能并入正在办理、没有并入别件的办件。',
    en: 'A case is merged only into one that is being handled and is not merged itself.',
  },
  mergeTooMany: {
    status: 422,
    zh: '一件最多并入 {max} 件重复事项。',
    en: 'One case takes in at most {max} repeats.',
  },
  mergeLater: {
    status: 422,
    demand: 'TL-0',
    zh: '并入的办件时限 {dueAt} 晚于本件的 {ownDueAt}，会使本件的承诺落空。请反过来并入时限较早的一件。',
    en: 'The other case is due {dueAt}, later than this one, {ownDueAt}; this promise would be broken. Please merge into the earlier one.',
  },
  notMerged: { status: 409, zh: '本件没有并入别件。', en: 'This case is not merged into another.' },
  stillOpen: {
    status: 409,
    demand: 'SC-5.1',
    zh: '本件还在办理，个人信息要在办结、不予受理或撤回之后才能删除。不想继续办理的，可以先撤回。',
    en: 'The matter is still being handled; personal data are removed once it has ended. You can withdraw it first.',
  },
  nobodysData: {
    status: 409,
    demand: 'SC-5.1',
    zh: '本件没有申请人，没有可以按本人要求删除的个人信息。',
    en: 'This case has no applicant: there are no personal data to remove at anybody’s wish.',
  },
  trackingUnknown: { status: 404, zh: '没有找到这个查询码。', en: 'There is no such tracking code.' },
  bulkMixed: {
    status: 422,
    zh: '其中有办件不能这样分派，全部没有改动。',
    en: 'Some of these cases cannot be assigned so; none was changed.',
  },
});

const STATUS_WORDS: Record<string, { zh: string; en: string }> = {
  submitted: { zh: '待受理', en: 'waiting to be accepted' },
  awaitingMaterials: { zh: '待补材料', en: 'waiting for materials' },
  accepted: { zh: '办理中', en: 'being handled' },
  paused: { zh: '暂停计时', en: 'paused' },
  finished: { zh: '已办结', en: 'finished' },
  declined: { zh: '不予受理', en: 'declined' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

const UNIT_WORDS: Record<string, { zh: string; en: string }> = {
  workingDay: { zh: '个工作日', en: 'working day(s)' },
  workingHour: { zh: '个工作小时', en: 'working hour(s)' },
  calendarDay: { zh: '个自然日', en: 'calendar day(s)' },
  hour: { zh: '小时', en: 'hour(s)' },
  minute: { zh: '分钟', en: 'minute(s)' },
};

/** Facts as a reader understands them: codes in both languages, moments as the office's date and time. */
export function readableFacts(facts: NonNullable<Refusal['facts']>): NonNullable<Refusal['facts']> {
  const status = STATUS_WORDS[String(facts['status'])];
  const unit = UNIT_WORDS[String(facts['unit'])];
  const moments = Object.entries(facts).flatMap(([key, value]) =>
    key.endsWith('At') && typeof value === 'number'
      ? [
          [`${key}Zh`, momentInWords(value, 'zh')],
          [`${key}En`, momentInWords(value, 'en')],
        ]
      : [],
  );
  return {
    ...facts,
    ...(status ? { statusZh: status.zh, statusEn: status.en } : {}),
    ...(unit ? { unitZh: unit.zh, unitEn: unit.en } : {}),
    ...Object.fromEntries(moments),
  };
}

/** What this room refuses, why, and under which demand. Facts that end in `At` are moments (epoch milliseconds). */
export const refuse = Object.assign(
  (code: keyof typeof catalogue.catalogue, facts: Refusal['facts'] = {}, errors?: FieldError[]): Refusal =>
    catalogue(code, readableFacts(facts), errors),
  { catalogue: catalogue.catalogue },
);
