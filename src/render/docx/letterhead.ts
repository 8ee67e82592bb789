import type { ResolvedText } from '../../document/resolved.js';
import type { Letterhead } from '../../document/tree.js';
import type { BlocksRenderer, DocxBlock, DocxContext, Placement } from './context.js';
import { freePlacement } from './context.js';
import { shareWidth, twipsFromPt } from './measure.js';
import { frameCell, frameRow, frameTable } from './table-parts.js';
import { spaceParagraph } from './text-paragraph.js';

/** Shares of the width: the two names of the body need more room than the emblem between them. */
const zoneWeights = [2, 1.2, 2];

/** Three zones with fixed sides in every language: never mirrored, so that Arabic stays at the right. */
export function letterhead(
  node: Letterhead<ResolvedText>,
  context: DocxContext,
  placement: Placement,
  blocks: BlocksRenderer,
): DocxBlock[] {
  const columnTwips = shareWidth(placement.widthTwips, zoneWeights);
  const zones = [node.left, node.middle, node.right];
  const cells = zones.map((zone, index) => {
    const widthTwips = columnTwips[index] ?? 0;
    return frameCell({
      widthTwips,
      paddingTwips: { start: 0, end: 0, vertical: 0 },
      verticalAlign: 'middle',
      blocks: blocks(zone, context, {
        ...freePlacement(widthTwips),
        pageBreakBefore: placement.pageBreakBefore && index === 0,
      }),
    });
  });
  return [
    frameTable(
      {
        columnTwips,
        rightToLeft: false,
        ruled: false,
        headRow: false,
        headColumn: false,
        rows: [frameRow(cells, { cantSplit: true })],
      },
      context.assets.styles,
    ),
    spaceParagraph(twipsFromPt(context.assets.styles.table.afterPt), {
      keepWithNext: false,
      pageBreakBefore: false,
    }),
  ];
}
