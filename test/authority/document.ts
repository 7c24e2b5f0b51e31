import { departmentsSeen } from '../../src/rooms/commitment/policy.ts';
import { scopeOf as contactScopeOf } from '../../src/rooms/first-contact/policy.ts';
import { scopeOf as presenceOf } from '../../src/rooms/organisation/policy.ts';
import { scopeOf as caseScopeOf } from '../../src/rooms/time-limit/policy.ts';
import { CASE_COLUMNS, officeIn, STATE_COLUMNS, verdictOnCase } from './cases.ts';
import { SHOWN_COLUMNS, verdictOnContact } from './contacts.ts';
import { DESK_COLUMNS, verdictAtDesk } from './desk.ts';
import { ITEM_COLUMNS, verdictOnItem } from './items.ts';
import { NOW } from './office.ts';
import { OFFICE_COLUMNS, verdictOnOffice } from './office-acts.ts';
import { CASE_ROLES, CONTACT_ROLES, OFFICE_ROLES, type Role } from './roles.ts';
import type { Verdict } from './verdict.ts';

const CELLS: Record<Verdict, string> = { may: '✓', notTheirs: '403', notThere: '404', signIn: '401' };

type Labelled = { label: string };

/** Columns whose cells are the same in every row stand together. */
function grouped<C extends Labelled>(
  roles: readonly Role[],
  columns: readonly C[],
  of: (role: Role, column: C) => Verdict,
) {
  const groups = new Map<string, { cells: Verdict[]; labels: string[] }>();
  for (const column of columns) {
    const cells = roles.map((role) => of(role, column));
    const key = cells.join(' ');
    const group = groups.get(key) ?? { cells, labels: [] };
    group.labels.push(column.label);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** A, B … Z, AA: the name of a group in the table's head. */
function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letter(Math.floor(index / 26) - 1)}${last}`;
}

function table<C extends Labelled>(
  roles: readonly Role[],
  columns: readonly C[],
  of: (role: Role, column: C) => Verdict,
): string {
  const groups = grouped(roles, columns, of);
  const legend = groups.map(({ labels }, index) => `- **${letter(index)}** ${labels.map(coded).join(', ')}`);
  const head = ['who', ...groups.map((_, index) => letter(index))];
  const rows = roles.map(({ zh, en }, row) => [
    `${en} · ${zh}`,
    ...groups.map(({ cells }) => CELLS[cells[row] as Verdict]),
  ]);
  return [...legend, '', ...lined(head, rows)].join('\n');
}

/** The command as code, what it is said of as words. */
const coded = (label: string) => label.replace(/^[^(]+?(?= \(|$)/, (name) => `\`${name}\``);

function lined(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : ':-:'))), ...rows.map(line)];
}

const codes = (list: readonly string[]) => (list.length > 0 ? list.join(' ') : '–');

/** What lists, counts, search, registers and exports hold for somebody: the policies' scopes. */
function scopes(): string {
  const rows = OFFICE_ROLES.map(({ who, on, en, zh }) => {
    const view = officeIn(on);
    const cases = caseScopeOf(who, view, NOW);
    const contacts = contactScopeOf(who, view, NOW);
    const own = cases.onlyJobs ? 'the own jobs' : codes(cases.departments);
    const drafts = departmentsSeen(view, who, NOW);
    const presence = presenceOf(view, who, NOW);
    return [
      `${en} · ${zh}`,
      cases.all ? 'all' : own,
      cases.onlyJobs ? '–' : codes(cases.memberOf),
      contacts.all ? 'all' : codes(contacts.led),
      contacts.all ? 'all' : codes(contacts.served),
      drafts === null ? 'all' : codes(drafts),
      presence === 'all' ? 'all' : codes(presence),
    ];
  });
  const head = [
    'who',
    'cases of',
    'supports asked of',
    'contacts that were with',
    'contacts passed on to',
    'drafts of',
    'absences and rosters of',
  ];
  return lined(head, rows).join('\n');
}

/** Routes whose answer is as much as the reader's scope holds (section 7), or nothing at all. */
export const SCOPED: readonly string[] = [
  'GET /cases',
  'GET /cases-count',
  'POST /cases/bulk/assign',
  'POST /cases/bulk/merge',
  'GET /cases/{number}/deadline',
  'GET /cases/{number}/documents/{kind}.html',
  'GET /cases/{number}/documents/{kind}.pdf',
  'GET /contacts',
  'GET /contacts-count',
  'GET /contacts/{number}/documents/receipt.html',
  'GET /contacts/{number}/documents/receipt.pdf',
  ...['time-limits', 'first-contact'].flatMap((name) =>
    ['', '.csv', '.xlsx', '.html', '.pdf'].map((kind) => `GET /registers/${name}${kind}`),
  ),
  'GET /imports/template.xlsx',
  'GET /service-drafts',
  'GET /service-reviews',
  'GET /uploads/{id}',
  'GET /directory',
  'GET /organisation/absences',
  'GET /organisation/absences/{id}',
  'GET /organisation/departments',
  'GET /organisation/departments/{code}',
  'GET /organisation/divisions',
  'GET /organisation/duty',
  'GET /organisation/office-hours',
  'GET /organisation/places',
  'GET /organisation/places/{code}/label.html',
  'GET /organisation/places/{code}/label.pdf',
  'GET /organisation/posts',
  'GET /organisation/posts/{code}',
  'GET /organisation/staff',
  'GET /organisation/staff/{username}',
  ...['badge', 'plate'].flatMap((card) =>
    ['html', 'pdf'].map((form) => `GET /organisation/staff/{username}/${card}.${form}`),
  ),
  'GET /organisation/stand-ins',
  'POST /organisation/stand-ins/{id}/end',
];

/** Routes that concern the one who asks and nobody else. */
export const OWN_DESK: readonly string[] = [
  'GET /session',
  'GET /me',
  'GET /inbox',
  'POST /inbox/{id}/read',
  'GET /inbox-count',
  'POST /inbox/read',
  'GET /cases-to-approve',
  'GET /events/stream',
  'GET /views',
  'POST /views',
  'DELETE /views/{id}',
  'GET /me/sessions',
  'POST /me/sessions/end',
  'POST /me/password',
  'POST /me/second-factor',
  'POST /me/second-factor/confirm',
  'POST /me/second-factor/remove',
];

/** A route as the contract lists it. */
export type Door = { method: string; path: string; caller: string; scope?: string };

const SAFE = new Set(['GET', 'HEAD']);
const needs = ({ method, scope }: Door) => scope ?? (SAFE.has(method) ? 'read' : 'write');

/** What a program with a key meets at a route. */
export function doorOf(route: Door, has: 'read' | 'write'): '✓' | '403' {
  if (route.caller === 'staff') return '403';
  const open = route.caller === 'anyone' && SAFE.has(route.method);
  return open || needs(route) === has ? '✓' : '403';
}

const KINDS: Record<string, string> = { anyone: 'public', signedIn: 'staff and programs', staff: 'staff' };

/** What each kind of caller meets at the door, before any policy is asked. */
function doors(routes: Door[]): string {
  const rows = Object.entries(KINDS).flatMap(([caller, name]) =>
    [true, false].flatMap((safe) => {
      const some = routes.filter((one) => one.caller === caller && SAFE.has(one.method) === safe);
      const [first] = some;
      if (!first) return [];
      const nobody = caller === 'anyone' ? '✓' : '401';
      const staff = caller === 'anyone' ? '✓' : 'by policy';
      const title = `${name}, to ${safe ? 'read' : 'write'}: ${some.length}`;
      return [[title, nobody, nobody, doorOf(first, 'read'), doorOf(first, 'write'), staff]];
    }),
  );
  const head = [
    'routes',
    'nobody known · 未登录',
    'who has left · 已离岗',
    'key `read`',
    'key `write`',
    'staff · 工作人员',
  ];
  return lined(head, rows).join('\n');
}

const publicList = (routes: Door[]) =>
  routes
    .filter(({ caller }) => caller === 'anyone')
    .map(({ method, path }) => `\`${method} ${path}\``)
    .join(', ');

/** `docs/authority.md`: who may do what, read off the policies. */
export function authorityDocument(routes: Door[]): string {
  const onCases = table(CASE_ROLES, CASE_COLUMNS, verdictOnCase);
  const byState = table(
    CASE_ROLES.filter(({ on }) => on === 'plain'),
    STATE_COLUMNS,
    verdictOnCase,
  );
  const onContacts = table(CONTACT_ROLES, SHOWN_COLUMNS, verdictOnContact);
  const atDesk = table(OFFICE_ROLES, DESK_COLUMNS, verdictAtDesk);
  const onItems = table(OFFICE_ROLES, ITEM_COLUMNS, verdictOnItem);
  const onOffice = table(OFFICE_ROLES, OFFICE_COLUMNS, verdictOnOffice);
  return `${INTRODUCTION}
## 1. At the door

${doors(routes)}

Public: ${publicList(routes)}. A tracking code is the authority for \`/track/{trackingCode}\` alone and shows that one matter;
whoever holds it is nobody known everywhere else.

## 2. Cases · 办件

An accepted application of WX (维修服务中心), received at the hall of ZH; sent to a plumber and to an outside firm; of three supports
NY has taken the first on, the second is asked of it, the third is asked of somebody outside.

${onCases}

What depends on the state besides:

${byState}

## 3. First contacts · 首问登记

Received by the hall (ZH), passed on to WX; the report goes to the division leader over NY.

${onContacts}

## 4. Taking in · 登记

${atDesk}

## 5. Service items · 服务事项

An item of WX.

${onItems}

## 6. Office, calendar, accounts · 机构、日历与账号

Things of WX; \`{absence}\` and \`{shift}\` are a colleague's.

${onOffice}

## 7. What lists, counts, search, registers and exports hold · 列表、统计、检索、登记簿与导出

Besides what is named here, everybody has what names them (handler, B, crew, officer, maker, receiver, who does a support,
who was asked) and what is of a post they hold or cover; while on duty a department's open urgent items.
A record names by their numbers the matters it is joined with (what it was merged into, its repeats, the contact it came of, the
case it became), and a note in the inbox what it was about when it came: numbers alone, never more of what is not there for the
reader. Where the case of a contact is only its officer sees, and who sees the case (FC-3).

Staff who apply for themselves (the applicant's name and phone are theirs, or they send it in under their own name) have an
interest from the start: the matter goes to B or the next in rank, and they neither accept, handle, decide nor finish it (SC-6.3).
As the applicant they follow it by its tracking code like anybody; as staff they see it only where the case names them or their post.

${scopes()}
`;
}

const INTRODUCTION = `# Who may do what

Written by \`npm run generate\` from the policies (\`src/rooms/*/policy*.ts\`), held against the running server by
\`test/authority\`. ✓ goes on to what was sent and to the rules · 403 seen but not theirs, refused and recorded (SC-6.2) ·
404 not theirs to see (SC-6) · 401 not signed in. What a row says of a person holds at that moment: authority comes from posts,
absences, stand-ins and the matter itself, and is looked up anew with every request (CO-1, TL-12).
`;
