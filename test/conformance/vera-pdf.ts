/** Asks veraPDF, which knows nothing of the program, whether files conform to PDF/UA-1 and PDF/A. */

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../support/project-files.js';

const run = promisify(execFile);

/** PDF/UA-1; PDF/A-2a; PDF/A-3a, for files that carry their records. */
export type Profile = 'ua1' | '2a' | '3a';

export interface Verdict {
  readonly verdict: string;
  readonly file: string;
  readonly profile: string;
  /** Rules of the profile. */
  readonly rules: number;
  /** How often a rule was held against an object of the file. */
  readonly checks: number;
  /** First failure of each rule that failed, with its place. */
  readonly failures: readonly string[];
}

/** One call for all files, since the Java machine's start costs more than the checks of one. */
export async function runVeraPdf(
  profiles: readonly Profile[],
  files: readonly string[],
): Promise<readonly Verdict[]> {
  const classes = await mkdtemp(join(tmpdir(), 'mahdar-vera-'));
  try {
    const jar = join(
      projectRoot,
      'node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar',
    );
    const source = join(projectRoot, 'test/conformance/VeraCheck.java');
    await run('javac', ['-cp', jar, '-d', classes, source]);
    const words = ['-XX:+UseSerialGC', '-cp', `${jar}:${classes}`, 'VeraCheck'];
    const options = { env: { ...process.env, LC_ALL: 'C.UTF-8' }, maxBuffer: 2 ** 26 };
    const output = await run('java', [...words, profiles.join(), ...files], options).then(
      ({ stdout }) => stdout,
      (error: { stdout: string }) => error.stdout,
    );
    return output
      .split('\n')
      .filter((line) => line !== '')
      .map(verdictOf);
  } finally {
    await rm(classes, { recursive: true, force: true });
  }
}

function verdictOf(line: string): Verdict {
  const [verdict = '', file = '', profile = '', rules, checks, ...failures] = line.split('\t');
  return { verdict, file, profile, rules: Number(rules), checks: Number(checks), failures };
}

/** What is wrong, a line for each file and profile that does not conform. */
export function notConforming(verdicts: readonly Verdict[]): readonly string[] {
  return verdicts
    .filter(({ verdict, failures }) => verdict !== 'conforms' || failures.length > 0)
    .map(({ verdict, file, profile, failures }) => [verdict, file, profile, ...failures].join(' '));
}

/** One line for the report of a run. */
export function countsOf(verdicts: readonly Verdict[]): string {
  const profiles = [...new Set(verdicts.map(({ profile }) => profile))];
  return profiles
    .map((profile) => {
      const those = verdicts.filter((each) => each.profile === profile);
      const checks = those.reduce((sum, each) => sum + each.checks, 0);
      const failed = notConforming(those).length;
      const rules = those[0]?.rules ?? 0;
      return `${profile}: ${those.length} files, ${rules} rules, ${checks} checks, ${failed} failures`;
    })
    .join('; ');
}
