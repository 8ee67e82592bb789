import { defineConfig } from 'vitest/config';

/** The deeper checks, by validators and readers that are not part of the product: `npm run conformance`. */
export default defineConfig({
  test: {
    include: ['test/conformance/**/*.conformance.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    fileParallelism: false,
    deps: { interopDefault: false },
    reporters: ['default', './test/conformance/count-reporter.ts'],
  },
});
