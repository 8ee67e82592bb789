/** The program as it ships, started as a process of its own. */

import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesUnder } from '../support/files-under.js';
import {
  filesOf,
  killAndResume,
  signalAndResume,
  startBatch,
  type Batch,
} from '../support/interrupted-batch.js';
import { hashesIn, unfinishedIn, writeManyLetters } from '../support/many-letters.js';
import { projectRoot, readText } from '../support/project-files.js';
import { compileProgram, start, type Ended } from '../support/shipped-program.js';

const sample = join(projectRoot, 'data/inezgane');
let folder = '';
let program = '';
const { version } = JSON.parse(readText('package.json')) as { readonly version: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-program-'));
  program = await compileProgram(folder);
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a line of shell, in which "$@" is mahdar with its words. */
function shell(line: string, words: readonly string[]): Promise<Ended> {
  return start('bash', ['-c', line, 'bash', program, ...words]).ended;
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

  it('says that what it had to say was not written, where the disk is full', async () => {
    const ended = await shell('"$@" > /dev/full', ['list', '-w', sample]);
    expect(ended.code).toBe(3);
    expect(ended.errors).toContain('could not be written in full (ENOSPC)');
    expect(ended.errors).not.toMatch(/^\s+at /m);
  });

  it('reports in one line what goes wrong where no command waits for it', async () => {
    const fault = `const guarded = () => process.listenerCount("uncaughtException") > 0;
      setInterval(() => { if (guarded()) throw new Error("boom"); }, 1)`;
    const module = `data:text/javascript,${encodeURIComponent(fault)}`;
    const ended = await shell(`NODE_OPTIONS='--import=${module}' "$@"`, ['list', '-w', sample]);
    expect(ended.code).toBe(1);
    expect(ended.errors).toMatch(/^error internal-error: .*boom.*\n/);
    expect(ended.errors).not.toMatch(/^\s+at /m);
  });

  it('says that the folder it is called from is gone', async () => {
    const gone = join(folder, 'gone');
    const ended = await shell(`mkdir "${gone}" && cd "${gone}" && rmdir "${gone}" && "$@"`, [
      ...['list', '-w', sample],
    ]);
    expect(ended.code).toBe(2);
    expect(ended.errors).toContain('is no longer there; go to another one');
    expect(ended.errors).not.toMatch(/^\s+at /m);
  });

  it('takes a reader that has seen enough for no error', async () => {
    const ended = await shell('"$@" | head -1; exit ${PIPESTATUS[0]}', ['list', '-w', sample]);
    expect(ended.code).toBe(0);
    expect(ended.errors).toBe('');
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

/**
 * What of the launcher's decisions can be seen: the line that it ends with, as the shell prints it. Commands of
 * `before` set the place and the environment.
 */
async function startedWith(launcher: string, before = ''): Promise<string> {
  const ended = await start('bash', ['-c', `${before} sh -x "$0" --version`, launcher]).ended;
  expect(ended).toMatchObject({ code: 0, output: `${version}\n` });
  return ended.errors.split('\n').findLast((line) => line.startsWith('+ exec ')) ?? '';
}

describe('its launcher', () => {
  const fromSnapshot = /^\+ exec \S+ --\S+ --snapshot-blob /;
  const fromFiles = /^\+ exec node \S+\/app\/main\.js --version$/;

  it('starts it from the snapshot', async () => {
    expect(await startedWith(program)).toMatch(fromSnapshot);
  });

  it.each([
    ['with options for Node', 'export NODE_OPTIONS=--no-deprecation;'],
    ['with another Node', 'export PATH="$PWD/other:$PATH";'],
  ])('starts it from its files %s', async (_, before) => {
    await mkdir(join(folder, 'other'), { recursive: true });
    const another = `#!/bin/sh\nexec "${process.execPath}" "$@"\n`;
    await writeFile(join(folder, 'other/node'), another, { mode: 0o755 });
    expect(await startedWith(program, `cd "${folder}";${before}`)).toMatch(fromFiles);
  });

  it('finds what it needs by links, wherever the folder has been moved', async () => {
    const moved = join(folder, 'مجلد آخر');
    for (const part of ['dist', 'package.json', 'templates', 'wording', 'fonts', 'node_modules']) {
      const options = { recursive: true, verbatimSymlinks: true };
      await cp(join(folder, part), join(moved, part), options);
    }
    await mkdir(join(moved, 'bin'));
    await symlink('../dist/bin/mahdar', join(moved, 'bin/mahdar'));
    await symlink(join(moved, 'bin/mahdar'), join(folder, 'linked'));
    expect(await startedWith(join(folder, 'linked'))).toMatch(fromSnapshot);
    // A job for the printer needs code that few commands do, which is no part of the snapshot.
    const out = join(folder, 'printed');
    const job = ['print', 'minutes/2022-05-27', '-w', sample, '--lang', 'ar', '--out', out];
    expect(await start(join(folder, 'linked'), job).ended).toMatchObject({ code: 0, errors: '' });
    expect(Object.keys(filesUnder(out))).toContain('print/minutes-2022-05-27.pdf');
    await rm(join(moved, 'dist/bin/mahdar.snapshot'));
    expect(await startedWith(join(folder, 'linked'))).toMatch(/^\+ exec node .*app\/main\.js/);
  });

  it('heeds wording that was changed after the snapshot was made', async () => {
    const file = join(folder, 'wording/cli.en.yaml');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('official papers of', 'papers of'));
    expect((await shell('"$@"', ['--help'])).output).toContain('mahdar - papers of');
    await writeFile(file, before);
    expect((await shell('"$@"', ['--help'])).output).toContain('mahdar - official papers of');
  });

  it('makes files of the same bytes as without it', async () => {
    const made = [];
    for (const words of [[program], ['node', join(program, '../../app/main.js')]]) {
      const out = join(folder, `same-${words.length}`);
      const papers = ['letter/2022-02', 'minutes/2022-05-27', '--format', 'pdf,docx'];
      const build = [...words, 'build', ...papers, '--lang', 'ar', '-w', sample, '--out', out];
      const ended = await start('bash', ['-c', '"$@"', 'bash', ...build]).ended;
      expect(ended).toMatchObject({ code: 0, errors: '' });
      const files = Object.entries(filesUnder(out));
      made.push(new Map(files.filter(([path]) => !path.startsWith('.'))));
    }
    expect(made[0]?.size).toBe(4);
    expect(made[0]).toEqual(made[1]);
  });
});

/** In conformance the same with a thousand papers and many more kills. */
describe('a batch', () => {
  const count = 40;
  let batch: Batch;
  let whole: Readonly<Record<string, string>> = {};
  const into = (name: string): Batch => ({ ...batch, out: join(folder, name) });

  beforeAll(async () => {
    const workspace = join(folder, 'letters');
    writeManyLetters(workspace, { count });
    batch = { program, workspace, out: join(folder, 'whole') };
    const ended = await startBatch(batch).ended;
    expect(ended.code).toBe(0);
    whole = hashesIn(batch.out);
    expect(Object.keys(whole)).toHaveLength(count);
  });

  it('that is killed goes on where it was, and ends as one that nobody killed', async () => {
    const killed = into('killed');
    const { stood, broken, last } = await killAndResume(killed, [1, 9, 12], whole);
    expect(broken).toEqual([]);
    expect(stood.every((papers, index) => papers > (stood[index - 1] ?? 0))).toBe(true);
    expect(last.code).toBe(0);
    expect(hashesIn(killed.out)).toEqual(whole);
    expect(unfinishedIn(killed.out)).toEqual([]);
    // What stood was not made again, but for a paper that was not noted yet when the kill came.
    const kept = filesOf(last).files.filter(({ state }) => state === 'unchanged').length;
    expect(kept).toBeGreaterThanOrEqual((stood.at(-1) ?? 0) - 2 * stood.length);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends cleanly by %s, with exit code %i and a word', async (signal, code) => {
    const ended = await signalAndResume(into(signal), signal, 5);
    expect(ended.first.code).toBe(code);
    expect(ended.first.output).toMatch(/^ended before all was done; complete files: \d+;/m);
    expect(Object.keys(ended.hashes).length).toBeLessThan(count);
    for (const [name, hash] of Object.entries(ended.hashes)) expect(hash).toBe(whole[name]);
    expect(ended.unfinished).toEqual([]);
    expect(ended.second.code).toBe(0);
    expect(hashesIn(into(signal).out)).toEqual(whole);
  });

  it('reports each wrong record and makes all other papers', async () => {
    const workspace = join(folder, 'wrong');
    const wrong = writeManyLetters(workspace, { count, wrongEvery: 20 });
    const ended = await startBatch({ ...into('with-wrong'), workspace }, '--json').ended;
    expect(ended.code).toBe(1);
    const { files, leftOut = [] } = filesOf(ended);
    expect(leftOut.map(({ id, because }) => [id, because])).toEqual(
      wrong.map((name) => [`letter/${name}`, [`letters/${name}.yaml`]]),
    );
    expect(files).toHaveLength(count - wrong.length);
    for (const [name, hash] of Object.entries(hashesIn(into('with-wrong').out)))
      expect([name, hash]).toEqual([name, whole[name]]);
    for (const name of wrong) expect(ended.output).toContain(`letters/${name}.yaml`);
  });
});
