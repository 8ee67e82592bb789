/**
 * Signs a sample paper with the program itself and asks poppler's pdfsig, OpenSSL and veraPDF, which know nothing of it:
 * the signature is valid and covers the file, a changed byte breaks it, and both conformance claims still hold.
 */

import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import forge from 'node-forge';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../support/project-files.js';
import { makeCertificate } from '../verify/certificate.js';
import { notConforming, runVeraPdf } from './vera-pdf.js';

const run = promisify(execFile);
const program = join(projectRoot, 'dist/app/main.js');
const records = ['-w', 'data/inezgane'];
let folder = '';
const inFolder = (name: string): string => join(folder, name);
const signed = (): string => inFolder('letter/2022-02.ar.signed.pdf');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mahdar-signing-'));
  const certificate = makeCertificate('رئيس الهيئة', 'sesame');
  await writeFile(inFolder('president.p12'), certificate);
  await writeFile(inFolder('president.pem'), pemOf(certificate));
  await mkdir(inFolder('nss'));
  const store = `sql:${inFolder('nss')}`;
  await run('certutil', ['-N', '-d', store, '--empty-password']);
  const trust = ['-A', '-n', 'president', '-t', 'CT,C,C', '-i', inFolder('president.pem')];
  await run('certutil', [...trust, '-d', store]);
  const words = [program, 'build', 'letter/2022-02', ...records, '--lang', 'ar', '--out', folder];
  await run('node', words, { cwd: projectRoot });
  const sign = [program, 'sign', inFolder('letter/2022-02.ar.pdf'), '--certificate'];
  const options = [inFolder('president.p12'), '--passphrase-fd', '0'];
  execFileSync('node', [...sign, ...options, ...records], { cwd: projectRoot, input: 'sesame\n' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function pemOf(certificate: Uint8Array): string {
  const der = forge.asn1.fromDer(Buffer.from(certificate).toString('binary'));
  const file = forge.pkcs12.pkcs12FromAsn1(der, 'sesame');
  const type = forge.pki.oids['certBag'] ?? '';
  return forge.pki.certificateToPem(file.getBags({ bagType: type })[type]![0]!.cert!);
}

/** By its words: the exit code of pdfsig is 0 for a changed file too. */
async function pdfsig(file: string): Promise<string> {
  return (await run('pdfsig', ['-nssdir', `sql:${inFolder('nss')}`, file])).stdout;
}

it('gives a signature that pdfsig finds valid, over the whole file', async () => {
  const said = await pdfsig(signed());
  for (const line of [
    'Signature is Valid.',
    'Certificate is Trusted.',
    'Total document signed',
    'ETSI.CAdES.detached',
  ]) {
    expect(said).toContain(line);
  }
});

it('is broken by one changed byte, for pdfsig and for verify', async () => {
  const bytes = await readFile(signed());
  const at = bytes.indexOf('/M (D:') + 6;
  bytes[at] = bytes[at] === 0x33 ? 0x34 : 0x33;
  await writeFile(inFolder('changed.pdf'), bytes);
  expect(await pdfsig(inFolder('changed.pdf'))).toContain('Digest Mismatch.');
  const said = spawnSync('node', [program, 'verify', inFolder('changed.pdf'), ...records], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  expect(said.status).toBe(1);
  expect(said.stderr).toContain('verify-signature');
});

it('still conforms to PDF/UA-1 and PDF/A-2a, and is what the records say', async () => {
  expect(notConforming(await runVeraPdf(['ua1', '2a'], [signed()]))).toEqual([]);
  await run('node', [program, 'verify', signed(), ...records], { cwd: projectRoot });
});
