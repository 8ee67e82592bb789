/**
 * Takes a font file, gives what setting text needs of it: outlines, and shaping that remembers its results.
 * One typeface serves every paper of the process, so a font is parsed once and a phrase shaped once.
 */

import type { FontFile } from '../../../fonts/font-set.js';
import { readOutlines } from './outlines.js';
import type { Outlines } from './outlines.js';
import { Shaper } from './shaper.js';
import type { Cluster, ShapeRequest } from './shaper.js';

const known = new WeakMap<FontFile, Typeface>();
/** Shapes kept per font; a year of papers repeats a few thousand phrases. */
const shapesKept = 20_000;
/** HarfBuzz looks at most five characters beyond the stretch it shapes. */
const contextLength = 5;

export class Typeface {
  readonly outlines: Outlines;
  readonly family: string;
  readonly #shaper: Shaper;
  readonly #shapes = new Map<string, readonly Cluster[]>();

  private constructor(file: FontFile) {
    this.outlines = readOutlines(file.bytes);
    this.family = `${file.key.family.replace(/ /g, '')}-${file.key.style}`;
    this.#shaper = new Shaper(file.bytes);
  }

  /** The typeface of a font file; throws when the file has no TrueType outlines. */
  static of(file: FontFile): Typeface {
    const typeface = known.get(file) ?? new Typeface(file);
    known.set(file, typeface);
    return typeface;
  }

  /** Clusters in logical order, their ranges counted in the request's text. */
  shape(request: ShapeRequest): readonly Cluster[] {
    const { text, start, end } = request;
    const before = text.slice(Math.max(0, start - contextLength), start);
    const after = text.slice(end, end + contextLength);
    const key = `${request.direction}|${request.script}|${request.language}|${before}\u0000${text.slice(start, end)}\u0000${after}`;
    let shape = this.#shapes.get(key);
    if (shape === undefined) {
      const stretch = `${before}${text.slice(start, end)}${after}`;
      shape = this.#shaper.shape({
        ...request,
        text: stretch,
        start: before.length,
        end: before.length + end - start,
      });
      if (this.#shapes.size >= shapesKept) this.#shapes.clear();
      this.#shapes.set(key, shape);
    }
    const shift = start - before.length;
    if (shift === 0) return shape;
    return shape.map(({ start: from, end: to, parts, advance, unsafeToBreak }) => ({
      start: from + shift,
      end: to + shift,
      parts,
      advance,
      unsafeToBreak,
    }));
  }
}
