/** Takes the glyphs of a subset, gives the tables of its font file (OpenType: glyf, loca, hmtx, head, hhea, maxp). */

import { writeTables } from '../../../fonts/sfnt.js';
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

/** What the glyphs of a subset are in its font file. */
export interface GlyphTables {
  readonly count: number;
  readonly glyf: Uint8Array;
  /** Where each glyph begins in `glyf`, and where the last one ends. */
  readonly loca: Uint8Array;
  readonly hmtx: Uint8Array;
  readonly widest: number;
}

/** The TrueType file (FontFile2). */
export function subsetFile(
  outlines: Outlines,
  tables: GlyphTables,
  limits: SubsetLimits,
): Uint8Array {
  return writeTables(
    new Map([
      ['glyf', tables.glyf],
      ['loca', tables.loca],
      ['hmtx', tables.hmtx],
      ['head', headTable(outlines)],
      ['hhea', horizontalHeader(outlines, tables)],
      ['maxp', maximumProfile(tables.count, limits)],
    ]),
  );
}

/** The glyphs that come after those of `before`. */
export function glyphTables(glyphs: readonly SubsetGlyph[], before = noGlyphs): GlyphTables {
  const count = before.count + glyphs.length;
  let length = before.glyf.length;
  for (const { shared } of glyphs) length += padded(shared.data.length);
  const glyf = new Uint8Array(length);
  const locaBytes = new Uint8Array((count + 1) * 4);
  const hmtxBytes = new Uint8Array(count * 4);
  glyf.set(before.glyf);
  locaBytes.set(before.loca);
  hmtxBytes.set(before.hmtx);
  const loca = new DataView(locaBytes.buffer);
  const hmtx = new DataView(hmtxBytes.buffer);
  let { widest } = before;
  let offset = before.glyf.length;
  glyphs.forEach(({ shared, components }, own) => {
    const index = before.count + own;
    glyf.set(shared.data, offset);
    for (let part = 0; part < components.length; part++) {
      const at = offset + (shared.components[part] ?? 0);
      const glyph = components[part] ?? 0;
      glyf[at + 2] = glyph >> 8;
      glyf[at + 3] = glyph & 0xff;
    }
    offset += padded(shared.data.length);
    loca.setUint32((index + 1) * 4, offset);
    hmtx.setUint16(index * 4, shared.advance);
    hmtx.setInt16(index * 4 + 2, shared.bearing);
    widest = Math.max(widest, shared.advance);
  });
  return { count, glyf, loca: locaBytes, hmtx: hmtxBytes, widest };
}

const noGlyphs: GlyphTables = {
  count: 0,
  glyf: new Uint8Array(0),
  loca: new Uint8Array(4),
  hmtx: new Uint8Array(0),
  widest: 0,
};

/** Glyphs begin at whole 32-bit words. */
function padded(length: number): number {
  return (length + 3) & ~3;
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
  { count, widest }: GlyphTables,
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
