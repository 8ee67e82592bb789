/** A slide: its parts in the zones of its layout, and the rules and tints behind them. */

import { directionOf } from '../../../document/language.js';
import type { ResolvedText } from '../../../document/resolved.js';
import { slideParts } from '../../../document/slide-parts.js';
import type { SlideParts } from '../../../document/slide-parts.js';
import {
  bodyZone,
  columnGapPt,
  columnZones,
  logoGapPt,
  logoZone,
  pictureTextShare,
  slideColors,
  slidePage,
  tintedBand,
  titleRule,
  titleZone,
  wordsZone,
} from '../../../document/slide-zones.js';
import type {
  Block,
  Figure,
  Heading,
  Language,
  Paragraph,
  Section,
  Slide,
  SlideLayout,
} from '../../../document/tree.js';
import { joinTexts } from '../../joined-text.js';
import type {
  CanvasNode,
  CanvasRectangle,
  ColumnsNode,
  LayoutNode,
  Margin,
  StackNode,
} from '../layout/layout-node.js';
import { contentHeight, leastHeight } from '../layout/least-height.js';
import { blockNode, blocksNode } from './blocks.js';
import { leftToRight, pointsPerMm } from './scene.js';
import type { Scene } from './scene.js';
import { stackOf } from './stack.js';

type Blocks = readonly Block<ResolvedText>[];

/** The content of the slide, one below the other from the top margin on. */
export function slideContent(
  section: Section<ResolvedText>,
  slide: Slide<ResolvedText>,
  scene: Scene,
): StackNode {
  const parts = slideParts(section);
  return parts.kind === 'words' ? wordsNode(parts, scene) : contentNode(parts, slide, scene);
}

/** Height of a slide's title in points. */
export function titleHeightPt(
  title: Heading<ResolvedText> | undefined,
  slide: Slide<ResolvedText>,
  scene: Scene,
): number {
  const node = titleNode(title, slide, scene);
  return node === undefined ? 0 : contentHeight(node, scene.widthPt);
}

/** Height of a block in a column of the body, in points, and how much of it is space below. */
export function blockHeightPt(
  block: Block<ResolvedText>,
  widthPt: number,
  scene: Scene,
): { readonly whole: number; readonly below: number } {
  const node = blockNode(block, columnScene(scene, widthPt));
  return { whole: leastHeight(node, widthPt, true), below: node.margin?.[3] ?? 0 };
}

/** The scene of a column of the body. */
export function columnScene(scene: Scene, widthPt: number): Scene {
  const { heightPt } = bodyZone;
  return {
    ...scene,
    widthPt,
    pictureHeightPt: heightPt * highestPicture,
    drawingHeightPt: heightPt * highestDrawing,
  };
}

/** Ends of a paragraph's lines in a column of the body, in UTF-16 units of its text. */
export function lineEnds(
  paragraph: Paragraph<ResolvedText>,
  widthPt: number,
  scene: Scene,
): readonly number[] {
  const node = blockNode(paragraph, { ...scene, widthPt });
  if (!('block' in node)) return [];
  let end = 0;
  return node.block.lines(widthPt).map((line) => (end += line.text.length));
}

/** Height of the words of a slide of a few words, in points. */
export function wordsHeightPt(words: Blocks, scene: Scene): number {
  const place = { ...scene, pictureHeightPt: logoZone.heightPt };
  return contentHeight(blocksNode(words, place), scene.widthPt);
}

function wordsNode(
  { words, logos }: Extract<SlideParts<ResolvedText>, { kind: 'words' }>,
  scene: Scene,
): StackNode {
  const text = blocksNode(words, { ...scene, pictureHeightPt: logoZone.heightPt });
  const heightPt = contentHeight(text, scene.widthPt);
  const abovePt = Math.max(0, (wordsZone.heightPt - heightPt) / 2);
  const topPt = wordsZone.topPt - slidePage.marginTopPt;
  const strip = logoStrip(logos, scene);
  if (strip === undefined) return { stack: [text], margin: [0, topPt + abovePt, 0, 0] };
  const belowPt = Math.max(12, logoZone.topPt - wordsZone.topPt - abovePt - heightPt);
  return {
    stack: [text, { ...strip, margin: [0, belowPt, 0, 0] }],
    margin: [0, topPt + abovePt, 0, 0],
  };
}

/** The logos beside each other, in reading order, each in an equal part of the line. */
function logoStrip(logos: readonly Figure<ResolvedText>[], scene: Scene): ColumnsNode | undefined {
  if (logos.length === 0) return undefined;
  const widthPt = (logoZone.widthPt - logoGapPt * (logos.length - 1)) / logos.length;
  const columns = logos.map((logo) => {
    const place = { ...scene, widthPt, pictureHeightPt: logoZone.heightPt };
    return { ...stackOf([blockNode({ ...logo, align: 'center' }, place)]), width: widthPt };
  });
  const [first] = logos;
  return {
    columns: [...leftToRight(columns, first?.lang ?? 'fr')],
    columnGap: logoGapPt,
  };
}

function contentNode(
  parts: Extract<SlideParts<ResolvedText>, { kind: 'content' }>,
  slide: Slide<ResolvedText>,
  scene: Scene,
): StackNode {
  const title = titleNode(parts.title, slide, scene);
  const body = bodyNode(parts, scene);
  if (title === undefined)
    return { stack: [body], margin: [0, bodyZone.topPt - slidePage.marginTopPt, 0, 0] };
  // A title that is too long even at its smallest takes room from the body: nothing is written over anything.
  const heightPt = contentHeight(title, scene.widthPt);
  const freePt = Math.max(0, titleZone.heightPt - heightPt);
  const [left, , right] = body.margin ?? none;
  const gapPt = bodyZone.topPt - titleZone.topPt - titleZone.heightPt;
  return {
    stack: [
      { ...title, margin: [0, freePt / 2, 0, 0] },
      { ...body, margin: [left, freePt / 2 + gapPt, right, 0] },
    ],
  };
}

const none: Margin = [0, 0, 0, 0];

/** The title, with its number among the parts where the slide is one of several. */
function titleNode(
  title: Heading<ResolvedText> | undefined,
  { part }: Slide<ResolvedText>,
  scene: Scene,
): LayoutNode | undefined {
  if (title === undefined) return undefined;
  const content = part === undefined ? title.content : joinTexts(title.content, part.label);
  return { ...blockNode({ ...title, content }, scene), keepWithNext: false };
}

function bodyNode(
  { columns: [first, second], pictures }: Extract<SlideParts<ResolvedText>, { kind: 'content' }>,
  scene: Scene,
): LayoutNode {
  if (second === undefined) return columnNode(first, columnScene(scene, scene.widthPt));
  const [start, end] = columnZones(pictures ? pictureTextShare : 0.5);
  const place = (widthPt: number): Scene => columnScene(scene, widthPt);
  // The structure tree follows the order of making: the column at the start side is read first.
  const one = { ...columnNode(first, place(start.widthPt)), width: start.widthPt };
  const other = pictures
    ? { ...pictureColumn(second, { ...scene, widthPt: end.widthPt }), width: end.widthPt }
    : { ...columnNode(second, place(end.widthPt)), width: end.widthPt };
  const lang = (first[0] ?? second[0])?.lang ?? 'fr';
  return { columns: [...leftToRight([one, other], lang)], columnGap: columnGapPt };
}

/** Part of the body's height that a picture between paragraphs may take. */
const highestPicture = 0.62;
/** The same of a drawing, which has a caption above and a sentence below. */
const highestDrawing = 0.8;

/** What a column's last block leaves below it asks for no room. */
function columnNode(blocks: Blocks, scene: Scene): StackNode {
  const { stack } = blocksNode(blocks, scene);
  return { stack };
}

/** Pictures one below the other that fill the column's height together, whatever width they ask for. */
function pictureColumn(blocks: Blocks, scene: Scene): StackNode {
  const widthMm = scene.widthPt / pointsPerMm;
  const captions = blocks.map((block) => captionHeightPt(block, scene));
  const roomPt = bodyZone.heightPt - captions.reduce((sum, height) => sum + height, 0);
  const pictureHeightPt = roomPt / blocks.length - pictureSpacePt;
  const nodes = blocks.map((block) =>
    blockNode(block.type === 'figure' ? { ...block, widthMm, align: 'center' } : block, {
      ...scene,
      pictureHeightPt,
    }),
  );
  return columnNodeOf(nodes);
}

function columnNodeOf(nodes: readonly LayoutNode[]): StackNode {
  const { stack } = stackOf(nodes);
  return { stack };
}

/** Space above and below a picture. */
const pictureSpacePt = 8;

function captionHeightPt(block: Block<ResolvedText>, scene: Scene): number {
  if (block.type !== 'figure' || block.caption === undefined) return 0;
  const bare = { ...scene, element: undefined };
  const { caption, lang } = block;
  const paragraph = { type: 'paragraph', role: 'caption', lang, content: caption } as const;
  return leastHeight(blockNode(paragraph, bare), scene.widthPt, true);
}

/** What stands behind the text of a slide, painted as an artifact. */
export function slideGround(layout: SlideLayout, lang: Language): CanvasNode {
  const { widthPt, marginSidePt } = slidePage;
  const { accent, tint, rule } = slideColors;
  const box = (rectangle: Omit<CanvasRectangle, 'type'>): CanvasRectangle => ({
    type: 'rect',
    ...rectangle,
  });
  if (layout === 'title' || layout === 'section' || layout === 'closing') {
    const { topPt, heightPt } = tintedBand;
    const edgePt = 5;
    return {
      canvas: [
        box({ x: 0, y: topPt, w: widthPt, h: heightPt, color: tint }),
        box({ x: 0, y: topPt, w: widthPt, h: edgePt, color: accent }),
        box({ x: 0, y: topPt + heightPt - edgePt, w: widthPt, h: edgePt, color: accent }),
      ],
    };
  }
  const { topPt, thinPt, thickPt, thickWidthPt } = titleRule;
  const insidePt = widthPt - 2 * marginSidePt;
  const atLeft = directionOf(lang) === 'ltr';
  const thickX = atLeft ? marginSidePt : marginSidePt + insidePt - thickWidthPt;
  return {
    canvas: [
      box({ x: marginSidePt, y: topPt, w: insidePt, h: thinPt, color: rule }),
      box({ x: thickX, y: topPt, w: thickWidthPt, h: thickPt, color: accent }),
    ],
  };
}
