import type { OrganisationRecords } from '../src/rooms/organisation/import-records.ts';

const source = { file: 'x.csv', row: 2 };

/** One department with a post of A and B and a head, as an import brings it. */
export const SMALL_OFFICE: OrganisationRecords = {
  divisions: [{ code: 'LIFE', name: '生活', source }],
  departments: [
    { code: 'WX', name: '维修', kind: 'centre', division: 'LIFE', duties: ['维修'], standards: [], source },
  ],
  posts: [
    {
      code: 'DISPATCH',
      department: 'WX',
      name: '调度',
      role: 'staff',
      cover: 'ab',
      duties: ['派工'],
      firstContact: [],
      source,
    },
    {
      code: 'HEAD',
      department: 'WX',
      name: '主任',
      role: 'head',
      cover: 'single',
      duties: [],
      firstContact: [],
      source,
    },
  ],
  staff: ['handler', 'backup', 'head', 'spare'].map((username) => ({
    username,
    name: `示${username}`,
    title: '技师',
    department: 'WX',
    phone: '139-0000-0000',
    joinedOn: '2020-01-01',
    source,
  })),
  holders: [
    { post: 'DISPATCH', username: 'handler', seat: 'A', source },
    { post: 'DISPATCH', username: 'backup', seat: 'B', source },
    { post: 'HEAD', username: 'head', seat: 'single', source },
  ],
  certificates: [{ username: 'handler', kind: '电工', number: 'E1', expiresOn: '2027-01-01', source }],
  duty: [{ department: 'WX', username: 'handler', from: '21:30', to: '07:30', weekdays: [1], source }],
  absences: [{ username: 'spare', from: '2026-10-12', to: '2026-10-14', reason: '年休假', source }],
  places: [{ code: 'G1-312', building: '1号楼', room: '312', source }],
};
