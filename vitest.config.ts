import { defineConfig } from 'vitest/config';

const FOLDERS = '{src,test,tools,bench}';
const NEEDS_DATABASE = [`${FOLDERS}/**/*.db.test.ts`, `${FOLDERS}/**/*.http.test.ts`];

/** Two projects, so that the pure tests start without waiting for a database. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: [`${FOLDERS}/**/*.test.ts`],
          exclude: [...NEEDS_DATABASE, '**/node_modules/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'database',
          include: NEEDS_DATABASE,
          globalSetup: ['test/database-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
