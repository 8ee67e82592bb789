import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileWhole } from '../../src/output/write-file.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-output-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('محضر الاجتماع');

describe('writing a file whole', () => {
  it('makes the folders and writes every byte', async () => {
    const path = join(folder, 'letter', 'deep', '2022-02.ar.pdf');
    expect(await writeFileWhole(path, bytes)).toEqual([]);
    expect(new Uint8Array(await readFile(path))).toEqual(bytes);
    expect(await readdir(join(folder, 'letter', 'deep'))).toEqual(['2022-02.ar.pdf']);
  });

  it('replaces a file by its new version and leaves no other file', async () => {
    const path = join(folder, 'paper.pdf');
    await writeFile(path, 'a longer version that stood there before, to be replaced');
    expect(await writeFileWhole(path, bytes)).toEqual([]);
    expect(new Uint8Array(await readFile(path))).toEqual(bytes);
    expect(await readdir(folder)).toEqual(['paper.pdf']);
  });

  it('says so when a folder has the name, and leaves nothing behind', async () => {
    const path = join(folder, 'paper.pdf');
    await mkdir(path);
    expect(await writeFileWhole(path, bytes)).toEqual([
      {
        severity: 'error',
        code: 'output-failed',
        parameters: { file: path, reason: 'is-folder' },
      },
    ]);
    expect(await readdir(folder)).toEqual(['paper.pdf']);
  });

  it('says so when the folder cannot be made, in a few words', async () => {
    await writeFile(join(folder, 'out'), 'a file where the folder should be');
    const path = join(folder, 'out', 'letter', 'paper.pdf');
    const [diagnostic, ...others] = await writeFileWhole(path, bytes);
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({ code: 'output-failed', parameters: { file: path } });
    expect(diagnostic?.parameters['reason']).toBe('not-folder');
    expect(await readdir(folder)).toEqual(['out']);
  });

  it('gives the reasons of the system in few words', async () => {
    const reasonOf = async (path: string) =>
      (await writeFileWhole(path, bytes)).map(({ parameters }) => parameters['reason']);
    expect(await reasonOf(join(folder, 'n'.repeat(300)))).toEqual(['name-too-long']);
    await writeFile(join(folder, 'out'), 'a file where the folder should be');
    expect(await reasonOf(join(folder, 'out', 'paper.pdf'))).toEqual(['not-folder']);
  });

  it('does not replace a device by a file', async () => {
    expect(await writeFileWhole('/dev/full', bytes)).toMatchObject([
      { code: 'output-failed', parameters: { reason: 'not-plain-file' } },
    ]);
  });

  it('writes the same file from many sides at once without mixing them', async () => {
    const path = join(folder, 'paper.pdf');
    const versions = Array.from({ length: 20 }, (_, n) => new Uint8Array(200_000 + n).fill(65 + n));
    await Promise.all(versions.map((version) => writeFileWhole(path, version)));
    const result = new Uint8Array(await readFile(path));
    expect(versions.some((version) => Buffer.from(version).equals(result))).toBe(true);
    expect(await readdir(folder)).toEqual(['paper.pdf']);
  });
});
