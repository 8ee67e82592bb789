/**
 * Issues the sample letter, prints it from the PDF and from the Word file, and scans the pictures of the pages with zbar;
 * veraPDF looks at the issued file and at one that carries its records.
 */

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../support/project-files.js';
import { notConforming, runVeraPdf } from './vera-pdf.js';

const run = promisify(execFile);
const program = join(projectRoot, 'dist/app/main.js');
let folder = '';
const inFolder = (name: string): string => join(folder, name);
const mahdar = (...words: string[]) =>
  run('node', [program, ...words, '-w', inFolder('records')], { cwd: projectRoot });
const issued = (name: string): string =>
  inFolder(`records/register/issued/letters/2022/02/letter-2022-02.${name}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-codes-'));
  await cp(join(projectRoot, 'data/inezgane'), inFolder('records'), { recursive: true });
  await rm(inFolder('records/register'), { recursive: true });
  await mahdar('issue', 'letter/2022-02', '--lang', 'ar,fr', '--format', 'pdf,docx');
  const profile = `-env:UserInstallation=file://${inFolder('profile')}`;
  const convert = ['--headless', '--convert-to', 'pdf', '--outdir', inFolder('word')];
  await run('soffice', [profile, ...convert, issued('ar.docx'), issued('fr.docx')]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function scan(file: string): Promise<string> {
  const page = inFolder('page');
  await run('pdftoppm', ['-r', '150', '-png', '-singlefile', file, page]);
  return (await run('zbarimg', ['-q', '--raw', `${page}.png`])).stdout.trim();
}

it.each(['ar', 'fr'])(
  'can be scanned from both formats, and leads to the register: %s',
  async (lang) => {
    const text = await scan(issued(`${lang}.pdf`));
    expect(text).toMatch(/^MAHDAR 02\/2022 2022-05-30 [0-9A-Z]{24}$/);
    expect(await scan(inFolder(`word/letter-2022-02.${lang}.pdf`))).toBe(text);
    expect((await mahdar('verify', '--code', text, '--ui', 'en')).stdout).toContain(
      'number: 02/2022',
    );
  },
);

it('conforms with a code, and as PDF/A-3a with its records inside', async () => {
  const out = inFolder('out');
  await mahdar(
    'build',
    'letter/*',
    'minutes/*',
    '--lang',
    'ar,fr',
    '--attach-records',
    '--out',
    out,
  );
  const codes = await runVeraPdf(['ua1', '2a'], [issued('ar.pdf'), issued('fr.pdf')]);
  expect([codes.length, notConforming(codes)]).toEqual([4, []]);
  const names = [
    'letter/2022-02.ar',
    'letter/2022-02.fr',
    'minutes/2022-05-27.ar',
    'minutes/2022-05-27.fr',
  ];
  const files = names.map((name) => join(out, `${name}.pdf`));
  const attached = await runVeraPdf(['ua1', '3a'], files);
  expect([attached.length, notConforming(attached)]).toEqual([8, []]);
  const { stdout } = await run('pdfdetach', ['-list', files[0] ?? '']);
  expect(stdout).toContain('letters-2022-02.yaml');
  expect((await readFile(files[0] ?? '')).includes('/AFRelationship /Source')).toBe(true);
});
