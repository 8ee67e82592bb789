/** Runs the command line inside the test's own process, with everything it says. */

import { runCommandLine } from '../../src/cli/run.js';
import type { ExitCode } from '../../src/cli/exit-code.js';
import { projectRoot } from './project-files.js';

export interface Said {
  readonly exitCode: ExitCode;
  readonly output: string;
  readonly errors: string;
}

/** As from the project's folder, in an English locale unless the environment says otherwise. */
export async function runMahdar(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = { LANG: 'en_US.UTF-8' },
): Promise<Said> {
  let output = '';
  let errors = '';
  const exitCode = await runCommandLine(words, {
    workingFolder: projectRoot,
    environment,
    write: (text) => {
      output += text;
    },
    writeError: (text) => {
      errors += text;
    },
  });
  return { exitCode, output, errors };
}
