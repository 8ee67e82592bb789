/**
 * A font subset whose glyphs are clusters: takes shaped clusters (a letter with its marks, a ligature, a letter with
 * a raised dot), gives one glyph for each, and the font file, widths and ToUnicode of what was used.
 *
 * Why: readers of PDF files rebuild text from glyphs. A mark drawn as a glyph of its own at another height, a glyph
 * that a substitution inserted, or a kerned gap makes them split words, drop letters or turn them round. Here every
 * cluster is one glyph whose advance already holds the kerning and whose ToUnicode entry holds exactly the cluster's
 * characters, so there is nothing left to guess: the font's own outline where that is all there is to draw, and a
 * composite glyph (OpenType `glyf`, composite glyph description) otherwise.
 */

import { RecentMap } from '../../../lookup/recent-map.js';
import { hex } from './hex.js';
import { componentFlags } from './outlines.js';
import type { BoundingBox, Outlines } from './outlines.js';
import { writeTables } from '../../../fonts/sfnt.js';

/** One glyph of a cluster, placed from the cluster's origin, in units of the font it comes from. */
export interface ClusterPart {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

export interface ClusterShape {
  /** The font the parts come from: a guest glyph (a tick, a Latin word in a line of Arabic) may come from another one. */
  readonly source: Outlines;
  readonly parts: readonly ClusterPart[];
  /** Advance of the whole cluster in units of its source; never negative. */
  readonly advance: number;
  /** What the glyph reads back as, in the order a reader of visual text expects (see `readBackText`). */
  readonly text: string;
}

/** Shapes of the process by font and what they are: the same shape is the same object. */
const keptShapes = new WeakMap<Outlines, KeptShapes>();
const shapesKept = 50_000;
/** Wider ones (a leader of dots is none) are told apart by their text alone. */
const mostAdvance = 0x10000;

interface KeptShapes {
  /** Shapes of one glyph at its place, which most are: by glyph and advance, then by text. */
  readonly plain: RecentMap<number, Map<string, ClusterShape>>;
  readonly others: RecentMap<string, ClusterShape>;
}

/** The shape as it was met first, so that papers recognise it without looking at it. */
export function keptShape(shape: ClusterShape): ClusterShape {
  const { source, parts, advance, text } = shape;
  let kept = keptShapes.get(source);
  if (kept === undefined) {
    kept = { plain: new RecentMap(shapesKept), others: new RecentMap(shapesKept) };
    keptShapes.set(source, kept);
  }
  const [only] = parts;
  if (parts.length === 1 && only?.x === 0 && only.y === 0 && advance < mostAdvance) {
    const place = only.glyph * mostAdvance + advance;
    const byText = kept.plain.get(place);
    const known = byText?.get(text);
    if (known !== undefined) return known;
    if (byText === undefined) kept.plain.set(place, new Map([[text, shape]]));
    else byText.set(text, shape);
    return shape;
  }
  const key = keyOf(shape);
  const known = kept.others.get(key);
  if (known !== undefined) return known;
  kept.others.set(key, shape);
  return shape;
}

function keyOf({ advance, text, parts }: ClusterShape): string {
  let key = `${String(advance)}|${text}|`;
  for (const { glyph, x, y } of parts) key += `${String(glyph)},${String(x)},${String(y)};`;
  return key;
}

interface SubsetGlyph {
  readonly data: Uint8Array;
  readonly advance: number;
  readonly bearing: number;
  readonly text: string;
}

export class ClusterFont {
  /** The font that gives the subset its name and metrics; guests are scaled to its em. */
  readonly outlines: Outlines;
  readonly #glyphs: SubsetGlyph[] = [];
  /** Code of each shape met: by the object, and by what it is, since a kept shape may have been forgotten. */
  readonly #seen = new Map<ClusterShape, string>();
  readonly #byShape = new Map<Outlines, Map<string, number>>();
  readonly #copied = new Map<Outlines, Map<number, number>>();
  /** Copied outlines that are clusters themselves; the same outline with another advance or text is a composite. */
  readonly #claimed = new Set<number>();
  #maxDepth = 1;
  #maxComponents = 1;

  constructor(host: Outlines) {
    this.outlines = host;
    this.#copyGlyph(host, 0);
  }

  /** The CID of a cluster, which is its glyph in the subset, as four hexadecimal digits; one for each shape and text. */
  codeFor(shape: ClusterShape): string {
    const seen = this.#seen.get(shape);
    if (seen !== undefined) return seen;
    const known = this.#shapesOf(shape.source);
    const scale = this.outlines.unitsPerEm / shape.source.unitsPerEm;
    const placed = placedShape(shape, scale);
    const { key } = placed;
    const glyph = known.get(key) ?? this.#addCluster(shape, placed, scale);
    known.set(key, glyph);
    const code = hex(glyph);
    this.#seen.set(shape, code);
    return code;
  }

  get glyphCount(): number {
    return this.#glyphs.length;
  }

  /** Advance widths in thousandths of the em, by glyph id: the W array of the CIDFont. */
  widths(): readonly number[] {
    return this.#glyphs.map((glyph) => (glyph.advance * 1000) / this.outlines.unitsPerEm);
  }

  /** Text of each glyph id; empty for those that are only parts of others. */
  texts(): readonly string[] {
    return this.#glyphs.map((glyph) => glyph.text);
  }

  /** The TrueType file (FontFile2). */
  build(): Uint8Array {
    const offsets = [0];
    for (const glyph of this.#glyphs)
      offsets.push((offsets.at(-1) ?? 0) + ((glyph.data.length + 3) & ~3));
    const glyf = new Uint8Array(offsets.at(-1) ?? 0);
    const loca = new DataView(new ArrayBuffer(offsets.length * 4));
    const hmtx = new DataView(new ArrayBuffer(this.#glyphs.length * 4));
    offsets.forEach((offset, index) => {
      loca.setUint32(index * 4, offset);
    });
    this.#glyphs.forEach((glyph, index) => {
      glyf.set(glyph.data, offsets[index]);
      hmtx.setUint16(index * 4, glyph.advance);
      hmtx.setInt16(index * 4 + 2, glyph.bearing);
    });
    return writeTables(
      new Map([
        ['glyf', glyf],
        ['loca', new Uint8Array(loca.buffer)],
        ['hmtx', new Uint8Array(hmtx.buffer)],
        ['head', this.#head()],
        ['hhea', this.#hhea()],
        ['maxp', this.#maxp()],
      ]),
    );
  }

  #shapesOf(source: Outlines): Map<string, number> {
    const known = this.#byShape.get(source) ?? new Map<string, number>();
    this.#byShape.set(source, known);
    return known;
  }

  #addCluster(shape: ClusterShape, { parts, box, advance }: PlacedShape, scale: number): number {
    const { source } = shape;
    // Outlines that show nothing are copied too: a space is a glyph of the font.
    const ids = shape.parts.map(({ glyph }) => this.#copyGlyph(source, glyph));
    const seen = { advance, bearing: box.xMin, text: shape.text };
    const [only] = parts;
    if (only !== undefined && parts.length === 1 && scale === 1 && isInPlace(only)) {
      const copied = ids[only.index] ?? 0;
      if (this.#claim(copied, seen)) return copied;
    }
    const data = parts.length === 0 ? new Uint8Array(0) : composite(parts, ids, box, scale);
    this.#glyphs.push({ data, ...seen });
    this.#maxComponents = Math.max(this.#maxComponents, parts.length);
    return this.#glyphs.length - 1;
  }

  /** Lets a copied outline stand for a cluster; false when it stands for one already. */
  #claim(glyph: number, seen: Omit<SubsetGlyph, 'data'>): boolean {
    const copied = this.#glyphs[glyph];
    if (copied === undefined || this.#claimed.has(glyph)) return false;
    this.#claimed.add(glyph);
    this.#glyphs[glyph] = { data: copied.data, ...seen };
    return true;
  }

  /** Copies a glyph of a source font, and those it is composed of, into the subset. */
  #copyGlyph(source: Outlines, glyph: number, depth = 1): number {
    const copied = this.#copied.get(source) ?? new Map<number, number>();
    this.#copied.set(source, copied);
    const known = copied.get(glyph);
    if (known !== undefined) return known;
    this.#maxDepth = Math.max(this.#maxDepth, depth + 1);
    const own = source.glyphOf(glyph);
    const id = this.#glyphs.length;
    copied.set(glyph, id);
    if (own.components.length === 0) {
      this.#glyphs.push(own);
      return id;
    }
    const data = own.data.slice();
    this.#glyphs.push({ ...own, data });
    const view = new DataView(data.buffer, data.byteOffset);
    for (const at of own.components)
      view.setUint16(at + 2, this.#copyGlyph(source, view.getUint16(at + 2), depth + 1));
    return id;
  }

  #head(): Uint8Array {
    const view = new DataView(new ArrayBuffer(54));
    view.setUint32(0, 0x00010000);
    view.setUint32(4, 0x00010000);
    view.setUint32(12, 0x5f0f3cf5);
    view.setUint16(16, 0x0003);
    view.setUint16(18, this.outlines.unitsPerEm);
    const { xMin, yMin, xMax, yMax } = this.outlines.box;
    [xMin, yMin, xMax, yMax].forEach((value, index) => {
      view.setInt16(36 + index * 2, value);
    });
    view.setUint16(46, 8);
    view.setInt16(48, 2);
    view.setInt16(50, 1);
    return new Uint8Array(view.buffer);
  }

  #hhea(): Uint8Array {
    const view = new DataView(new ArrayBuffer(36));
    view.setUint32(0, 0x00010000);
    view.setInt16(4, this.outlines.ascender);
    view.setInt16(6, this.outlines.descender);
    view.setUint16(10, Math.max(...this.#glyphs.map((glyph) => glyph.advance)));
    view.setInt16(18, 1);
    view.setUint16(34, this.#glyphs.length);
    return new Uint8Array(view.buffer);
  }

  #maxp(): Uint8Array {
    const view = new DataView(new ArrayBuffer(32));
    view.setUint32(0, 0x00010000);
    view.setUint16(4, this.#glyphs.length);
    const generous = 0x0fff;
    for (const at of [6, 8, 10, 12]) view.setUint16(at, generous);
    view.setUint16(14, 1);
    view.setUint16(28, this.#maxComponents);
    view.setUint16(30, this.#maxDepth + 1);
    return new Uint8Array(view.buffer);
  }
}

/** A part that shows something. */
interface PlacedPart {
  /** Its place among the parts of the shape. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly box: BoundingBox;
}

/** What of a shape is the same in every subset whose em is as large. */
interface PlacedShape {
  /** Tells it from others of its font. */
  readonly key: string;
  readonly parts: readonly PlacedPart[];
  readonly box: BoundingBox;
  readonly advance: number;
}

const placedShapes = new WeakMap<ClusterShape, Map<number, PlacedShape>>();

function placedShape(shape: ClusterShape, scale: number): PlacedShape {
  const byScale = placedShapes.get(shape) ?? new Map<number, PlacedShape>();
  placedShapes.set(shape, byScale);
  const known = byScale.get(scale);
  if (known !== undefined) return known;
  const { source } = shape;
  const parts = shape.parts.flatMap(({ glyph, x, y }, index): readonly PlacedPart[] => {
    const box = source.boxOf(glyph);
    if (box === undefined) return [];
    const shifted = x + source.bearingShift(glyph);
    return [{ index, x: Math.round(shifted * scale), y: Math.round(y * scale), box }];
  });
  const advance = Math.round(shape.advance * scale);
  const placed = { key: keyOf(shape), parts, box: union(parts, scale), advance };
  byScale.set(scale, placed);
  return placed;
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
function composite(
  parts: readonly PlacedPart[],
  ids: readonly number[],
  box: BoundingBox,
  scale: number,
): Uint8Array {
  const scaled = scale !== 1;
  const size = scaled ? 10 : 8;
  const view = new DataView(new ArrayBuffer(10 + parts.length * size));
  view.setInt16(0, -1);
  [box.xMin, box.yMin, box.xMax, box.yMax].forEach((value, index) => {
    view.setInt16(2 + index * 2, value);
  });
  parts.forEach((part, index) => {
    const at = 10 + index * size;
    const more = index < parts.length - 1 ? componentFlags.moreComponents : 0;
    const scaling = scaled ? componentFlags.hasScale : 0;
    view.setUint16(
      at,
      componentFlags.argumentsAreWords | componentFlags.argumentsAreOffsets | more | scaling,
    );
    view.setUint16(at + 2, ids[part.index] ?? 0);
    view.setInt16(at + 4, part.x);
    view.setInt16(at + 6, part.y);
    // F2Dot14: an em more than twice the host's would not fit, and no font is made so.
    if (scaled) view.setInt16(at + 8, Math.round(scale * 0x4000));
  });
  return new Uint8Array(view.buffer);
}
