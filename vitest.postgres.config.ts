import { defineConfig } from 'vitest/config';

/** The suite that needs two connections: locks, row-level security, a dispatcher that is killed. */
export default defineConfig({
  test: {
    include: ['{domain,bot,functions,tools}/**/*.pg.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
