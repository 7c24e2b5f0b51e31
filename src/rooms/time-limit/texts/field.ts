/** Crews, photos, appointments: the work on the spot (SC-5.2, TL-12). */
export const fieldTimeline = {
  zh: {
    CrewDispatched: '已安排维修人员。',
    JobReturned: '维修人员退回派工：{reason}',
    PhotosAdded: '已上传现场照片。',
    AppointmentMade: '已约定上门时间：{fromAt} 至 {toAt}。',
    WindowChosen: '您选择的上门时间：{fromAt} 至 {toAt}。',
  },
  en: {
    CrewDispatched: 'A crew was sent.',
    JobReturned: 'The crew handed the job back: {reason}',
    PhotosAdded: 'Photos were added.',
    AppointmentMade: 'A time was agreed on: {fromAt} to {toAt}.',
    WindowChosen: 'The time you chose: {fromAt} to {toAt}.',
  },
};

export const fieldInbox = {
  zh: {
    jobDispatched: '有派工给您，请到场办理',
    jobTakenBack: '派给您的工作已改派，不必再去',
    nobodyOnDuty: '现在无人值班，已临时派工，请关注',
    jobReturned: '维修人员退回派工，请另行安排',
    appointmentMade: '已与申请人约定上门时间：{fromAt} 至 {toAt}',
    windowChosen: '申请人改约上门时间：{fromAt} 至 {toAt}',
    milestoneReached: '“{name}”已完成',
    progressNoted: '办件有新进展',
  },
  en: {
    jobDispatched: 'You are sent to a job',
    jobTakenBack: 'Somebody else was sent to your job; you need not go',
    nobodyOnDuty: 'Nobody is on duty; somebody was called in, please keep an eye on it',
    jobReturned: 'A job was handed back; please send somebody else',
    appointmentMade: 'A time was agreed on with the applicant: {fromAt} to {toAt}',
    windowChosen: 'The applicant chose another time: {fromAt} to {toAt}',
    milestoneReached: '“{name}” is done',
    progressNoted: 'There is progress on a case',
  },
};
