/** What a reader sees of a text set on one unbroken line, as a string: for tests and for looking at a run list. */

import type { ResolvedText } from '../document/resolved.js';
import { graphemesOf } from './graphemes.js';
import { mirrored, reorderLine } from './reorder.js';

/**
 * The characters of the text in visual order, left to right, brackets mirrored (rules L1, L2, L4) and marks kept
 * behind their base (rule L3). The lines that the text itself breaks are given one below the other.
 */
export function displayOrder({ text, direction, runs }: ResolvedText): string {
  const levels = new Uint8Array(text.length);
  for (const { start, end, level } of runs) levels.fill(level, start, end);
  const paragraphLevel = direction === 'rtl' ? 1 : 0;
  let start = 0;
  const lines = text.split('\n').map((line) => {
    const bounds = { start, end: start + line.length };
    start += line.length + 1;
    return reorderLine({ text, levels, ...bounds, paragraphLevel })
      .map((segment) => segmentInOrder(text.slice(segment.start, segment.end), segment.level))
      .join('');
  });
  return lines.join('\n');
}

function segmentInOrder(segment: string, level: number): string {
  if (level % 2 === 0) return segment;
  return [...graphemesOf(segment)]
    .map(({ segment: cluster }) => mirrored(cluster, level) ?? cluster)
    .reverse()
    .join('');
}
