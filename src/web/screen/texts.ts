import type { Wordings } from '../kit/language.ts';

export const screenTexts = {
  title: { zh: '服务承诺', en: 'Service commitments' },
  office: { zh: '后勤管理处', en: 'Logistics Office' },
  commitments: { zh: '承诺时限', en: 'Promised limits' },
  nothing: { zh: '本部门尚未公布服务承诺。', en: 'This department has not published its commitments yet.' },
  people: { zh: '今天接待您的是', en: 'Here for you now' },
  onDuty: { zh: '值班', en: 'On duty' },
  nobody: {
    zh: '现在没有窗口值守，急修请拨打部门电话。',
    en: 'No counter is open now. In an emergency please call.',
  },
  outages: { zh: '计划停水停电', en: 'Planned outages' },
  noOutages: { zh: '近期没有计划停水停电。', en: 'None planned.' },
  finished: { zh: '刚刚办结', en: 'Just finished' },
  noFinished: { zh: '最近 7 天没有新办结的事项。', en: 'Nothing was finished in the last 7 days.' },
  place: { zh: '地点', en: 'Where' },
  hours: { zh: '时间', en: 'Open' },
  phone: { zh: '电话', en: 'Phone' },
  from: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  at: { zh: '{time} 办结', en: 'finished {time}' },
  page: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  pause: { zh: '暂停', en: 'Pause' },
  goOn: { zh: '继续', en: 'Go on' },
  before: { zh: '上一页', en: 'Back' },
  next: { zh: '下一页', en: 'Next' },
  paused: { zh: '已暂停，稍后自动继续', en: 'Paused; goes on by itself' },
  offline: {
    zh: '网络中断，以下内容截至 {time}，恢复后自动更新',
    en: 'No network; as of {time}. It updates by itself.',
  },
  loading: { zh: '正在读取', en: 'Loading' },
  failed: {
    zh: '暂时读取不到内容，稍后自动再试',
    en: 'Nothing could be read yet; it is tried again by itself',
  },
  unknown: {
    zh: '没有这个部门，请检查网址中的部门编号。',
    en: 'There is no such department. Check the code in the address.',
  },
  scan: {
    zh: '办事指南、在线申请、查询进度：{address}',
    en: 'Guides, applying and following a matter: {address}',
  },
} as const satisfies Wordings;
