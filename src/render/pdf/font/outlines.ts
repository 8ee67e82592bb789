/**
 * Takes a TrueType font's bytes, gives its glyphs' outlines and metrics (OpenType tables head, hhea, hmtx, maxp,
 * loca, glyf). Hinting is left out: papers are printed or shown at sizes where it does nothing.
 */

import { readTables, tableOf } from '../../../fonts/sfnt.js';
import { remembered } from '../../../lookup/remembered.js';

export interface BoundingBox {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

/** Font units (unitsPerEm to the em) throughout. */
export interface Outlines {
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
  readonly capHeight: number;
  readonly box: BoundingBox;
  readonly italicAngle: number;
  readonly glyphCount: number;
  /** `checkSumAdjustment` of `head`: another font file has another one. */
  readonly checksum: number;
  advanceOf(glyph: number): number;
  /** Distance by which a rasteriser moves the outline so that its left side bearing holds; 0 in well-made fonts. */
  bearingShift(glyph: number): number;
  boxOf(glyph: number): BoundingBox | undefined;
  /** The glyph's entry of `glyf` without instructions, not to be written into; empty for a glyph without outline. */
  dataOf(glyph: number): Uint8Array;
  /** The same object for a glyph each time it is asked for. */
  glyphOf(glyph: number): OutlineGlyph;
}

/** A glyph as a subset takes it over, where it stands for no text of its own. */
export interface OutlineGlyph {
  /** As `dataOf` gives it. */
  readonly data: Uint8Array;
  /** Places of the component glyph ids in it; none in a simple glyph. */
  readonly components: readonly number[];
  readonly advance: number;
  readonly bearing: number;
  readonly text: '';
  readonly unicode: '';
}

/** Throws when the font has no TrueType outlines. */
export function readOutlines(bytes: Uint8Array): Outlines {
  const tables = readTables(bytes);
  const view = (tag: string): DataView => {
    const table = tableOf(tables, tag);
    return new DataView(table.buffer, table.byteOffset, table.byteLength);
  };
  const [head, hhea, hmtx, maxp, loca] = [
    view('head'),
    view('hhea'),
    view('hmtx'),
    view('maxp'),
    view('loca'),
  ];
  const glyf = tableOf(tables, 'glyf');
  const longOffsets = head.getInt16(50) === 1;
  const metricCount = hhea.getUint16(34);
  const offsetOf = (glyph: number): number =>
    longOffsets ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  const raw = (glyph: number): Uint8Array => glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1));
  const bearingOf = (glyph: number): number =>
    glyph < metricCount
      ? hmtx.getInt16(glyph * 4 + 2)
      : hmtx.getInt16(metricCount * 4 + (glyph - metricCount) * 2);
  const boxOf = remembered((glyph: number): BoundingBox | undefined => {
    const data = raw(glyph);
    return data.length === 0 ? undefined : readBox(data);
  });
  const dataOf = remembered((glyph: number) => withoutInstructions(raw(glyph)));
  const advanceOf = (glyph: number): number => hmtx.getUint16(Math.min(glyph, metricCount - 1) * 4);

  return {
    unitsPerEm: head.getUint16(18),
    ascender: hhea.getInt16(4),
    descender: hhea.getInt16(6),
    capHeight: capHeight(tables, hhea.getInt16(4)),
    box: {
      xMin: head.getInt16(36),
      yMin: head.getInt16(38),
      xMax: head.getInt16(40),
      yMax: head.getInt16(42),
    },
    italicAngle: view('post').getInt32(4) / 65536,
    glyphCount: maxp.getUint16(4),
    checksum: head.getUint32(8),
    advanceOf,
    bearingShift: (glyph) => {
      const box = boxOf(glyph);
      return box === undefined ? 0 : bearingOf(glyph) - box.xMin;
    },
    boxOf,
    dataOf,
    glyphOf: remembered((glyph) => ({
      data: dataOf(glyph),
      components: componentOffsets(dataOf(glyph)),
      advance: advanceOf(glyph),
      bearing: boxOf(glyph) === undefined ? 0 : bearingOf(glyph),
      text: '',
      unicode: '',
    })),
  };
}

function readBox(data: Uint8Array): BoundingBox {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return {
    xMin: view.getInt16(2),
    yMin: view.getInt16(4),
    xMax: view.getInt16(6),
    yMax: view.getInt16(8),
  };
}

/** OS/2 version 2 and later says it; older fonts leave it to the ascender. */
function capHeight(tables: ReadonlyMap<string, Uint8Array>, ascender: number): number {
  const os2 = tables.get('OS/2');
  if (os2 === undefined || os2.length < 90) return ascender;
  return new DataView(os2.buffer, os2.byteOffset, os2.byteLength).getInt16(88) || ascender;
}

export const componentFlags = {
  argumentsAreWords: 0x0001,
  argumentsAreOffsets: 0x0002,
  hasScale: 0x0008,
  moreComponents: 0x0020,
  hasXYScale: 0x0040,
  hasTwoByTwo: 0x0080,
  hasInstructions: 0x0100,
} as const;

/** Places of the component glyph ids of a composite glyph, as byte offsets of their flags. */
export function componentOffsets(data: Uint8Array): readonly number[] {
  // The number of contours; a negative one says that the glyph is a composite.
  if (data.length === 0 || (data[0] ?? 0) < 0x80) return [];
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const offsets: number[] = [];
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    offsets.push(at);
    at += 4 + ((flags & componentFlags.argumentsAreWords) !== 0 ? 4 : 2);
    if ((flags & componentFlags.hasScale) !== 0) at += 2;
    else if ((flags & componentFlags.hasXYScale) !== 0) at += 4;
    else if ((flags & componentFlags.hasTwoByTwo) !== 0) at += 8;
    if ((flags & componentFlags.moreComponents) === 0) return offsets;
  }
}

/** A copy of a glyph's entry that names no hinting program, since the subset carries none. */
function withoutInstructions(data: Uint8Array): Uint8Array {
  if (data.length === 0) return data;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const contours = view.getInt16(0);
  if (contours >= 0) {
    const lengthAt = 10 + contours * 2;
    const length = view.getUint16(lengthAt);
    const copy = new Uint8Array(data.length - length);
    copy.set(data.subarray(0, lengthAt));
    copy.set(data.subarray(lengthAt + 2 + length), lengthAt + 2);
    return copy;
  }
  const copy = data.slice();
  const copyView = new DataView(copy.buffer);
  for (const at of componentOffsets(copy))
    copyView.setUint16(at, copyView.getUint16(at) & ~componentFlags.hasInstructions);
  return copy;
}
