/**
 * Takes a finished line as clusters in visual order, gives the text each glyph carries in ToUnicode, so that the
 * readers people use (pdf.js in Firefox, pdfium in Chrome, poppler) give the line back in logical order.
 *
 * None of them knows isolates, and each turns visual text back into logical text with rules of its own:
 * - pdf.js treats each stretch of marked content by itself, in the order of the content stream, and runs the rules of
 *   UAX #9 without isolates over it as shown; it takes U+200E and U+200F, like everything outside the Arabic blocks,
 *   for left-to-right letters, skips a glyph whose text begins with white space and sets a space where it finds a gap,
 *   and drops a glyph whose text ends in a format character;
 * - pdfium takes the whole line from left to right, cuts it into segments of one direction (digits with - / . : % +
 *   and no-break space are one segment), reverses their order when right-to-left ones are not fewer, and mirrors
 *   brackets in right-to-left surroundings.
 * Marks in front of a glyph's text steer both; they have no width and no shape. A phrase of several words in the other
 * direction is beyond what marks can do in pdfium: such a line is parted (see mustPart), each stretch a line to it.
 */

import type { Direction } from '../../../document/tree.js';

export interface VisualCluster {
  /** The cluster's characters in logical order. */
  readonly text: string;
  /** Embedding level (UAX #9). */
  readonly level: number;
  /** Part of a number, date or reference that is one unit: its spaces do not separate it. */
  readonly isolated: boolean;
  /** A space pdf.js would not give back: so wide that it parts texts, or without width after a list's label. */
  readonly oddSpace: boolean;
  /** Number of the stretch of marked content the cluster is painted in. */
  readonly stretch: number;
}

const leftToRightMark = '\u200e';
const rightToLeftMark = '\u200f';
const arabicLetterMark = '\u061c';
const zeroWidthSpace = '\u200b';
const noBreakSpace = '\u00a0';

/** One text per cluster, in the same order. */
export function readBackTexts(line: readonly VisualCluster[], base: Direction): readonly string[] {
  const texts = line.map((cluster, index) => baseText(cluster, line[index - 1], line[index + 1]));
  for (const range of stretchRanges(line)) steerStretch(line, texts, range);
  if (mustPart(line, base))
    for (const range of stretchRanges(line)) {
      const own = line.slice(range.start, range.end).some(isRightToLeft) ? 'rtl' : 'ltr';
      steerLine(line, texts, { ...range, base: own });
    }
  else steerLine(line, texts, { start: 0, end: line.length, base });
  return texts;
}

/**
 * Whether pdfium would turn round the words of a phrase that runs against the line's direction: true when such a
 * stretch has more than one word, or is an address whose signs part it. The painter then parts the stretches.
 */
export function mustPart(line: readonly VisualCluster[], base: Direction): boolean {
  const ranges = stretchRanges(line);
  if (ranges.length < 2) return false;
  return ranges.some((range) => {
    const stretch = line.slice(range.start, range.end);
    const text = stretch.map((cluster) => cluster.text).join('');
    const against = stretch.some(isRightToLeft) !== (base === 'rtl');
    return against && strongLetter.test(text) && interrupted.test(text);
  });
}

function isRightToLeft(cluster: VisualCluster): boolean {
  return rightToLeftLetter.test(cluster.text);
}

function stretchRanges(line: readonly VisualCluster[]): readonly Range[] {
  const ranges: Range[] = [];
  for (let start = 0; start < line.length;) {
    let end = start + 1;
    while (end < line.length && line[end]?.stretch === line[start]?.stretch) end++;
    ranges.push({ start, end });
    start = end;
  }
  return ranges;
}

function baseText(
  cluster: VisualCluster,
  left: VisualCluster | undefined,
  right: VisualCluster | undefined,
): string {
  const atEdge = [left, right].some(
    (other) => other !== undefined && other.stretch !== cluster.stretch,
  );
  // Text that does not begin with white space is not skipped by pdf.js, so it neither leaves a gap nor gets lost.
  if (cluster.text === ' ' && (cluster.oddSpace || atEdge))
    return `${cluster.level % 2 === 1 ? arabicLetterMark : leftToRightMark} `;
  if (cluster.level % 2 === 1) return [...cluster.text].reverse().join('');
  return cluster.isolated ? cluster.text.replace(/ /g, noBreakSpace) : cluster.text;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const rightToLeftLetter =
  /(?![\u0600-\u0605\u060c\u0660-\u0669])[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const startsStrong = /^[\p{Script=Latin}\p{Script=Tifinagh}]/u;
const endsStrong = /[\p{Script=Latin}\p{Script=Tifinagh}\p{Nd}]$/u;
const strongLetter = /[\p{Script=Latin}\p{Script=Tifinagh}\p{Script=Arabic}]/u;
/** Something that is no letter, with letters or digits on both sides. */
const interrupted = /[\p{L}\p{N}][^\p{L}\p{M}]+[\p{L}\p{N}]/u;
const mirrored = /^[()[\]{}«»‹›<>]$/u;

/** Keeps numbers whole and in their places inside a stretch of right-to-left text, and brackets as they were typed. */
function steerStretch(line: readonly VisualCluster[], texts: string[], range: Range): void {
  const clusters = line.slice(range.start, range.end);
  const hasLetters = clusters.some(isRightToLeft);
  const needsOrder = clusters.some(({ level, text }) => level % 2 === 1 && text !== ' ');
  if (!hasLetters && !needsOrder) return;
  const odd = (index: number): boolean => (line[index]?.level ?? 1) % 2 === 1;
  const prefix = (index: number, mark: string): void => {
    texts[index] = `${mark}${texts[index] ?? ''}`;
  };
  const markAfter = (index: number): void => {
    if (index + 1 < range.end) prefix(index + 1, leftToRightMark);
    else texts[index] = `${texts[index] ?? ''}${leftToRightMark} `;
  };
  for (let index = range.end - 1; index >= range.start; index--) {
    const cluster = line[index];
    if (cluster === undefined) continue;
    const begins = !odd(index) && (index === range.start || odd(index - 1));
    const ends = !odd(index) && (index + 1 === range.end || odd(index + 1));
    if (ends && !endsStrong.test(cluster.text)) markAfter(index);
    if (odd(index) && mirrored.test(cluster.text)) {
      markAfter(index);
      if (index > range.start && !rightToLeftLetter.test(line[index - 1]?.text ?? ''))
        prefix(index, arabicLetterMark);
    }
    if (begins && !startsStrong.test(cluster.text)) prefix(index, leftToRightMark);
    if (begins && parted(line, range.start, index)) prefix(index - 1, arabicLetterMark);
  }
  if (!hasLetters) prefix(range.start, arabicLetterMark);
  steerShare(texts, range);
}

/** Whether only neutral characters part this left-to-right run from the one before it: readers would make one of both. */
function parted(line: readonly VisualCluster[], start: number, begin: number): boolean {
  let index = begin - 1;
  while (index >= start && (line[index]?.level ?? 0) % 2 === 1) {
    if (rightToLeftLetter.test(line[index]?.text ?? '')) return false;
    index--;
  }
  return index >= start;
}

/** pdf.js takes a text for right-to-left when at least three in ten of its characters are; marks make up the share. */
function steerShare(texts: string[], range: Range): void {
  const text = texts.slice(range.start, range.end).join('');
  const right = [...text].filter(
    (character) => rightToLeftLetter.test(character) && !/\p{Mn}/u.test(character),
  ).length;
  const missing = Math.ceil((0.3 * text.length - right) / 0.7);
  if (missing > 0 && text.length > 4)
    texts[range.start] = `${arabicLetterMark.repeat(missing)}${texts[range.start] ?? ''}`;
}

/** Adds marks where pdfium would take the base direction of what is a line to it for the other one. */
function steerLine(
  line: readonly VisualCluster[],
  texts: string[],
  range: Range & { readonly base: Direction },
): void {
  const { start, end, base } = range;
  const last = end - 1;
  // A hyphen at the right edge is taken for a word's division: it is dropped and the next line drawn up to it.
  if (line[last]?.text === '-' && texts[last] === '-') texts[last] = `-${leftToRightMark} `;
  const { right, left } = directedSegments(texts.slice(start, end).join(''));
  if (right === 0 || left === 0) return;
  if (base === 'rtl' && right < left) {
    const place = line.findIndex((cluster, index) => index >= start && cluster.level % 2 === 0);
    const marks = `${zeroWidthSpace}${rightToLeftMark}`.repeat(left - right);
    if (place >= 0 && place < end) texts[place] = `${marks}${texts[place] ?? ''}`;
  } else if (base === 'ltr' && right >= left) {
    const marks = `${leftToRightMark}${zeroWidthSpace}`.repeat(right - left + 1);
    texts[start] = `${marks}${texts[start] ?? ''}`;
  }
}

const leftToRightLetter = /[\p{Script=Latin}\p{Script=Tifinagh}\u200e]/u;
const weak = /[\p{Mn}\p{Nd}\-+/.,:%#$\u00a0\u060c\u200b]/u;

/** How many stretches of right-to-left and of left-to-right letters the line has, as pdfium counts them. */
function directedSegments(text: string): { right: number; left: number } {
  const count = { right: 0, left: 0 };
  let previous = '';
  for (const character of text) {
    const kind = weak.test(character)
      ? 'weak'
      : rightToLeftLetter.test(character) || character === rightToLeftMark
        ? 'right'
        : leftToRightLetter.test(character)
          ? 'left'
          : 'neutral';
    if (kind !== previous && (kind === 'right' || kind === 'left')) count[kind]++;
    previous = kind;
  }
  return count;
}
