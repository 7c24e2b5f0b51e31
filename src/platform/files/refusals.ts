import { defineRefusals } from '../../kernel/refusal.ts';

/** What handing in and reading files refuses. */
export const refuse = defineRefusals({
  fileMissing: {
    status: 400,
    zh: '请在表单字段“file”中上传一个文件，不带其他内容。',
    en: 'Send one file in the form field "file", and nothing else.',
  },
  formBroken: { status: 400, zh: '上传的表单不完整。', en: 'The form is incomplete.' },
  fileEmpty: { status: 400, zh: '文件是空的。', en: 'The file is empty.' },
  fileTypeRefused: {
    status: 415,
    zh: '不接受这种文件。可以上传：JPEG、PNG、WebP 图片，PDF、DOCX、XLSX。',
    en: 'This kind of file is not taken. You may send JPEG, PNG and WebP images, PDF, DOCX and XLSX.',
  },
  imageUnreadable: {
    status: 415,
    zh: '图片已损坏或尺寸过大，无法读取。',
    en: 'The image is damaged or too large to be read.',
  },
  fileUnknown: { status: 404, zh: '没有找到这个文件。', en: 'There is no such file.' },
});

/** Name of a file that came without a usable one. */
export const UNNAMED = 'file';
