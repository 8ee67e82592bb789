/** Takes bytes, gives what kind of file they are and which paper it says it is, or why nothing can be said. */

import type { MessageParameters } from '../diagnostics/diagnostic.js';
import type { NamedOrigin } from '../document/origin-fields.js';
import { originFields, readOrigin, recordsField } from '../document/origin-fields.js';
import type { DocxPackage } from './docx/open-docx.js';
import { isCompoundFile, openDocx } from './docx/open-docx.js';
import type { PdfFile } from './pdf/objects/pdf-file.js';
import { openPdf } from './pdf/open-pdf.js';
import { readXmp } from './pdf/xmp.js';
import { at, childrenNamed, textOf } from './xml-tree.js';

export type OpenedPaper = { readonly origin: NamedOrigin } & (
  | { readonly format: 'pdf'; readonly pdf: PdfFile }
  | { readonly format: 'docx'; readonly docx: DocxPackage }
  | { readonly format: 'pptx'; readonly pptx: DocxPackage }
);

/** Fills the message of `verify-unreadable`. */
export type UnreadableReason = MessageParameters & { readonly reason: string };

export async function openPaper(bytes: Uint8Array): Promise<OpenedPaper | UnreadableReason> {
  if (bytes.length === 0) return { reason: 'empty' };
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.includes('%PDF-')) return openPdfPaper(bytes);
  if (start.startsWith('PK\u0003\u0004') || isCompoundFile(bytes)) return openDocxPaper(bytes);
  return { reason: 'other-format' };
}

function openPdfPaper(bytes: Uint8Array): OpenedPaper | UnreadableReason {
  const pdf = openPdf(bytes);
  if (typeof pdf === 'string') return { reason: pdf, found: 'PDF' };
  const xmp = metadataOf(pdf);
  if (xmp === 'damaged') return { reason: 'damaged', found: 'XMP' };
  const values = new Map<string, string>(
    originFields.map((name) => [name, xmp?.get(`mahdar:${name}`) ?? '']),
  );
  const records = xmp?.get(`mahdar:${recordsField}`);
  const origin = readOrigin(new Map([...values, ...recordsEntry(records)]));
  return origin === undefined ? { reason: 'other-program' } : { format: 'pdf', pdf, origin };
}

/** Metadata that cannot be unpacked or is no XML. */
function metadataOf(pdf: PdfFile): ReturnType<typeof readXmp> | 'damaged' {
  try {
    return readXmp(pdf);
  } catch {
    return 'damaged';
  }
}

function recordsEntry(value: string | undefined): readonly (readonly [string, string])[] {
  return value === undefined ? [] : [[recordsField, value]];
}

function openDocxPaper(bytes: Uint8Array): OpenedPaper | UnreadableReason {
  const docx = openDocx(bytes);
  if ('reason' in docx) return { reason: docx.reason, found: docx.part || 'DOCX' };
  const isDeck = docx.parts.has('ppt/presentation.xml');
  if (!isDeck && !docx.parts.has('word/document.xml')) return { reason: 'other-format' };
  const values = new Map<string, string>();
  for (const property of childrenNamed(docx.xml.get('docProps/custom.xml'), 'property')) {
    const name = /^Mahdar (\w+)$/u.exec(property.attributes.get('name') ?? '')?.[1];
    if (name !== undefined) values.set(name, textOf(at(property, 'vt:lpwstr')));
  }
  const origin = readOrigin(values);
  if (origin === undefined) return { reason: 'other-program' };
  return isDeck ? { format: 'pptx', pptx: docx, origin } : { format: 'docx', docx, origin };
}
