import type { TextRef } from '../../kernel/text-ref.ts';
import type { ApplicantKind } from './model.ts';

/** The applicant writes the own name and contact anew (PIPL 46). */
export type PrivacyCommand = { type: 'CorrectApplicant'; kind: ApplicantKind; contact?: TextRef };

export type PrivacyEvent = {
  type: 'ApplicantCorrected';
  data: { applicant: { kind: ApplicantKind; contact: TextRef } };
};
