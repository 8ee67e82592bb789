/**
 * Takes a sequence of blocks, gives it with the passages in two languages that follow each other as one unit, which a
 * Word file has as one table. The last of them are a unit of their own where they hold on to what follows: headings,
 * and what signatures stand under. LibreOffice moves a table with what follows only where all of its rows ask for it.
 */

import { holdsSignatures } from './holds-signatures.js';
import type { Block, Parallel } from './tree.js';

export type ParallelRun<Content> = readonly Parallel<Content>[];
export type BlockUnit<Content> = Exclude<Block<Content>, Parallel<Content>> | ParallelRun<Content>;

export function parallelRuns<Content>(
  blocks: readonly Block<Content>[],
): readonly BlockUnit<Content>[] {
  const units: BlockUnit<Content>[] = [];
  let pairs: Parallel<Content>[] = [];
  const close = (next?: Block<Content>): void => {
    const signed = holdsSignatures(next);
    const holdsOn = (pair: Parallel<Content>, index: number): boolean =>
      pairHoldsOn(pair) || (signed && index === pairs.length - 1);
    const held = pairs.length - 1 - pairs.findLastIndex((pair, index) => !holdsOn(pair, index));
    const at = next === undefined ? pairs.length : pairs.length - held;
    units.push(...[pairs.slice(0, at), pairs.slice(at)].filter(({ length }) => length > 0));
    pairs = [];
  };
  for (const block of blocks) {
    if (block.type === 'parallel') pairs.push(block);
    else {
      close(block);
      units.push(block);
    }
  }
  close();
  return units;
}

/** Whether the passages stay on the page of what follows. */
export function pairHoldsOn<Content>({ left, right }: Parallel<Content>): boolean {
  return [left, right].some(
    (side) => side.type === 'heading' || (side.type === 'paragraph' && side.keepWithNext === true),
  );
}

export function isParallelRun<Content>(unit: BlockUnit<Content>): unit is ParallelRun<Content> {
  return Array.isArray(unit);
}
