/** Takes a PDF's objects, gives its structure tree (ISO 32000-1, 14.7) as plain data: elements and their content. */

import type { PdfFile } from './objects/pdf-file.js';
import type { PdfValue } from './objects/pdf-values.js';
import { PdfDict, PdfReference } from './objects/pdf-values.js';

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
export function structureElements(pdf: PdfFile): readonly StructureNode[] {
  const root = pdf.dict(pdf.catalog.get('StructTreeRoot'));
  const pages = new Map<number, number>();
  pdf.pages.forEach(({ number }, index) => {
    if (number !== undefined) pages.set(number, index + 1);
  });
  const reading: Reading = { pdf, pages, seen: new Set() };
  return readKids(root?.get('K'), undefined, reading).filter((kid) => kid.kind === 'element');
}

interface Reading {
  readonly pdf: PdfFile;
  /** From 1, by the numbers of their objects. */
  readonly pages: ReadonlyMap<number, number>;
  /** Elements on the way: a tree that leads back into itself is cut there. */
  readonly seen: Set<PdfDict>;
}

type Kid = StructureNode | ContentPiece;

function readKids(
  kids: PdfValue | undefined,
  page: number | undefined,
  reading: Reading,
): readonly Kid[] {
  const found: Kid[] = [];
  for (const each of reading.pdf.list(kids)) {
    const kid = readKid(each, page, reading);
    if (kid !== undefined) found.push(kid);
  }
  return found;
}

function readKid(kid: PdfValue, page: number | undefined, reading: Reading): Kid | undefined {
  const { pdf, pages, seen } = reading;
  const value = pdf.follow(kid);
  if (typeof value === 'number') return { kind: 'content', page: page ?? 0, id: value };
  if (!(value instanceof PdfDict)) return undefined;
  const own = value.get('Pg');
  const onPage = own instanceof PdfReference ? pages.get(own.number) : page;
  const type = pdf.text(value.get('Type'));
  if (type === 'MCR') {
    return { kind: 'content', page: onPage ?? 0, id: Number(pdf.text(value.get('MCID'))) };
  }
  if (type === 'OBJR' || seen.has(value)) return undefined;
  seen.add(value);
  return {
    kind: 'element',
    type: pdf.text(value.get('S')) ?? '',
    lang: pdf.text(value.get('Lang')),
    alt: pdf.text(value.get('Alt')),
    attributes: attributesOf(value.get('A'), pdf),
    children: readKids(value.get('K'), onPage, reading),
  };
}

const noAttributes: ReadonlyMap<string, string> = new Map();

function attributesOf(value: PdfValue | undefined, pdf: PdfFile): ReadonlyMap<string, string> {
  if (value === undefined) return noAttributes;
  const attributes = new Map<string, string>();
  for (const object of pdf.list(value)) {
    pdf.dict(object)?.forEach((key, each) => {
      const text = pdf.text(each);
      if (text !== undefined) attributes.set(key, text);
    });
  }
  return attributes;
}
