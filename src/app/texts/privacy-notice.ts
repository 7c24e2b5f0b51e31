/**
 * The privacy notice in force (Personal Information Protection Law, articles 14 and 17); a change raises the version.
 * `{months}` is how long the office keeps personal data: what is promised is what housekeeping does.
 */
export const PRIVACY_NOTICE = {
  version: 2,
  validFrom: '2026-01-01',
  zh: [
    '为办理您提交的事项，我们需要您的姓名、联系方式和事项内容，部分事项还需要地点、照片或表格中列明的信息；每一项为何需要，写在该项旁边。',
    '这些信息只用于办理、答复、回访和监督本事项，只有承办人和对此负责的人员能看到；列表和公开页面一律隐去姓名和电话，每次查看完整联系方式都有记录。',
    '姓名、联系方式、您写的内容和附件在办结 {months} 个月后删除，此后只留下不含个人信息的办件记录；您也可以在办结后凭查询码自行删除。',
    '您可以凭查询码查看进度，也可以向后勤管理处综合科要求查阅、更正或删除您的信息，我们在 15 个工作日内答复；不同意答复的，可以向学校投诉。',
    '投诉和举报可以匿名；匿名时我们不记录能识别您的信息。',
  ].join('\n'),
  en: [
    'To handle your matter we need your name, a way to reach you and what it is about; some items also ask for a place, a photo or what their form lists, each with its reason beside it.',
    'We use this only to handle, answer, follow up and supervise the matter. Only those who handle it or answer for it see it; lists and public pages hide names and phone numbers, and each look at the full contact is recorded.',
    'Names, contact data, what you wrote and your files are removed {months} months after the end; what then remains of the record holds no personal data. Once the matter has ended you can remove them yourself by the tracking code.',
    'Your tracking code shows how the matter stands. You may ask the General Section to see, correct or delete what we hold about you; we answer within 15 working days. If you disagree with the answer you may complain to the university.',
    'Complaints and reports can be anonymous; then we record nothing that could identify you.',
  ].join('\n'),
} as const;
