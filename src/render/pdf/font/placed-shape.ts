/**
 * Takes a shape, gives what of it is the same in every subset: its parts in units of the subset's em, and the glyph it
 * becomes. A glyph that names others (OpenType `glyf`, composite glyph description) stands here without their numbers,
 * which are the subset's own.
 */

import { remembered, rememberedWeakly } from '../../../lookup/remembered.js';
import { keyOf } from './cluster-shape.js';
import type { ClusterShape } from './cluster-shape.js';
import { unicodeHex } from './hex.js';
import { componentFlags } from './outlines.js';
import type { BoundingBox, OutlineGlyph } from './outlines.js';

/** A glyph as all subsets share it; not to be written into. */
export interface SharedGlyph extends Omit<OutlineGlyph, 'text' | 'unicode'> {
  /** What it reads back as; empty for one that is only a part of others. */
  readonly text: string;
  /** The text in UTF-16, hexadecimal, as a ToUnicode map has it. */
  readonly unicode: string;
}

export interface PlacedShape {
  /** Tells it from others of its font. */
  readonly key: string;
  /** Those of the shape's parts, by their place among them, that the composite glyph is made of. */
  readonly seen: readonly number[];
  readonly composite: SharedGlyph;
  /** Where one outline, as its font has it, is all there is to draw: that outline, with the text and advance of the shape. */
  readonly outline?: SharedGlyph;
}

/** Places shapes in subsets whose em is `scale` times that of their source; the same shape is placed once for all of them. */
export const placedAt = remembered((scale: number) =>
  rememberedWeakly((shape: ClusterShape) => place(shape, scale)),
);

/** A part that shows something. */
interface PlacedPart {
  /** Its place among the parts of the shape. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly box: BoundingBox;
}

function place(shape: ClusterShape, scale: number): PlacedShape {
  const { source, text } = shape;
  const parts = shape.parts.flatMap(({ glyph, x, y }, index): readonly PlacedPart[] => {
    const box = source.boxOf(glyph);
    if (box === undefined) return [];
    const shifted = x + source.bearingShift(glyph);
    return [{ index, x: Math.round(shifted * scale), y: Math.round(y * scale), box }];
  });
  const box = union(parts, scale);
  const advance = Math.round(shape.advance * scale);
  const unicode = unicodeHex(text);
  const glyph = ({ data, components }: Pick<SharedGlyph, 'data' | 'components'>): SharedGlyph => {
    const { xMin: bearing } = box;
    return { data, components, advance, bearing, text, unicode };
  };
  const placed = {
    key: keyOf(shape),
    seen: parts.map(({ index }) => index),
    composite: glyph(compositeOf(parts, box, scale)),
  };
  const [only] = parts;
  if (only === undefined || parts.length > 1 || scale !== 1 || !isInPlace(only)) return placed;
  const outline = glyph(source.glyphOf(shape.parts[only.index]?.glyph ?? 0));
  return { outline, ...placed };
}

/** `x` already holds the shift by which a rasteriser would move the outline. */
function isInPlace({ x, y }: PlacedPart): boolean {
  return x === 0 && y === 0;
}

function union(parts: readonly PlacedPart[], scale: number): BoundingBox {
  const boxes = parts.map(({ box, x, y }) => ({
    xMin: Math.floor(box.xMin * scale) + x,
    yMin: Math.floor(box.yMin * scale) + y,
    xMax: Math.ceil(box.xMax * scale) + x,
    yMax: Math.ceil(box.yMax * scale) + y,
  }));
  if (boxes.length === 0) return { xMin: 0, yMin: 0, xMax: 0, yMax: 0 };
  return {
    xMin: Math.min(...boxes.map((box) => box.xMin)),
    yMin: Math.min(...boxes.map((box) => box.yMin)),
    xMax: Math.max(...boxes.map((box) => box.xMax)),
    yMax: Math.max(...boxes.map((box) => box.yMax)),
  };
}

/** A composite glyph description that places each part by whole font units, scaled when it is a guest's. */
function compositeOf(
  parts: readonly PlacedPart[],
  box: BoundingBox,
  scale: number,
): Pick<SharedGlyph, 'data' | 'components'> {
  if (parts.length === 0) return { data: new Uint8Array(0), components: [] };
  const scaled = scale !== 1;
  const size = scaled ? 10 : 8;
  const view = new DataView(new ArrayBuffer(10 + parts.length * size));
  view.setInt16(0, -1);
  [box.xMin, box.yMin, box.xMax, box.yMax].forEach((value, index) => {
    view.setInt16(2 + index * 2, value);
  });
  const components = parts.map((part, index) => {
    const at = 10 + index * size;
    const more = index < parts.length - 1 ? componentFlags.moreComponents : 0;
    const scaling = scaled ? componentFlags.hasScale : 0;
    view.setUint16(
      at,
      componentFlags.argumentsAreWords | componentFlags.argumentsAreOffsets | more | scaling,
    );
    view.setInt16(at + 4, part.x);
    view.setInt16(at + 6, part.y);
    // F2Dot14: an em more than twice the host's would not fit, and no font is made so.
    if (scaled) view.setInt16(at + 8, Math.round(scale * 0x4000));
    return at;
  });
  return { data: new Uint8Array(view.buffer), components };
}
