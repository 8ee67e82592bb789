/** Takes a slide, gives its part of the package: what it says in the placeholders of its layout, the rest beside them. */

import type { ResolvedText } from '../../document/resolved.js';
import { slideBlocks } from '../../document/slide-blocks.js';
import { slideParts } from '../../document/slide-parts.js';
import type { SlideParts } from '../../document/slide-parts.js';
import {
  bodyZone,
  columnZones,
  logoGapPt,
  logoZone,
  pictureTextShare,
} from '../../document/slide-zones.js';
import type { Zone } from '../../document/slide-zones.js';
import type { Block, Figure, Section, Slide, SlideLayout } from '../../document/tree.js';
import { joinTexts, labelledText } from '../joined-text.js';
import { textLines } from '../drawn/text-lines.js';
import { readPictureHeader } from '../picture-size.js';
import { xmlDeclaration } from '../ooxml/xml.js';
import { chartFrame } from './chart.js';
import type { SlideContext } from './context.js';
import { emptyTree, namespaces } from './names.js';
import { orgChartShape } from './org-chart.js';
import { picture, placeholder, textBox } from './shapes.js';
import type { PlaceholderKey } from './shapes.js';
import { tableFrame } from './table.js';
import { paragraphXml } from './text.js';
import { bodyParagraphs, lookOf } from './text-body.js';
import { timelineShape } from './timeline.js';
import { boxOf } from './units.js';
import type { Box } from './units.js';

type Node = Block<ResolvedText>;
type Nodes = readonly Node[];
type SlideSection = Section<ResolvedText> & { readonly slide: Slide<ResolvedText> };

const pointsPerMm = 72 / 25.4;

export function slideXml(section: SlideSection, context: SlideContext): string {
  const parts = slideParts(section);
  const shapes =
    parts.kind === 'words'
      ? wordsShapes(parts, section.slide.layout, context)
      : contentShapes(parts, section.slide, context);
  const footer = bodyParagraphs(section.footer, context);
  const running =
    footer === ''
      ? ''
      : placeholder(context, { type: 'ftr', idx: 10 }, { name: 'Footer', paragraphs: footer });
  const mark = section.mark === undefined ? '' : markShape(section.mark, context);
  return (
    `${xmlDeclaration}<p:sld ${namespaces}><p:cSld><p:spTree>${emptyTree}${mark}${shapes}${running}</p:spTree></p:cSld>` +
    `<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
  );
}

function wordsShapes(
  { words, logos }: Extract<SlideParts<ResolvedText>, { kind: 'words' }>,
  layout: SlideLayout,
  context: SlideContext,
): string {
  const [title, ...lines] = words;
  const heading = title?.type === 'heading' ? [title] : [];
  const rest = heading.length === 0 ? words : lines;
  const titleKey: PlaceholderKey = { type: layout === 'title' ? 'ctrTitle' : 'title' };
  const lineKey: PlaceholderKey =
    layout === 'title' ? { type: 'subTitle', idx: 1 } : { type: 'body', idx: 1 };
  const shapes = [
    placeholder(context, titleKey, {
      name: 'Title',
      paragraphs: bodyParagraphs(heading, context),
    }),
  ];
  if (rest.length > 0)
    shapes.push(
      placeholder(context, lineKey, {
        name: 'Subtitle',
        paragraphs: bodyParagraphs(rest, context),
      }),
    );
  return shapes.join('') + logoShapes(logos, context);
}

/** The logos in one line, in reading order, each in an equal part of it. */
function logoShapes(logos: readonly Figure<ResolvedText>[], context: SlideContext): string {
  const widthPt = (logoZone.widthPt - logoGapPt * (logos.length - 1)) / logos.length;
  return logos
    .map((logo, index) => {
      const startPt = logoZone.startPt + index * (widthPt + logoGapPt);
      const place = boxOf({ ...logoZone, startPt, widthPt }, context.direction);
      return figureShape(logo, context, place);
    })
    .join('');
}

function contentShapes(
  parts: Extract<SlideParts<ResolvedText>, { kind: 'content' }>,
  slide: Slide<ResolvedText>,
  context: SlideContext,
): string {
  const { title, columns, pictures } = parts;
  const [first, second] = columns;
  const shapes: string[] = [];
  if (title !== undefined) {
    const own = labelledText(title);
    const content = slide.part === undefined ? own : joinTexts(own, slide.part.label);
    const style = context.styles.heading[title.level];
    const paragraphs = paragraphXml(content, { ...lookOf(context), style, align: title.align });
    shapes.push(placeholder(context, { type: 'title' }, { name: 'Title', paragraphs }));
  }
  const heights = slide.heightsPt ?? [];
  const column = (blocks: Nodes, zone: Zone, index: number): string =>
    columnShapes(blocks, context, {
      zone,
      idx: index + 1,
      heights: heights[index] ?? [],
    });
  if (second === undefined) shapes.push(column(first, bodyZone, 0));
  else {
    const [start, end] = columnZones(pictures ? pictureTextShare : 0.5);
    shapes.push(column(first, start, 0));
    shapes.push(pictures ? pictureShapes(second, context, end) : column(second, end, 1));
  }
  return shapes.join('');
}

interface Column {
  readonly zone: Zone;
  /** Index of the placeholder of the layout that the column's first text fills. */
  readonly idx: number;
  /** Heights of the blocks in points, as they were measured. */
  readonly heights: readonly number[];
}

/** Text goes into the placeholder; tables and pictures between texts stand where the layout of the PDF has them. */
function columnShapes(
  blocks: Nodes,
  context: SlideContext,
  { zone, idx, heights }: Column,
): string {
  const segments = segmentsOf(blocks, heights);
  const onlyText = segments.length === 1 && segments[0]?.kind === 'text';
  let topPt = zone.topPt;
  let filled = false;
  return segments
    .map((segment) => {
      const box = boxOf({ ...zone, topPt, heightPt: segment.heightPt }, context.direction);
      topPt += segment.heightPt;
      if (segment.kind === 'table') return tableSegment(segment.block, context, box);
      if (segment.kind === 'drawn') return drawnSegment(segment.block, context, box);
      if (segment.kind === 'figure') return figureShape(segment.block, context, box);
      const paragraphs = bodyParagraphs(segment.blocks, context);
      if (filled) return textBox(context, paragraphs, box);
      filled = true;
      const place = onlyText ? {} : { box };
      return placeholder(context, { type: 'body', idx }, { name: 'Content', paragraphs, ...place });
    })
    .join('');
}

type Segment = { heightPt: number } & (
  | { readonly kind: 'text'; readonly blocks: Node[] }
  | { readonly kind: 'table'; readonly block: Extract<Node, { type: 'table' }> }
  | { readonly kind: 'drawn'; readonly block: Drawn }
  | { readonly kind: 'figure'; readonly block: Figure<ResolvedText> }
);

/** A block that is shown as several shares its height among them. */
function segmentsOf(blocks: Nodes, heights: readonly number[]): readonly Segment[] {
  const segments: Segment[] = [];
  blocks.forEach((whole, index) => {
    const shown = slideBlocks(whole);
    for (const block of shown) {
      const heightPt = (heights[index] ?? 0) / shown.length;
      const last = segments.at(-1);
      if (block.type === 'table') segments.push({ kind: 'table', block, heightPt });
      else if (isDrawn(block)) segments.push({ kind: 'drawn', block, heightPt });
      else if (block.type === 'figure') segments.push({ kind: 'figure', block, heightPt });
      else if (last?.kind === 'text') {
        last.blocks.push(block);
        last.heightPt += heightPt;
      } else segments.push({ kind: 'text', blocks: [block], heightPt });
    }
  });
  return segments;
}

type Drawn = Extract<Node, { type: 'chart' | 'orgChart' | 'timeline' }>;

function isDrawn(block: Node): block is Drawn {
  return block.type === 'chart' || block.type === 'orgChart' || block.type === 'timeline';
}

/** The caption above, the drawing, and the sentence below where there is one. */
function drawnSegment(block: Drawn, context: SlideContext, box: Box): string {
  const { caption: captionStyle, note } = context.styles.paragraph;
  const { caption } = block;
  const captionPt = caption === undefined ? 0 : captionStyle.lineHeightPt + captionStyle.afterPt;
  const summary = block.type === 'chart' ? block.summary : undefined;
  const { fonts } = context.assets;
  const summaryPt =
    summary === undefined
      ? 0
      : textLines(summary, note, { widthPt: box.widthPt, fonts }) * note.lineHeightPt +
        note.afterPt;
  const topPt = box.topPt + captionPt + 4;
  const heightPt = Math.max(1, box.heightPt - captionPt - summaryPt - 8);
  const inner = { ...box, topPt, heightPt };
  const text = (content: ResolvedText, style: typeof note, place: Box): string =>
    textBox(context, paragraphXml(content, { ...lookOf(context), style }), place);
  const above =
    caption === undefined ? '' : text(caption, captionStyle, { ...box, heightPt: captionPt });
  const footPt = box.topPt + box.heightPt - summaryPt;
  const below =
    summary === undefined
      ? ''
      : text(summary, note, { ...box, topPt: footPt, heightPt: summaryPt });
  return above + drawing(block, context, inner) + below;
}

function drawing(block: Drawn, context: SlideContext, box: Box): string {
  switch (block.type) {
    case 'chart':
      return chartFrame(block, context, box);
    case 'orgChart':
      return block.units.length === 0 ? '' : orgChartShape(block, context, box);
    case 'timeline':
      return block.steps.length === 0 ? '' : timelineShape(block, context, box);
  }
}

function tableSegment(
  table: Extract<Node, { type: 'table' }>,
  context: SlideContext,
  box: Box,
): string {
  if (table.caption === undefined) return tableFrame(table, context, box);
  const style = context.styles.paragraph.caption;
  const captionPt = style.lineHeightPt + style.afterPt;
  const caption = paragraphXml(table.caption, { ...lookOf(context), style });
  const below = { ...box, topPt: box.topPt + captionPt, heightPt: box.heightPt - captionPt };
  return (
    textBox(context, caption, { ...box, heightPt: captionPt }) + tableFrame(table, context, below)
  );
}

/** Pictures one below the other that share the height of their column; the first fills the layout's placeholder. */
function pictureShapes(blocks: Nodes, context: SlideContext, zone: Zone): string {
  const figures = blocks.filter((block) => block.type === 'figure');
  const heightPt = zone.heightPt / figures.length;
  return figures
    .map((figure, index) => {
      const topPt = zone.topPt + index * heightPt;
      const box = boxOf({ ...zone, topPt, heightPt: heightPt - pictureGapPt }, context.direction);
      const wide = { ...figure, widthMm: zone.widthPt / pointsPerMm, align: 'center' } as const;
      return figureShape(wide, context, box, index === 0 ? { type: 'pic', idx: 2 } : undefined);
    })
    .join('');
}

const pictureGapPt = 8;

/** A picture with its caption below, as large as its box lets it be, at the side it asks for. */
function figureShape(
  figure: Figure<ResolvedText>,
  context: SlideContext,
  box: Box,
  key?: PlaceholderKey,
): string {
  const { source, alt, decorative, caption } = figure;
  const bytes = context.assets.pictures.get(source);
  if (bytes === undefined) throw new Error(`picture not among the assets: ${source}`);
  const { widthPx, heightPx } = readPictureHeader(bytes);
  const style = context.styles.paragraph.caption;
  const captionPt = caption === undefined ? 0 : style.lineHeightPt + style.afterPt;
  const mostHeightPt = Math.max(1, box.heightPt - captionPt);
  const widthPt = Math.min(
    figure.widthMm * pointsPerMm,
    box.widthPt,
    (mostHeightPt * widthPx) / heightPx,
  );
  const heightPt = (widthPt * heightPx) / widthPx;
  const leftPt = box.leftPt + sideShare(figure, context) * (box.widthPt - widthPt);
  const place = { leftPt, topPt: box.topPt, widthPt, heightPt };
  const shape = picture(context, {
    ...{ source, alt, decorative, box: place },
    ...(key === undefined ? {} : { key }),
  });
  if (caption === undefined) return shape;
  const below = { ...box, topPt: box.topPt + heightPt + 2, heightPt: captionPt };
  const text = paragraphXml(caption, { ...lookOf(context), style });
  return shape + textBox(context, text, below);
}

function sideShare({ align }: Figure<ResolvedText>, { direction }: SlideContext): number {
  if (align === 'center' || align === 'justify') return 0.5;
  return (align === 'start') === (direction === 'ltr') ? 0 : 1;
}

/** The word of a draft, behind the slide's text. */
function markShape(mark: ResolvedText, context: SlideContext): string {
  const style = context.styles.paragraph.mark;
  const paragraphs = paragraphXml(mark, { ...lookOf(context), style }).replaceAll(
    'dirty="0">',
    'dirty="0"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill>',
  );
  const box = { leftPt: 80, topPt: 200, widthPt: 800, heightPt: style.lineHeightPt };
  return textBox(context, paragraphs, box).replace('<a:xfrm>', '<a:xfrm rot="19800000">');
}
