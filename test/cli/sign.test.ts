/** What `mahdar sign` refuses, and why; that a signature is valid is for test/verify and the conformance tests. */

import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../support/project-files.js';
import { runMahdar } from '../support/run-mahdar.js';
import { makeCertificate } from '../verify/certificate.js';

const sample = join(projectRoot, 'data/inezgane');
let folder = '';
const inFolder = (name: string): string => join(folder, name);
const paper = (): string => inFolder('letter/2022-02.ar.pdf');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-sign-'));
  await writeFile(inFolder('president.p12'), makeCertificate('رئيس الهيئة', 'sesame'));
  await writeFile(inFolder('notes.pdf'), 'no PDF');
  const words = ['build', 'letter/2022-02', '-w', sample, '--out', folder, '--lang', 'ar'];
  expect((await runMahdar(words)).exitCode).toBe(0);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function sign(file: string, certificate: string, passphrase: string) {
  await writeFile(inFolder('passphrase'), `${passphrase}\n`);
  const handle = await open(inFolder('passphrase'));
  const words = ['sign', file, '--certificate', certificate, '-w', sample];
  const said = await runMahdar([...words, '--passphrase-fd', String(handle.fd)]);
  await handle.close();
  return said;
}

it.each([
  ['a paper that is not there', 'none.pdf', 'president.p12', 'none.pdf is not there'],
  ['a file of something else', 'notes.pdf', 'president.p12', 'only a PDF that mahdar build wrote'],
  ['a certificate that is not there', '', 'none.p12', 'none.p12 is not there'],
  ['a file that is no certificate', '', 'notes.pdf', 'is no certificate with a key'],
])('names %s', async (_, file, certificate, message) => {
  const said = await sign(file === '' ? paper() : inFolder(file), inFolder(certificate), 'sesame');
  expect(said).toMatchObject({ exitCode: 1, output: '' });
  expect(said.errors).toContain(message);
});

it('refuses another passphrase without repeating it', async () => {
  const said = await sign(paper(), inFolder('president.p12'), 'Sesame');
  expect(said).toMatchObject({ exitCode: 1, output: '' });
  expect(said.errors).toContain('the passphrase does not open the certificate');
  expect(said.errors).not.toContain('Sesame');
});

it.each([
  ['2019-06-01', 'begins on 2020-01-01'],
  ['2041-06-01', 'ended on 2040-01-01'],
])('refuses a certificate on a day it is not for: %s', async (day, message) => {
  const before = process.env['SOURCE_DATE_EPOCH'];
  process.env['SOURCE_DATE_EPOCH'] = String(Date.parse(day) / 1000);
  const said = await sign(paper(), inFolder('president.p12'), 'sesame');
  if (before === undefined) delete process.env['SOURCE_DATE_EPOCH'];
  else process.env['SOURCE_DATE_EPOCH'] = before;
  expect(said).toMatchObject({ exitCode: 1, output: '' });
  expect(said.errors).toContain(message);
});

it('never writes over a signed file', async () => {
  const signed = paper().replace(/pdf$/u, 'signed.pdf');
  expect(await sign(paper(), inFolder('president.p12'), 'sesame')).toMatchObject({ exitCode: 0 });
  const first = await readFile(signed);
  const again = await sign(paper(), inFolder('president.p12'), 'sesame');
  expect(again).toMatchObject({ exitCode: 1, output: '' });
  expect(again.errors).toContain('is there already');
  expect(Buffer.compare(await readFile(signed), first)).toBe(0);
});
