/**
 * Marks that make pdfium give a part of a line back in logical order. It cuts the part into segments of one direction
 * as it sees them (letters of either direction, weak characters, neutral ones), reverses their order when
 * right-to-left ones are not fewer, and mirrors what is neutral after a right-to-left segment.
 */

import type { Direction } from '../../../document/tree.js';
import { directionForPdfium } from './reader-models.js';
import type { PdfiumDirection } from './reader-models.js';
import { lastPlace, unitsAt } from './reversed.js';
import { arabicLetterMark, leftToRightMark, wordJoiner } from './unseen.js';

/** A cluster as it stands on the page. */
export interface ShownCluster {
  /** What its glyph reads as. */
  readonly text: string;
  /** The same in logical order, without marks. */
  readonly character: string;
  /** Embedding level (UAX #9); a mark that steers another reader has none. */
  readonly level: number | undefined;
}

export interface PdfiumMarks {
  /** For each cluster, what must stand at its left. */
  readonly before: readonly string[];
  /** What must stand at the right edge. */
  readonly atEnd: string;
}

/** `part` is given from left to right. */
export function pdfiumMarks(part: readonly ShownCluster[], base: Direction): PdfiumMarks {
  const marks: string[] =
    base === 'rtl' ? segmentMarks(part) : new Array<string>(part.length + 1).fill('');
  let shown = '';
  part.forEach(({ text }, index) => {
    shown += (marks[index] ?? '') + text;
  });
  // pdfium passes over a text that is only a space, with the marks in it.
  const place = Math.max(
    0,
    part.findIndex(({ character }) => character.trim() !== ''),
  );
  marks[place] = majority(shown, base) + (marks[place] ?? '');
  return { before: marks.slice(0, part.length), atEnd: marks[part.length] ?? '' };
}

/** What pdfium changes after a right-to-left segment: it mirrors brackets and takes the ellipsis apart. */
const changed: ReadonlySet<string> = new Set('()[]{}«»‹›<>…');

/**
 * Weak characters that touch (digits, marks, most punctuation) are one segment and keep their order, and so do neutral
 * ones after a left-to-right letter, although they belong to different words: marks between them make two segments.
 * Gives one mark for each place between clusters, the right edge included.
 */
function segmentMarks(part: readonly ShownCluster[]): string[] {
  const marks: string[] = new Array<string>(part.length + 1).fill('');
  let afterArabic = true;
  const pass = (text: string): void => {
    for (let at = 0; at < text.length; at++) {
      const direction = directionForPdfium(text, at);
      if (direction !== 'left' && direction !== 'right') continue;
      afterArabic = direction === 'right';
      return;
    }
  };
  for (let index = part.length - 1; index >= 0; index--) {
    const [left, cluster, right] = [part[index - 1], part[index], part[index + 1]];
    if (cluster === undefined) continue;
    const touching = edge(right, 'first');
    const mark = markAtRight(cluster, touching, {
      afterArabic,
      sameNumber: isNumber(cluster) && right?.level === cluster.level,
      neutralAtLeft: edge(left, 'last') === 'neutral',
    });
    marks[index + 1] = mark;
    pass(mark);
    pass(cluster.text);
  }
  return marks;
}

interface Surroundings {
  readonly afterArabic: boolean;
  /** The cluster at the right belongs to the same number: its order is right as it stands. */
  readonly sameNumber: boolean;
  readonly neutralAtLeft: boolean;
}

function markAtRight(
  cluster: ShownCluster,
  touching: PdfiumDirection | undefined,
  { afterArabic, sameNumber, neutralAtLeft }: Surroundings,
): string {
  const own = edge(cluster, 'last');
  if (own === 'weak' && touching === 'weak') return sameNumber ? '' : arabicLetterMark;
  if (isNumber(cluster)) return '';
  if (changed.has(cluster.character))
    return afterArabic || touching === 'neutral' ? leftToRightMark : '';
  const keepsOrder = own === 'neutral' && !afterArabic && (touching === 'neutral' || neutralAtLeft);
  return keepsOrder ? arabicLetterMark : '';
}

function isNumber({ level }: ShownCluster): boolean {
  return level !== undefined && level % 2 === 0;
}

function edge(
  cluster: ShownCluster | undefined,
  side: 'first' | 'last',
): PdfiumDirection | undefined {
  if (cluster === undefined || cluster.text === '') return undefined;
  const { text } = cluster;
  return directionForPdfium(text, side === 'first' ? 0 : lastPlace(text));
}

/** Marks count as words: as many as pdfium needs to see the part in its own direction. */
function majority(shown: string, base: Direction): string {
  let [left, right] = [0, 0];
  let before: PdfiumDirection | undefined;
  for (let at = 0; at < shown.length;) {
    const direction = directionForPdfium(shown, at);
    if (direction === 'left' && before !== 'left') left++;
    if (direction === 'right' && before !== 'right') right++;
    before = direction;
    at += unitsAt(shown, at);
  }
  if (left === 0 || right === 0) return '';
  return base === 'rtl'
    ? `${arabicLetterMark}${wordJoiner}`.repeat(Math.max(0, left - right))
    : `${leftToRightMark}${wordJoiner}`.repeat(Math.max(0, right - left + 1));
}
