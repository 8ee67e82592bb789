import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/support/property-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // CommonJS packages are imported as Node imports them, so that the tests run the code that ships.
    deps: { interopDefault: false },
  },
});
