/**
 * Takes a font file, gives what setting text needs of it: outlines, and shaping that remembers its results.
 * One typeface serves every paper of the process, so a font is parsed once and a phrase shaped once.
 */

import type { FontFile } from '../../../fonts/font-set.js';
import { RecentMap } from '../../../lookup/recent-map.js';
import { readOutlines } from './outlines.js';
import type { Outlines } from './outlines.js';
import { Shaper } from './shaper.js';
import type { Cluster, ShapeRequest } from './shaper.js';

const known = new WeakMap<FontFile, Typeface>();
/** Characters whose shapes are kept per font; a year of papers repeats a few thousand phrases. */
const charactersKept = 500_000;
/** HarfBuzz looks at most five characters beyond the stretch it shapes. */
const contextLength = 5;

export class Typeface {
  readonly outlines: Outlines;
  readonly family: string;
  readonly #shaper: Shaper;
  readonly #shapes = new RecentMap<string, readonly Cluster[]>(charactersKept);

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

  /** Clusters in logical order, their ranges counted from the request's start. */
  shape(request: ShapeRequest): readonly Cluster[] {
    const { text, start, end } = request;
    const before = joins(text, start - 1)
      ? text.slice(Math.max(0, start - contextLength), start)
      : '';
    const shown = text.slice(start, end);
    const after = joins(text, end) ? text.slice(end, end + contextLength) : '';
    const key = `${request.direction}|${request.script}|${request.language}|${before}\u0000${shown}\u0000${after}`;
    const known = this.#shapes.get(key);
    if (known !== undefined) return known;
    const from = before.length;
    const { direction, script, language } = request;
    const shaped = this.#shaper.shape({
      text: before + shown + after,
      start: from,
      end: from + shown.length,
      direction,
      script,
      language,
    });
    const shape =
      from === 0
        ? shaped
        : shaped.map((cluster) => ({
            ...cluster,
            start: cluster.start - from,
            end: cluster.end - from,
          }));
    this.#shapes.set(key, shape, key.length);
    return shape;
  }
}

/**
 * Whether what stands at a place may change the shape of a letter beside it. HarfBuzz looks at the surroundings for how
 * letters join, and no further than to the first sign that joins none (Unicode, ArabicShaping): spaces, digits and signs
 * of ASCII are such. Without them a phrase is the same one whatever number follows it.
 */
function joins(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  return unit > lastSign && unit !== noBreakSpace;
}

/** Those of ASCII before its letters: `@`. */
const lastSign = 0x40;
const noBreakSpace = 0xa0;
