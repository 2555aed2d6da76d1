import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,lsp,cli,browser,grammar}/**/*.test.ts'],
    // Two cores are what a continuous-integration machine often has.
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
