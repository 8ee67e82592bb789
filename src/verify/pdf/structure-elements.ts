/** Takes a PDF's objects, gives its structure tree (ISO 32000-1, 14.7) as plain data: elements and their content. */

import { PDFDict, PDFNumber, PDFRef } from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';
import type { PdfObjects } from './open-pdf.js';
import { entry } from './open-pdf.js';

/** A piece of marked content: which page (from 1) and which number on it. */
export interface ContentPiece {
  readonly kind: 'content';
  readonly page: number;
  readonly id: number;
}

export interface StructureNode {
  readonly kind: 'element';
  readonly type: string;
  /** The element's own language; undefined where it has that of its parent. */
  readonly lang: string | undefined;
  readonly alt: string | undefined;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (StructureNode | ContentPiece)[];
}

/** The elements at the top of the tree; none where the file has no tree. */
export function structureElements(pdf: PdfObjects): readonly StructureNode[] {
  const root = pdf.dict(entry(pdf.catalog, 'StructTreeRoot'));
  const pages = new Map(pdf.document.getPages().map((page, index) => [page.ref, index + 1]));
  const reading: Reading = { pdf, pages, seen: new Set() };
  return pdf.list(entry(root, 'K')).flatMap((kid) => {
    const node = readKid(kid, undefined, reading);
    return node?.kind === 'element' ? [node] : [];
  });
}

interface Reading {
  readonly pdf: PdfObjects;
  readonly pages: ReadonlyMap<PDFRef, number>;
  /** Elements on the way: a tree that leads back into itself is cut there. */
  readonly seen: Set<PDFObject>;
}

function readKid(
  kid: PDFObject,
  page: number | undefined,
  reading: Reading,
): StructureNode | ContentPiece | undefined {
  const { pdf, pages } = reading;
  const value = pdf.follow(kid);
  if (value instanceof PDFNumber) {
    return { kind: 'content', page: page ?? 0, id: value.asNumber() };
  }
  if (!(value instanceof PDFDict)) return undefined;
  const own = entry(value, 'Pg');
  const onPage = own instanceof PDFRef ? pages.get(own) : page;
  const type = pdf.text(entry(value, 'Type'));
  if (type === 'MCR') {
    return { kind: 'content', page: onPage ?? 0, id: Number(pdf.text(entry(value, 'MCID'))) };
  }
  if (type === 'OBJR' || reading.seen.has(value)) return undefined;
  reading.seen.add(value);
  return readElement(value, onPage, reading);
}

function readElement(dict: PDFDict, page: number | undefined, reading: Reading): StructureNode {
  const { pdf } = reading;
  return {
    kind: 'element',
    type: pdf.text(entry(dict, 'S')) ?? '',
    lang: pdf.text(entry(dict, 'Lang')),
    alt: pdf.text(entry(dict, 'Alt')),
    attributes: attributesOf(dict, pdf),
    children: pdf.list(entry(dict, 'K')).flatMap((kid) => readKid(kid, page, reading) ?? []),
  };
}

function attributesOf(dict: PDFDict, pdf: PdfObjects): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const object of pdf.list(entry(dict, 'A'))) {
    for (const [key, value] of pdf.dict(object)?.entries() ?? []) {
      const text = pdf.text(value);
      if (text !== undefined) attributes.set(key.decodeText(), text);
    }
  }
  return attributes;
}
