import { defineConfig } from 'vitest/config';

const FOLDERS = '{src,test,tools,bench}';
const NEEDS_BROWSER = ['test/browser/**/*.browser.test.ts'];
const NEEDS_DATABASE = [`${FOLDERS}/**/*.db.test.ts`, `${FOLDERS}/**/*.http.test.ts`];

/**
 * Three projects: the pure tests start without waiting for a database, and those in a browser come last, one by one. The
 * sources are loaded once for each process rather than for each of some two hundred files: no module keeps what a test
 * leaves.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          isolate: false,
          include: [`${FOLDERS}/**/*.test.ts`],
          exclude: [...NEEDS_DATABASE, ...NEEDS_BROWSER, '**/node_modules/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'database',
          isolate: false,
          include: NEEDS_DATABASE,
          globalSetup: ['test/database-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: NEEDS_BROWSER,
          globalSetup: ['test/database-server.ts'],
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 90_000,
          // As long as a page is waited for.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
