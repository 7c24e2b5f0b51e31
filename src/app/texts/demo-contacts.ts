import type { CommandName } from '../../rooms/first-contact/policy.ts';

/** A step on an example contact, so many working minutes after the one before. */
export type ExampleStep = { after: number; by: string; command: CommandName; body: object };

/** An example contact: who received it, how many working days ago, at which working minute of that day. */
export type ExampleContact = {
  by: string;
  workingDaysAgo: number;
  minute: number;
  body: object;
  steps: ExampleStep[];
};

const person = (name: string, unit: string, last: string) => ({
  name,
  unit,
  phone: `1300000${last}`,
  address: '东区 3 号学生公寓',
});

/** Contacts of the examples, at least one of each status; people and numbers are plainly made up. */
export const exampleContacts: ExampleContact[] = [
  {
    by: 'window',
    workingDaysAgo: 5,
    minute: 20,
    body: {
      channel: 'phone',
      kind: 'enquiry',
      matter: '问浴室周末开放时间',
      visitor: {},
      outcome: { kind: 'answered', answer: '周末 10 时至 22 时开放' },
    },
    steps: [],
  },
  {
    by: 'window',
    workingDaysAgo: 5,
    minute: 75,
    body: {
      channel: 'counter',
      kind: 'enquiry',
      matter: '问租周转房要带什么材料',
      visitor: person('赵老师', '文学院', '0101'),
      outcome: { kind: 'answered', requirementsOf: 'FC-01' },
    },
    steps: [],
  },
  {
    by: 'window',
    workingDaysAgo: 4,
    minute: 130,
    body: {
      channel: 'phone',
      kind: 'enquiry',
      matter: '问计量岗电话',
      visitor: {},
      outcome: { kind: 'guided', to: { department: 'NY', phone: '8800-1613' } },
    },
    steps: [],
  },
  {
    by: 'handler',
    workingDaysAgo: 4,
    minute: 200,
    body: {
      channel: 'visit',
      kind: 'matter',
      matter: '要求在宿舍加装空调插座',
      visitor: person('钱同学', '数学学院', '0102'),
      outcome: {
        kind: 'explained',
        reason: '宿舍线路负荷不允许自行加装',
        basis: '学生公寓用电管理规定',
        alternative: '暑期统一改造已列入计划，可登记意向',
      },
    },
    steps: [],
  },
  {
    by: 'window',
    workingDaysAgo: 3,
    minute: 60,
    body: {
      channel: 'counter',
      kind: 'matter',
      matter: '交来水表校验申请，承办人外出',
      visitor: person('孙老师', '后勤家属区', '0103'),
      outcome: {
        kind: 'receivedOnBehalf',
        for: { department: 'NY' },
        materials: [{ name: '水表校验申请', count: 1 }],
      },
    },
    steps: [
      { after: 45, by: 'supporter', command: 'confirm', body: {} },
      { after: 120, by: 'window', command: 'follow', body: { note: '已电话询问，明日上门校验' } },
      {
        after: 240,
        by: 'supporter',
        command: 'outcome',
        body: { kind: 'answered', answer: '已校验，误差合格' },
      },
    ],
  },
  {
    by: 'window',
    workingDaysAgo: 2,
    minute: 30,
    body: {
      channel: 'hotline',
      kind: 'problem',
      matter: '教三楼二层走廊墙皮受潮脱落',
      visitor: person('李同学', '物理学院', '0104'),
      outcome: {
        kind: 'caseOpened',
        case: { service: 'WX-05', location: { building: '教三楼', floor: '2', room: '走廊' } },
      },
    },
    steps: [],
  },
  {
    by: 'window',
    workingDaysAgo: 2,
    minute: 100,
    body: {
      channel: 'letter',
      kind: 'complaint',
      matter: '反映食堂南门夜间噪声',
      important: true,
      visitor: person('周老师', '家属区', '0105'),
      outcome: { kind: 'handedOver', to: { department: 'WX', staff: 'handler' } },
    },
    steps: [{ after: 60, by: 'handler', command: 'return', body: { reason: '食堂设备由饮食服务中心管理' } }],
  },
  {
    by: 'window',
    workingDaysAgo: 2,
    minute: 150,
    body: {
      channel: 'counter',
      kind: 'problem',
      matter: '东门路面塌陷，不知归谁管',
      visitor: person('吴师傅', '校外来访', '0106'),
      outcome: { kind: 'handedOver', to: { department: 'WX' } },
    },
    steps: [
      { after: 50, by: 'head', command: 'return', body: { reason: '道路不在维修范围' } },
      { after: 30, by: 'window', command: 'outcome', body: { kind: 'handedOver', to: { department: 'NY' } } },
      { after: 70, by: 'supporthead', command: 'return', body: { reason: '非管沟塌陷' } },
    ],
  },
  {
    by: 'window',
    workingDaysAgo: 1,
    minute: 390,
    body: {
      channel: 'phone',
      kind: 'problem',
      matter: '实验楼热水管渗水',
      visitor: person('郑老师', '化学学院', '0107'),
      outcome: { kind: 'handedOver', to: { department: 'WX', staff: 'handler' } },
    },
    steps: [],
  },
  {
    by: 'handler',
    workingDaysAgo: 1,
    minute: 300,
    body: {
      channel: 'phone',
      kind: 'problem',
      matter: '多栋楼同时水压不足，是否统一停水检修',
      visitor: person('王老师', '图书馆', '0108'),
      outcome: { kind: 'reportedUp', to: 'head', question: '拟今晚统一停水检修，请批示' },
    },
    steps: [],
  },
  {
    by: 'window',
    workingDaysAgo: 1,
    minute: 400,
    body: {
      channel: 'chat',
      kind: 'matter',
      matter: '想借用会议桌椅',
      visitor: person('冯同学', '学生会', '0109'),
    },
    steps: [],
  },
];
