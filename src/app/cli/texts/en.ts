import type { Words } from './zh.ts';

/** Everything the command line says, in English. */
export const en: Words = {
  usage: `Usage: yinuo COMMAND [arguments]

  start      run the server and the worker (--demo for a demo)
  init       make an office and its first administrator
  import     import a folder of CSV files or an XLSX workbook
  template   write the blank workbook
  export     write the same tables as CSV or XLSX
  backup     copy everything into one file
  restore    bring a backup into an empty database
  verify     check that nobody changed the log
  deadline   compute a deadline and explain it
  account    help somebody who cannot sign in any more
  key        make, list and revoke keys for programs

yinuo COMMAND --help tells more. The environment is described in docs/operations.md.`,
  help: {
    start: `Usage: yinuo start [--demo [--clock MOMENT]]

Runs the server and the worker. Without DATABASE_URL it starts a PostgreSQL of its own.
  --demo           a demo: loads examples/ into an empty database and marks every page
  --clock MOMENT   the demo clock stands still here, as 2026-09-28T10:00:00+08:00`,
    init: `Usage: yinuo init [--office NAME] [--username NAME] [--name NAME]

Makes an office and its first administrator and prints a one-time password. Asks for what is not given. The database
must be empty.`,
    import: `Usage: yinuo import DIR|FILE.xlsx [--check] [--passwords FILE]

Imports departments, posts, people, service items, calendar and the rest. With any mistake all of them are told at
once and nothing is changed. Can be run again.
  --check            only check, write nothing
  --passwords FILE   write the one-time passwords of new accounts to this file instead of showing them`,
    template: `Usage: yinuo template DIR|FILE.xlsx
       yinuo template --describe

Writes the blank workbook: a sheet a table, notes on each column in the second row. In a folder: yinuo.xlsx.
  --describe   list the tables and their columns in Markdown`,
    export: `Usage: yinuo export DIR|FILE.xlsx

Writes the tables of the import as CSV files or one workbook. Importing them again changes nothing.`,
    backup: `Usage: yinuo backup FILE

Copies everything (tables, sequences, pending jobs, uploaded files) into one compressed file; the office may go on
working. The file holds personal data: keep it safe.`,
    restore: `Usage: yinuo restore FILE

Brings a backup into an empty database, checks every digest, then verifies the log. Also moves an office from its own
database to an external PostgreSQL.`,
    verify: `Usage: yinuo verify [--against ROOT]

Checks every chain of events, every text and every daily seal. Names the place of what does not hold; then exits with 1.
  --against ROOT   a day’s root that was kept elsewhere (64 hexadecimal digits)`,
    deadline: `Usage: yinuo deadline --from MOMENT --limit LIMIT [options]

Computes a deadline without a database and says of each day why it counts or does not.
  --from MOMENT     the start, as 2026-09-28T10:00:00+08:00 (Beijing time where no offset is given)
  --limit LIMIT     as "5 workingDay", "24 hour", "48 hour before event", onTheSpot
  --policy POLICY   sameDay (usual) or nextWorkingDay
  --extend LIMIT    an extension; may be repeated
  --exclude SPAN    KIND,FROM,TO,TOLD as tender,2026-10-09,2026-10-15,2026-10-08; may be repeated
  --json            answer in JSON`,
    account: `Usage: yinuo account reset-password USERNAME
       yinuo account reset-second-factor USERNAME
       yinuo account unlock USERNAME

For whoever cannot sign in any more. A one-time password is shown once.`,
    key: `Usage: yinuo key create NAME --scope read [--scope write] [--expires MOMENT]
       yinuo key list
       yinuo key revoke ID

A key is shown once, when it is made.`,
  },
  unknownCommand: 'there is no command “{command}”.',
  badArguments: 'wrong arguments: {reason}',
  missingArgument: 'missing argument: {name}',
  tooManyArguments: 'one argument too many: {value}',
  unexpected: 'something unexpected went wrong: {reason}',
  problems: 'Nothing was changed. Problems: {count}',
  morePlaces: '… and {count} more',
  checked: 'All is good. To be written:',
  imported: 'Imported:',
  importCounts: {
    table: '{new} new, {changed} changed, {unchanged} unchanged',
    services: 'Published versions of service items: {count}.',
    accounts: 'New accounts: {count}.',
  },
  passwords: 'One-time passwords (shown this once, to be changed at first sign-in):',
  passwordsWritten: 'The one-time passwords were written to {file} (this once).',
  notCheckedYet: '--passwords and --check exclude each other.',
  reading: 'reading {source} …',
  importing: 'importing …',
  makingAccounts: 'making accounts {done}/{total} …',
  sourceMissing: 'there is no {source}.',
  templateWritten: 'The blank workbook was written to {file}.',
  exported: 'Exported to {target}: {tables} tables, {rows} rows.',
  backingUp: 'copying {name} ({size} so far) …',
  backedUp:
    'Backed up to {file}: {tables} tables with {rows} rows, {files} files, {jobs} pending jobs, {size}.',
  restoring: 'restoring {name} ({size} so far) …',
  restored:
    'Restored the backup of {madeAt}: {tables} tables with {rows} rows, {files} files, {jobs} pending jobs.',
  verifying: 'verifying, {events} events so far …',
  verified: '{streams} streams, {events} events, {texts} texts, {seals} seals.',
  erased: '{texts} texts erased on {day} (openly forgotten; everything else still holds).',
  unsealed: '{events} events are not sealed yet.',
  allSealed: 'Every event is sealed.',
  holds: 'The log holds.',
  broken: 'The log does not hold. Places found: {count}',
  rolesApart: 'The database roles are apart: the serving role cannot rewrite the log.',
  rolesTogether:
    'The database roles are not apart ({gaps}): only triggers keep the log from being rewritten.',
  gaps: {
    superuser: 'the serving role is a superuser',
    mayMakeRoles: 'the serving role may make roles and take the owner’s',
    ownsSchema: 'the serving role owns the schema',
    ownsEvents: 'the serving role owns the log',
    mayBecomeOwner: 'the serving role may become the owner',
    mayChangeEvents: 'the serving role was granted changes of the log',
  },
  place: '{stream} {id}',
  placeVersion: 'event {version}',
  placePosition: 'position {position}',
  placeDay: 'seal of {day}',
  findings: {
    changed: 'the event says something else than its hash: it was changed',
    replaced: 'the next event follows another one: this one was replaced',
    missing: 'an event is gone',
    inserted: 'the stream goes on where its row ends: an event was put in',
    reordered: 'the event stands in another place than it was written for: the order was changed',
    cutOff: 'the stream ends before its row does: its end was cut off',
    headDiffers: 'the row holds another hash than its last event',
    stateDiffers: 'the row says something else than its events: the row was changed',
    orphanRow: 'a row without any event',
    orphanStream: 'events without their row',
    textChanged: 'a text does not match the digest in the event: it was changed',
    textMissing: 'a text that the event names is gone (and was not openly erased)',
    sealBroken: 'the root is not that of the day’s events',
    rootUnknown:
      'the root kept outside is none of this database: the seals were rewritten, or it is another office’s',
  },
  badRoot: '--against takes 64 hexadecimal digits.',
  notMigrated: 'the database holds no data of Yinuo yet, or of an older version; run yinuo start first.',
  started: 'Yinuo is up: {address}',
  workerStarted: 'The worker is up.',
  noOfficeYet: 'there is no office yet: make it with yinuo init.',
  passwordsNotWritten: 'The file {file} could not be written ({reason}), so they are shown here.',
  notEmpty: 'the database is not empty; an office is made only once.',
  initialised:
    'The office “{office}” is made. One-time password of the administrator {username} (shown this once, to be changed at first sign-in):',
  ask: {
    office: 'Name of the office: ',
    username: 'Username of the administrator (small letters, digits): ',
    name: 'Name of the administrator: ',
  },
  administratorPost: '系统管理员',
  administratorScope: '维护账号、组织和日历',
  missingAnswers: 'missing: {names}; there is no terminal to ask at.',
  badUsername: '“{username}” is no username: small letters, digits, - . _ only, a letter or digit first.',
  badMoment: '“{value}” is no moment; write 2026-09-28T10:00:00+08:00.',
  badFrom: '--from “{value}” is no moment; write 2026-09-28T10:00:00+08:00.',
  badLimit: '“{value}” is no limit; write "5 workingDay".',
  badExclude: '--exclude “{value}” should be KIND,FROM,TO,TOLD.',
  badPolicy: '--policy is sameDay or nextWorkingDay.',
  due: 'Due: {at}',
  provisional: 'Provisional: the arrangement of {years} is not published yet.',
  counted: 'counts',
  notCounted: 'does not',
  because: {
    startDay: 'day 0',
    workingDay: 'working day',
    makeupDay: 'make-up day',
    weekend: 'weekend',
    holiday: 'holiday',
    vacation: 'vacation',
    excluded: 'special procedure',
    calendarDay: 'calendar day',
  },
  accountActs: {
    'reset-password': 'One-time password of “{username}”, shown this once; all sessions have ended:',
    'reset-second-factor': '“{username}” signs in without a second factor now; all sessions have ended.',
    unlock: '“{username}” is not locked any more.',
  },
  accountUnknown: 'there is no account “{username}”.',
  accountNoSecondFactor: '“{username}” has no second factor.',
  keyCreated: 'Key “{name}” (id {id}), shown this once:',
  keyRevoked: 'The key {id} is revoked.',
  keyUnknown: 'there is no key in force with the id {id}.',
  keyScopes: 'give at least one --scope: {scopes}',
  keyStates: { inForce: 'in force', expired: 'expired', revoked: 'revoked' },
  noKeys: 'There are no keys.',
};
