/** Takes the sections of a paper, gives the body of the Word file, and its running heads and feet. */

import { directionOf } from '../../document/language.js';
import type { ResolvedText } from '../../document/resolved.js';
import type { PageStyle } from '../../document/styles.js';
import type { Block, Section } from '../../document/tree.js';
import { Relationships } from '../ooxml/package.js';
import {
  drawingPlaceNamespace,
  relationshipsNamespace,
  wordNamespace,
  xmlDeclaration,
} from '../ooxml/xml.js';
import { blocksXml, paragraphBlock, withoutContents } from './block.js';
import type { DocxBlock } from './block.js';
import { renderBlocks } from './blocks.js';
import { footWithCode } from './check-code.js';
import type { DocxContext } from './context.js';
import { freePlacement } from './context.js';
import { markParagraph } from './mark.js';
import { textWidthTwips, twipsFromMm } from './measure.js';
import type { TextPart } from './package.js';
import { spaceParagraph } from './text-paragraph.js';

/** Of the root of every part that holds text; what is rare is declared where it stands. */
const namespaces = `xmlns:w="${wordNamespace}" xmlns:r="${relationshipsNamespace}" xmlns:wp="${drawingPlaceNamespace}"`;

/** The main part, in pieces; heads and feet are added to `texts`. */
export function bodyXml(
  sections: readonly Section<ResolvedText>[],
  context: DocxContext,
  texts: TextPart[],
): readonly string[] {
  const bodies = sections.flatMap((node, index) => {
    const properties = sectionProperties(node, context, texts);
    const blocks = sectionBlocks(node, context);
    if (index === sections.length - 1) return [...blocksXml(blocks), properties];
    return blocksXml(endingSection(blocks, properties));
  });
  return [
    `${xmlDeclaration}<w:document ${namespaces}><w:body>`,
    ...bodies,
    '</w:body></w:document>',
  ];
}

/** A section ends with the paragraph that holds its properties; those of the last one stand in the body itself. */
function endingSection(blocks: readonly DocxBlock[], section: string): readonly DocxBlock[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return [...blocks, paragraphBlock({ section })];
  return [...blocks.slice(0, -1), { ...last, format: { ...last.format, section } }];
}

function sectionBlocks(node: Section<ResolvedText>, context: DocxContext): readonly DocxBlock[] {
  const widthTwips = textWidthTwips(context.assets.styles.page, node.orientation);
  return withoutLastSpace(
    orEmpty(renderBlocks(node.children, context, freePlacement(widthTwips))),
    node.children.at(-1),
  );
}

/** Its page and its running heads and feet. The first page of a paper has a foot, but no head. */
function sectionProperties(
  node: Section<ResolvedText>,
  context: DocxContext,
  texts: TextPart[],
): string {
  const first = node.opensPaper === true;
  const { page } = context.assets.styles;
  const widthTwips = textWidthTwips(page, node.orientation);
  // Written in every section, even when empty: a section without its own takes over those of the one before.
  const running = (kind: Running, type: 'default' | 'first', blocks: RunningBlocks): string =>
    `<w:${kind}Reference w:type="${type}" r:id="${addRunning({ kind, blocks }, context, texts)}"/>`;
  const head =
    (blocks: readonly Block<ResolvedText>[]): RunningBlocks =>
    (own) => [
      ...(node.mark === undefined ? [] : [markParagraph(node.mark, own)]),
      ...orEmpty(renderBlocks(blocks, own, freePlacement(widthTwips))),
    ];
  const foot: RunningBlocks = (own) => {
    const runningFoot = (width: number) =>
      orEmpty(renderBlocks(node.footer, own, freePlacement(width)));
    const { code } = node;
    if (code === undefined) return runningFoot(widthTwips);
    return footWithCode({ code, widthTwips, runningFoot }, own);
  };
  return (
    `<w:sectPr>${running('header', 'default', head(node.header))}` +
    (first ? running('header', 'first', head([])) : '') +
    running('footer', 'default', foot) +
    (first ? running('footer', 'first', foot) : '') +
    `<w:type w:val="nextPage"/>${pageSize(page, node.orientation)}${margins(node, context)}` +
    (first ? '<w:titlePg/>' : '') +
    // Word then lays the pages out from right to left.
    (directionOf(node.lang) === 'rtl' ? '<w:bidi/>' : '') +
    '</w:sectPr>'
  );
}

type Running = 'header' | 'footer';
type RunningBlocks = (context: DocxContext) => readonly DocxBlock[];

/** Adds a running head or foot; gives the relationship that leads to it. */
function addRunning(
  { kind, blocks }: { readonly kind: Running; readonly blocks: RunningBlocks },
  context: DocxContext,
  texts: TextPart[],
): string {
  const relationships = new Relationships();
  const content = blocksXml(withoutContents(blocks({ ...context, relationships })));
  const root = kind === 'header' ? 'w:hdr' : 'w:ftr';
  const xml = [`${xmlDeclaration}<${root} ${namespaces}>`, ...content, `</${root}>`];
  const name = `${kind}${texts.filter((text) => text.kind === kind).length + 1}.xml`;
  texts.push({ path: `word/${name}`, kind, xml, relationships });
  return context.relationships.to(kind, name);
}

/** Distance of the foot from the page's edge at which the QR code stands as far below the text as in the PDF. */
function footWithCodeMm({ assets }: DocxContext): number {
  const { page, code } = assets.styles;
  return page.marginBottomMm - code.belowTextMm - code.sizeMm;
}

function orEmpty(blocks: readonly DocxBlock[]): readonly DocxBlock[] {
  if (blocks.length > 0) return blocks;
  return [spaceParagraph(0, { keepWithNext: false, pageBreakBefore: false })];
}

/** After a table that fills the last page of a section, its space below would make an empty page. */
function withoutLastSpace(
  blocks: readonly DocxBlock[],
  last: Block<ResolvedText> | undefined,
): readonly DocxBlock[] {
  if (last?.type !== 'table') return blocks;
  const least = spaceParagraph(0, { keepWithNext: false, pageBreakBefore: false });
  return [...blocks.slice(0, -1), least];
}

function pageSize(page: PageStyle, orientation: Section<unknown>['orientation']): string {
  const [width, height] = [twipsFromMm(page.widthMm), twipsFromMm(page.heightMm)];
  const sides = orientation === 'landscape' ? [height, width] : [width, height];
  return `<w:pgSz w:w="${sides[0]}" w:h="${sides[1]}" w:orient="${orientation}"/>`;
}

function margins({ lang, code }: Section<ResolvedText>, context: DocxContext): string {
  const { page } = context.assets.styles;
  const start = twipsFromMm(page.marginStartMm);
  const end = twipsFromMm(page.marginEndMm);
  const [left, right] = directionOf(lang) === 'rtl' ? [end, start] : [start, end];
  const [top, bottom] = [twipsFromMm(page.marginTopMm), twipsFromMm(page.marginBottomMm)];
  const footer = code === undefined ? page.footerMm : footWithCodeMm(context);
  return (
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}"` +
    ` w:header="${twipsFromMm(page.headerMm)}" w:footer="${twipsFromMm(footer)}" w:gutter="0"/>`
  );
}
