import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'standin/**/*.test.ts', 'eval/**/*.test.ts', 'scripts/**/*.test.ts'],
    testTimeout: 120_000,
    // Real processes (the stand-in, SQLite) share two cores in CI.
    maxWorkers: 2,
  },
})
