import type { TextRef } from '../../kernel/text-ref.ts';
import type { ApplicantKind } from './model.ts';

/**
 * The applicant writes the own name and contact anew (PIPL 46). `atContact`: it was put right at the first contact that the
 * case came of, which is done after the end as well.
 */
export type PrivacyCommand = {
  type: 'CorrectApplicant';
  kind: ApplicantKind;
  contact?: TextRef;
  atContact?: true;
};

export type PrivacyEvent = {
  type: 'ApplicantCorrected';
  data: { applicant: { kind: ApplicantKind; contact: TextRef } };
};
