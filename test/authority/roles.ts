/** What the office and the case, contact or item are like when somebody stands to them in a certain way. */
export type Situation =
  | 'plain'
  | 'handlerAway'
  | 'headAway'
  | 'officerAway'
  | 'interestOfHandler'
  | 'interestOfHead'
  | 'interestOfOfficer'
  | 'interestOfSupporter';

/** A row of the matrix: who, and in which situation. */
export type Role = { id: string; en: string; zh: string; who: string; on: Situation };

const role = (who: string, zh: string, en: string, on: Situation = 'plain'): Role => ({
  id: on === 'plain' ? who : `${who} ${on}`,
  who,
  zh,
  en,
  on,
});

/** Who stands how to a case of WX: received at the hall (ZH), supported by NY. */
export const CASE_ROLES: readonly Role[] = [
  role('handler', '承办人（A 角）', 'its handler, A of the post'),
  role('handler', '承办人，不在岗', 'its handler, away', 'handlerAway'),
  role('handler', '承办人，已声明利害关系', 'its handler, stepped back for an interest', 'interestOfHandler'),
  role('backup', 'B 角，A 角在岗', 'B, A being there'),
  role('backup', 'B 角顶岗', 'B, covering for the absent A', 'handlerAway'),
  role('backup', 'B 角接办（A 角回避）', 'B, A having stepped back', 'interestOfHandler'),
  role('crew', '派工人员', 'somebody sent to it'),
  role('contractor', '外包单位人员，已派工', 'an outside firm’s person, sent'),
  role('wx.contract2', '外包单位人员，未派工', 'an outside firm’s person, not sent'),
  role('wx.elec1', '本部门其他人员', 'others of the department'),
  role('wx.night1', '值班人员', 'somebody on duty in the department'),
  role('window', '首问负责人（其他部门）', 'its first-contact officer, of another department'),
  role(
    'window',
    '首问负责人，已声明利害关系',
    'its officer, stepped back for an interest',
    'interestOfOfficer',
  ),
  role('zh.hall2', '首问负责人的同事', 'a colleague of the officer'),
  role('head', '部门负责人', 'head of the department'),
  role('head', '部门负责人，已声明利害关系', 'the head, stepped back for an interest', 'interestOfHead'),
  role('wx.deputy', '部门副职', 'its deputy'),
  role('wx.deputy', '副职代行负责人职责', 'the deputy, the head being away', 'headAway'),
  role('wx.deputy', '副职接替（负责人回避）', 'the deputy, the head having stepped back', 'interestOfHead'),
  role('leader', '分管领导', 'division leader over it'),
  role('supporter', '协办人', 'who does the support'),
  role('supporter', '协办人，已声明利害关系', 'who did the support, stepped back', 'interestOfSupporter'),
  role('ny.power1', '协办部门其他人员', 'others of the supporting department'),
  role('supporthead', '协办部门负责人', 'head of the supporting department'),
  role('ny.deputy', '协办部门副职', 'deputy of the supporting department'),
  role('leader2', '协办部门分管领导', 'division leader over the supporting department'),
  role('gy.head', '其他部门负责人', 'head of another department'),
  role('chief', '处长', 'head of office'),
  role('registrar', '综合科督办岗', 'supervision post of the General Section'),
  role('zh.supervise2', '督办岗 B 角，A 角在岗', 'B of the supervision post, A being there'),
  role('team', '领导班子成员', 'leadership team'),
  role('party', '党总支', 'Party branch'),
  role('admin', '系统管理员', 'administrator'),
];

/** Who stands how to a contact: received by `window` (ZH), passed on to WX. */
export const CONTACT_ROLES: readonly Role[] = [
  role('window', '首问负责人', 'first-contact officer'),
  role('window', '首问负责人，不在岗', 'first-contact officer, away', 'officerAway'),
  role('zh.hall2', '首问岗同事，责任人在岗', 'colleague at the window, the officer being there'),
  role('zh.hall2', '首问岗同事顶岗', 'colleague at the window, covering for the officer', 'officerAway'),
  role('zh.head', '首问部门负责人', 'head of the officer’s department'),
  role('handler', '接办人', 'receiver: who confirmed, or is named'),
  role('backup', '接办人 B 角，A 角在岗', 'B of the receiver’s post, A being there'),
  role('backup', '接办人 B 角顶岗', 'B of the receiver’s post, covering', 'handlerAway'),
  role('wx.elec1', '接办部门其他人员', 'others of the receiving department'),
  role('contractor', '外包单位人员', 'an outside firm’s person'),
  role('head', '接办部门负责人', 'head of the receiving department'),
  role('wx.deputy', '接办部门副职', 'its deputy'),
  role('leader', '接办部门分管领导', 'division leader over the receiving department'),
  role('leader2', '被请示的领导', 'leader to whom it was reported up'),
  role('gy.head', '其他部门负责人', 'head of another department'),
  role('chief', '处长', 'head of office'),
  role('registrar', '综合科督办岗', 'supervision post of the General Section'),
  role('team', '领导班子成员', 'leadership team'),
  role('party', '党总支', 'Party branch'),
  role('admin', '系统管理员', 'administrator'),
];

/** Who stands how to an item of WX, and to the people and rosters of WX. */
export const OFFICE_ROLES: readonly Role[] = [
  role('handler', '本部门人员', 'staff of the department'),
  role('contractor', '外包单位人员', 'an outside firm’s person of the department'),
  role('head', '部门负责人', 'head of the department'),
  role('wx.deputy', '部门副职', 'its deputy'),
  role('wx.deputy', '副职代行负责人职责', 'the deputy, the head being away', 'headAway'),
  role('leader', '分管领导', 'division leader over it'),
  role('supporter', '其他部门人员', 'staff of another department'),
  role('gy.head', '其他部门负责人', 'head of another department'),
  role('leader2', '其他分管领导', 'division leader over others'),
  role('chief', '处长', 'head of office'),
  role('registrar', '综合科督办岗', 'supervision post of the General Section'),
  role('team', '领导班子成员', 'leadership team'),
  role('party', '党总支', 'Party branch'),
  role('admin', '系统管理员', 'administrator'),
];
