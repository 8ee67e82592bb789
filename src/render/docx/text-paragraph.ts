/** Takes a resolved text and its style, gives the Word paragraph that shows it where it stands. */

import type { ResolvedText } from '../../document/resolved.js';
import type { ParagraphStyle } from '../../document/styles.js';
import type { Alignment, Direction } from '../../document/tree.js';
import { paragraphBlock } from './block.js';
import type { ParagraphBlock } from './block.js';
import { bookmarked } from './bookmarks.js';
import type { DocxContext, Placement } from './context.js';
import { twipsFromPt } from './measure.js';
import { exactLine, wordAlignment } from './paragraph-format.js';
import type { ParagraphFormat, WordAlignment } from './paragraph-format.js';
import { paragraphRuns } from './runs.js';
import { spaceStyleId } from './styles.js';

export interface TextParagraph {
  readonly text: ResolvedText;
  readonly style: ParagraphStyle;
  readonly styleId: string;
  readonly align?: Alignment;
  /** Overrides what the style asks; a placement that holds on to the next block overrides both. */
  readonly keepWithNext?: boolean;
  /** Overrides the space before the style gives. */
  readonly beforeTwips?: number;
  /** Id of the heading the paragraph is. */
  readonly headingId?: string;
}

export function textParagraph(
  paragraph: TextParagraph,
  context: DocxContext,
  placement: Placement,
): ParagraphBlock {
  const { text, style } = paragraph;
  const align = paragraph.align ?? placement.align ?? style.align;
  const held = placement.keepWithNext || (paragraph.keepWithNext ?? style.keepWithNext);
  const keepNext = held || placement.endsWithNext === true;
  return paragraphBlock(
    {
      style: paragraph.styleId,
      ...directionFormat(text.direction),
      // Written in every right-to-left paragraph too: readers differ in turning round an inherited alignment.
      ...(align !== style.align || text.direction === 'rtl'
        ? { alignment: alignmentOf(align, text.direction, context) }
        : {}),
      ...(keepNext === style.keepWithNext ? {} : { keepNext }),
      ...((held || placement.whole === true) && !style.keepWithNext ? { keepLines: true } : {}),
      ...spacing(paragraph, placement),
      ...flowFormat(placement),
    },
    bookmarked(paragraph.headingId, paragraphRuns(text, style, context), context),
  );
}

/** Word lengthens Arabic words itself where the workspace asks for it (ST_Jc, lowKashida: the shortest kashidas). */
function alignmentOf(
  align: Alignment,
  direction: Direction,
  { assets }: DocxContext,
): WordAlignment {
  const kashida = assets.styles.justified.kashida && direction === 'rtl' && align === 'justify';
  return kashida ? 'lowKashida' : wordAlignment(align);
}

/** Direction on the paragraph and on its mark. */
export function directionFormat(
  direction: Direction,
): Pick<ParagraphFormat, 'bidirectional' | 'markRightToLeft'> {
  return direction === 'rtl' ? { bidirectional: true, markRightToLeft: true } : {};
}

/** What the placement asks of any paragraph: its list label or indent, and whether it opens a page. */
export function flowFormat(
  placement: Placement,
): Pick<ParagraphFormat, 'numbering' | 'indent' | 'pageBreakBefore'> {
  const { item, indentTwips, endIndentTwips } = placement;
  return {
    ...(item === undefined ? {} : { numbering: { id: item.numbering, level: item.level } }),
    ...(item === undefined && (indentTwips > 0 || endIndentTwips !== undefined)
      ? {
          indent: {
            startTwips: indentTwips,
            ...(endIndentTwips === undefined ? {} : { endTwips: endIndentTwips }),
          },
        }
      : {}),
    ...(placement.pageBreakBefore ? { pageBreakBefore: true } : {}),
  };
}

function spacing(
  { style, beforeTwips }: TextParagraph,
  { afterTwips }: Placement,
): Pick<ParagraphFormat, 'spacing'> {
  if (beforeTwips === undefined && afterTwips === undefined) return {};
  return {
    spacing: exactLine(twipsFromPt(style.lineHeightPt), {
      beforeTwips: beforeTwips ?? twipsFromPt(style.beforePt),
      afterTwips: afterTwips ?? twipsFromPt(style.afterPt),
    }),
  };
}

/** An empty line of the given height: Word's tables have no space around them, and two in a row grow together. */
export function spaceParagraph(
  heightTwips: number,
  placement: Pick<Placement, 'keepWithNext' | 'pageBreakBefore'>,
): ParagraphBlock {
  return paragraphBlock({
    style: spaceStyleId,
    spacing: exactLine(Math.max(2, heightTwips)),
    ...(placement.keepWithNext ? { keepNext: true } : {}),
    ...(placement.pageBreakBefore ? { pageBreakBefore: true } : {}),
  });
}
