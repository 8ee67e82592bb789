/** Takes a resolved text and its style, gives the Word paragraph that shows it where it stands. */

import { AlignmentType, Paragraph } from 'docx';
import type { IParagraphOptions, ParagraphChild } from 'docx';

import type { ResolvedText } from '../../document/resolved.js';
import type { ParagraphStyle } from '../../document/styles.js';
import type { Alignment, Direction } from '../../document/tree.js';
import { NumberedBookmark } from './bookmarks.js';
import type { DocxContext, Placement } from './context.js';
import { paragraphRuns } from './runs.js';
import { exactLine, spaceStyleId, wordAlignment } from './styles.js';
import { twipsFromPt } from './measure.js';

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
): Paragraph {
  const { text, style } = paragraph;
  const align = paragraph.align ?? placement.align ?? style.align;
  const held = placement.keepWithNext || (paragraph.keepWithNext ?? style.keepWithNext);
  const keepNext = held || placement.endsWithNext === true;
  return new Paragraph({
    style: paragraph.styleId,
    ...directionProperties(text.direction),
    // Written in every right-to-left paragraph too: readers differ in turning round an inherited alignment.
    ...(align !== style.align || text.direction === 'rtl'
      ? { alignment: alignmentOf(align, text.direction, context) }
      : {}),
    ...(keepNext === style.keepWithNext ? {} : { keepNext }),
    ...((held || placement.whole === true) && !style.keepWithNext ? { keepLines: true } : {}),
    ...spacing(paragraph, placement),
    ...flowProperties(placement),
    children: bookmarked(paragraph.headingId, paragraphRuns(text, style, context), context),
  });
}

function bookmarked(
  headingId: string | undefined,
  children: readonly ParagraphChild[],
  { bookmarks }: DocxContext,
): readonly ParagraphChild[] {
  if (headingId === undefined) return children;
  const [name, number] = [bookmarks.nameOf(headingId), bookmarks.numberOf(headingId)];
  return [new NumberedBookmark(name, number, children)];
}

/** Word lengthens Arabic words itself where the workspace asks for it (ST_Jc, lowKashida: the shortest kashidas). */
function alignmentOf(
  align: Alignment,
  direction: Direction,
  { assets }: DocxContext,
): ReturnType<typeof wordAlignment> {
  const kashida = assets.styles.justified.kashida && direction === 'rtl' && align === 'justify';
  return kashida ? AlignmentType.LOW_KASHIDA : wordAlignment(align);
}

/** Direction on the paragraph and on its mark, which lends it to the list label and to what is typed after it. */
export function directionProperties(
  direction: Direction,
): Pick<IParagraphOptions, 'bidirectional' | 'run'> {
  return direction === 'rtl' ? { bidirectional: true, run: { rightToLeft: true } } : {};
}

/** What the placement asks of any paragraph: its list label or indent, and whether it opens a page. */
export function flowProperties(
  placement: Placement,
): Pick<IParagraphOptions, 'numbering' | 'indent' | 'pageBreakBefore'> {
  const { item, endIndentTwips } = placement;
  return {
    ...(item === undefined
      ? {}
      : { numbering: { reference: item.numbering, level: item.level, custom: true } }),
    ...(item === undefined && (placement.indentTwips > 0 || endIndentTwips !== undefined)
      ? {
          indent: {
            start: placement.indentTwips,
            ...(endIndentTwips === undefined ? {} : { end: endIndentTwips }),
          },
        }
      : {}),
    ...(placement.pageBreakBefore ? { pageBreakBefore: true } : {}),
  };
}

function spacing(
  { style, beforeTwips }: TextParagraph,
  { afterTwips }: Placement,
): Pick<IParagraphOptions, 'spacing'> {
  if (beforeTwips === undefined && afterTwips === undefined) return {};
  return {
    spacing: {
      before: beforeTwips ?? twipsFromPt(style.beforePt),
      after: afterTwips ?? twipsFromPt(style.afterPt),
      ...exactLine(twipsFromPt(style.lineHeightPt)),
    },
  };
}

/** An empty line of the given height: Word's tables have no space around them, and two in a row grow together. */
export function spaceParagraph(
  heightTwips: number,
  placement: Pick<Placement, 'keepWithNext' | 'pageBreakBefore'>,
): Paragraph {
  return new Paragraph({
    style: spaceStyleId,
    spacing: { before: 0, after: 0, ...exactLine(Math.max(2, heightTwips)) },
    ...(placement.keepWithNext ? { keepNext: true } : {}),
    ...(placement.pageBreakBefore ? { pageBreakBefore: true } : {}),
  });
}
