/**
 * Issues the sample letter, with its code, and builds it with its records inside; signs both with the program itself and
 * asks poppler's pdfsig and veraPDF, which know nothing of it: the signature is valid and covers the file, a changed byte
 * breaks it, both conformance claims still hold, and the register knows the signed file.
 */

import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
let folder = '';
const inFolder = (name: string): string => join(folder, name);
const records = (): string[] => ['-w', inFolder('records')];
const issued = (): string =>
  inFolder('records/register/issued/letters/2022/02/letter-2022-02.ar.pdf');
/** With the code of an issued paper; with the records inside. */
const kinds = ['issued', 'attached'] as const;
const signed = (kind: (typeof kinds)[number]): string =>
  kind === 'issued'
    ? issued().replace('.pdf', '.signed.pdf')
    : inFolder('out/letter/2022-02.ar.signed.pdf');

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
  await cp(join(projectRoot, 'data/inezgane'), inFolder('records'), { recursive: true });
  await rm(inFolder('records/register'), { recursive: true });
  const mahdar = (...words: string[]) =>
    run('node', [program, ...words, 'letter/2022-02', ...records(), '--lang', 'ar']);
  await mahdar('issue');
  await mahdar('build', '--attach-records', '--out', inFolder('out'));
  for (const kind of kinds) {
    const file = signed(kind).replace('.signed', '');
    const sign = [program, 'sign', file, '--certificate', inFolder('president.p12')];
    const words = [...sign, '--passphrase-fd', '0', ...records()];
    execFileSync('node', words, { input: 'sesame\n' });
  }
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

it.each(kinds)(
  'gives a signature that pdfsig finds valid, over the whole file: %s',
  async (kind) => {
    const said = await pdfsig(signed(kind));
    for (const line of [
      'Signature is Valid.',
      'Certificate is Trusted.',
      'Total document signed',
      'ETSI.CAdES.detached',
    ]) {
      expect(said).toContain(line);
    }
  },
);

it('is broken by one changed byte, for pdfsig and for verify', async () => {
  const bytes = await readFile(signed('issued'));
  const at = bytes.indexOf('/M (D:') + 6;
  bytes[at] = bytes[at] === 0x33 ? 0x34 : 0x33;
  await writeFile(inFolder('changed.pdf'), bytes);
  expect(await pdfsig(inFolder('changed.pdf'))).toContain('Digest Mismatch.');
  const words = [program, 'verify', inFolder('changed.pdf'), ...records()];
  const said = spawnSync('node', words, { encoding: 'utf8' });
  expect(said.status).toBe(1);
  expect(said.stderr).toContain('verify-signature');
});

it('still conforms to PDF/UA-1 and PDF/A, and has a syntax that qpdf finds no fault in', async () => {
  const verdicts = [
    ...(await runVeraPdf(['ua1', '2a'], [signed('issued')])),
    ...(await runVeraPdf(['ua1', '3a'], [signed('attached')])),
  ];
  expect([verdicts.length, notConforming(verdicts)]).toEqual([4, []]);
  for (const kind of kinds) await run('qpdf', ['--check', signed(kind)]);
});

it('is known to the register, and is what the records say', async () => {
  const verify = async (kind: (typeof kinds)[number]): Promise<string> => {
    const words = [program, 'verify', signed(kind), ...records(), '--ui', 'en'];
    return (await run('node', words)).stdout;
  };
  expect(await verify('issued')).toContain(
    'all holds; issued as 02/2022 on 2022-05-30, signed after issue by رئيس الهيئة',
  );
  expect(await verify('attached')).toContain('all holds; signed by رئيس الهيئة');
});
