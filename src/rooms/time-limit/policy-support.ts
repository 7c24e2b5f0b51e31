import type { CaseState, CommandType } from './model.ts';
import type { Support, SupportCommand } from './model-support.ts';
import type { Standing } from './policy.ts';
import type { SupportStanding } from './policy-supporter.ts';
import { supportOf } from './rules/support.ts';

/** How somebody stands to a support: on its own side, and on the lead's. */
type Stands = SupportStanding & { lead: boolean };

/** A command on one support: its name in `allowed`, who may give it, and where it can make sense. */
type PartSpec = {
  type: SupportCommand['type'] & CommandType;
  part: string;
  who: (stands: Stands, support: Support) => boolean;
  fits: (support: Support) => boolean;
};

const leadOf = ({ handler, head }: Standing) => handler || head;
const isOutside = ({ department }: Support) => department === undefined;
const isOpen = ({ end }: Support) => end === undefined;

/** What is asked of a department anybody of it may answer, as at a counter; for those outside the lead enters it. */
const answers = ({ member, head, lead }: Stands, support: Support) =>
  isOutside(support) ? lead : member || head;
/** Who took it on, who covers, or the head. */
const works = ({ doer, head, lead }: Stands, support: Support) => (isOutside(support) ? lead : doer || head);
const lead = (stands: Stands) => stands.lead;
const workedOn = (support: Support) =>
  support.state === 'accepted' || (isOutside(support) && support.state === 'proposed');

const PARTS = {
  'support-accept': {
    type: 'AcceptSupport',
    part: 'accept',
    who: answers,
    fits: ({ state }) => state === 'proposed',
  },
  'support-counter': {
    type: 'CounterSupport',
    part: 'counter',
    who: answers,
    fits: (support) => support.state === 'proposed' && !isOutside(support),
  },
  'support-assign': {
    type: 'AssignSupport',
    part: 'assign',
    who: ({ head }) => head,
    fits: (support) => isOpen(support) && !isOutside(support),
  },
  'support-progress': { type: 'ReportSupport', part: 'progress', who: works, fits: workedOn },
  'support-finish': { type: 'FinishSupport', part: 'finish', who: works, fits: workedOn },
  'support-return': {
    type: 'ReturnSupport',
    part: 'return',
    who: (stands, support) => (support.state === 'proposed' ? answers : works)(stands, support),
    fits: isOpen,
  },
  'support-reschedule': { type: 'RescheduleSupport', part: 'reschedule', who: lead, fits: isOpen },
  'support-withdraw': { type: 'WithdrawSupport', part: 'withdraw', who: lead, fits: isOpen },
} as const satisfies Record<string, PartSpec>;
type PartName = keyof typeof PARTS;

function mayOn({ who }: PartSpec, standing: Standing, support: Support): boolean {
  const own = standing.supports?.[support.id] ?? { member: false, doer: false, head: false };
  return who({ ...own, lead: leadOf(standing) }, support);
}

/** On a case `allowed` names only the asking; what may be done with a support stands at the support. */
function partCommand<P extends PartSpec>(spec: P) {
  return {
    type: spec.type as P['type'],
    who: (standing: Standing, state: CaseState, _approver: unknown, part = 0) => {
      const support = supportOf(state, part);
      // Whoever sees the case sees which supports it has: one that is not there is not found.
      return support === undefined || mayOn(spec, standing, support);
    },
    fits: () => false,
  };
}

export const SUPPORT_COMMANDS = {
  supports: {
    type: 'ProposeSupport',
    who: leadOf,
    fits: ({ status }: CaseState) => status === 'accepted' || status === 'paused',
  },
  'support-accept': partCommand(PARTS['support-accept']),
  'support-counter': partCommand(PARTS['support-counter']),
  'support-assign': partCommand(PARTS['support-assign']),
  'support-progress': partCommand(PARTS['support-progress']),
  'support-finish': partCommand(PARTS['support-finish']),
  'support-return': partCommand(PARTS['support-return']),
  'support-reschedule': partCommand(PARTS['support-reschedule']),
  'support-withdraw': partCommand(PARTS['support-withdraw']),
} as const;

/** What somebody may do with a support now, by the names below its path. */
export function allowedOnSupport(standing: Standing, state: CaseState, support: Support): string[] {
  if (state.status !== 'accepted' && state.status !== 'paused') return [];
  return (Object.keys(PARTS) as PartName[])
    .map((name): PartSpec => PARTS[name])
    .flatMap((spec) => (spec.fits(support) && mayOn(spec, standing, support) ? [spec.part] : []));
}
