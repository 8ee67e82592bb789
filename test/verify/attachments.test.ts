/** The records inside a PDF: what is there, what stays out, and what `verify` says of one that was changed. */

import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { beforeAll, expect, it } from 'vitest';
import type { ResolvedDocument } from '../../src/document/resolved.js';
import { settlePaper } from '../../src/pipeline.js';
import { withoutPersonal } from '../../src/records/without-personal.js';
import { renderPdf } from '../../src/render/pdf/render.js';
import { openPaper } from '../../src/verify/read-origin.js';
import { verifyPaper } from '../../src/verify/verify-paper.js';
import { openSampleWorkshop, settleSample } from '../docx/sample-papers.js';

let document: ResolvedDocument;
let version = '';
let pdf: Uint8Array = new Uint8Array();

beforeAll(async () => {
  const workshop = await openSampleWorkshop();
  const paper = { id: 'letter/2022-02', languages: ['fr'], name: '' } as const;
  const { assets } = await settleSample(workshop, paper);
  const request = { ...paper, withEnclosures: false, attachRecords: true };
  const { value } = await settlePaper(workshop, request);
  if (!value) throw new Error('the letter does not settle');
  document = value;
  version = assets.version;
  pdf = await renderPdf(value, assets);
}, 240_000);

const textOf = (name: string): string => {
  const found = document.attachments?.find((each) => each.name === name);
  return new TextDecoder().decode(found?.bytes);
};

async function findings(bytes: Uint8Array): Promise<readonly string[]> {
  const opened = await openPaper(bytes);
  if ('reason' in opened) return [opened.reason];
  const found = await verifyPaper({ file: 'x.pdf', bytes, opened }, { document, version }, pdf);
  return found.map(({ code, parameters }) => `${code} ${String(parameters['reason'])}`);
}

/** The file with one embedded record changed, its other bytes as another program writes them. */
async function withChange(change: (specification: PDFDict) => void): Promise<Uint8Array> {
  const file = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const [, object] of file.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    if (object.get(PDFName.of('Type')) === PDFName.of('Filespec')) change(object);
  }
  return file.save({ useObjectStreams: false });
}

it('are those the letter was made from, as sources of it', async () => {
  expect(await findings(pdf)).toEqual([]);
  expect(document.attachments?.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['body.yaml', 'letters-2022-02.yaml', 'people.yaml']),
  );
  expect(document.attachments?.some(({ name }) => name.startsWith('meetings'))).toBe(false);
});

it('hold nobody whom the letter does not name, no gender, no remark', () => {
  const people = textOf('people.yaml');
  expect(people).toContain('abdelkrim-azeroual');
  expect(people.match(/- id:/g)).toHaveLength(1);
  expect(people).not.toMatch(/gender|#/);
});

it('leave out numbers of telephones and cards, and addresses of e-mail', () => {
  const text = 'documents:\n  - id: a\n    title: "0661234567"\n    date: 2022-01-01\n';
  expect(withoutPersonal('documents.yaml', text, new Set())).toBe(
    'documents:\n  - id: a\n    date: 2022-01-01\n',
  );
  expect(withoutPersonal('notes.txt', text, new Set())).toBeUndefined();
});

it('are found out when one is no source any more, or has another name', async () => {
  const unrelated = await withChange((file) => {
    file.set(PDFName.of('AFRelationship'), PDFName.of('Data'));
  });
  expect(await findings(unrelated)).toContain('verify-attachment unrelated');
  const renamed = await withChange((file) => {
    file.delete(PDFName.of('UF'));
    file.delete(PDFName.of('F'));
  });
  expect(await findings(renamed)).toEqual(
    expect.arrayContaining(['verify-attachment missing', 'verify-attachment surplus']),
  );
});

it('are found out when a value in one was changed', async () => {
  const file = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const [reference, object] of file.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    if (object.dict.get(PDFName.of('Type')) !== PDFName.of('EmbeddedFile')) continue;
    const text = Buffer.from(decodePDFRawStream(object).decode()).toString('utf8');
    if (!text.includes('2022-05-30')) continue;
    const changed = file.context.flateStream(text.replace('2022-05-30', '2022-05-31'));
    changed.dict.set(PDFName.of('Type'), PDFName.of('EmbeddedFile'));
    file.context.assign(reference, changed);
  }
  const bytes = await file.save({ useObjectStreams: false });
  expect(await findings(bytes)).toEqual(['verify-attachment line']);
});
