import type { FastifyInstance } from 'fastify';
import { createAuthenticate, NO_RULES, type SignInRules } from '../platform/auth/authenticate.ts';
import { accountRoutes, signInRoutes } from '../platform/auth/routes.ts';
import { loadSecret } from '../platform/auth/secrets.ts';
import { createShortCache } from '../platform/auth/short-cache.ts';
import { isMigrated } from '../platform/db/migrate.ts';
import { findSeparationGaps } from '../platform/db/role-separation.ts';
import { fileRoutes } from '../platform/files/routes.ts';
import { serveDocumentation } from '../platform/http/documentation.ts';
import type { DoorLimits, DoorLog } from '../platform/http/door.ts';
import { registerRoutes } from '../platform/http/register.ts';
import type { AnyRoute } from '../platform/http/route.ts';
import { createServer } from '../platform/http/server.ts';
import { serveHealth } from '../platform/metrics/health.ts';
import { createMetrics, serveMetrics } from '../platform/metrics/metrics.ts';
import { registerCommitmentPages } from '../rooms/commitment/pages/register.ts';
import { commitmentRoutes } from '../rooms/commitment/routes.ts';
import { posterRoutes } from '../rooms/commitment/routes-documents.ts';
import { copyOfContact } from '../rooms/first-contact/applicant.ts';
import { forgetContact } from '../rooms/first-contact/follow-case.ts';
import { contactRoutes } from '../rooms/first-contact/routes.ts';
import { contactDocumentRoutes } from '../rooms/first-contact/routes-documents.ts';
import { contactListRoutes } from '../rooms/first-contact/routes-lists.ts';
import { firstContactRegisterRoutes } from '../rooms/first-contact/routes-register.ts';
import type { PostRole } from '../rooms/organisation/model.ts';
import { organisationRoutes } from '../rooms/organisation/routes.ts';
import { organisationDocumentRoutes } from '../rooms/organisation/routes-documents.ts';
import { mayReadFile } from '../rooms/time-limit/files.ts';
import { CaseOfContact } from '../rooms/time-limit/from-contact.ts';
import { caseRoutes } from '../rooms/time-limit/routes.ts';
import { deadlineRoute } from '../rooms/time-limit/routes-deadlines.ts';
import { caseDocumentRoutes } from '../rooms/time-limit/routes-documents.ts';
import { listRoutes } from '../rooms/time-limit/routes-lists.ts';
import { mergeRoutes } from '../rooms/time-limit/routes-merge.ts';
import { mineRoutes } from '../rooms/time-limit/routes-mine.ts';
import { outageRoute } from '../rooms/time-limit/routes-outages.ts';
import { personalDataRoutes } from '../rooms/time-limit/routes-personal.ts';
import { trackedPhotoRoute } from '../rooms/time-limit/routes-photos.ts';
import { timeLimitRegisterRoutes } from '../rooms/time-limit/routes-register.ts';
import { trackRoutes } from '../rooms/time-limit/routes-track.ts';
import { USUAL_RETENTION_MONTHS } from './config.ts';
import { MIGRATIONS } from './folders.ts';
import { importRoutes } from './import/routes.ts';
import { createLiveHub, type LiveHub } from './live/hub.ts';
import type { Office } from './office.ts';
import { registerPages } from './pages/register.ts';
import { demoClockRoutes } from './routes/demo-clock.ts';
import { inboxRoutes } from './routes/inbox.ts';
import { publicRoutes } from './routes/public.ts';
import { screenRoute } from './routes/screen.ts';
import { streamRoute } from './routes/stream.ts';
import { viewRoutes } from './routes/views.ts';
import { CONTRACT } from './texts/contract.ts';

export type ServerOptions = {
  office: Office;
  limits: DoorLimits;
  log: DoorLog;
  trustProxy?: boolean | string | string[];
  /** Bytes of one uploaded file. */
  largestUpload?: number;
  /** How long personal data are kept: the privacy notice says so. */
  retentionMonths?: number;
  /** Whether posts that could do most harm sign in with a second factor. */
  secondFactor?: boolean;
  /** Compares every answer with its schema; for tests. */
  checkAnswers?: boolean;
};

/** Whose posts could do most harm: the accounts' keeper, and who sees every file (SC-6.2). */
const SENSITIVE: ReadonlySet<PostRole> = new Set(['administrator', 'partyBranch']);

/** Whether this person keeps the accounts: an administrator by post. */
async function mayAdminister(office: Office, username: string): Promise<boolean> {
  const { organisation } = await office.worldAt(await office.row());
  return organisation.rolesOf(username, await office.now()).includes('administrator');
}

/** The organisation's answer about a person's posts is good for some seconds, as a session's is. */
function signInRules(office: Office, secondFactor: boolean): SignInRules {
  const known = createShortCache<boolean>();
  const lookUp = async (username: string) => {
    const { organisation } = await office.worldAt(await office.row());
    return organisation.rolesOf(username, await office.now()).some((role) => SENSITIVE.has(role));
  };
  const isSensitive = async (username: string) => (await known.get(username, () => lookUp(username))) ?? true;
  return { secondFactor, isSensitive };
}

type RouteOptions = Pick<ServerOptions, 'largestUpload' | 'retentionMonths'> & {
  rules?: SignInRules;
  live?: LiveHub;
};

/** Tells of what changed to those who listen at this process. */
function liveHub(office: Office, rules: SignInRules, log?: DoorLog): LiveHub {
  const { db, auth, row, worldAt, realNow } = office;
  const onFailure = (error: unknown) =>
    log?.error({ reason: (error as Error).message }, 'a round of news failed');
  return createLiveHub({ db: db.pool, sessions: auth.sessions, rules, row, worldAt, realNow, onFailure });
}

/** Every route of the contract; the same list is served and described. `deviceSecret` signs the devices of sign-ins. */
export function contractRoutes(
  office: Office,
  deviceSecret: string,
  {
    largestUpload,
    retentionMonths = USUAL_RETENTION_MONTHS,
    rules,
    live = liveHub(office, rules ?? NO_RULES),
  }: RouteOptions = {},
): AnyRoute[] {
  const { db, auth, cases, contacts, commitment, papers, realNow } = office;
  return [
    ...publicRoutes(db, retentionMonths),
    deadlineRoute(cases),
    ...commitmentRoutes(commitment),
    ...posterRoutes(commitment, papers),
    ...caseRoutes(cases),
    ...listRoutes(cases),
    ...mergeRoutes(cases),
    ...trackRoutes(cases),
    ...mineRoutes(cases),
    trackedPhotoRoute(cases, office.files),
    ...personalDataRoutes(cases, {
      removeFiles: office.files.removeBoundTo,
      forgetContact,
      copyOfContact: (number, applicant) => copyOfContact(db.pool, number, applicant),
    }),
    ...caseDocumentRoutes(cases, papers),
    ...timeLimitRegisterRoutes(cases, papers),
    ...contactRoutes(contacts, CaseOfContact),
    ...contactDocumentRoutes(contacts, papers),
    ...contactListRoutes(contacts),
    ...firstContactRegisterRoutes(contacts, papers),
    outageRoute(cases),
    ...inboxRoutes({ db, realNow, worldAt: office.worldAt }),
    ...viewRoutes(db.pool),
    streamRoute(live),
    ...organisationRoutes(office.organisation),
    ...organisationDocumentRoutes(office.organisation, papers),
    screenRoute(office),
    ...fileRoutes({
      files: office.files,
      largestBytes: largestUpload,
      mayRead: (file, caller) => mayReadFile(office.cases, file, caller),
    }),
    ...signInRoutes({ auth, deviceSecret, rules }),
    ...accountRoutes({ auth, mayAdminister: (username) => mayAdminister(office, username) }),
    ...importRoutes(office),
    ...demoClockRoutes({ db, realNow, nextTick: office.nextTick, applyDue: office.applyDue }),
  ];
}

/** The HTTP server of one office: contract, sign-in, documentation, pages. */
export async function openServer(options: ServerOptions): Promise<FastifyInstance> {
  const { office, limits, log, trustProxy, checkAnswers } = options;
  const metrics = createMetrics();
  const deviceSecret = await loadSecret(office.db.pool, 'device');
  const rules = signInRules(office, options.secondFactor ?? false);
  const app = await createServer({
    db: office.db.pool,
    authenticate: createAuthenticate(office.auth, rules),
    log,
    limits,
    deviceSecret,
    trustProxy,
    onMeasured: metrics.onMeasured,
    checkAnswers,
  });
  const live = liveHub(office, rules, log);
  app.addHook('preClose', async () => live.close());
  const { largestUpload, retentionMonths } = options;
  const routes = contractRoutes(office, deviceSecret, { largestUpload, retentionMonths, rules, live });
  registerRoutes(app, routes);
  serveDocumentation(app, routes, CONTRACT);
  serveHealth(app, {
    db: office.db.pool,
    isMigrated: () => isMigrated(office.db, MIGRATIONS),
    separationGaps: () => findSeparationGaps(office.db),
  });
  serveMetrics(app, metrics);
  await registerCommitmentPages(app, office.commitment);
  await registerPages(app, office);
  app.addHook('onClose', () => office.papers.printer.close());
  return app;
}
