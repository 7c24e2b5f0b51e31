import { defineRefusals } from '../../kernel/refusal.ts';

/** Why a document cannot be had as PDF; the same document to print from a browser is always there. */
export const refuse = defineRefusals({
  pdfUnavailable: {
    status: 503,
    zh: '本服务器没有可用的 Chromium 浏览器，不能生成 PDF。请打开同一地址的 .html 页面，用浏览器打印。',
    en: 'There is no Chromium on this server to make a PDF with. Open the same address with .html and print it from the browser.',
  },
  pdfBusy: {
    status: 503,
    zh: '正在生成的 PDF 较多，请 {seconds} 秒后再试，或打开同一地址的 .html 页面打印。',
    en: 'Many PDFs are being made. Try again in {seconds} seconds, or open the same address with .html and print it.',
  },
  pdfFailed: {
    status: 503,
    zh: '未能生成 PDF，原因已记入服务器日志。请打开同一地址的 .html 页面，用浏览器打印。',
    en: 'The PDF could not be made; the reason is in the server’s log. Open the same address with .html and print it.',
  },
});
