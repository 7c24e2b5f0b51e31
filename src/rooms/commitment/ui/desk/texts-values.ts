import type { Wordings } from '../../../../web/kit/language.ts';

export const yesNoTexts = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  required: { zh: '必填', en: 'obligatory' },
  sensitive: { zh: '敏感信息', en: 'sensitive' },
} as const satisfies Wordings;
