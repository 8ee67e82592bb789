/** The program as it ships, started as a process of its own. */

import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../support/project-files.js';

const run = promisify(execFile);
const sample = join(projectRoot, 'data/inezgane');
let folder = '';
let program = '';

/** Compiled and joined apart from dist/, beside links to the data that ships, so that tests never race with a build. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-program-'));
  const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc');
  const project = join(projectRoot, 'tsconfig.build.json');
  const dist = join(folder, 'dist');
  await run('node', [compiler, '-p', project, '--outDir', dist]);
  for (const part of ['package.json', 'templates', 'wording', 'fonts']) {
    await cp(join(projectRoot, part), join(folder, part), { recursive: true });
  }
  await run('ln', ['-s', join(projectRoot, 'node_modules'), join(folder, 'node_modules')]);
  const env = { ...globalThis.process.env, MAHDAR_DIST: dist };
  await run('node', ['bundle.js'], { cwd: projectRoot, env });
  program = join(dist, 'app/main.js');
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a line of shell, in which "$@" is mahdar with its words. */
function shell(line: string, words: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const process = spawn('bash', ['-c', line, 'bash', 'node', program, ...words], {
      cwd: projectRoot,
      env: { PATH: globalThis.process.env['PATH'], LANG: 'en_US.UTF-8' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    process.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    process.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    process.on('error', reject);
    process.on('close', (code) => resolve({ code, output, errors }));
  });
}

describe('the program', () => {
  it('builds a paper and exits with 0', async () => {
    const out = join(folder, 'first');
    const words = ['build', 'letter/2022-02', '-w', sample, '--lang', 'ar', '--out', out];
    const ended = await shell('"$@"', words);
    expect(ended).toEqual({ code: 0, output: `${out}/letter/2022-02.ar.pdf\n`, errors: '' });
  });

  it('exits with 2 when it is used wrongly, and tells the reason alone', async () => {
    const ended = await shell('"$@"', ['build', '--wrong']);
    expect(ended.code).toBe(2);
    expect(ended.errors).toContain('unknown option --wrong');
    expect(ended.errors).not.toMatch(/^\s+at /m);
  });

  it('leaves nothing behind when there is no more room', async () => {
    const out = join(folder, 'full');
    const words = ['build', 'letter/2022-02', '-w', sample, '--lang', 'ar', '--out', out];
    // No file may grow beyond 8 KiB: the system ends the write in the middle, as a full disk does.
    const ended = await shell(`trap '' XFSZ; ulimit -f 8; "$@"`, words);
    expect(ended.code).toBe(3);
    expect(ended.errors).toContain('error output-failed');
    expect(ended.errors).toContain('2022-02.ar.pdf');
    expect(ended.errors).toContain('there is no room left');
    expect(await readdir(join(out, 'letter'))).toEqual([]);
  });

  it('bears a reader that stops reading', async () => {
    const ended = await shell('"$@" | true; exit "${PIPESTATUS[0]}"', ['--help']);
    expect(ended).toEqual({ code: 0, output: '', errors: '' });
  });
});
