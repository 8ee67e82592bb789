import type { ResolvedText } from '../../document/resolved.js';
import { pictureKey } from '../../document/picture-use.js';
import { directionOf } from '../../document/language.js';
import type { Figure, Gallery } from '../../document/tree.js';
import type { DocxBlock } from './block.js';
import type { BlocksRenderer, DocxContext, Placement } from './context.js';
import { freePlacement, heldPart } from './context.js';
import { mmFromTwips, shareWidth, twipsFromPt } from './measure.js';
import { roleStyleId } from './styles.js';
import { frameRow, frameTable } from './table-parts.js';
import { spaceParagraph, textParagraph } from './text-paragraph.js';

const gapTwips = 100;

/** Photos in the cells of a plain table, whose rows stay whole. */
export function gallery(
  node: Gallery<ResolvedText>,
  context: DocxContext,
  placement: Placement,
  blocks: BlocksRenderer,
): DocxBlock[] {
  const { aspect, columns, pictures, caption } = node;
  const { paragraph, table } = context.assets.styles;
  const columnTwips = shareWidth(
    placement.widthTwips,
    Array.from({ length: columns }, () => 1),
  );
  const rowCount = Math.ceil(pictures.length / columns);
  const cellBlocks = (row: number, column: number, widthTwips: number): DocxBlock[] => {
    const picture = pictures[row * columns + column];
    if (picture === undefined) return [];
    const { lang, source, alt, decorative, captions } = picture;
    const figure: Figure<ResolvedText> = {
      type: 'figure',
      ...{ lang, source: pictureKey(source, aspect), alt, decorative },
      widthMm: mmFromTwips(widthTwips),
      align: 'center',
    };
    return blocks([figure, ...captions], context, {
      ...freePlacement(widthTwips),
      keepWithNext: heldPart(placement, row, rowCount).keepWithNext,
    });
  };
  const rows = Array.from({ length: rowCount }, (_, row) =>
    frameRow(
      columnTwips.map((widthTwips, column) => ({
        widthTwips,
        paddingTwips: { start: gapTwips, end: gapTwips, vertical: gapTwips },
        blocks: cellBlocks(row, column, widthTwips - 2 * gapTwips),
      })),
      { whole: true },
    ),
  );
  const opening =
    caption === undefined
      ? spaceParagraph(twipsFromPt(table.beforePt), {
          keepWithNext: true,
          pageBreakBefore: placement.pageBreakBefore,
        })
      : textParagraph(
          {
            text: caption,
            style: paragraph.caption,
            styleId: roleStyleId('caption'),
            keepWithNext: true,
          },
          context,
          placement,
        );
  if (rows.length === 0) return caption === undefined ? [] : [opening];
  return [
    opening,
    frameTable(
      {
        columnTwips,
        rightToLeft: directionOf(node.lang) === 'rtl',
        ruled: false,
        headRow: false,
        headColumn: false,
        rows,
      },
      context.assets.styles,
    ),
    spaceParagraph(twipsFromPt(table.afterPt), {
      keepWithNext: placement.keepWithNext,
      pageBreakBefore: false,
    }),
  ];
}
