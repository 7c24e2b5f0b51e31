/** The usual form of a document's number (文书编号). */
export const documentNumberForm = '后勤办〔{year}〕{n}号';

/** A kind of document where the office's form of number names it, as in `后勤办〔2026〕延期1号`. */
export const documentKindsZh = {
  receipt: '收件',
  workOrder: '派工',
  acceptance: '受理',
  notice: '补正',
  declined: '不受理',
  extension: '延期',
  excludedTime: '特程',
  finish: '办结',
} as const;

/** Words of every paper. */
export const paperTexts = {
  number: { zh: '文书编号', en: 'Document no.' },
  page: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  seal: { zh: '（印章）', en: '(Seal)' },
  tools: { zh: '打印与下载', en: 'Print and download' },
  pdf: { zh: '下载 PDF', en: 'PDF' },
  language: { zh: '中文', en: 'English' },
  print: { zh: '可直接用浏览器打印（A4）', en: 'Print it from the browser (A4)' },
  office: { zh: '后勤管理处', en: 'Logistics Office' },
} as const;
