import { PDFDocument, PDFName, PDFNumber } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ResolvedDocument } from '../../src/document/resolved.js';
import { renderPdf } from '../../src/render/pdf/render.js';
import { withUpdate } from '../../src/signing/incremental-update.js';
import { readCertificate } from '../../src/signing/certificate.js';
import { isSigned, signPdf } from '../../src/signing/sign-pdf.js';
import { earlierRevisions } from '../../src/verify/pdf/revisions.js';
import { openPaper } from '../../src/verify/read-origin.js';
import { verifyPaper } from '../../src/verify/verify-paper.js';
import { openSampleWorkshop, settleSample } from '../docx/sample-papers.js';
import { makeCertificate } from './certificate.js';

const president = 'رئيس الهيئة';
const time = new Date('2022-06-01T10:00:00Z');
let certificate: Uint8Array;
let plain: Uint8Array;
let signed: Uint8Array;
let document: ResolvedDocument;
let version = '';

beforeAll(async () => {
  certificate = makeCertificate(president, 'sesame');
  const paper = { id: 'letter/2022-02', languages: ['ar'], name: '' } as const;
  const settled = await settleSample(await openSampleWorkshop(), paper);
  document = settled.document;
  version = settled.assets.version;
  plain = await renderPdf(document, settled.assets);
  const read = readCertificate(certificate, 'sesame');
  if (typeof read === 'string') throw new Error(read);
  signed = await signPdf(plain, read, time);
}, 240_000);

async function codes(bytes: Uint8Array): Promise<readonly unknown[]> {
  const opened = await openPaper(bytes);
  if ('reason' in opened) return [opened.reason];
  const found = await verifyPaper({ file: 'x.pdf', bytes, opened }, { document, version }, plain);
  return found.map(({ code, parameters }) => `${code} ${String(parameters['reason'])}`);
}

/** The file with one byte after a mark changed. */
function changed(mark: string, offset: number): Uint8Array {
  const copy = Uint8Array.from(signed);
  const at = Buffer.from(signed).indexOf(mark) + offset;
  copy[at] = copy[at] === 0x33 ? 0x34 : 0x33;
  return copy;
}

describe('a certificate', () => {
  it('opens with its passphrase, and names its holder in Arabic', () => {
    expect(readCertificate(certificate, 'sesame')).toMatchObject({ name: president });
  });
  it('does not open with another', () => {
    expect(readCertificate(certificate, 'Sesame')).toBe('passphrase');
  });
  it('is not just any file', () => {
    expect(readCertificate(plain, 'sesame')).toBe('certificate');
  });
});

/** The signed file with an object of the page replaced behind the last byte, as editors of PDF save. */
async function edited(): Promise<Uint8Array> {
  const file = await PDFDocument.load(plain, { updateMetadata: false });
  const [page] = file.getPages();
  page!.node.set(PDFName.of('Rotate'), PDFNumber.of(180));
  const changed = withUpdate(plain, file.context, [[page!.ref, page!.node]]);
  const read = readCertificate(certificate, 'sesame');
  if (typeof read === 'string') throw new Error(read);
  return signPdf(changed, read, time);
}

describe('a signed paper', () => {
  it('holds the paper as it was, byte for byte', () => {
    expect(Buffer.from(signed.subarray(0, plain.length)).equals(plain)).toBe(true);
    const whole = earlierRevisions(signed).filter((each) => Buffer.from(each).equals(plain));
    expect(whole).toHaveLength(1);
  });
  it('is found out when more than a signature was added', async () => {
    expect(await codes(await edited())).toContain('verify-signature more');
  });
  it('still is what the records say', async () => {
    expect(await isSigned(plain)).toBe(false);
    expect(await isSigned(signed)).toBe(true);
    expect(await codes(signed)).toEqual([]);
  });
  it('is found out when a byte was changed', async () => {
    expect(await codes(changed('/M (D:', 6))).toEqual(['verify-signature changed']);
  });
  it('is found out when something was added behind it', async () => {
    const end = /startxref\s+\d+\s+%%EOF\s*$/.exec(Buffer.from(signed).toString('latin1'))![0];
    const longer = Buffer.concat([signed, Buffer.from(`\n% added\n${end}`)]);
    expect(await codes(longer)).toContain('verify-signature partial');
  });
  it('is found out when the signature itself is another', async () => {
    expect(await codes(changed('/Contents <30', 2000))).not.toEqual([]);
  });
});
