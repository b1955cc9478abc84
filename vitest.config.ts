import { defineConfig } from 'vitest/config';

/** What is slow and breaks seldom runs with all tests: `npm run test:all` sets `EVERY_PAGE=1`. */
const isWhole = process.env['EVERY_PAGE'] === '1';
const later = isWhole ? [] : ['tests/**/*.whole.test.ts'];
/** Minutes that a test or a hook has before it is given up: a busy machine is slow, not wrong, and every page is many. */
const minutes = (count: number): number => count * 60_000 * (isWhole ? 6 : 1);
/** What is looked at until it is so: Vitest gives up after a second, which a busy machine needs for one look. */
const expect = { poll: { timeout: minutes(2) } };
/** Node reads the code as it does for the scripts: no second reading of each module by another program. */
const experimental = { viteModuleRunner: false, nodeLoader: false };

/** Kinds of test: of the code alone, over the built site, in a real browser, and the slow rest. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          experimental,
          // The modules are read once, not once a file.
          isolate: false,
          testTimeout: minutes(2),
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{all,site,browser}/**', ...later],
        },
      },
      {
        test: {
          name: 'site',
          experimental,
          include: ['tests/site/**/*.test.ts'],
          exclude: later,
          // The pages are read once, not once a file.
          isolate: false,
          testTimeout: minutes(5),
        },
      },
      {
        test: {
          name: 'browser',
          experimental,
          expect,
          include: ['tests/browser/**/*.test.ts'],
          exclude: later,
          // One browser for all files, two of them at a time; within a file, pages side by side.
          globalSetup: ['tests/support/shared-browser.ts'],
          isolate: false,
          maxWorkers: 2,
          testTimeout: minutes(15),
          hookTimeout: minutes(15),
        },
      },
      {
        test: {
          name: 'all',
          experimental,
          expect,
          include: ['tests/all/**/*.test.ts'],
          testTimeout: minutes(15),
          hookTimeout: minutes(15),
          fileParallelism: false,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/{registry,citations,markdown,documents,checker,upkeep}/**/*.ts'],
      exclude: ['src/checker/integration.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { statements: 95, branches: 90, functions: 95, lines: 95 },
    },
  },
});
