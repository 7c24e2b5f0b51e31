import { describe, expect, it } from 'vitest';
import { ref } from '../../../../test/sample-case.ts';
import { contactWorld, receiving } from '../../../../test/sample-contact.ts';
import type { OutcomeCommand } from '../model.ts';
import { inOrder, withBlanksOfOutcome } from './all-blanks.ts';
import { powersOf } from './people.ts';
import { receive } from './receive.ts';

const AT = Date.parse('2026-09-28T10:00:00+08:00');
const nobody = { given: [], visitor: undefined };

function lacking(outcome: OutcomeCommand, more: Parameters<typeof receiving>[0] = {}) {
  const command = {
    type: 'ReceiveContact',
    receiving: receiving({ ...nobody, matter: undefined, ...more }),
  } as const;
  const refused = receive(command);
  if (Array.isArray(refused)) throw new Error('it lacks nothing');
  const world = contactWorld();
  const told = withBlanksOfOutcome(
    refused,
    command,
    { type: 'GiveOutcome', outcome, entry: nobody },
    () => ({
      ...world,
      now: AT,
      by: 'handler',
      powers: powersOf('handler', 'officer', world.organisation, AT),
    }),
    AT,
  );
  return inOrder(told.errors ?? []).map(({ pointer }) => pointer);
}

describe('what an entry lacks is told at once', () => {
  it('FC-3 handed over without anything: who, what and to whom', () => {
    expect(lacking({ kind: 'handedOver', to: {} })).toEqual([
      '/visitor/name',
      '/visitor/unit',
      '/matter',
      '/to/department',
    ]);
  });

  it('FC-1 an important one names nobody twice', () => {
    expect(lacking({ kind: 'handedOver', to: {} }, { important: true })).toHaveLength(4);
  });

  it('FC-1 what is wrong and not blank waits until everything is there', () => {
    expect(lacking({ kind: 'reportedUp', to: 'crew', question: ref('q') })).toEqual(['/matter']);
  });

  it('FC-4 the visitor stands before the outcome, whose own fields keep their order', () => {
    const errors = ['/reason', '/basis', '/visitor/unit', '/visitor/name'].map((pointer) => ({
      pointer,
      code: 'blank',
    }));
    expect(inOrder(errors).map(({ pointer }) => pointer)).toEqual([
      '/visitor/name',
      '/visitor/unit',
      '/reason',
      '/basis',
    ]);
  });
});
