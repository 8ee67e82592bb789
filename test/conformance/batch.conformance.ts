/**
 * Batches and print jobs of the size of a year, as processes: killed at random moments, ended by signals, with wrong
 * records, on a disk that fills up; a job of 2,000 pages with its memory. Counts are printed;
 * MAHDAR_BATCH asks for another number of papers than 1,000.
 */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  filesOf,
  killAndResume,
  signalAndResume,
  startBatch,
} from '../support/interrupted-batch.js';
import { hashesIn, papersIn, unfinishedIn, writeManyLetters } from '../support/many-letters.js';
import { projectRoot } from '../support/project-files.js';
import { seededRandom } from '../support/random.js';
import { start } from '../support/shipped-program.js';
import { countsOf, notConforming, runVeraPdf } from './vera-pdf.js';

const run = promisify(execFile);
const program = join(projectRoot, 'dist/app/main.js');
const papers = Number(process.env['MAHDAR_BATCH'] ?? '1000');
const kills = 12;
const report = (line: string): boolean => process.stdout.write(`${line}\n`);

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let folder = '';
let workspace = '';
let whole: Readonly<Record<string, string>> = {};
const into = (name: string) => ({ program, workspace, out: join(folder, name) });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-batch-'));
  workspace = join(folder, 'letters');
  writeManyLetters(workspace, { count: papers });
  const ended = await startBatch(into('whole')).ended;
  expect(ended.code).toBe(0);
  whole = hashesIn(join(folder, 'whole'));
  expect(Object.keys(whole)).toHaveLength(papers);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe(`a batch of ${String(papers)} papers`, () => {
  it(`killed ${String(kills)} times at random moments ends as one that nobody killed`, async () => {
    const random = seededRandom(20220527);
    const most = Math.ceil(papers / kills);
    const moments = Array.from({ length: kills }, () => 1 + random.below(most));
    const { stood, broken, last } = await killAndResume(into('killed'), moments, whole);
    report(`killed when ${stood.join(', ')} papers stood; broken: ${String(broken.length)}`);
    expect(broken).toEqual([]);
    expect(last.code).toBe(0);
    expect(hashesIn(into('killed').out)).toEqual(whole);
    expect(unfinishedIn(into('killed').out)).toEqual([]);
    const kept = filesOf(last).files.filter(({ state }) => state === 'unchanged').length;
    expect(kept).toBeGreaterThanOrEqual((stood.at(-1) ?? 0) - 4 * kills);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends cleanly by %s', async (signal, code) => {
    const { first, hashes, unfinished, second } = await signalAndResume(
      into(signal),
      signal,
      papers / 5,
    );
    expect(first.code).toBe(code);
    expect(first.output).toMatch(/^ended before all was done/m);
    expect(Object.keys(hashes).length).toBeLessThan(papers);
    for (const [name, hash] of Object.entries(hashes)) expect(hash).toBe(whole[name]);
    expect(unfinished).toEqual([]);
    expect(second.code).toBe(0);
    expect(hashesIn(into(signal).out)).toEqual(whole);
  });

  it('with one wrong record in a hundred reports each and makes the others', async () => {
    const spoilt = join(folder, 'spoilt');
    const wrong = writeManyLetters(spoilt, { count: papers, wrongEvery: 100 });
    const ended = await startBatch({ ...into('spoilt-out'), workspace: spoilt }, '--json').ended;
    expect(ended.code).toBe(1);
    const { files, leftOut = [] } = filesOf(ended);
    expect(leftOut.map(({ id }) => id)).toEqual(wrong.map((name) => `letter/${name}`));
    expect(files).toHaveLength(papers - wrong.length);
    for (const [name, hash] of Object.entries(hashesIn(into('spoilt-out').out)))
      expect([name, hash]).toEqual([name, whole[name]]);
    report(`${String(files.length)} made, ${String(leftOut.length)} left out and named`);
  });
});

/** Mounts a disk of so many megabytes; undefined where that takes rights this process does not have. */
async function smallDisk(name: string, megabytes: number): Promise<string | undefined> {
  const mounted = join(folder, name);
  mkdirSync(mounted);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const words = [...asRoot, 'mount', '-t', 'tmpfs', '-o', `size=${String(megabytes)}m,mode=777`];
  const [command = '', ...rest] = [...words, 'tmpfs', mounted];
  return run(command, rest).then(
    () => mounted,
    () => undefined,
  );
}

async function unmount(mounted: string): Promise<void> {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command = '', ...rest] = [...asRoot, 'umount', mounted];
  await run(command, rest);
}

describe('a full disk', () => {
  it('leaves whole papers only, is named, and the same command goes on when there is room', async () => {
    const bytes = papersIn(into('whole').out)
      .map((name) => statSync(join(into('whole').out, name)).size)
      .reduce((sum, size) => sum + size, 0);
    const disk = await smallDisk('disk', Math.ceil(bytes / 2 / 2 ** 20));
    if (disk === undefined) {
      report('a full disk: not tried, mounting one needs root');
      return;
    }
    try {
      const out = join(disk, 'out');
      const ended = await startBatch({ ...into('disk'), out }).ended;
      expect(ended.code).toBe(3);
      expect(ended.errors).toContain('there is no room left');
      expect(ended.errors).not.toMatch(/internal-error|^\s+at /m);
      const made = hashesIn(out);
      const count = Object.keys(made).length;
      report(`full disk: ${String(count)} papers stand whole`);
      expect(count).toBeGreaterThan(papers / 5);
      expect(count).toBeLessThan(papers);
      for (const [name, hash] of Object.entries(made)) expect(hash).toBe(whole[name]);
      expect(unfinishedIn(out)).toEqual([]);
      cpSync(out, join(folder, 'moved'), { recursive: true });
      const again = await startBatch(into('moved')).ended;
      expect(again.code).toBe(0);
      expect(hashesIn(join(folder, 'moved'))).toEqual(whole);
    } finally {
      await unmount(disk);
    }
  });

  it('leaves no print job, or the one that was there before', async () => {
    const disk = await smallDisk('print-disk', 10);
    if (disk === undefined) {
      report('a full disk while printing: not tried, mounting one needs root');
      return;
    }
    try {
      const print = (...words: string[]) =>
        start('node', [
          program,
          'print',
          'letter/2022-0*',
          '-w',
          workspace,
          '--out',
          disk,
          ...words,
        ]);
      const small = await print('--lang', 'fr').ended;
      expect(small.code).toBe(0);
      const file = join(disk, 'print/letter-2022-0.pdf');
      const before = createHash('sha256').update(readFileSync(file)).digest('hex');
      const large = await print('--lang', 'fr', '--copies', '900').ended;
      expect(large.code).toBe(3);
      expect(large.errors).toContain('there is no room left');
      expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(before);
      expect(readdirSync(join(disk, 'print'))).toEqual(['letter-2022-0.pdf']);
    } finally {
      await unmount(disk);
    }
  });
});

describe('papers of every kind, as PDF and as Word', () => {
  it('have the same bytes however many threads make them', async () => {
    const builtBy = async (jobs: number): Promise<Readonly<Record<string, string>>> => {
      const out = join(folder, `by-${String(jobs)}`);
      const words = ['build', '-w', join(projectRoot, 'data/inezgane'), '--out', out];
      const options = ['--lang', 'ar,ar+fr', '--format', 'pdf,docx', '--jobs', String(jobs)];
      expect((await start(program, [...words, ...options]).ended).code).toBe(0);
      const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
      return Object.fromEntries(
        names
          .filter((name) => /^[^.].*\.(pdf|docx|pptx)$/u.test(name))
          .map((name) => [name, hashOf(readFileSync(join(out, name)))]),
      );
    };
    const byOne = await builtBy(1);
    report(`papers made by 1, 2 and 5 threads: ${String(Object.keys(byOne).length)}`);
    expect(Object.keys(byOne).length).toBeGreaterThan(20);
    expect(await builtBy(2)).toEqual(byOne);
    expect(await builtBy(5)).toEqual(byOne);
  });
});

describe('a print job of 2,000 pages', () => {
  const copies = Math.ceil(2000 / papers);
  let file = '';
  let pages = 0;

  it('does not hold all pages in memory', async () => {
    const out = join(folder, 'whole');
    const words = ['print', 'letter/*', '-w', workspace, '--out', out, '--lang', 'fr'];
    const options = ['--copies', String(copies), '--json', '--jobs', '2'];
    const measured = ['-v', 'node', program, ...words, ...options];
    const ended = await start('/usr/bin/time', measured).ended;
    expect(ended.code).toBe(0);
    const said = JSON.parse(ended.output) as { file: string; papers: number; pages: number };
    ({ file, pages } = said);
    expect([said.papers, pages]).toEqual([papers, papers * copies]);
    const peak = Number(/Maximum resident set size \(kbytes\): (\d+)/u.exec(ended.errors)?.[1]);
    report(`print job: ${String(pages)} pages, peak memory ${String(Math.round(peak / 1024))} MiB`);
    // Two workers and the records; a job of a tenth of the pages takes as much.
    expect(peak).toBeLessThan(700 * 1024);
  });

  it('has the copies of every paper one after the other, in the order of the list', async () => {
    const { stdout: listed } = await run('node', [program, 'list', '-w', workspace, '--json'], {
      maxBuffer: 2 ** 26,
    });
    const ids = (JSON.parse(listed) as { papers: { id: string }[] }).papers.map(({ id }) => id);
    const expected = ids
      .filter((id) => id.startsWith('letter/'))
      .flatMap((id) =>
        Array.from({ length: copies }, () => Number(id.slice('letter/2022-'.length))),
      );
    const { stdout } = await run('pdftotext', [file, '-'], { maxBuffer: 2 ** 28 });
    const texts = stdout.split('\f').slice(0, -1);
    const printed = texts
      .slice(texts.length - pages)
      .map((text) => Number(/dossier\s+(\d+)/u.exec(text.replaceAll('\u00a0', ' '))?.[1]));
    expect(printed).toEqual(expected);
  });

  it('is PDF/A-2a and PDF/UA-1', async () => {
    const verdicts = await runVeraPdf(['2a', 'ua1'], [file]);
    expect(notConforming(verdicts)).toEqual([]);
    report(countsOf(verdicts));
  });
});
