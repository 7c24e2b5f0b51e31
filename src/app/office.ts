import type { Instant } from '../kernel/time.ts';
import * as accounts from '../platform/auth/accounts.ts';
import { type Auth, createAuth } from '../platform/auth/auth.ts';
import type { LockRules } from '../platform/auth/lockout.ts';
import { loadSecret } from '../platform/auth/secrets.ts';
import { nowOf, type OfficeRow, readOffice } from '../platform/db/office.ts';
import type { Database } from '../platform/db/pool.ts';
import { openPapers, type Papers, type PapersOptions } from '../platform/documents/papers.ts';
import * as claims from '../platform/files/claims.ts';
import { createFiles, type Files, openDisk } from '../platform/files/files.ts';
import { nextItemTickAt } from '../rooms/commitment/queries.ts';
import { callDueReviews } from '../rooms/commitment/review.ts';
import type { CommitmentDeps } from '../rooms/commitment/scene.ts';
import { followCorrection } from '../rooms/first-contact/applicant.ts';
import { followCase } from '../rooms/first-contact/follow-case.ts';
import { moveContacts, nextContactTick, tickDueContacts } from '../rooms/first-contact/maintenance.ts';
import type { ContactDeps } from '../rooms/first-contact/service.ts';
import { nextContactNumbers } from '../rooms/first-contact/store.ts';
import { type CalendarDeps, calendarService } from '../rooms/organisation/calendar/service.ts';
import type { AccountsPort, OrganisationDeps } from '../rooms/organisation/command.ts';
import type { OrganisationDoor } from '../rooms/organisation/desk.ts';
import { findPlace } from '../rooms/organisation/queries-places.ts';
import { organisationService } from '../rooms/organisation/service.ts';
import {
  moveCases,
  movingCases,
  nextTickOfAll,
  replaceLeaver,
  tickAllDue,
} from '../rooms/time-limit/maintenance.ts';
import type { CaseDeps } from '../rooms/time-limit/service.ts';
import { nextNumbers } from '../rooms/time-limit/store.ts';
import { tellOfAccount } from './account-notes.ts';
import { casesPort } from './cases-port.ts';
import { numberSource } from './numbers.ts';
import { forgetViews } from './routes/views.ts';
import { nextSealAt, sealWhatIsOver } from './sealing.ts';
import { openServiceUse } from './service-use.ts';
import { openWorlds, type World } from './world.ts';

/** One office on one database: every room wired to what it needs. No state in it that another process needs. */
export type Office = {
  db: Database;
  auth: Auth;
  worldAt: (office: OfficeRow) => Promise<World>;
  realNow: () => Instant;
  cases: CaseDeps;
  contacts: ContactDeps;
  commitment: CommitmentDeps;
  organisation: OrganisationDoor;
  files: Files;
  papers: Papers;
  /** The office's row as it stands. */
  row: () => Promise<OfficeRow>;
  /** The domain's moment: the demo clock where there is one. */
  now: () => Promise<Instant>;
  /** The next moment, at or before `until`, at which some clock has something to say. */
  nextTick: (until: Instant) => Promise<Instant | undefined>;
  /** Applies every tick that is due now; the number applied. */
  applyDue: () => Promise<number>;
};

/** `dataDir`: where uploads lie; `realNow` only tests set; the rest is how documents are printed. */
export type OfficeOptions = PapersOptions & { dataDir: string; realNow?: () => Instant; lock?: LockRules };

export async function openOffice(
  db: Database,
  { dataDir, realNow = Date.now, lock, ...printing }: OfficeOptions,
): Promise<Office> {
  const worldAt = openWorlds(db);
  const row = () => readOffice(db.pool);
  const now = async () => nowOf(await row(), realNow());
  const auth = await createAuth({ pool: db.pool, lock, tell: tellOfAccount(db.pool, now) });
  const phoneSecret = await loadSecret(db.pool, 'phone');
  const cases: CaseDeps = {
    db,
    worldAt,
    realNow,
    nextNumber: numberSource((count) => nextNumbers(db.besidePool(), count)),
    ...claims,
    findPlace,
    contactFollows: (client, turn) => followCase({ db, worldAt }, client, turn),
    contactCorrected: (client, correction) =>
      followCorrection({ db, worldAt, phoneSecret }, client, correction),
  };
  const contacts: ContactDeps = {
    db,
    worldAt,
    now: (office) => nowOf(office, realNow()),
    nextNumber: numberSource((count) => nextContactNumbers(db.besidePool(), count)),
    cases: casesPort(cases),
    phoneSecret,
  };
  const commitment: CommitmentDeps = { db, world: worldAt, realNow, usedSince: openServiceUse(db.pool) };
  const organisation: OrganisationDoor = {
    db: db.pool,
    service: organisationService(peopleDeps(db, auth, cases)),
    calendar: calendarService(calendarDeps({ db, cases, contacts })),
    scene: () => openOrganisationScene({ row, worldAt, now }),
  };
  const files = createFiles(db.pool, openDisk(dataDir));
  return {
    db,
    auth,
    worldAt,
    realNow,
    cases,
    contacts,
    commitment,
    organisation,
    files,
    papers: openPapers(db, printing),
    row,
    now,
    ...clockwork({ db, row, now, worldAt, cases, contacts, commitment }),
  };
}

type Ticking = Pick<Office, 'db' | 'row' | 'now' | 'worldAt' | 'cases' | 'contacts' | 'commitment'>;

/** What the timers of all rooms have to say, and when next. */
function clockwork({
  db,
  row,
  now,
  worldAt,
  cases,
  contacts,
  commitment,
}: Ticking): Pick<Office, 'nextTick' | 'applyDue'> {
  const nextTick = async (until: Instant) => {
    const found = [
      await nextTickOfAll(cases, until),
      await nextContactTick(contacts, until),
      await nextItemTickAt(db.pool),
      await nextSealAt(now, until),
    ];
    const due = found.filter((at): at is Instant => at !== undefined && at <= until);
    return due.length > 0 ? Math.min(...due) : undefined;
  };
  const applyDue = async () => {
    const ticked = (await tickAllDue(cases)) + (await tickDueContacts(contacts));
    const applied = ticked + (await callDueReviews(commitment, await now()));
    await sealWhatIsOver({ db, row, worldAt, now });
    return applied;
  };
  return { nextTick, applyDue };
}

/** What follows where somebody leaves: their work is given on, what was theirs alone goes. */
function peopleDeps(db: Database, auth: Auth, cases: CaseDeps): OrganisationDeps {
  return {
    db,
    accounts: accountsPort(auth),
    onStaffLeft: [
      async (client, left, by) => void (await replaceLeaver(cases, client, left, by.at)),
      (client, { username }) => forgetViews(client, username),
    ],
  };
}

/** The organisation at the moment of a request, with the items each department has published. */
async function openOrganisationScene({ row, worldAt, now }: Pick<Office, 'row' | 'worldAt' | 'now'>) {
  const { organisation, calendar, catalogue } = await worldAt(await row());
  const at = await now();
  const items = (department: string) =>
    catalogue.ofDepartment(department, at).map(({ code, name, kind }) => ({ code, name, kind }));
  const postsFor = (words: string) => catalogue.asked(words, at).flatMap(({ posts }) => posts);
  return { view: organisation, calendar, now: at, items, postsFor };
}

/** The calendar's administration with what it needs of cases and contacts. */
export function calendarDeps({
  db,
  cases,
  contacts,
}: Pick<Office, 'db' | 'cases' | 'contacts'>): CalendarDeps {
  return {
    db,
    cases: {
      movingCases: (client, calendar) => movingCases(cases, client, calendar),
      moveCases: async (client, calendar) => {
        await moveContacts(contacts, client, calendar);
        return moveCases(cases, client, calendar);
      },
    },
  };
}

/** Accounts as the organisation needs them. */
function accountsPort(auth: Auth): AccountsPort {
  return {
    create: async (db, username, by) => ({
      oneTimePassword: await accounts.createAccount(db, username, by),
    }),
    reset: (username, by) => auth.resetPassword(username, by),
    disable: async (db, username) => {
      const account = await accounts.findAccount(db, username);
      if (!account) return;
      await accounts.setDisabled(db, account.userId, true);
      await auth.sessions.end(account.userId);
    },
  };
}
