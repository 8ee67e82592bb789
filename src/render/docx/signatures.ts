import { directionOf } from '../../document/language.js';
import type { ResolvedText } from '../../document/resolved.js';
import type { Signature, Signatures } from '../../document/tree.js';
import type { DocxBlock } from './block.js';
import type { DocxContext, Placement } from './context.js';
import { freePlacement } from './context.js';
import { shareWidth, twipsFromPt } from './measure.js';
import { roleStyleId } from './styles.js';
import { frameRow, frameTable } from './table-parts.js';
import type { FrameCell } from './table-parts.js';
import { spaceParagraph, textParagraph } from './text-paragraph.js';

const beforePt = 14;

/** Signature blocks side by side; one alone stands at the end side, with an empty place before it. */
export function signatures(
  node: Signatures<ResolvedText>,
  context: DocxContext,
  placement: Placement,
): DocxBlock[] {
  const places = node.items.length === 1 ? [undefined, ...node.items] : node.items;
  const columnTwips = shareWidth(
    placement.widthTwips,
    places.map(() => 1),
  );
  const cells = places.map((item, index): FrameCell => ({
    widthTwips: columnTwips[index] ?? 0,
    paddingTwips: { start: 0, end: 0, vertical: 0 },
    blocks:
      item === undefined
        ? []
        : signature(item, context, {
            ...freePlacement(columnTwips[index] ?? 0),
            keepWithNext: placement.keepWithNext,
          }),
  }));
  return [
    spaceParagraph(twipsFromPt(beforePt), {
      keepWithNext: true,
      pageBreakBefore: placement.pageBreakBefore,
    }),
    frameTable(
      {
        columnTwips,
        rightToLeft: directionOf(node.lang) === 'rtl',
        ruled: false,
        headRow: false,
        headColumn: false,
        rows: [frameRow(cells, { whole: true })],
      },
      context.assets.styles,
    ),
    spaceParagraph(0, { keepWithNext: placement.keepWithNext, pageBreakBefore: false }),
  ];
}

/** The office and the name; the hand and the stamp have their room below, on the same page. */
function signature(
  node: Signature<ResolvedText>,
  context: DocxContext,
  placement: Placement,
): DocxBlock[] {
  const { paragraph, signature: room } = context.assets.styles;
  return [
    textParagraph(
      {
        text: node.role,
        style: paragraph['signature-role'],
        styleId: roleStyleId('signature-role'),
        keepWithNext: true,
      },
      context,
      placement,
    ),
    textParagraph(
      {
        text: node.name,
        style: paragraph['signature-name'],
        styleId: roleStyleId('signature-name'),
        keepWithNext: true,
      },
      context,
      placement,
    ),
    spaceParagraph(twipsFromPt(room.spacePt), {
      keepWithNext: placement.keepWithNext,
      pageBreakBefore: false,
    }),
  ];
}
