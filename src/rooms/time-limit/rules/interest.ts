import type { CaseState } from '../model.ts';
import { type InterestCommand, type InterestEvent, steppedBack } from '../model-interest.ts';
import { refuse } from '../refusals.ts';
import { blanks, mustBe } from './facts.ts';
import type { Deciders, Evolvers, Wordings } from './groups.ts';
import { inChargeOf } from './people.ts';
import { supportsOfLeaver } from './support-end.ts';

/** Whoever declares an interest steps back: the case goes to who is next in charge, and decisions to who is next in rank. */
export const interestDeciders: Deciders<InterestCommand> = {
  DeclareInterest: (state, { statement }, facts) => {
    const wrong = mustBe(state, 'submitted', 'awaitingMaterials', 'accepted', 'paused');
    if (wrong) return wrong;
    const by = facts.by as string;
    if (steppedBack(state, by)) return refuse('interestKnown');
    if (!statement) return refuse('interestIncomplete', {}, blanks({ statement }));
    const declared = { type: 'InterestDeclared', demand: 'SC-6.3', data: { by, statement } } as const;
    const supports = supportsOfLeaver(state, by, facts);
    if (state.handler !== by) return [declared, ...supports];
    const without = { ...interestEvolvers.InterestDeclared(state, declared, facts.now), handler: undefined };
    const to = inChargeOf(without, facts.organisation, facts.now)[0];
    return [{ ...declared, data: { ...declared.data, to } }, ...supports];
  },
};

export const interestEvolvers: Evolvers<InterestEvent> = {
  InterestDeclared: (state, { data: { by, statement, to } }, at) => {
    const interests = [...(state.interests ?? []), { username: by, at, statement }];
    const handler = state.handler === by ? to : state.handler;
    const backup = state.backup === by || state.backup === handler ? undefined : state.backup;
    return { ...state, interests, handler, backup, crew: state.crew.filter((member) => member !== by) };
  },
};

export const interestWordings: Wordings<InterestEvent> = {
  InterestDeclared: ({ data }, { head, divisionLeader }, state: CaseState) => ({
    to: [data.to ?? state.handler, head ?? divisionLeader],
    kind: 'interestDeclared',
  }),
};
