import { DOCUMENT_KINDS, type DocumentKind } from '../../../platform/documents/numbers.ts';
import { acceptance } from './acceptance.ts';
import { declined } from './declined.ts';
import { excludedTime } from './excluded-time.ts';
import { extension } from './extension.ts';
import { finish } from './finish.ts';
import { notice } from './notice.ts';
import { receipt } from './receipt.ts';
import type { DrawCase } from './sheet.ts';
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

/** What is for the applicant: all but what the crew takes along. */
export const APPLICANT_DOCUMENTS = DOCUMENT_KINDS.filter((kind) => kind !== 'workOrder');
