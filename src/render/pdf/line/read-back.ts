/**
 * Takes a finished line as clusters in visual order, gives the text each glyph carries in ToUnicode, so that the
 * readers people use (pdf.js in Firefox, pdfium in Chrome, poppler) give the line back in logical order.
 *
 * None of them knows isolates, and each turns visual text back into logical text with rules of its own:
 * - pdf.js runs the rules of UAX #9 without isolates over the line as shown; it takes U+200E, like everything outside
 *   the Arabic blocks, for a left-to-right letter, and drops a glyph whose text ends in a format character;
 * - pdfium cuts the line into segments of one direction (digits with - / . : % + and no-break space are one segment),
 *   reverses their order when right-to-left ones are not fewer, and mirrors brackets in right-to-left surroundings.
 * Marks (U+200E, U+200F) in front of a glyph's text steer both; they have no width and no shape.
 */

import type { Direction } from '../../../document/tree.js';

export interface VisualCluster {
  /** The cluster's characters in logical order. */
  readonly text: string;
  /** Embedding level (UAX #9). */
  readonly level: number;
  /** Part of a number, date or reference that is one unit: its spaces do not separate it. */
  readonly isolated: boolean;
  /** A space so wide that pdf.js would take what stands beside it for separate texts. */
  readonly wideSpace: boolean;
}

const leftToRightMark = '\u200e';
const rightToLeftMark = '\u200f';
const arabicLetterMark = '\u061c';
const zeroWidthSpace = '\u200b';
const noBreakSpace = '\u00a0';

/** One text per cluster, in the same order. */
export function readBackTexts(line: readonly VisualCluster[], base: Direction): readonly string[] {
  const texts = line.map((cluster) => {
    // Text that does not begin with white space is not skipped by pdf.js, so its width leaves no gap.
    if (cluster.wideSpace) return `${zeroWidthSpace} `;
    if (cluster.level % 2 === 1) return [...cluster.text].reverse().join('');
    return cluster.isolated ? cluster.text.replace(/ /g, noBreakSpace) : cluster.text;
  });
  const prefixes = line.map(() => '');
  if (base === 'rtl') markLeftToRightRuns(line, texts, prefixes);
  const marked = texts.map((text, index) => `${prefixes[index] ?? ''}${text}`);
  return steerDirection(marked, base);
}

const startsStrong = /^\p{Script=Latin}|^\p{Script=Tifinagh}/u;
const endsStrong = /[\p{Script=Latin}\p{Script=Tifinagh}\p{Nd}]$/u;
const mirrored = /^[()[\]{}«»‹›<>]$/u;

/** Keeps left-to-right runs whole in a right-to-left line, and brackets as the author typed them. */
function markLeftToRightRuns(
  line: readonly VisualCluster[],
  texts: string[],
  prefixes: string[],
): void {
  const markAfter = (index: number): void => {
    if (index + 1 < prefixes.length) prefixes[index + 1] = leftToRightMark;
    else texts[index] = `${texts[index] ?? ''}${leftToRightMark} `;
  };
  const last = line.length - 1;
  if (line[last]?.text === '-' && line[last].level % 2 === 1) markAfter(last);
  line.forEach((cluster, index) => {
    const even = cluster.level % 2 === 0;
    const begins = even && (line[index - 1]?.level ?? 1) % 2 === 1;
    const ends = even && (line[index + 1]?.level ?? 1) % 2 === 1;
    if (begins && !startsStrong.test(cluster.text)) prefixes[index] = leftToRightMark;
    if (ends && !endsStrong.test(cluster.text)) markAfter(index);
    if (!even && mirrored.test(cluster.text)) markAfter(index);
    if (begins && parted(line, index)) prefixes[index - 1] = arabicLetterMark;
  });
}

/** Whether only neutral characters part this left-to-right run from the one before it: readers would make one of both. */
function parted(line: readonly VisualCluster[], begin: number): boolean {
  let index = begin - 1;
  while (index >= 0 && (line[index]?.level ?? 0) % 2 === 1) {
    if (rightToLeftLetter.test(line[index]?.text ?? '')) return false;
    index--;
  }
  return index >= 0;
}

const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f]/;
const leftToRightLetter = /[\p{Script=Latin}\p{Script=Tifinagh}\p{Script=Greek}\u200e]/u;

/** Adds marks where a reader would take the line's base direction for the other one. */
function steerDirection(texts: readonly string[], base: Direction): readonly string[] {
  const line = texts.join('');
  const hasRight = /[\u0590-\u08ff]/.test(line);
  const hasLeft = /[\p{Script=Latin}\p{Script=Tifinagh}\p{Nd}]/u.test(line);
  if (!hasRight || !hasLeft) return texts;
  const { right, left } = directedSegments(line);
  const steered = [...texts];
  if (base === 'rtl') {
    const place = texts.findIndex(
      (text) => text.startsWith(leftToRightMark) || startsStrong.test(text),
    );
    if (right < left && place >= 0)
      steered[place] =
        `${`${zeroWidthSpace}${rightToLeftMark}`.repeat(left - right)}${steered[place] ?? ''}`;
  } else if (right >= left) {
    steered[0] = `${`${leftToRightMark}${zeroWidthSpace}`.repeat(right - left + 1)}${steered[0] ?? ''}`;
  }
  return steerShare(steered, base);
}

/** pdf.js takes a line for right-to-left when at least three in ten of its characters are. */
function steerShare(texts: readonly string[], base: Direction): readonly string[] {
  const line = texts.join('');
  const right = [...line].filter(
    (character) => rightToLeftLetter.test(character) && character !== rightToLeftMark,
  ).length;
  const needed =
    base === 'rtl'
      ? Math.ceil((0.3 * line.length - right) / 0.7)
      : Math.floor(right / 0.3) + 1 - line.length;
  if (needed <= 0 || line.length <= 4) return texts;
  const mark = base === 'rtl' ? arabicLetterMark : leftToRightMark;
  return [`${mark.repeat(needed)}${texts[0] ?? ''}`, ...texts.slice(1)];
}

/** How many stretches of right-to-left and of left-to-right letters the line has, as pdfium counts them. */
function directedSegments(line: string): { right: number; left: number } {
  let previous = '';
  const count = { right: 0, left: 0 };
  for (const character of line) {
    const kind = isRightToLeft(character)
      ? 'right'
      : leftToRightLetter.test(character)
        ? 'left'
        : /[\p{Mn}\p{Nd}\-+/.,:%#$\u00a0\u060c\u200b]/u.test(character)
          ? 'weak'
          : 'neutral';
    if (kind !== previous && (kind === 'right' || kind === 'left')) count[kind]++;
    previous = kind;
  }
  return count;
}

function isRightToLeft(character: string): boolean {
  return (
    rightToLeftLetter.test(character) &&
    !/\p{Mn}|[\u0600-\u0605\u060c\u0660-\u0669]/u.test(character)
  );
}
