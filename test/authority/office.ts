import type { Absence, OrganisationSnapshot, Post } from '../../src/rooms/organisation/model.ts';
import { viewOf } from '../../src/rooms/organisation/view.ts';
import { at, person, post } from '../sample-office.ts';

/** The moment at which the matrix is read: night, so that somebody is on duty. */
export const NOW = at('09-28 22:00');

const of = (department: string | undefined, names: string, ...posts: Post[]) => ({
  posts,
  staff: names.split(' ').map((name) => person(name, { department })),
});
const over = (division: string) => ({ role: 'divisionLeader', department: undefined, division }) as const;
const office = (role: Post['role']) => ({ role, department: undefined }) as const;

/** The people of the example office who stand for the roles of the matrix, on the posts they have there. */
const PARTS = [
  of(
    'WX',
    'handler backup crew head wx.deputy wx.elec1 wx.night1 wx.plumb2 contractor wx.contract2',
    post('WX-DISPATCH', { cover: 'ab' }, { A: 'handler', B: 'backup' }),
    post('WX-PLUMB', { cover: 'pool' }, { pool: 'crew wx.plumb2' }),
    post('WX-ELEC', { cover: 'pool' }, { pool: 'wx.elec1' }),
    post('WX-NIGHT', { cover: 'pool' }, { pool: 'wx.night1' }),
    post('WX-CONTRACT', { cover: 'pool', role: 'contractor' }, { pool: 'contractor wx.contract2' }),
    post('WX-HEAD', { role: 'head' }, { single: 'head' }),
    post('WX-DEPUTY', { role: 'deputy' }, { single: 'wx.deputy' }),
  ),
  of(
    'NY',
    'supporter ny.meter2 ny.power1 supporthead ny.deputy',
    post('NY-METER', { cover: 'ab', department: 'NY' }, { A: 'supporter', B: 'ny.meter2' }),
    post('NY-POWER', { cover: 'pool', department: 'NY' }, { pool: 'ny.power1' }),
    post('NY-HEAD', { role: 'head', department: 'NY' }, { single: 'supporthead' }),
    post('NY-DEPUTY', { role: 'deputy', department: 'NY' }, { single: 'ny.deputy' }),
  ),
  of('GY', 'gy.head', post('GY-HEAD', { role: 'head', department: 'GY' }, { single: 'gy.head' })),
  of(
    'ZH',
    'window zh.hall2 zh.head registrar zh.supervise2',
    post(
      'ZH-HALL',
      {
        role: 'firstContact',
        cover: 'pool',
        department: 'ZH',
        firstContact: ['answer', 'accept', 'receive'],
      },
      { pool: 'window zh.hall2' },
    ),
    post('ZH-HEAD', { role: 'head', department: 'ZH' }, { single: 'zh.head' }),
    post(
      'ZH-SUPERVISE',
      { role: 'registrar', cover: 'ab', department: 'ZH' },
      { A: 'registrar', B: 'zh.supervise2' },
    ),
  ),
  of(
    undefined,
    'leader leader2 leader3 chief team party admin',
    post('OFFICE-LEAD-LIFE', over('LIFE'), { single: 'leader' }),
    post('OFFICE-LEAD-RESOURCE', over('RESOURCE'), { single: 'leader2' }),
    post('OFFICE-LEAD-GENERAL', over('GENERAL'), { single: 'leader3' }),
    post('OFFICE-CHIEF', office('headOfOffice'), { single: 'chief' }),
    post('OFFICE-TEAM', { ...office('leadershipTeam'), cover: 'pool' }, { pool: 'team leader3' }),
    post('OFFICE-PARTY', { ...office('partyBranch'), cover: 'pool' }, { pool: 'party' }),
    post('OFFICE-ADMIN', office('administrator'), { single: 'admin' }),
  ),
];

const department = (code: string, division: string) => ({
  code,
  name: code,
  kind: 'centre' as const,
  division,
  duties: [],
  standards: [],
  place: '',
  phone: '',
  windowHours: '',
});

const SNAPSHOT: OrganisationSnapshot = {
  version: 1,
  divisions: ['LIFE', 'RESOURCE', 'GENERAL'].map((code) => ({ code, name: code })),
  departments: [
    department('WX', 'LIFE'),
    department('GY', 'LIFE'),
    department('NY', 'RESOURCE'),
    department('ZH', 'GENERAL'),
  ],
  posts: PARTS.flatMap(({ posts }) => posts),
  staff: PARTS.flatMap(({ staff }) => staff),
  absences: [],
  standIns: [],
  duty: [
    {
      id: 'night',
      department: 'WX',
      username: 'wx.night1',
      weekdays: [1, 3, 5, 7],
      from: '21:30',
      to: '07:30',
    },
  ],
};

/** The office with some people away since this morning, and some who left. */
export function officeWith({ away = [], left = [] }: { away?: string[]; left?: string[] } = {}) {
  const absences = away.map(
    (username): Absence => ({
      id: username,
      username,
      fromAt: at('09-28 08:00'),
      kind: 'other',
      planned: false,
    }),
  );
  const staff = SNAPSHOT.staff.map((one) =>
    left.includes(one.username) ? { ...one, leftOn: '2026-09-28' } : one,
  );
  return viewOf({ ...SNAPSHOT, absences, staff });
}
