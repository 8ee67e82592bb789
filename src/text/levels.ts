/**
 * Embedding levels (UAX #9, rules P1 to I2) of a paragraph, in which ranges are isolated without a character being
 * added: the isolates are written into a copy, the copy's levels are mapped back.
 */

import type { Direction } from '../document/tree.js';
import type { BidiParagraph } from './bidi-algorithm.js';
import { paragraphLevels } from './bidi-algorithm.js';
import {
  BidiClass,
  bidiClassAt,
  classOf,
  explicitControls,
  isOneOf,
  separatorClasses,
} from './bidi-classes.js';
import { characterStart } from './reorder.js';

/** A range of the text, in UTF-16 units, that is laid out by itself in one direction. */
export interface Isolate {
  readonly start: number;
  readonly end: number;
  readonly direction: Direction;
}

export interface EmbeddingLevels {
  /** One level for each UTF-16 unit; both halves of a surrogate pair have the same. */
  readonly levels: Uint8Array;
  /** Level of each bidi paragraph (P1: '\n' ends one), as half-open ranges covering the text. */
  readonly paragraphs: readonly {
    readonly start: number;
    readonly end: number;
    readonly level: number;
  }[];
  /** The isolates that took effect, by start, outer before inner. */
  readonly isolates: readonly Isolate[];
}

const { B, BN, LRI, RLI, PDI } = BidiClass;

/**
 * Levels of a text in a base direction ('auto' is rules P2 and P3).
 *
 * An isolate is left out when it cuts a character, holds an explicit bidi control, crosses a separator or another
 * isolate, or when the line would not show it as isolated once the controls are gone (it touches text of as high a level).
 */
export function embeddingLevels(
  text: string,
  base: Direction | 'auto',
  isolates: readonly Isolate[],
): EmbeddingLevels {
  let kept = nested(isolates.filter((isolate) => canIsolate(text, isolate)));
  for (;;) {
    const result = levelsOfCopy(text, base, kept);
    const touching = touchingIsolates(result, kept);
    const { levels, paragraphs } = result;
    if (touching.size === 0) return { levels, paragraphs, isolates: kept };
    kept = kept.filter((isolate) => !touching.has(isolate));
  }
}

function canIsolate(text: string, { start, end }: Isolate): boolean {
  if (characterStart(text, start) !== start || characterStart(text, end) !== end) return false;
  for (let index = start; index < end; index++) {
    if (isOneOf(bidiClassAt(text, index), explicitControls | separatorClasses)) return false;
  }
  return start < end;
}

/** Sorted outer before inner, without those that cross one that began earlier or repeat it. */
function nested(isolates: readonly Isolate[]): readonly Isolate[] {
  const sorted = [...isolates].sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Isolate[] = [];
  return sorted.filter((isolate) => {
    while ((open.at(-1)?.end ?? Infinity) <= isolate.start) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined) {
      const same = outer.start === isolate.start && outer.end === isolate.end;
      if (same || isolate.end > outer.end) return false;
    }
    open.push(isolate);
    return true;
  });
}

interface CopyLevels {
  readonly levels: Uint8Array;
  readonly paragraphs: EmbeddingLevels['paragraphs'];
  /** Lowest level of the controls that the copy has before a position, where it has any. */
  readonly controls: ReadonlyMap<number, number>;
}

function levelsOfCopy(
  text: string,
  base: Direction | 'auto',
  isolates: readonly Isolate[],
): CopyLevels {
  const levels = new Uint8Array(text.length);
  const controls = new Map<number, number>();
  const paragraphs: { start: number; end: number; level: number }[] = [];
  for (const [start, end] of bidiParagraphs(text)) {
    const inside = isolates.filter((isolate) => start <= isolate.start && isolate.end <= end);
    const copy = copyWithIsolates(text, start, end, inside);
    const found = paragraphLevels(copy, base);
    for (let index = 0; index < found.levels.length; index++) {
      const level = found.levels[index] ?? 0;
      const at = copy.places[index] ?? end;
      const width = copy.widths[index] ?? 0;
      if (width === 0) controls.set(at, Math.min(level, controls.get(at) ?? level));
      for (let unit = 0; unit < width; unit++) levels[at + unit] = level;
    }
    paragraphs.push({ start, end, level: found.level });
  }
  return { levels, paragraphs, controls };
}

/** Rule P1: half-open ranges, each ended by its paragraph separator (CR LF is one). */
function bidiParagraphs(text: string): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const ends = bidiClassAt(text, index) === B && !text.startsWith('\r\n', index);
    if (ends || index === text.length - 1) {
      ranges.push([start, index + 1]);
      start = index + 1;
    }
  }
  return ranges;
}

/** The characters of a paragraph, and the controls of its isolates. */
interface Copy extends BidiParagraph {
  /** For each character of the copy: where it comes from. */
  readonly places: Uint32Array;
  /** And how many units it has in the text: none for a control. */
  readonly widths: Uint8Array;
}

function copyWithIsolates(
  text: string,
  start: number,
  end: number,
  isolates: readonly Isolate[],
): Copy {
  const copy = new GrowingCopy(end - start + 2 * isolates.length);
  // By start, outer before inner; those that are open, the innermost last.
  let next = 0;
  const open: Isolate[] = [];
  let hidden = start;
  for (let at = start; at < end;) {
    while (open.at(-1)?.end === at) {
      open.pop();
      copy.addControl(at, PDI);
    }
    for (;;) {
      const isolate = isolates[next];
      if (isolate?.start !== at) break;
      next++;
      open.push(isolate);
      copy.addControl(at, isolate.direction === 'ltr' ? LRI : RLI);
      if (isolate.direction === 'ltr') hidden = Math.max(hidden, isolate.end);
    }
    const codePoint = text.codePointAt(at) ?? 0;
    // Inside a left-to-right isolate, the marks that some programs put into dates must not turn its parts round.
    const isHidden = at < hidden && isImplicitMark(codePoint);
    copy.add(at, codePoint, isHidden ? BN : classOf(codePoint));
    at += codePoint > 0xffff ? 2 : 1;
  }
  for (let still = open.length; still > 0; still--) copy.addControl(end, PDI);
  return copy;
}

/** With room for all there may be: classes and code points are given as far as they were filled. */
class GrowingCopy implements Copy {
  readonly #classes: Uint8Array;
  readonly #codePoints: Uint32Array;
  readonly places: Uint32Array;
  readonly widths: Uint8Array;
  #length = 0;

  constructor(most: number) {
    this.#classes = new Uint8Array(most);
    this.#codePoints = new Uint32Array(most);
    this.places = new Uint32Array(most);
    this.widths = new Uint8Array(most);
  }

  get classes(): Uint8Array {
    return this.#classes.subarray(0, this.#length);
  }

  get codePoints(): Uint32Array {
    return this.#codePoints.subarray(0, this.#length);
  }

  add(place: number, codePoint: number, bidiClass: number): void {
    this.#push(place, codePoint, bidiClass, codePoint > 0xffff ? 2 : 1);
  }

  /** A control is no character of the text: no bracket either. */
  addControl(place: number, bidiClass: number): void {
    this.#push(place, 0, bidiClass, 0);
  }

  #push(place: number, codePoint: number, bidiClass: number, width: number): void {
    this.#classes[this.#length] = bidiClass;
    this.#codePoints[this.#length] = codePoint;
    this.places[this.#length] = place;
    this.widths[this.#length] = width;
    this.#length++;
  }
}

/** U+200E, U+200F and U+061C. */
function isImplicitMark(codePoint: number): boolean {
  return codePoint === 0x200e || codePoint === 0x200f || codePoint === 0x061c;
}

/**
 * Isolates that would be drawn joined to their neighbour: rule L2 turns text round that touches at a level higher than
 * the control between, so without the control the two sides would be turned round as one.
 */
function touchingIsolates(
  { levels, paragraphs, controls }: CopyLevels,
  isolates: readonly Isolate[],
): ReadonlySet<Isolate> {
  const starts = new Set(paragraphs.map(({ start }) => start));
  const touches = (at: number): boolean => {
    const control = controls.get(at);
    const before = levels[at - 1];
    const after = levels[at];
    if (control === undefined || before === undefined || after === undefined) return false;
    return !starts.has(at) && Math.min(before, after) > control;
  };
  return new Set(isolates.filter(({ start, end }) => touches(start) || touches(end)));
}
