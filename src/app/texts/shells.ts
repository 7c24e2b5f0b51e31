/** What the empty frames of desk and screen say before they draw themselves. */
export const shellTexts = {
  office: { zh: '后勤服务承诺', en: 'Service commitments' },
  needsScript: {
    zh: '工作台需要浏览器启用 JavaScript。',
    en: 'The desk needs a browser with JavaScript.',
  },
  opening: { zh: '正在打开…', en: 'Opening…' },
};
