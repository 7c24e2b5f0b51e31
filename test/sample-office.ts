import { parseInstant } from '../src/kernel/time.ts';
import type {
  Absence,
  OrganisationSnapshot,
  Post,
  Seat,
  StaffMember,
} from '../src/rooms/organisation/model.ts';

/** A moment of 2026 in the office's zone. Example: `at('09-28 10:00')`. */
export function at(text: string): number {
  const moment = parseInstant(`2026-${text.replace(' ', 'T')}:00+08:00`);
  if (moment === undefined) throw new Error(`no such moment: ${text}`);
  return moment;
}

export function person(username: string, more: Partial<StaffMember> = {}): StaffMember {
  const defaults = { name: username, title: '', department: 'WX', joinedOn: '2020-01-01', certificates: [] };
  return { username, ...defaults, ...more };
}

/** Example: `post('DISPATCH', { cover: 'ab' }, { A: 'handler', B: 'backup' })`; a pool takes `pool: 'a b c'`. */
export function post(code: string, more: Partial<Post>, seats: Partial<Record<Seat, string>>): Post {
  const holders = Object.entries(seats).flatMap(([seat, names]) =>
    names.split(' ').map((username) => ({ username, seat: seat as Seat, fromOn: '2020-01-01' })),
  );
  const defaults = {
    name: code,
    role: 'staff',
    cover: 'single',
    department: 'WX',
    scope: '',
    phone: '',
  } as const;
  return { code, ...defaults, duties: [], firstContact: [], holders, ...more };
}

export function away(username: string, from: string, to?: string, planned = false): Absence {
  const id = `${username} ${from}`;
  return {
    id,
    username,
    fromAt: at(from),
    toAt: to === undefined ? undefined : at(to),
    kind: 'other',
    planned,
  };
}

const department = (code: string, division: string) => ({
  code,
  name: `${code} centre`,
  kind: 'centre' as const,
  division,
  duties: [],
  standards: [],
  place: 'hall',
  phone: '8800',
  windowHours: '',
});

/**
 * A small office: two departments in two divisions, a repair dispatch post with A and B, a pool of two plumbers, heads,
 * a deputy, leaders, a registrar, an administrator. Fields given replace whole lists.
 */
export function sampleOffice(more: Partial<OrganisationSnapshot> = {}): OrganisationSnapshot {
  return {
    version: 1,
    divisions: [
      { code: 'LIFE', name: 'life' },
      { code: 'ENERGY', name: 'energy' },
    ],
    departments: [department('WX', 'LIFE'), department('NY', 'ENERGY')],
    posts: [
      post('DISPATCH', { cover: 'ab', phone: '8801' }, { A: 'handler', B: 'backup' }),
      post('PLUMB', { cover: 'pool', certificate: 'plumber' }, { pool: 'crew crew2' }),
      post('HEAD', { role: 'head' }, { single: 'head' }),
      post('DEPUTY', { role: 'deputy' }, { single: 'deputy' }),
      post('NY-HEAD', { role: 'head', department: 'NY' }, { single: 'supporthead' }),
      post('NY-WORK', { cover: 'single', department: 'NY' }, { single: 'supporter' }),
      post(
        'LEAD-LIFE',
        { role: 'divisionLeader', department: undefined, division: 'LIFE' },
        { single: 'leader' },
      ),
      post(
        'LEAD-ENERGY',
        { role: 'divisionLeader', department: undefined, division: 'ENERGY' },
        { single: 'leader2' },
      ),
      post('CHIEF', { role: 'headOfOffice', department: undefined }, { single: 'chief' }),
      post('ADMIN', { role: 'administrator', department: undefined }, { single: 'admin' }),
      post(
        'SUPERVISE',
        { role: 'registrar', department: 'NY', cover: 'ab' },
        { A: 'registrar', B: 'supporter' },
      ),
    ],
    staff: [
      ...['handler', 'backup', 'head', 'deputy', 'crew2'].map((name) => person(name)),
      person('crew', { certificates: [{ kind: 'plumber', number: 'P1', expiresOn: '2026-12-31' }] }),
      ...['supporter', 'supporthead', 'registrar'].map((name) => person(name, { department: 'NY' })),
      ...['leader', 'leader2', 'chief', 'admin'].map((name) => person(name, { department: undefined })),
    ],
    absences: [],
    standIns: [],
    duty: [],
    ...more,
  };
}
