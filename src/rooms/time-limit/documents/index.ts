import { DOCUMENT_KINDS, type DocumentKind } from '../../../platform/documents/numbers.ts';
import { acceptance } from './acceptance.ts';
import { declined } from './declined.ts';
import { excludedTime } from './excluded-time.ts';
import { extension } from './extension.ts';
import { finish } from './finish.ts';
import { notice } from './notice.ts';
import { receipt } from './receipt.ts';
import type { DrawCase } from './sheet.ts';
import { documentTexts } from './texts.ts';
import { workOrder } from './work-order.ts';

/** Every document of a case. */
export const CASE_DOCUMENTS: Record<DocumentKind, DrawCase> = {
  receipt,
  workOrder,
  acceptance,
  notice,
  declined,
  extension,
  excludedTime,
  finish,
};

const TITLES = {
  receipt: 'receiptTitle',
  workOrder: 'workOrderTitle',
  acceptance: 'acceptanceTitle',
  notice: 'noticeTitle',
  declined: 'declinedTitle',
  extension: 'extensionTitle',
  excludedTime: 'excludedTitle',
  finish: 'finishTitle',
} as const satisfies Record<DocumentKind, keyof typeof documentTexts>;

/** What a document is called, in both languages. */
export const titleOfDocument = (kind: DocumentKind) => documentTexts[TITLES[kind]];

/** What is for the applicant: all but what the crew takes along. */
export const APPLICANT_DOCUMENTS = DOCUMENT_KINDS.filter((kind) => kind !== 'workOrder');
