/** Words of badges, desk plates and the labels of places; `{…}` are facts. */
export const cardTexts = {
  badgeTitle: { zh: '工作证 {name}', en: 'Badge of {name}' },
  plateTitle: { zh: '座牌 {name}', en: 'Desk plate of {name}' },
  labelTitle: { zh: '报修点 {code}', en: 'Label of {code}' },
  cut: { zh: '沿边框裁下，可装入 86 × 54 毫米卡套', en: 'Cut along the frame; fits a holder of 86 × 54 mm' },
  fold: {
    zh: '沿裁线裁下，中线对折，立于窗口',
    en: 'Cut along the frame, fold in the middle, stand it on the desk',
  },
  stick: { zh: '沿边框裁下，贴在门旁', en: 'Cut along the frame and stick it beside the door' },
  scope: { zh: '职责范围', en: 'Scope' },
  post: { zh: '岗位', en: 'Post' },
  staffCode: { zh: '扫码查看姓名、职务、岗位和职责', en: 'Scan for name, title, post and scope' },
  firstContact: { zh: '首问负责 · 有问必答 · 接件必办', en: 'Whoever you ask first answers for your matter' },
  placeCall: { zh: '扫码报修', en: 'Scan to report a fault' },
  placeHelp: { zh: '位置已填好，说明情况即可', en: 'The place is filled in; just say what is wrong' },
  placeCode: { zh: '位置编号 {code}', en: 'Place {code}' },
} as const;
