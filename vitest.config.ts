import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{domain,bot,functions,tab,tools,bench}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.pg.test.ts'],
    // Each worker holds a PGlite of about 300 MB: two are as fast as the machine, eight are not.
    maxWorkers: 2,
    // Dates must come out right wherever the process runs; this zone is 13 to 14 hours ahead of Berlin.
    env: { TZ: 'Pacific/Kiritimati' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
