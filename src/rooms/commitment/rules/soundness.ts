import { withinInstructionCap } from '../../../kernel/clock/caps.ts';
import type { Limit } from '../../../kernel/limits.ts';
import type { FieldError } from '../../../kernel/refusal.ts';
import type { DemandId } from '../../../kernel/rulebook/ids.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { ServiceElements } from '../model.ts';
import type { ElementProblem } from '../refusals.ts';
import { problem } from './completeness.ts';
import { type DueAt, longerThan } from './limits.ts';

/** What a draft is held against: the calendar, and the office's posts and departments. */
export type SoundnessFacts = {
  today: PlainDate;
  department: string;
  dueAt: DueAt;
  /** The department a post belongs to; `undefined` for an unknown post, '' for one of no department. */
  departmentOfPost(code: string): string | undefined;
  isDepartment(code: string): boolean;
};

/** A finding: it `stops` a submission, or is only said. */
export type Finding = FieldError & { demand: DemandId; stops: boolean };

const SPOT_LIMIT: Limit = { count: 1, unit: 'workingDay' };

/**
 * Everything in a draft that goes against a rule or that its makers should know, blanks apart (`blankElements`).
 * A promise longer than the statutory limit stops it (TL-2) when it is so as a rule; when only holidays make it so, it
 * is said, and at run time the earlier date rules.
 */
export function findings(elements: ServiceElements, facts: SoundnessFacts): Finding[] {
  return [
    ...statutory(elements, facts),
    ...instruction(elements),
    ...kind(elements, facts),
    ...parts(elements, facts),
    ...burden(elements),
    ...specialProcedures(elements),
    ...places(elements, facts),
    ...fieldNames(elements),
  ];
}

function finding(demand: DemandId, pointer: string, code: ElementProblem, stops = true): Finding {
  return { ...problem(pointer, code), demand, stops };
}

function held(
  limit: Limit | undefined,
  bound: Limit | undefined,
  facts: SoundnessFacts,
  say: { demand: DemandId; pointer: string; always: ElementProblem; atTimes?: ElementProblem },
): Finding[] {
  if (!limit || !bound) return [];
  const longer = longerThan(limit, bound, facts.dueAt, facts.today);
  if (longer === 'never') return [];
  if (longer !== 'atTimes') return [finding(say.demand, say.pointer, say.always)];
  return say.atTimes ? [finding(say.demand, say.pointer, say.atTimes, false)] : [];
}

function statutory(elements: ServiceElements, facts: SoundnessFacts): Finding[] {
  const { statutoryLimit, statutoryMilestone, promisedLimit, milestones = [] } = elements;
  if (!statutoryLimit) return [];
  const found: Finding[] = [];
  if (!elements.statutoryBasis?.trim())
    found.push(finding('TL-2', '/statutoryBasis', 'statutoryBasisBlank', false));
  const say = {
    demand: 'TL-2',
    always: 'longerThanStatutory',
    atTimes: 'atTimesLongerThanStatutory',
  } as const;
  if (statutoryMilestone === undefined) {
    return [...found, ...held(promisedLimit, statutoryLimit, facts, { ...say, pointer: '/promisedLimit' })];
  }
  const index = milestones.findIndex(({ name }) => name === statutoryMilestone);
  if (index < 0) return [...found, finding('TL-2', '/statutoryMilestone', 'unknownMilestone')];
  const pointer = `/milestones/${index}/limit`;
  return [...found, ...held(milestones[index]?.limit, statutoryLimit, facts, { ...say, pointer })];
}

function instruction({ schoolLeaderInstruction, promisedLimit }: ServiceElements): Finding[] {
  if (!schoolLeaderInstruction || !promisedLimit || withinInstructionCap(promisedLimit)) return [];
  return [finding('TL-7', '/promisedLimit', 'longerThanInstruction')];
}

function kind(elements: ServiceElements, facts: SoundnessFacts): Finding[] {
  const { promisedLimit } = elements;
  if (!promisedLimit || elements.kind === undefined) return [];
  if (promisedLimit.unit === 'onTheSpot') {
    return elements.kind === 'onTheSpot' ? [] : [finding('SC-5.2.1', '/kind', 'kindNotOnTheSpot')];
  }
  if (elements.kind !== 'onTheSpot') return [];
  return held(promisedLimit, SPOT_LIMIT, facts, {
    demand: 'SC-5.2.1',
    pointer: '/promisedLimit',
    always: 'slowerThanOnTheSpot',
  });
}

/** Milestones and shares of others end within the promise (TL-5). */
function parts(elements: ServiceElements, facts: SoundnessFacts): Finding[] {
  const { promisedLimit, milestones = [], supports = [] } = elements;
  const within = (demand: DemandId, pointer: string, limit: Limit) =>
    held(limit, promisedLimit, facts, {
      demand,
      pointer,
      always: 'longerThanPromise',
      atTimes: 'atTimesLongerThanPromise',
    });
  return [
    ...milestones.flatMap(({ limit }, index) => within('TL-2', `/milestones/${index}/limit`, limit)),
    ...supports.flatMap(({ limit }, index) => within('TL-5', `/supports/${index}/limit`, limit)),
  ];
}

function burden(elements: ServiceElements): Finding[] {
  const found: Finding[] = [];
  if ((elements.visits ?? 0) > 1 && !elements.visitsReason?.trim()) {
    found.push(finding('SC-5.2', '/visitsReason', 'visitsReasonBlank'));
  }
  if (elements.noMaterials && elements.materials?.length) {
    found.push(finding('SC-2', '/noMaterials', 'contradictory'));
  }
  return found;
}

/** The schema lets only the four kinds through; basis and planned time are what TL-11 adds. */
function specialProcedures(elements: ServiceElements): Finding[] {
  return (elements.specialProcedures ?? []).flatMap(({ basis, planned }, index) => [
    ...(basis.trim() ? [] : [finding('TL-11', `/specialProcedures/${index}/basis`, 'blank')]),
    ...(planned.unit === 'workingDay' && !planned.before && planned.count > 0
      ? []
      : [finding('TL-11', `/specialProcedures/${index}/planned`, 'specialProcedureUnplanned')]),
  ]);
}

function places(elements: ServiceElements, facts: SoundnessFacts): Finding[] {
  const posts = (elements.posts ?? []).flatMap((code, index) => {
    if (code.trim() === '') return [];
    const department = facts.departmentOfPost(code);
    if (department === undefined) return [finding('SC-2', `/posts/${index}`, 'unknownPost')];
    return department === facts.department ? [] : [finding('SC-2', `/posts/${index}`, 'foreignPost', false)];
  });
  const supports = (elements.supports ?? []).flatMap(({ department }, index) =>
    department === undefined || facts.isDepartment(department)
      ? []
      : [finding('TL-5', `/supports/${index}/department`, 'unknownDepartment')],
  );
  return [...posts, ...supports];
}

function fieldNames(elements: ServiceElements): Finding[] {
  const names = (elements.fields ?? []).map(({ name }) => name);
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [finding('SC-2', `/fields/${index}/name`, 'repeated')] : [],
  );
}
