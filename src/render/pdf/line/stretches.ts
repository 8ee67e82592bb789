/**
 * Cuts a finished line into stretches: neighbours that run in one direction and share language and link. Each is a
 * piece of marked content of its own, written in logical order, so that a reader which follows the content stream
 * (pdf.js, a screen reader) cannot mistake the order of a name, a date or an address in a line of Arabic.
 */

import type { Run } from '../../../document/resolved.js';
import { directionForPdfium } from './reader-models.js';
import { unitsAt } from './reversed.js';

/** A cluster of a line, the line being given in visual order from the left. */
export interface VisualCluster {
  /** The cluster's characters in logical order. */
  readonly text: string;
  /** Place of its first character in the paragraph. */
  readonly start: number;
  /** Embedding level (UAX #9). */
  readonly level: number;
  readonly run: Pick<Run, 'lang' | 'href'>;
}

export interface Stretch {
  readonly direction: 'ltr' | 'rtl';
  /** Half-open range of the line's clusters. */
  readonly start: number;
  readonly end: number;
}

/** From left to right. */
export function stretchesOf(line: readonly VisualCluster[]): readonly Stretch[] {
  const found: { direction: 'ltr' | 'rtl'; start: number; end: number }[] = [];
  for (const { start, end } of levelRuns(line)) {
    const direction = directionOfRun(line, start, end);
    for (let index = start; index < end; index++) {
      const last = found.at(-1);
      if (last?.direction === direction && continues(line, index, direction)) last.end = index + 1;
      else found.push({ direction, start: index, end: index + 1 });
    }
  }
  return found;
}

/** The place in the paragraph a stretch begins at. */
export function firstPlace(
  line: readonly VisualCluster[],
  { start, end }: Pick<Stretch, 'start' | 'end'>,
): number {
  let first = Infinity;
  for (let index = start; index < end; index++)
    first = Math.min(first, line[index]?.start ?? Infinity);
  return first;
}

function directionOfRun(line: readonly VisualCluster[], start: number, end: number): 'ltr' | 'rtl' {
  const level = line[start]?.level ?? 0;
  if (level % 2 === 1) return 'rtl';
  if (level === 0) return 'ltr';
  const run = line.slice(start, end);
  const ends = /\p{Nd}[%‰°$€£#]*$/u.test(run.map(({ text }) => text).join(''));
  return ends && run.every(belongsToNumber) ? 'rtl' : 'ltr';
}

/**
 * Digits and the signs that pdfium takes for a part of their number; a sum (8 + 3 = 11) has others, and a sign that
 * stands apart (41,93 %) is lost to pdf.js, so those are stretches of their own.
 */
function belongsToNumber({ text }: VisualCluster): boolean {
  if (text === ' ') return true;
  for (let at = 0; at < text.length; at += unitsAt(text, at))
    if (directionForPdfium(text, at) !== 'weak') return false;
  return true;
}

function continues(
  line: readonly VisualCluster[],
  index: number,
  direction: 'ltr' | 'rtl',
): boolean {
  const before = line[index - 1];
  const cluster = line[index];
  if (before === undefined || cluster === undefined) return false;
  if (before.run.href !== cluster.run.href) return false;
  // Numbers have no script of their own: among Arabic words they are read as Arabic, whatever stands around the phrase.
  if (direction === 'rtl') return true;
  const follows = before.start + before.text.length === cluster.start;
  return follows && before.run.lang === cluster.run.lang;
}

/** Neighbours of one level, as half-open ranges. */
function levelRuns(
  line: readonly VisualCluster[],
): readonly { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = [];
  line.forEach(({ level }, index) => {
    const last = runs.at(-1);
    if (last !== undefined && line[last.start]?.level === level) last.end = index + 1;
    else runs.push({ start: index, end: index + 1 });
  });
  return runs;
}
