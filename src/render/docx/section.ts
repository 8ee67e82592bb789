import { Footer, Header, PageOrientation, SectionType } from 'docx';
import type { ISectionOptions } from 'docx';

import { directionOf } from '../../document/language.js';
import type { ResolvedText } from '../../document/resolved.js';
import type { PageStyle } from '../../document/styles.js';
import type { Block, Section } from '../../document/tree.js';
import { renderBlocks } from './blocks.js';
import { footWithCode } from './check-code.js';
import type { DocxBlock, DocxContext } from './context.js';
import { freePlacement, paragraphsAndTables } from './context.js';
import { markParagraph } from './mark.js';
import { textWidthTwips, twipsFromMm } from './measure.js';
import { spaceParagraph } from './text-paragraph.js';

/** A section with its page, its running head and foot. The first page of a paper has a foot, but no head. */
export function section(node: Section<ResolvedText>, context: DocxContext): ISectionOptions {
  const first = node.opensPaper === true;
  const { page } = context.assets.styles;
  const widthTwips = textWidthTwips(page, node.orientation);
  const running = (blocks: readonly Block<ResolvedText>[]) =>
    paragraphsAndTables(orEmpty(renderBlocks(blocks, context, freePlacement(widthTwips))));
  const { code } = node;
  const runningFoot = (width: number) =>
    orEmpty(renderBlocks(node.footer, context, freePlacement(width)));
  const foot = () =>
    code === undefined
      ? paragraphsAndTables(runningFoot(widthTwips))
      : footWithCode({ code, widthTwips, runningFoot }, context);
  const mark = () => (node.mark === undefined ? [] : [markParagraph(node.mark, context)]);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      ...(first ? { titlePage: true } : {}),
      page: {
        size: pageSize(page, node.orientation),
        margin: {
          ...margins(page, directionOf(node.lang)),
          ...(code !== undefined && { footer: twipsFromMm(footWithCodeMm(context)) }),
        },
      },
    },
    // Written in every section, even when empty: a section without its own takes over those of the one before.
    headers: {
      default: new Header({ children: [...mark(), ...running(node.header)] }),
      ...(first ? { first: new Header({ children: [...mark(), ...running([])] }) } : {}),
    },
    footers: {
      default: new Footer({ children: foot() }),
      ...(first ? { first: new Footer({ children: foot() }) } : {}),
    },
    children: withoutLastSpace(
      orEmpty(renderBlocks(node.children, context, freePlacement(widthTwips))),
      node.children.at(-1),
    ),
  };
}

/** Distance of the foot from the page's edge at which the QR code stands as far below the text as in the PDF. */
function footWithCodeMm({ assets }: DocxContext): number {
  const { page, code } = assets.styles;
  return page.marginBottomMm - code.belowTextMm - code.sizeMm;
}

function orEmpty(blocks: DocxBlock[]): DocxBlock[] {
  if (blocks.length > 0) return blocks;
  return [spaceParagraph(0, { keepWithNext: false, pageBreakBefore: false })];
}

/** After a table that fills the last page of a section, its space below would make an empty page. */
function withoutLastSpace(blocks: DocxBlock[], last: Block<ResolvedText> | undefined): DocxBlock[] {
  if (last?.type !== 'table') return blocks;
  const least = spaceParagraph(0, { keepWithNext: false, pageBreakBefore: false });
  return [...blocks.slice(0, -1), least];
}

function pageSize(page: PageStyle, orientation: Section<unknown>['orientation']) {
  // The library turns the page itself: it takes the sides of the upright sheet.
  return {
    width: twipsFromMm(page.widthMm),
    height: twipsFromMm(page.heightMm),
    orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
}

function margins(page: PageStyle, direction: 'rtl' | 'ltr') {
  const start = twipsFromMm(page.marginStartMm);
  const end = twipsFromMm(page.marginEndMm);
  return {
    top: twipsFromMm(page.marginTopMm),
    bottom: twipsFromMm(page.marginBottomMm),
    left: direction === 'rtl' ? end : start,
    right: direction === 'rtl' ? start : end,
    header: twipsFromMm(page.headerMm),
    footer: twipsFromMm(page.footerMm),
    gutter: 0,
  };
}
