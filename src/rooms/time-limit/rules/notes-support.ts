import type { CaseNote, CasePeople, CaseState } from '../model.ts';
import type { Support, SupportEvent, SupportPeople } from '../model-support.ts';
import { runsOnClockHours } from './clock.ts';
import type { Wording, Wordings } from './groups.ts';
import { supportOf } from './support.ts';
import { supportClock } from './support-clock.ts';

const NOBODY: SupportPeople = { inCharge: [], onDuty: [] };

/** The support an event speaks of, with those it concerns on both sides. */
function sides(id: number, people: CasePeople, state: CaseState) {
  const support = supportOf(state, id) as Support;
  const own = people.supports?.[id] ?? NOBODY;
  return { support, own, outside: support.department === undefined, department: support.department };
}

/** A support that runs day and night does not wait for the office to open, nor for those who are at home. */
function askedOf({ support, own }: ReturnType<typeof sides>): Pick<Wording, 'to' | 'when' | 'department'> {
  const byClock = support.date.limit !== undefined && runsOnClockHours(support.date.limit);
  const to = [...own.inCharge, own.head, ...(byClock ? own.onDuty : [])];
  return { to, when: byClock ? 'atOnce' : 'workingTime', department: support.department };
}

/** Until when the department answers: four of its working hours, sooner where the support itself is due sooner (TL-5). */
const answerable = (support: Support, state: CaseState): Pick<Wording, 'params'> => ({
  params: (facts): CaseNote['params'] => {
    const { answerBy } = supportClock(state, support, facts);
    return answerBy === undefined ? {} : { answerAt: answerBy };
  },
});

const toLead =
  (kind: string) =>
  (_event: unknown, { handlers }: CasePeople): Wording => ({
    to: handlers,
    kind,
  });

const toSupport =
  (kind: string) =>
  ({ data }: { data: { id: number } }, people: CasePeople, state: CaseState): Wording => {
    const { own, department } = sides(data.id, people, state);
    return { to: [...own.inCharge, own.head], kind, department };
  };

/** Whom a support's events are told: the other side, and where nobody answers or it is late both heads (TL-5). */
export const supportWordings: Wordings<SupportEvent> = {
  SupportProposed: ({ data }, people, state) => {
    const of = sides(data.id, people, state);
    if (of.outside) return undefined;
    return { ...askedOf(of), ...answerable(of.support, state), when: 'atOnce', kind: 'supportProposed' };
  },
  SupportAccepted: ({ data }, people, state) => {
    const { support } = sides(data.id, people, state);
    return { to: [...people.handlers, support.handler], kind: 'supportAccepted' };
  },
  SupportCountered: ({ data }, people, state) => {
    const { support, own } = sides(data.id, people, state);
    const { handlers, head, divisionLeader } = people;
    if (support.counters < 2) return { to: handlers, kind: 'supportCountered' };
    const to = [...handlers, head, own.head, divisionLeader, own.divisionLeader];
    return { to, kind: 'supportCounteredAgain' };
  },
  SupportRescheduled: (event, people, state) =>
    event.data.agreed
      ? toSupport('supportRescheduled')(event, people, state)
      : {
          ...toSupport('supportProposedAgain')(event, people, state),
          ...answerable(sides(event.data.id, people, state).support, state),
        },
  SupportAssigned: ({ data }) => ({ to: [data.to], kind: 'supportAssigned' }),
  SupportReported: toLead('supportReported'),
  SupportFinished: toLead('supportFinished'),
  SupportReturned: (_, { handlers, head }) => ({ to: [...handlers, head], kind: 'supportReturned' }),
  SupportWithdrawn: toSupport('supportWithdrawn'),
  SupportClosed: toSupport('supportClosed'),
  SupportUnanswered: ({ data }, people, state) => {
    const { handlers, head } = people;
    if (data.by === 'lead')
      return { to: [...handlers, head], kind: 'counterUnanswered', when: 'workingTime' };
    const of = sides(data.id, people, state);
    const to = [...askedOf(of).to, ...handlers, head];
    return { ...askedOf(of), ...answerable(of.support, state), to, kind: 'supportUnanswered' };
  },
  SupportWentUp: ({ data }, people, state) => {
    const of = sides(data.id, people, state);
    return { ...askedOf(of), to: [of.own.divisionLeader, ...people.handlers], kind: 'supportWentUp' };
  },
  SupportWarningRaised: ({ data }, people, state) => {
    const of = sides(data.id, people, state);
    const { handlers, head } = people;
    const yellow = data.light === 'yellow';
    const kind = yellow ? 'supportYellow' : 'supportOrange';
    const { to, when, department } = askedOf(of);
    if (of.outside) return { to: yellow ? handlers : [...handlers, head], kind, when };
    const digest = yellow && when !== 'atOnce' ? ('digest' as const) : when;
    return { to: yellow ? of.own.inCharge : to, when: digest, department, kind };
  },
  SupportDeadlinePassed: ({ data }, people, state) => {
    const asked = askedOf(sides(data.id, people, state));
    return { ...asked, to: [...asked.to, ...people.handlers, people.head], kind: 'supportOverdue' };
  },
};
