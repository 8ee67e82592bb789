import type { Reporter, TestModule } from 'vitest/node';

/** Closes the run with one plain line that other programs can read. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        if (test.result().state === 'passed') passed += 1;
        else failed += 1;
      }
      if (tests.length === 0 || module.errors().length > 0) failed += 1;
    }
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
  }
}
