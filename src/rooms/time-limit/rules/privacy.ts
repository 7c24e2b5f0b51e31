import type { PrivacyCommand, PrivacyEvent } from '../model-privacy.ts';
import { refuse } from '../refusals.ts';
import { blanks, mustBe } from './facts.ts';
import type { Deciders, Evolvers, Wordings } from './groups.ts';

/**
 * By the code contact data are corrected while they are of use: until the matter ends. What staff put right at the contact
 * is right here too: a matter that is taken up again must not go on with the wrong number.
 */
export const privacyDeciders: Deciders<PrivacyCommand> = {
  CorrectApplicant: (state, { kind, contact, atContact }) => {
    const open = mustBe(state, 'submitted', 'awaitingMaterials', 'accepted', 'paused');
    const wrong = atContact ? undefined : open;
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
