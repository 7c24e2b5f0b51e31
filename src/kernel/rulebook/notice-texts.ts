import type { DemandTexts } from './texts.ts';

export const NOTICE: DemandTexts<'NT'> = {
  'NT-1': {
    zh: '每个部门把自己的服务事项和流程写成清单，负责人签字后报综合科，由综合科退回说明或者发布。每个事项满一年，系统自动提请复核。',
    en: 'Each department lists its service items and processes; its head signs and the General Section returns them with a reason or publishes them. The software calls for a review of every item each year.',
  },
  'NT-2': {
    zh: '值得学习的做法和案例由部门起草、综合科发布，在公开页面展示。案例可以关联已办结的办件，但先去掉个人信息。',
    en: 'Good practice and typical cases are drafted by a department, published by the General Section and shown to everyone. A story may link a closed case once personal data is taken out.',
  },
};
