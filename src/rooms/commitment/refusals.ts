import { defineRefusals } from '../../kernel/refusal.ts';

/** All that this room refuses. `errors[]` of `incomplete` and `unsound` carry the codes of `elementProblems`. */
export const refuse = defineRefusals({
  serviceNotFound: {
    status: 404,
    demand: 'SC-1',
    zh: '没有找到这个服务事项，或者它尚未公布。',
    en: 'There is no such service item, or it has not been published.',
  },
  versionNotFound: {
    status: 404,
    demand: 'SC-2',
    zh: '这个服务事项没有这一版本，或者它尚未公布。',
    en: 'This service item has no such version, or it has not been published.',
  },
  draftNotFound: { status: 404, demand: 'NT-1', zh: '没有正在起草的内容。', en: 'There is no draft.' },
  departmentNotFound: {
    status: 404,
    demand: 'SC-3',
    zh: '没有这个部门。',
    en: 'There is no such department.',
  },
  notYourDepartment: {
    status: 403,
    demand: 'SC-6.2',
    zh: '服务事项由承办部门的人员起草，您不属于该部门。',
    en: 'Service items are drafted by the department that handles them, and you do not belong to it.',
  },
  onlyHead: {
    status: 403,
    demand: 'SC-6.2',
    zh: '服务事项由部门负责人签发上报，您不是该部门负责人。',
    en: 'Service items are signed and submitted by the head of the department, which you are not.',
  },
  onlyRegistrar: {
    status: 403,
    demand: 'SC-6.2',
    zh: '服务事项由综合科审核公布，您没有这个岗位权限。',
    en: 'Service items are checked and published by the General Section, and your posts do not give you that power.',
  },
  onlyHeadOrRegistrar: {
    status: 403,
    demand: 'SC-6.2',
    zh: '这一操作由部门负责人或综合科办理。',
    en: 'Only the head of the department or the General Section may do this.',
  },
  codeTaken: {
    status: 409,
    demand: 'NT-1',
    zh: '编码 {code} 已被使用，请换一个编码，或修改原事项的草稿。',
    en: 'The code {code} is in use. Take another, or change the draft of that item.',
  },
  staleVersion: {
    status: 409,
    zh: '内容已被他人先行修改，请重新打开后再试。',
    en: 'Somebody changed this meanwhile. Open it again and retry.',
  },
  alreadySubmitted: {
    status: 409,
    demand: 'NT-1',
    zh: '草稿已上报综合科，退回之前不能修改或再次上报。',
    en: 'The draft is with the General Section and cannot be changed or submitted until it is returned.',
  },
  notSubmitted: {
    status: 409,
    demand: 'NT-1',
    zh: '没有待审核的草稿，部门负责人上报后才能公布或退回。',
    en: 'No draft waits for a check. The head of the department submits it first.',
  },
  nothingDrafted: {
    status: 409,
    demand: 'NT-1',
    zh: '没有草稿可以上报，请先修改内容。',
    en: 'There is no draft to submit. Change something first.',
  },
  alreadyWithdrawn: {
    status: 409,
    demand: 'NT-1',
    zh: '这个服务事项已经撤回。',
    en: 'This service item has been withdrawn already.',
  },
  notPublished: {
    status: 409,
    demand: 'NT-1',
    zh: '这个服务事项尚未公布，没有可复核的内容。',
    en: 'This service item has not been published, so there is nothing to review.',
  },
  departmentUnknown: {
    status: 422,
    demand: 'NT-1',
    zh: '没有代码为 {department} 的部门。',
    en: 'There is no department with the code {department}.',
  },
  departmentMissing: {
    status: 422,
    demand: 'NT-1',
    zh: '您不属于任何部门，请写明承办部门。',
    en: 'You belong to no department, so name the one that handles this item.',
  },
  incomplete: {
    status: 422,
    demand: 'SC-2',
    zh: '服务承诺的要素不全，未能上报。所缺各项已全部列出，请一次补齐。',
    en: 'Elements of the commitment are blank, so it was not submitted. All that is missing is listed.',
  },
  promiseTooLong: {
    status: 422,
    demand: 'TL-2',
    zh: '承诺时限长于法定时限，不能公布。请缩短承诺时限。',
    en: 'The promised limit is longer than the statutory one and cannot be published. Shorten the promise.',
  },
  unsound: {
    status: 422,
    zh: '部分内容与规定不符，未能上报。各处已全部列出。',
    en: 'Some elements are against the rules, so it was not submitted. All of them are listed.',
  },
  reasonMissing: {
    status: 422,
    demand: 'NT-1',
    zh: '请写明理由。',
    en: 'Give the reason.',
  },
  effectiveInPast: {
    status: 422,
    demand: 'SC-2',
    zh: '生效日期 {effectiveOn} 已经过去。请选今天或以后的日期，或不填以立即生效。',
    en: 'The effective date {effectiveOn} has passed. Take today or later, or leave it out to publish at once.',
  },
});

/** What can be wrong with a single element: codes of `errors[]` and of warnings. */
export const elementProblems = {
  blank: { zh: '这一项未填写。', en: 'This element is blank.' },
  contradictory: {
    zh: '既写了所需材料，又写了无需材料。',
    en: 'Materials are listed, yet none are said to be needed.',
  },
  longerThanStatutory: {
    zh: '承诺时限长于法定时限。',
    en: 'The promised limit is longer than the statutory limit.',
  },
  atTimesLongerThanStatutory: {
    zh: '遇节假日时承诺期限可能晚于法定期限，届时按先到的日期办理。',
    en: 'Around holidays the promise may end after the statutory limit; the earlier date then rules.',
  },
  statutoryBasisBlank: {
    zh: '写了法定时限，但没有写明依据。',
    en: 'A statutory limit is given without its legal basis.',
  },
  unknownMilestone: {
    zh: '没有这个名称的时间节点。',
    en: 'There is no milestone of this name.',
  },
  longerThanInstruction: {
    zh: '校领导批示事项须在 5 个工作日内办结。',
    en: 'A matter on a school leader’s instruction is finished within 5 working days.',
  },
  longerThanPromise: {
    zh: '分项时限长于整个承诺时限。',
    en: 'This limit is longer than the promise as a whole.',
  },
  atTimesLongerThanPromise: {
    zh: '有时可能晚于整个承诺期限，届时以承诺期限为准。',
    en: 'At times this may end after the promise; the promise then rules.',
  },
  visitsReasonBlank: {
    zh: '到场超过一次，须写明理由。',
    en: 'More than one visit needs a reason.',
  },
  kindNotOnTheSpot: {
    zh: '当场办结的事项应归为即办件。',
    en: 'A promise to finish on the spot belongs to the kind “onTheSpot”.',
  },
  slowerThanOnTheSpot: {
    zh: '即办件的时限不应超过 1 个工作日。',
    en: 'An item of the kind “onTheSpot” does not take more than one working day.',
  },
  unknownPost: { zh: '没有这个岗位。', en: 'There is no such post.' },
  foreignPost: {
    zh: '这个岗位不属于本部门，请确认。',
    en: 'This post belongs to another department; please confirm.',
  },
  unknownDepartment: { zh: '没有这个部门。', en: 'There is no such department.' },
  specialProcedureUnplanned: {
    zh: '特别程序的预计用时须大于零，以工作日计。',
    en: 'A special procedure is planned in working days, at least one.',
  },
  repeated: { zh: '与前面的一项重复。', en: 'This repeats an earlier entry.' },
} as const;

export type ElementProblem = keyof typeof elementProblems;
