/**
 * Takes a paper that is laid out, gives the entries of its contents the pages that headings came to. Where every entry
 * keeps its number of lines nothing moves, and the paper need not be laid out again.
 */

import type { SetLine } from '../line/set-line.js';
import type { LaidLine, LaidPage } from './layout-node.js';
import type { LineBlock } from './line-block.js';

interface LaidEntry {
  readonly laid: LaidLine[];
  readonly lines: readonly SetLine[];
}

/** False where an entry would be longer or shorter: nothing is changed then. */
export function numberContents(
  pages: readonly LaidPage[],
  headings: ReadonlyMap<string, number>,
): boolean {
  const entries = new Map<LineBlock, LaidEntry>();
  for (const { items } of pages)
    for (const { type, item } of items) {
      if (type !== 'line') continue;
      const line = item as LaidLine;
      const { block, availablePt } = line;
      if (block.entry === undefined) continue;
      const page = headings.get(block.entry.target) ?? 0;
      const known = entries.get(block);
      if (known === undefined)
        entries.set(block, { laid: [line], lines: block.entry.lines(availablePt, page) });
      else known.laid.push(line);
    }
  const all = [...entries.values()];
  if (all.some(({ laid, lines }) => laid.length !== lines.length)) return false;
  for (const { laid, lines } of all)
    for (const line of laid) {
      const set = lines[line.index];
      if (set !== undefined) line.replace(set);
    }
  return true;
}
