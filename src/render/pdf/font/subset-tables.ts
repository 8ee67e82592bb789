/** Takes the glyphs of a subset, gives the tables of its font file (OpenType: glyf, loca, hmtx, head, hhea, maxp). */

import { fileParts, tablePart, wholeWords } from '../../../fonts/sfnt.js';
import type { TablePart } from '../../../fonts/sfnt.js';
import type { Outlines } from './outlines.js';
import type { SharedGlyph } from './placed-shape.js';

/** A glyph of the subset and, in the order in which its data name them, the glyphs of the subset it is composed of. */
export interface SubsetGlyph {
  readonly shared: SharedGlyph;
  readonly components: readonly number[];
}

export interface SubsetLimits {
  /** Levels of composite glyphs. */
  readonly depth: number;
  /** The most that one of them has. */
  readonly components: number;
}

/** What the glyphs of a subset are in its font file, or those that come after the ones before. */
export interface GlyphTables {
  /** Glyphs up to its last one. */
  readonly count: number;
  /** Where the last one ends in `glyf`. */
  readonly end: number;
  readonly widest: number;
  readonly glyf: TablePart;
  readonly hmtx: TablePart;
  /** Where each glyph ends, and before that of the first subset where it begins. */
  readonly loca: TablePart;
}

/** The glyphs that come after those of `before`. */
export function glyphTables(glyphs: readonly SubsetGlyph[], before?: GlyphTables): GlyphTables {
  const { count: first, end: start, widest: widestBefore } = before ?? noGlyphs;
  let length = 0;
  for (const { shared } of glyphs) length += wholeWords(shared.data.length);
  const glyf = new Uint8Array(length);
  const loca = new DataView(new ArrayBuffer((glyphs.length + (before === undefined ? 1 : 0)) * 4));
  const hmtx = new DataView(new ArrayBuffer(glyphs.length * 4));
  const ends = loca.byteLength - glyphs.length * 4;
  let widest = widestBefore;
  let offset = 0;
  glyphs.forEach(({ shared, components }, index) => {
    glyf.set(shared.data, offset);
    for (let part = 0; part < components.length; part++) {
      const at = offset + (shared.components[part] ?? 0);
      const glyph = components[part] ?? 0;
      glyf[at + 2] = glyph >> 8;
      glyf[at + 3] = glyph & 0xff;
    }
    offset += wholeWords(shared.data.length);
    loca.setUint32(ends + index * 4, start + offset);
    hmtx.setUint16(index * 4, shared.advance);
    hmtx.setInt16(index * 4 + 2, shared.bearing);
    widest = Math.max(widest, shared.advance);
  });
  return {
    count: first + glyphs.length,
    end: start + offset,
    widest,
    glyf: tablePart(glyf),
    hmtx: tablePart(new Uint8Array(hmtx.buffer)),
    loca: tablePart(new Uint8Array(loca.buffer)),
  };
}

const noGlyphs = { count: 0, end: 0, widest: 0 };

/** The parts of the TrueType file (FontFile2) one after the other: of glyphs those of each of the subsets that make it up. */
export function subsetParts(
  outlines: Outlines,
  subsets: readonly GlyphTables[],
  limits: SubsetLimits,
): readonly Uint8Array[] {
  const { count, widest } = subsets.at(-1) ?? noGlyphs;
  return fileParts(
    new Map([
      ['glyf', subsets.map(({ glyf }) => glyf)],
      ['loca', subsets.map(({ loca }) => loca)],
      ['hmtx', subsets.map(({ hmtx }) => hmtx)],
      ['head', [tablePart(headTable(outlines))]],
      ['hhea', [tablePart(horizontalHeader(outlines, count, widest))]],
      ['maxp', [tablePart(maximumProfile(count, limits))]],
    ]),
  );
}

function headTable({ unitsPerEm, box }: Outlines): Uint8Array {
  const view = new DataView(new ArrayBuffer(54));
  view.setUint32(0, 0x00010000);
  view.setUint32(4, 0x00010000);
  view.setUint32(12, 0x5f0f3cf5);
  view.setUint16(16, 0x0003);
  view.setUint16(18, unitsPerEm);
  [box.xMin, box.yMin, box.xMax, box.yMax].forEach((value, index) => {
    view.setInt16(36 + index * 2, value);
  });
  view.setUint16(46, 8);
  view.setInt16(48, 2);
  view.setInt16(50, 1);
  return new Uint8Array(view.buffer);
}

function horizontalHeader(
  { ascender, descender }: Outlines,
  count: number,
  widest: number,
): Uint8Array {
  const view = new DataView(new ArrayBuffer(36));
  view.setUint32(0, 0x00010000);
  view.setInt16(4, ascender);
  view.setInt16(6, descender);
  view.setUint16(10, widest);
  view.setInt16(18, 1);
  view.setUint16(34, count);
  return new Uint8Array(view.buffer);
}

function maximumProfile(glyphCount: number, { depth, components }: SubsetLimits): Uint8Array {
  const view = new DataView(new ArrayBuffer(32));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, glyphCount);
  const generous = 0x0fff;
  for (const at of [6, 8, 10, 12]) view.setUint16(at, generous);
  view.setUint16(14, 1);
  view.setUint16(28, components);
  view.setUint16(30, depth + 1);
  return new Uint8Array(view.buffer);
}
