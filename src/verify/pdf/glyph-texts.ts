/** Takes a PDF's objects, gives what every page shows: glyphs with the characters their fonts say they stand for. */

import type { PDFDict, PDFPage } from 'pdf-lib';
import type { ShownGlyphs } from './content-stream.js';
import { shownGlyphs } from './content-stream.js';
import type { PdfObjects } from './open-pdf.js';
import { entry } from './open-pdf.js';

/** Characters by glyph code: a font's ToUnicode map (ISO 32000-1, 9.10.3). */
export type CharacterMap = ReadonlyMap<number, string>;

export interface GlyphText extends ShownGlyphs {
  /** From left to right. */
  readonly text: string;
}

/** By page, in the order of the content streams. */
export function glyphTexts(pdf: PdfObjects): readonly (readonly GlyphText[])[] {
  const maps = new Map<PDFDict, CharacterMap>();
  return pdf.document.getPages().map((page) => {
    const fonts = pageFonts(page, pdf);
    return shownGlyphs(pageContent(page, pdf)).map((glyphs) => {
      const font = fonts.get(glyphs.font);
      const map = font === undefined ? undefined : (maps.get(font) ?? characterMap(font, pdf));
      if (font !== undefined && map !== undefined) maps.set(font, map);
      return { ...glyphs, text: glyphs.codes.map((code) => map?.get(code) ?? '\ufffd').join('') };
    });
  });
}

function pageContent(page: PDFPage, pdf: PdfObjects): string {
  return pdf
    .list(entry(page.node, 'Contents'))
    .map((stream) => Buffer.from(pdf.stream(stream) ?? []).toString('latin1'))
    .join('\n');
}

function pageFonts(page: PDFPage, pdf: PdfObjects): ReadonlyMap<string, PDFDict> {
  const fonts = pdf.dict(entry(page.node.Resources(), 'Font'));
  const found = new Map<string, PDFDict>();
  for (const [name, value] of fonts?.entries() ?? []) {
    const font = pdf.dict(value);
    if (font !== undefined) found.set(name.decodeText(), font);
  }
  return found;
}

function characterMap(font: PDFDict, pdf: PdfObjects): CharacterMap {
  const source = Buffer.from(pdf.stream(entry(font, 'ToUnicode')) ?? []).toString('latin1');
  const map = new Map<number, string>();
  for (const [, block = ''] of source.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = '', units = ''] of block.matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>/g,
    )) {
      map.set(Number.parseInt(code, 16), charactersOf(units));
    }
  }
  return map;
}

/** UTF-16BE, in whole units; a harmed file may hold part of one. */
function charactersOf(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  return bytes
    .subarray(0, bytes.length & ~1)
    .swap16()
    .toString('utf16le');
}
