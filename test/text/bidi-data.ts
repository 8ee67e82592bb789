/** Reads the Unicode conformance data of UAX #9 and runs a line of it through the program's own functions. */

import type { Direction } from '../../src/document/tree.js';
import { embeddingLevels } from '../../src/text/levels.js';
import { reorderLine } from '../../src/text/reorder.js';

export interface BidiCase {
  /** The line of the data file, for messages. */
  readonly source: string;
  readonly codePoints: readonly number[];
  readonly base: Direction | 'auto';
  readonly paragraphLevel?: number;
  /** Per code point; undefined where rule X9 removes it. */
  readonly levels: readonly (number | undefined)[];
  /** Indices of code points, left to right, without the removed ones. */
  readonly order: readonly number[];
}

/** Lines of BidiCharacterTest.txt. */
export function* characterCases(data: string): Generator<BidiCase> {
  for (const source of data.split('\n')) {
    if (source === '' || source.startsWith('#')) continue;
    const [points = '', base = '', paragraphLevel = '', levels = '', order = ''] =
      source.split(';');
    yield {
      source,
      codePoints: words(points).map((hex) => parseInt(hex, 16)),
      base: base === '0' ? 'ltr' : base === '1' ? 'rtl' : 'auto',
      paragraphLevel: Number(paragraphLevel),
      levels: parseLevels(levels),
      order: words(order).map(Number),
    };
  }
}

/** A character of each Bidi_Class, none of them a bracket. */
const characterOfClass: Readonly<Record<string, number>> = {
  L: 0x61,
  R: 0x5d0,
  AL: 0x627,
  EN: 0x31,
  AN: 0x661,
  ES: 0x2b,
  ET: 0x25,
  CS: 0x2c,
  NSM: 0x300,
  BN: 0xad,
  B: 0x2029,
  S: 0x9,
  WS: 0x20,
  ON: 0x21,
  LRE: 0x202a,
  RLE: 0x202b,
  LRO: 0x202d,
  RLO: 0x202e,
  PDF: 0x202c,
  LRI: 0x2066,
  RLI: 0x2067,
  FSI: 0x2068,
  PDI: 0x2069,
};

const bases: readonly (readonly [number, BidiCase['base']])[] = [
  [1, 'auto'],
  [2, 'ltr'],
  [4, 'rtl'],
];

/** Lines of BidiTest.txt, each once for every base direction its bit set names. */
export function* classCases(data: string): Generator<BidiCase> {
  let levels: BidiCase['levels'] = [];
  let order: readonly number[] = [];
  for (const source of data.split('\n')) {
    if (source.startsWith('@Levels:')) levels = parseLevels(source.slice('@Levels:'.length));
    else if (source.startsWith('@Reorder:'))
      order = words(source.slice('@Reorder:'.length)).map(Number);
    else if (source !== '' && !source.startsWith('#') && !source.startsWith('@')) {
      const [classes = '', bits = ''] = source.split(';');
      const codePoints = words(classes).map((name) => characterOfClass[name] ?? 0);
      for (const [bit, base] of bases) {
        if ((Number(bits) & bit) !== 0) yield { source, codePoints, base, levels, order };
      }
    }
  }
}

/** Undefined when the line passes, otherwise what differs. */
export function failureOf(test: BidiCase): string | undefined {
  const text = String.fromCodePoint(...test.codePoints);
  const starts = startsOf(test.codePoints);
  const { levels, paragraphs } = embeddingLevels(text, test.base, []);
  const paragraphLevel = paragraphs[0]?.level ?? 0;
  if (test.paragraphLevel !== undefined && test.paragraphLevel !== paragraphLevel) {
    return `paragraph level ${String(paragraphLevel)}`;
  }
  const isKept = (index: number): boolean => test.levels[index] !== undefined;
  const wrong = starts.find((at, index) => isKept(index) && levels[at] !== test.levels[index]);
  if (wrong !== undefined) return `levels ${levels.join(' ')}`;

  const lineOrder = (from: number, to: number): number[] => {
    const bounds = { start: starts[from] ?? 0, end: starts[to] ?? text.length };
    return codePointOrder(reorderLine({ text, levels, ...bounds, paragraphLevel }), starts).filter(
      isKept,
    );
  };
  const order = lineOrder(0, starts.length);
  if (order.join() !== test.order.join()) return `order ${order.join(' ')}`;

  for (const width of lineWidths) {
    for (let from = 0; from < starts.length; from += width) {
      const to = Math.min(starts.length, from + width);
      const got = lineOrder(from, to).join(' ');
      const expected = brokenLineOrder(test, paragraphLevel, from, to).join(' ');
      if (got !== expected) {
        return `line ${String(from)}..${String(to)}: order ${got}, expected ${expected}`;
      }
    }
  }
  return undefined;
}

/** Lines of so many characters, for rule L1, which the data itself tests on unbroken lines only. */
const lineWidths = [1, 2, 3, 5, 8];

/**
 * What rules L1 and L2 ask of a line cut out of the data's text, written from the rules' wording and without the
 * program's functions: the data's own levels, white space and isolate controls at the line's end set back.
 */
function brokenLineOrder(
  test: BidiCase,
  paragraphLevel: number,
  from: number,
  to: number,
): number[] {
  const items = test.levels
    .map((level, index) => ({ level, index, codePoint: test.codePoints[index] ?? 0 }))
    .slice(from, to)
    .filter(({ level }) => level !== undefined)
    .map(({ level, index, codePoint }) => ({ level: level ?? 0, index, codePoint }));
  for (const item of items.toReversed()) {
    if (!/[\s\u2066-\u2069]/u.test(String.fromCodePoint(item.codePoint))) break;
    item.level = paragraphLevel;
  }
  let line = items;
  const highest = Math.max(0, ...items.map(({ level }) => level));
  for (let level = highest; level >= 1; level--) {
    const next: typeof items = [];
    let block: typeof items = [];
    for (const item of line) {
      if (item.level >= level) block = [item, ...block];
      else {
        next.push(...block, item);
        block = [];
      }
    }
    line = [...next, ...block];
  }
  return line.map(({ index }) => index);
}

function startsOf(codePoints: readonly number[]): readonly number[] {
  let at = 0;
  return codePoints.map((codePoint) => {
    const start = at;
    at += codePoint > 0xffff ? 2 : 1;
    return start;
  });
}

function codePointOrder(
  segments: readonly { start: number; end: number; level: number }[],
  starts: readonly number[],
): number[] {
  return segments.flatMap(({ start, end, level }) => {
    const inside = starts.flatMap((at, index) => (at >= start && at < end ? [index] : []));
    return level % 2 === 0 ? inside : inside.reverse();
  });
}

function parseLevels(text: string): readonly (number | undefined)[] {
  return words(text).map((level) => (level === 'x' ? undefined : Number(level)));
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
