import { defineConfig } from 'vitest/config';

const FOLDERS = '{src,test,tools,bench}';
const NEEDS_BROWSER = ['test/browser/**/*.browser.test.ts'];
const NEEDS_DATABASE = [`${FOLDERS}/**/*.db.test.ts`, `${FOLDERS}/**/*.http.test.ts`];

const AT_ONCE = 2;

/**
 * Three projects: the pure tests start without waiting for a database, and those in a browser come last, one by one. The
 * others go two at a time, for much of what they do is waiting (on two cores 340 s instead of some 480). The sources are
 * loaded once for each process rather than for each of some two hundred files: no module keeps what a test leaves.
 */

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          isolate: false,
          maxWorkers: AT_ONCE,
          include: [`${FOLDERS}/**/*.test.ts`],
          exclude: [...NEEDS_DATABASE, ...NEEDS_BROWSER, '**/node_modules/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'database',
          isolate: false,
          maxWorkers: AT_ONCE,
          include: NEEDS_DATABASE,
          globalSetup: ['test/database-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          isolate: false,
          include: NEEDS_BROWSER,
          globalSetup: ['test/database-server.ts'],
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
          // A browser may stand still on a busy machine; what fails twice is a fault of ours.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 90_000,
          // As long as a page is waited for.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
