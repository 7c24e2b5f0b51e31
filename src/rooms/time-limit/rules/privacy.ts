import type { PrivacyCommand, PrivacyEvent } from '../model-privacy.ts';
import { refuse } from '../refusals.ts';
import { blanks, mustBe } from './facts.ts';
import type { Deciders, Evolvers, Wordings } from './groups.ts';

/** Contact data are corrected while they are of use: until the matter ends. */
export const privacyDeciders: Deciders<PrivacyCommand> = {
  CorrectApplicant: (state, { kind, contact }) => {
    const wrong = mustBe(state, 'submitted', 'awaitingMaterials', 'accepted', 'paused');
    if (wrong) return wrong;
    if (!contact) return refuse('submissionIncomplete', {}, blanks({ applicant: contact }));
    return [{ type: 'ApplicantCorrected', demand: 'SC-5.1', data: { applicant: { kind, contact } } }];
  },
};

export const privacyEvolvers: Evolvers<PrivacyEvent> = {
  ApplicantCorrected: (state, { data: { applicant } }) => ({ ...state, applicant }),
};

/** Whoever is about to call the old number has to know. */
export const privacyWordings: Wordings<PrivacyEvent> = {
  ApplicantCorrected: (_event, { handlers }, { crew }) => ({
    to: [...handlers, ...crew],
    kind: 'applicantCorrected',
  }),
};
