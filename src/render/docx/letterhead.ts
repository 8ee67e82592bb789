import type { ResolvedText } from '../../document/resolved.js';
import type { Letterhead } from '../../document/tree.js';
import type { DocxBlock } from './block.js';
import type { BlocksRenderer, DocxContext, Placement } from './context.js';
import { freePlacement } from './context.js';
import { twipsFromPt } from './measure.js';
import { frameRow, frameTable } from './table-parts.js';
import type { FrameCell } from './table-parts.js';
import { spaceParagraph } from './text-paragraph.js';

/** Three zones with fixed sides in every language: never mirrored, so that Arabic stays at the right. */
export function letterhead(
  node: Letterhead<ResolvedText>,
  context: DocxContext,
  placement: Placement,
  blocks: BlocksRenderer,
): DocxBlock[] {
  const { sideShare, gapPt, afterPt } = context.assets.styles.letterhead;
  const gap = twipsFromPt(gapPt);
  const room = placement.widthTwips - 2 * gap;
  const side = Math.round(room * sideShare);
  const columnTwips = [side + gap, room - 2 * side, side + gap];
  const zones = [node.left, node.middle, node.right];
  const cells = zones.map((zone, index): FrameCell => {
    const [start, end] = [index === 2 ? gap : 0, index === 0 ? gap : 0];
    const widthTwips = columnTwips[index] ?? 0;
    return {
      widthTwips,
      paddingTwips: { start, end, vertical: 0 },
      blocks: blocks(zone, context, {
        ...freePlacement(widthTwips - start - end),
        pageBreakBefore: placement.pageBreakBefore && index === 0,
      }),
    };
  });
  return [
    frameTable(
      {
        columnTwips,
        rightToLeft: false,
        ruled: false,
        headRow: false,
        headColumn: false,
        rows: [frameRow(cells, { whole: true })],
      },
      context.assets.styles,
    ),
    spaceParagraph(twipsFromPt(afterPt), {
      keepWithNext: false,
      pageBreakBefore: false,
    }),
  ];
}
