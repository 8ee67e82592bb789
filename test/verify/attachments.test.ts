/** The records inside a PDF: what is there, what stays out, and what `verify` says of one that was changed. */

import { PDFDocument } from 'pdf-lib';
import { beforeAll, expect, it } from 'vitest';
import type { ResolvedDocument } from '../../src/document/resolved.js';
import { settlePaper } from '../../src/pipeline.js';
import { withoutPersonal } from '../../src/records/without-personal.js';
import { renderPdf } from '../../src/render/pdf/render.js';
import { openPaper } from '../../src/verify/read-origin.js';
import { verifyPaper } from '../../src/verify/verify-paper.js';
import { openSampleWorkshop, settleSample } from '../docx/sample-papers.js';
import { attachmentFaults } from './attachment-faults.js';

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

it.each(attachmentFaults)('are found out where $name', async ({ finds, change }) => {
  const file = await PDFDocument.load(pdf, { updateMetadata: false });
  change(file);
  const bytes = await file.save({ useObjectStreams: false });
  expect(await findings(bytes)).toContain(`verify-attachment ${finds}`);
});
