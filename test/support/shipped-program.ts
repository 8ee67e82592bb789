/** The program as it ships, and started as a process of its own. */

import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from './project-files.js';

const run = promisify(execFile);

/**
 * Compiled and joined into a folder apart from dist/, beside links to the data that ships, so that tests never race
 * with a build. Gives the path of what a user starts.
 */
export async function compileProgram(folder: string): Promise<string> {
  const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc');
  const project = join(projectRoot, 'tsconfig.build.json');
  const dist = join(folder, 'dist');
  await run('node', [compiler, '-p', project, '--outDir', dist]);
  for (const part of ['package.json', 'templates', 'wording', 'fonts']) {
    await cp(join(projectRoot, part), join(folder, part), { recursive: true });
  }
  await run('ln', ['-s', join(projectRoot, 'node_modules'), join(folder, 'node_modules')]);
  const env = { ...process.env, MAHDAR_DIST: dist };
  await run('node', ['build/build.js'], { cwd: projectRoot, env });
  return join(dist, 'bin/mahdar');
}

export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts a command in the project's folder, in English unless the environment says otherwise. */
export function start(
  command: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(command, words, {
    cwd: projectRoot,
    env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, output, errors });
    });
  });
  return { child, ended };
}
