import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePaper } from '../../src/output/write-paper.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-paper-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const path = 'letter/2022-02.ar.docx';
const write = (text: string, force = false) =>
  writePaper(folder, path, new TextEncoder().encode(text), { force });
const content = () => readFile(join(folder, path), 'utf8');

describe('writing a paper', () => {
  it('writes it, and writes its next version over it', async () => {
    expect(await write('first')).toEqual({
      file: join(folder, path),
      state: 'written',
      diagnostics: [],
    });
    expect(await write('second')).toMatchObject({ state: 'written' });
    expect(await content()).toBe('second');
  });

  it('leaves a file with the same bytes alone', async () => {
    await write('first');
    const long = new Date('2020-01-01T00:00:00Z');
    await utimes(join(folder, path), long, long);
    expect(await write('first')).toMatchObject({ state: 'unchanged' });
    expect((await stat(join(folder, path))).mtime).toEqual(long);
  });

  it('does not overwrite what a person changed, unless told to', async () => {
    await write('first');
    await writeFile(join(folder, path), 'first, with a correction by hand');
    expect(await write('second')).toEqual({
      file: join(folder, path),
      state: 'refused',
      diagnostics: [
        { severity: 'error', code: 'output-differs', parameters: { file: join(folder, path) } },
      ],
    });
    expect(await content()).toBe('first, with a correction by hand');
    expect(await write('second', true)).toMatchObject({ state: 'written' });
    expect(await write('third')).toMatchObject({ state: 'written' });
    expect(await content()).toBe('third');
  });

  it('does not overwrite a file it knows nothing of', async () => {
    await write('first');
    await rm(join(folder, '.built'), { recursive: true });
    expect(await write('second')).toMatchObject({ state: 'refused' });
    expect(await content()).toBe('first');
  });

  it('knows its own file again when it was killed between the record and the paper', async () => {
    await write('first');
    const record = join(folder, '.built', `${path}.sha256`);
    await write('second');
    const recordOfSecond = await readFile(record);
    await write('first', true);
    await writeFile(record, recordOfSecond);
    expect(await write('third')).toMatchObject({ state: 'written' });
  });
});
