import type { ResolvedText } from '../../document/resolved.js';
import { pairHoldsOn } from '../../document/parallel-runs.js';
import type { Parallel } from '../../document/tree.js';
import type { DocxBlock } from './block.js';
import type { BlocksRenderer, DocxContext, Placement } from './context.js';
import { freePlacement, heldPart } from './context.js';
import { shareWidth, twipsFromPt } from './measure.js';
import { frameRow, frameTable } from './table-parts.js';
import type { FrameCell, TableRowXml } from './table-parts.js';
import { spaceParagraph } from './text-paragraph.js';

/**
 * Passages in two languages: one plain table for all that follow each other, a row for each, so that the two sides of
 * a pair begin at one height. Rows may break over pages.
 */
export function parallel(
  nodes: readonly Parallel<ResolvedText>[],
  context: DocxContext,
  placement: Placement,
  blocks: BlocksRenderer,
): DocxBlock[] {
  const columnTwips = shareWidth(placement.widthTwips, [1, 1]);
  const gap = Math.round(twipsFromPt(context.assets.styles.parallelGapPt) / 2);
  const rows = nodes.map((node, index): TableRowXml => {
    const { keepWithNext: held, endsWithNext, whole } = heldPart(placement, index, nodes.length);
    const keepWithNext = held || endsWithNext === true;
    const side = (which: 'left' | 'right', column: number): FrameCell => ({
      widthTwips: columnTwips[column] ?? 0,
      paddingTwips: {
        start: which === 'left' ? 0 : gap,
        end: which === 'left' ? gap : 0,
        vertical: 0,
      },
      blocks: blocks([node[which]], context, {
        ...freePlacement((columnTwips[column] ?? 0) - gap),
        keepWithNext,
        pageBreakBefore: placement.pageBreakBefore && index === 0 && column === 0,
      }),
    });
    return frameRow([side('left', 0), side('right', 1)], { whole: whole === true });
  });
  return [
    frameTable(
      {
        columnTwips,
        rightToLeft: false,
        ruled: false,
        headRow: false,
        headColumn: false,
        rows,
      },
      context.assets.styles,
    ),
    spaceParagraph(0, {
      keepWithNext:
        placement.keepWithNext || placement.endsWithNext === true || nodes.every(pairHoldsOn),
      pageBreakBefore: false,
    }),
  ];
}
