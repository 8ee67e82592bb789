/**
 * The table of faults: good files, each broken in one way on purpose, must be found out by what `mahdar verify` runs,
 * with a finding that names the fault.
 */

import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { ResolvedDocument } from '../../src/document/resolved.js';
import { renderDocx } from '../../src/render/docx/render.js';
import { renderPdf } from '../../src/render/pdf/render.js';
import { openPaper } from '../../src/verify/read-origin.js';
import { verifyPaper } from '../../src/verify/verify-paper.js';
import { openSampleWorkshop, settleSample } from '../docx/sample-papers.js';
import * as docx from './docx-faults.js';
import * as pdf from './pdf-faults.js';

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

it('has at least forty faults', () => {
  const names = [...pdf.pdfFaults, ...docx.docxFaults].map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(80);
});

describe('a PDF', () => {
  it.each(pdf.pdfFaults)('in which $name', async (fault) => {
    const broken = await pdf.withFault(good.pdf, fault);
    expect(codesOf(await verify(broken, 'pdf'))).toContain(fault.finds);
  });

  it.each([
    ['half of it', 'truncated', (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1)],
    ['all but its last line', 'truncated', (bytes: Uint8Array) => bytes.subarray(0, -8)],
    ['another beginning', 'other-format', (bytes: Uint8Array) => bytes.subarray(9)],
  ])('of which there is %s', async (_, reason, change) => {
    expect(await openPaper(change(good.pdf))).toMatchObject({ reason });
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

function flipped(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const middle = copy.length >> 1;
  copy[middle] = (copy[middle] ?? 0) ^ 0x10;
  return copy;
}
