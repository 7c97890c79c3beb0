import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{domain,bot,functions,tab,tools,bench}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // Each worker holds a PGlite of about 300 MB: two are as fast as the machine, eight are not.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
