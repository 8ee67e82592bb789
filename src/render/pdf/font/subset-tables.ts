/** Takes the glyphs of a subset, gives the tables of its font file (OpenType: glyf, loca, hmtx, head, hhea, maxp). */

import type { Outlines } from './outlines.js';
import type { SharedGlyph } from './placed-shape.js';

/** A glyph of the subset and, in the order in which its data name them, the glyphs of the subset it is composed of. */
export interface SubsetGlyph {
  readonly shared: SharedGlyph;
  readonly components: readonly number[];
}

/** Outlines, their places and their metrics. */
export function glyphTables(
  glyphs: readonly SubsetGlyph[],
): readonly (readonly [tag: string, table: Uint8Array])[] {
  let length = 0;
  for (const { shared } of glyphs) length += padded(shared.data.length);
  const glyf = new Uint8Array(length);
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4));
  const hmtx = new DataView(new ArrayBuffer(glyphs.length * 4));
  let offset = 0;
  glyphs.forEach(({ shared, components }, index) => {
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
  });
  return [
    ['glyf', glyf],
    ['loca', new Uint8Array(loca.buffer)],
    ['hmtx', new Uint8Array(hmtx.buffer)],
  ];
}

/** Glyphs begin at whole 32-bit words. */
function padded(length: number): number {
  return (length + 3) & ~3;
}

export function headTable({ unitsPerEm, box }: Outlines): Uint8Array {
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

export function horizontalHeader(
  { ascender, descender }: Outlines,
  glyphs: readonly SubsetGlyph[],
): Uint8Array {
  let widest = 0;
  for (const { shared } of glyphs) widest = Math.max(widest, shared.advance);
  const view = new DataView(new ArrayBuffer(36));
  view.setUint32(0, 0x00010000);
  view.setInt16(4, ascender);
  view.setInt16(6, descender);
  view.setUint16(10, widest);
  view.setInt16(18, 1);
  view.setUint16(34, glyphs.length);
  return new Uint8Array(view.buffer);
}

/** `depth` counts the levels of composite glyphs, `components` the most that one of them has. */
export function maximumProfile(
  glyphCount: number,
  { depth, components }: { readonly depth: number; readonly components: number },
): Uint8Array {
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
