/**
 * Embedding levels (UAX #9, rules P1 to I2) of a paragraph, in which ranges are isolated without a character being
 * added: the isolates are written into a copy, the copy's levels are mapped back.
 */

import type { BidiCharTypeName } from 'bidi-js';
import type { Direction } from '../document/tree.js';
import { bidi, bidiClassAt, isExplicitControl, isSeparator } from './bidi-classes.js';

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

const LRI = '\u2066';
const RLI = '\u2067';
const PDI = '\u2069';

/**
 * Levels of a text in a base direction ('auto' is rules P2 and P3).
 *
 * An isolate is left out when it holds an explicit bidi control, crosses a separator or another isolate, or when the
 * line would not show it as isolated once the controls are gone (it touches text of as high a level).
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
    if (touching.size === 0) return { ...result, isolates: kept };
    kept = kept.filter((isolate) => !touching.has(isolate));
  }
}

function canIsolate(text: string, { start, end }: Isolate): boolean {
  for (let index = start; index < end; index++) {
    const bidiClass = bidiClassAt(text, index);
    if (isSeparator(bidiClass) || isExplicitControl(bidiClass)) return false;
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
    const result = bidi.getEmbeddingLevels(copy.text, base);
    for (let index = 0; index < copy.text.length; index++) {
      const at = copy.places[index] ?? end;
      const level = result.levels[index] ?? 0;
      const width = copy.widths[index] ?? 0;
      if (width === 0) controls.set(at, Math.min(level, controls.get(at) ?? level));
      for (let unit = 0; unit < width; unit++) levels[at + unit] = level;
    }
    paragraphs.push({ start, end, level: result.paragraphs[0]?.level ?? 0 });
  }
  return { levels, paragraphs, controls };
}

/** Rule P1: half-open ranges, each ended by its paragraph separator (CR LF is one). */
function bidiParagraphs(text: string): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const ends = bidiClassAt(text, index) === 'B' && !text.startsWith('\r\n', index);
    if (ends || index === text.length - 1) {
      ranges.push([start, index + 1]);
      start = index + 1;
    }
  }
  return ranges;
}

interface Copy {
  readonly text: string;
  /** For each unit of the copy: where it comes from. */
  readonly places: Uint32Array;
  /** And how many units it stands for: none for a control. */
  readonly widths: Uint8Array;
}

function copyWithIsolates(
  text: string,
  start: number,
  end: number,
  isolates: readonly Isolate[],
): Copy {
  const opening = new Map<number, string>();
  const closing = new Map<number, string>();
  const hidden = new Uint8Array(end - start);
  for (const isolate of isolates) {
    const sign = isolate.direction === 'ltr' ? LRI : RLI;
    opening.set(isolate.start, (opening.get(isolate.start) ?? '') + sign);
    closing.set(isolate.end, (closing.get(isolate.end) ?? '') + PDI);
    if (isolate.direction === 'ltr') hidden.fill(1, isolate.start - start, isolate.end - start);
  }
  let copy = '';
  const most = end - start + 2 * isolates.length;
  const places = new Uint32Array(most);
  const widths = new Uint8Array(most);
  const addControls = (at: number, signs = ''): void => {
    places.fill(at, copy.length, copy.length + signs.length);
    copy += signs;
  };
  for (let at = start; at < end;) {
    addControls(at, closing.get(at));
    addControls(at, opening.get(at));
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    places[copy.length] = at;
    widths[copy.length] = character.length;
    copy += hidden[at - start] === 1 ? withoutMark(character) : standIn(character);
    at += character.length;
  }
  addControls(end, closing.get(end));
  return { text: copy, places, widths };
}

const implicitMarks: ReadonlySet<string> = new Set(['\u200E', '\u200F', '\u061C']);
const noSign = '\u200B';

/** Inside a left-to-right isolate, the marks that some programs put into dates must not turn its parts round. */
function withoutMark(character: string): string {
  return implicitMarks.has(character) ? noSign : standIn(character);
}

/** A character of the Basic Multilingual Plane for each class that has characters beyond it: bidi-js looks at UTF-16 units. */
const standIns: Readonly<Partial<Record<BidiCharTypeName, string>>> = {
  L: 'a',
  R: '\u05D0',
  AL: '\u0627',
  EN: '0',
  AN: '\u0660',
  ES: '+',
  ET: '%',
  CS: ',',
  NSM: '\u0300',
  BN: noSign,
  ON: '!',
};

function standIn(character: string): string {
  if (character.length === 1) return character;
  return standIns[bidi.getBidiCharTypeName(character)] ?? 'a';
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
