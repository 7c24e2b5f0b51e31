/** What the work on the spot refuses: crews, photos, appointments. */
export const FIELD_REFUSALS = {
  notACrew: {
    status: 422,
    demand: 'TL-12',
    zh: '只能派给本部门班组或外包岗位的在岗人员。',
    en: 'Only somebody of a crew or contractor’s post of the department can be sent.',
  },
  notToFinish: {
    status: 403,
    demand: 'SC-6.2',
    zh: '您是派来帮忙的，这个事项不由您的岗位办结，已记录。做完请用“报告进展”写明，由承办人 {handler} 答复申请人并办结；做不了的请“退回派工”。',
    en: 'You were sent to help: your post does not bring this item to its end, and the attempt is recorded. Please report what was done as progress; {handler}, who handles it, answers the applicant and finishes it. What you cannot do, hand back.',
  },
  crewAway: {
    status: 422,
    demand: 'TL-12',
    zh: '该同志不在岗，请改派他人。',
    en: 'This person is away; please send somebody else.',
  },
  crewKnown: { status: 409, zh: '已经派给这些人员。', en: 'They have been sent to this job already.' },
  crewFull: {
    status: 422,
    zh: '一件最多派 {max} 人。',
    en: 'At most {max} people can be sent to one case.',
  },
  nobodyToSend: {
    status: 422,
    demand: 'TL-12',
    zh: '没有可派的班组人员（在岗、持证、负责该楼宇）。请指定班组或人员。',
    en: 'No crew can be sent: nobody is there, certified and serving this building. Please name a crew or a person.',
  },
  dispatchReason: {
    status: 422,
    demand: 'TL-12',
    zh: '按规则应派 {choice}；派给其他班组或人员的，请写明原因。',
    en: 'By the rule it would be {choice}; to send another crew or person, please write why.',
  },
  returnReason: {
    status: 422,
    demand: 'TL-12',
    zh: '退回派工须写明原因。',
    en: 'A job is handed back with the reason.',
  },
  photosTooMany: {
    status: 422,
    zh: '一件最多上传 {max} 张现场照片。',
    en: 'One case takes at most {max} photos.',
  },
  photoNotImage: {
    status: 422,
    zh: '这里只能上传 JPEG、PNG、WebP 图片。',
    en: 'Only JPEG, PNG and WebP images can be added here.',
  },
  photoUnknown: { status: 404, zh: '没有找到这张照片。', en: 'There is no such photo.' },
  windowInvalid: {
    status: 422,
    demand: 'SC-5.2',
    zh: '上门时间须在现在以后，结束晚于开始，且不超过 7 天。',
    en: 'A time agreed on lies ahead, ends after it begins and is no longer than 7 days.',
  },
  windowBeyondDeadline: {
    status: 422,
    demand: 'TL-3',
    zh: '上门时间晚于办结时限 {dueAt}。确需更晚的，由申请人改约，或先办理延期。',
    en: 'The time lies after the deadline, {dueAt}. Later than that only the applicant puts it off, or an extension is granted first.',
  },
  eventEarlier: {
    status: 422,
    demand: 'TL-2',
    zh: '计划时刻只能推后：提前会缩短已承诺的公告时间。请另行提交。',
    en: 'A planned event can only be put off: earlier would shorten the notice that was promised. Please submit it anew.',
  },
  laterDateMissing: {
    status: 422,
    demand: 'TL-3',
    zh: '请写明新的日期或上门时间。',
    en: 'Please give another day, or another time for the visit.',
  },
} as const;
