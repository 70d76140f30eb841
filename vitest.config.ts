import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@tagloop/view': `${import.meta.dirname}/packages/web/src/shared/view.ts` } },
  test: {
    include: ['packages/*/src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts', 'demo/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: ['packages/web/src/testing/fixtureServer.ts'],
    setupFiles: ['packages/server/src/testing/no-network.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
