/**
 * The table of faults: good files, each broken in one way on purpose, must be found out by what `mahdar verify` runs,
 * with a finding that names the fault.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { ResolvedDocument } from '../../src/document/resolved.js';
import { renderDocx } from '../../src/render/docx/render.js';
import { renderPdf } from '../../src/render/pdf/render.js';
import { openPaper } from '../../src/verify/read-origin.js';
import { verifyPaper } from '../../src/verify/verify-paper.js';
import { openSampleWorkshop, settleSample } from '../docx/sample-papers.js';
import { projectRoot } from '../support/project-files.js';
import { seededRandom } from '../support/random.js';
import { attachmentFaults } from './attachment-faults.js';
import { codeFaults, printedCodeFaults } from './code-faults.js';
import * as docx from './docx-faults.js';
import { letThroughByVeraPdf } from './let-through.js';
import * as pdf from './pdf-faults.js';
import { registerFaults } from './register-faults.js';

let document: ResolvedDocument;
let version = '';
const good: Record<'pdf' | 'docx', Uint8Array> = { pdf: new Uint8Array(), docx: new Uint8Array() };

beforeAll(async () => {
  const workshop = await openSampleWorkshop();
  const paper = { id: 'minutes/2022-05-27', languages: ['ar'], name: '' } as const;
  const settled = await settleSample(workshop, paper);
  document = settled.document;
  version = settled.assets.version;
  good.pdf = await renderPdf(document, settled.assets);
  good.docx = await renderDocx(document, settled.assets);
}, 240_000);

async function verify(bytes: Uint8Array, format: 'pdf' | 'docx'): Promise<readonly Diagnostic[]> {
  const opened = await openPaper(bytes);
  if ('reason' in opened) {
    return [{ severity: 'error', code: 'verify-unreadable', parameters: opened }];
  }
  const paper = { file: `minutes.${format}`, bytes, opened };
  return verifyPaper(paper, { document, version }, good[format]);
}

const codesOf = (found: readonly Diagnostic[]): readonly string[] => found.map(({ code }) => code);

describe('a good file', () => {
  it.each(['pdf', 'docx'] as const)('is found good: %s', async (format) => {
    expect(await verify(good[format], format)).toEqual([]);
  });
});

it('has as many faults as docs/verify.md says', async () => {
  const tables = [
    pdf.pdfFaults,
    docx.docxFaults,
    attachmentFaults,
    codeFaults,
    printedCodeFaults,
    registerFaults,
  ];
  const faults = tables.reduce((sum, table) => sum + table.length, 0);
  const guide = await readFile(join(projectRoot, 'docs/verify.md'), 'utf8');
  expect(/(\d+) deliberate faults/u.exec(guide)?.[1]).toBe(String(faults));
});

it('has a fault for everything that veraPDF lets through', () => {
  const names = pdf.pdfFaults.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.values(letThroughByVeraPdf)));
});

describe('a PDF', () => {
  it.each(pdf.pdfFaults)('in which $name', async (fault) => {
    const broken = await pdf.withFault(good.pdf, fault);
    expect(codesOf(await verify(broken, 'pdf'))).toContain(fault.finds);
  });

  it.each([
    ['half of it', 'truncated', (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1)],
    ['all but its last line', 'truncated', (bytes: Uint8Array) => bytes.subarray(0, -8)],
    ['only what a password opens', 'encrypted', encrypted],
    ['another paper, of another program', 'other-program', () => drawnByOthers()],
    ['another beginning', 'other-format', (bytes: Uint8Array) => bytes.subarray(9)],
    ['nothing', 'empty', () => new Uint8Array()],
    ['more than there should be', 'followed', (bytes: Uint8Array) => followedBy(bytes, 'hello')],
    [
      'half of an update behind it',
      'truncated',
      (bytes: Uint8Array) => followedBy(bytes, '\n9 0 obj'),
    ],
  ])('of which there is %s', async (_, reason, change) => {
    expect(await openPaper(await change(good.pdf))).toMatchObject({ reason });
  });
});

describe('a Word file', () => {
  it.each(docx.docxFaults)('in which $name', async (fault) => {
    const broken = docx.withFault(good.docx, fault);
    expect(codesOf(await verify(broken, 'docx'))).toContain(fault.finds);
  });

  it.each([
    ['half of it', 'truncated', (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1)],
    ['a byte that is another one', 'damaged', flipped],
    [
      'a password',
      'encrypted',
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    ],
  ])('of which there is %s', async (_, reason, change) => {
    expect(await openPaper(change(good.docx))).toMatchObject({ reason });
  });
});

/** Bits that a bad disk or line turns round, in one place or in several, wherever they fall. */
describe.each(['pdf', 'docx'] as const)('a file with a few wrong bits: %s', (format) => {
  it('is never found good, and nothing is left unsaid', async () => {
    const random = seededRandom(11);
    const codes = new Set<string>();
    for (let round = 0; round < 60; round += 1) {
      const bytes = Uint8Array.from(good[format]);
      for (let flips = 1 + random.below(3); flips > 0; flips -= 1) {
        const at = random.below(bytes.length);
        bytes[at] = bytes[at]! ^ (1 << random.below(8));
      }
      const found = codesOf(await verify(bytes, format));
      expect([round, found.length > 0]).toEqual([round, true]);
      found.forEach((code) => codes.add(code));
    }
    expect([...codes]).toContain('verify-unreadable');
  });
});

function followedBy(bytes: Uint8Array, text: string): Uint8Array {
  return Buffer.concat([bytes, Buffer.from(text)]);
}

/** The file with the entry that says it is encrypted (ISO 32000-1, 7.6). */
function encrypted(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(text.replace(/\/Root (\d+ 0 R)\n/u, '/Root $1 /Encrypt $1\n'), 'latin1');
}

async function drawnByOthers(): Promise<Uint8Array> {
  const other = await PDFDocument.create();
  other.addPage();
  return other.save({ useObjectStreams: false });
}

function flipped(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const middle = copy.length >> 1;
  copy[middle] = (copy[middle] ?? 0) ^ 0x10;
  return copy;
}
