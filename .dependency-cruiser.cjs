/**
 * The import table of ARCHITECTURE.md: one rule a row. Each rule names what a layer may import; all else is refused.
 * Test files are free to reach what they test, but nothing may import a test.
 *
 * Inside a room a file is known by its name: `store.ts` or a folder `store/`. A file with a name of its own (a
 * presenter, say) counts as part of the room's service.
 */
const TEST = String.raw`\.test\.tsx?$`;
const KERNEL = '^src/kernel/';
/** Any file of `room` that plays one of `roles`; `$1` is the room of the importing file. */
const files = (room, ...roles) => `^src/rooms/${room}/(${roles.join('|')})[a-z-]*(\\.tsx?$|/)`;
const own = (...roles) => files('$1', ...roles);
const from = (...roles) => files('([^/]+)', ...roles);
const npm = (...names) => `^node_modules/(${names.join('|')})/`;

const PURE = ['model', 'rules', 'policy', 'view', 'search', 'refusals', 'texts'];
const NAMED = [...PURE, 'contract', 'store', 'queries', 'routes', 'reactions', 'ui'];
const ANY_ROOM_MODEL = files('[^/]+', 'model');
const ANY_NPM = '^node_modules/';
/** Node's own modules resolve to their bare name. */
const NODE = '^(node:)?[a-z_/]+$';
/** Packages that only make sense on the server; a page that imports one would not run. */
const SERVER_NPM = npm(
  'fastify',
  '@fastify/.*',
  'pg',
  'kysely',
  'better-auth',
  'pino',
  'graphile-worker',
  'sharp',
);

const only = (name, comment, fromPath, mayImport, fromPathNot = []) => ({
  name,
  comment,
  severity: 'error',
  from: { path: fromPath, pathNot: [TEST, ...fromPathNot] },
  to: { pathNot: mayImport },
});

const never = (name, comment, fromRule, to) => ({ name, comment, severity: 'error', from: fromRule, to });

const table = [
  only('kernel', 'the kernel imports itself, temporal-polyfill and the lunar calendar', KERNEL, [
    KERNEL,
    npm('temporal-polyfill', 'tyme4ts'),
  ]),
  only(
    'pure',
    'model, rules, policy and the like: the kernel, each other, another room’s model',
    from(...PURE),
    [KERNEL, own(...PURE), ANY_ROOM_MODEL],
    [files('[^/]+', 'search')],
  ),
  only('search', 'a room’s search words: as pure files, and the table of pinyin', from('search'), [
    KERNEL,
    own(...PURE),
    ANY_ROOM_MODEL,
    npm('pinyin-pro'),
  ]),
  only('contract', 'contract: the kernel, its own model, TypeBox', from('contract'), [
    KERNEL,
    own('model', 'contract'),
    npm('typebox'),
  ]),
  only(
    'store',
    'store and queries: own pure files and platform/db with its event log',
    from('store', 'queries'),
    [KERNEL, own(...PURE, 'store', 'queries'), '^src/platform/(db|log)/', npm('kysely', 'pg', '@types/pg')],
  ),
  only(
    'service',
    'service: own files but routes, the platform, another room’s model; another room’s service never',
    '^src/rooms/([^/]+)/',
    [KERNEL, '^src/rooms/$1/', ANY_ROOM_MODEL, '^src/platform/', ANY_NPM, NODE],
    [files('[^/]+', ...NAMED)],
  ),
  never(
    'service-routes',
    'a service does not know its routes, reactions or pages',
    { path: '^src/rooms/([^/]+)/', pathNot: [TEST, files('[^/]+', 'routes', 'reactions', 'ui')] },
    { path: files('[^/]+', 'routes', 'reactions', 'ui') },
  ),
  only(
    'routes',
    'routes: own service, queries, contract, policy; the platform; never a store',
    from('routes'),
    [KERNEL, '^src/rooms/$1/', '^src/platform/', ANY_NPM, NODE],
  ),
  only(
    'reactions',
    'reactions: own service, queries, contract, policy; another room’s model; the platform; never a store',
    from('reactions'),
    [KERNEL, '^src/rooms/$1/', ANY_ROOM_MODEL, '^src/platform/', ANY_NPM, NODE],
  ),
  never(
    'routes-store',
    'routes and reactions write through the service and decide nothing',
    { path: files('[^/]+', 'routes', 'reactions'), pathNot: TEST },
    { path: files('[^/]+', 'store', 'rules', 'ui') },
  ),
  only('ui', 'ui: own contract, model, rules, policy; the kernel; web/kit', from('ui'), [
    KERNEL,
    own('ui', 'contract', ...PURE),
    '^src/web/kit/',
    ANY_NPM,
  ]),
  only('platform', 'the platform imports the kernel', '^src/platform/', [
    KERNEL,
    '^src/platform/',
    ANY_NPM,
    NODE,
  ]),
  only('web', 'web: the rooms’ ui, contract, model; the kernel', '^src/web/', [
    KERNEL,
    '^src/web/',
    files('[^/]+', 'ui', 'contract', 'model'),
    ANY_NPM,
  ]),
  never(
    'pages-server',
    'a page imports nothing that only runs on a server',
    { path: [from('ui'), '^src/web/'], pathNot: TEST },
    { path: SERVER_NPM },
  ),
  never('app', 'nobody imports app', { path: '^src/', pathNot: ['^src/app/', TEST] }, { path: '^src/app/' }),
];

const hygiene = [
  never(
    'cycle',
    'two files that import each other are one file',
    { path: '^src/' },
    {
      circular: true,
      viaOnly: { dependencyTypesNot: ['type-only'] },
    },
  ),
  never('unresolved', 'an import must lead somewhere', { path: '^src/' }, { couldNotResolve: true }),
  never('test-imported', 'no code imports a test', { path: '^src/' }, { path: TEST }),
  never(
    'dev-package',
    'the program runs without the development packages',
    { path: '^src/', pathNot: TEST },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  ),
];

module.exports = {
  forbidden: [...table, ...hygiene],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: String.raw`\.(css|svg|json)$` },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
