import {
  ApartmentOutlined,
  AuditOutlined,
  BookOutlined,
  CalendarOutlined,
  ContactsOutlined,
  EditOutlined,
  HomeOutlined,
  ImportOutlined,
  PlusSquareOutlined,
  ProfileOutlined,
  ScheduleOutlined,
  ToolOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { holds, isContractorOnly, isCrew, type Me, worksHere } from '../../kit/desk/me.ts';
import type { navTexts } from '../texts/shell.ts';

type Name = keyof typeof navTexts;
export type NavItem = { to: string; name: Name; icon: ComponentType };
export type NavGroup = { name: Name; items: NavItem[] };

/** Whose matters and contacts there are to see: everyone who serves, leads or supervises. */
const serves = (me: Me) => worksHere(me) || holds(me, 'divisionLeader', 'headOfOffice', 'registrar');
const receives = worksHere;
const oversees = (me: Me) =>
  holds(me, 'administrator', 'head', 'divisionLeader', 'headOfOffice', 'registrar', 'leadershipTeam');

type Entry = NavItem & { group: Name; for: (me: Me) => boolean };

const ENTRIES: Entry[] = [
  { group: 'today', to: '/', name: 'workbench', icon: HomeOutlined, for: (me) => !isContractorOnly(me) },
  { group: 'today', to: '/jobs', name: 'jobs', icon: ToolOutlined, for: isCrew },
  { group: 'today', to: '/register', name: 'counter', icon: EditOutlined, for: receives },
  { group: 'today', to: '/queue', name: 'queue', icon: UnorderedListOutlined, for: serves },
  { group: 'today', to: '/contacts', name: 'contacts', icon: ContactsOutlined, for: serves },
  { group: 'today', to: '/new-case', name: 'newCase', icon: PlusSquareOutlined, for: receives },
  { group: 'registers', to: '/registers/time-limits', name: 'timeLimits', icon: AuditOutlined, for: serves },
  {
    group: 'registers',
    to: '/registers/first-contact',
    name: 'firstContact',
    icon: BookOutlined,
    for: serves,
  },
  { group: 'office', to: '/services', name: 'services', icon: ProfileOutlined, for: serves },
  {
    group: 'office',
    to: '/absences',
    name: 'absences',
    icon: ScheduleOutlined,
    for: (me) => !isContractorOnly(me),
  },
  { group: 'office', to: '/organisation', name: 'organisation', icon: ApartmentOutlined, for: oversees },
  {
    group: 'office',
    to: '/calendar',
    name: 'calendar',
    icon: CalendarOutlined,
    for: (me) => !isContractorOnly(me),
  },
  {
    group: 'office',
    to: '/import',
    name: 'import',
    icon: ImportOutlined,
    for: (me) => holds(me, 'administrator'),
  },
];

const GROUPS: Name[] = ['today', 'registers', 'office'];

/** The pages somebody has something to do on. The server decides what they may; this only spares them empty pages. */
export function navigationOf(me: Me): NavGroup[] {
  return GROUPS.map((name) => ({
    name,
    items: ENTRIES.filter((entry) => entry.group === name && entry.for(me)),
  })).filter(({ items }) => items.length > 0);
}
