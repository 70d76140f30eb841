import { defineConfig } from 'vitest/config';

/** They replace a module for all that comes after them. */
const replacesModules = ['packages/server/src/integrations/outgoing.test.ts'];

/**
 * Most files share processes, so that what they stand on is loaded once and not two hundred times. Projects run in the
 * order of their names: what takes minutes and waits a lot comes first, or one worker would wait for it in the end.
 */
export default defineConfig({
  resolve: { alias: { '@tagloop/view': `${import.meta.dirname}/packages/web/src/shared/view.ts` } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['e2e/**/*.test.ts', 'demo/demo.test.ts', 'scripts/new.test.ts', ...replacesModules],
        },
      },
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['packages/{language,server,client,cli}/src/**/*.test.ts', '{demo,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'demo/demo.test.ts', 'scripts/new.test.ts', ...replacesModules],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          include: ['packages/web/src/**/*.test.{ts,tsx}'],
          globalSetup: ['packages/web/src/testing/fixtureServer.ts'],
          isolate: false,
        },
      },
    ],
    setupFiles: ['packages/server/src/testing/no-network.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Machines of CI are slower than those of people, and busy; what holds at last is what counts.
    expect: { poll: { timeout: 10_000 } },
  },
});
