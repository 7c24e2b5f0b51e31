import type { Makers } from './command-input.ts';
import type { Given } from './input-told.ts';
import type { SupportLetter } from './model-support.ts';
import type { SUPPORT_COMMANDS } from './policy-support.ts';

/** The support that the path names. */
const idOf = ({ id }: Given): number => {
  if (id === undefined) throw new Error('the path of a support names it');
  return id;
};

function letterOf(
  letter: { number: string; on: string } | undefined,
  { seal }: Given,
): SupportLetter | undefined {
  const number = letter && seal('letter', letter.number);
  return letter && number && { number, on: letter.on };
}

export const SUPPORT_MAKERS: Makers<keyof typeof SUPPORT_COMMANDS> = {
  supports: (body, given) => ({
    type: 'ProposeSupport',
    department: body.department,
    outside: given.seal('outside', body.outside),
    task: given.seal('task', body.task),
    dueOn: body.dueOn,
    letter: letterOf(body.letter, given),
  }),
  'support-accept': (body, given) => ({ type: 'AcceptSupport', id: idOf(given), to: body.staff }),
  'support-counter': (body, given) => ({
    type: 'CounterSupport',
    id: idOf(given),
    dueOn: body.dueOn,
    reason: given.seal('reason', body.reason),
  }),
  'support-assign': (body, given) => ({ type: 'AssignSupport', id: idOf(given), to: body.staff }),
  'support-progress': (body, given) => ({
    type: 'ReportSupport',
    id: idOf(given),
    text: given.seal('progress', body.text),
    letter: letterOf(body.letter, given),
  }),
  'support-finish': (body, given) => ({
    type: 'FinishSupport',
    id: idOf(given),
    result: given.seal('result', body.result),
  }),
  'support-return': (body, given) => ({
    type: 'ReturnSupport',
    id: idOf(given),
    reason: given.seal('reason', body.reason),
  }),
  'support-reschedule': (body, given) => ({
    type: 'RescheduleSupport',
    id: idOf(given),
    dueOn: body.dueOn,
    reason: given.seal('reason', body.reason),
  }),
  'support-withdraw': (body, given) => ({
    type: 'WithdrawSupport',
    id: idOf(given),
    reason: given.seal('reason', body.reason),
  }),
};
