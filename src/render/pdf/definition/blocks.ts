/** Takes a block of the resolved tree, gives its node of the layout: one case for each kind. */

import { holdsSignatures } from '../../../document/holds-signatures.js';
import type { ResolvedText } from '../../../document/resolved.js';
import { unknownNode } from '../../../document/tree.js';
import type { Block, Figure, Group, Heading, Paragraph } from '../../../document/tree.js';
import { markedText } from '../../../text/bidi-marks.js';
import { labelledText } from '../../joined-text.js';
import type { ImageNode, LayoutNode, StackNode } from '../layout/layout-node.js';
import { readPictureHeader } from '../../picture-size.js';
import { chartNode } from './chart.js';
import { contentsNode } from './contents.js';
import { fieldsNode } from './fields.js';
import { galleryNode } from './gallery.js';
import { letterheadNode } from './letterhead.js';
import { listNode } from './list.js';
import { orgChartNode } from './org-chart.js';
import { parallelNode } from './parallel.js';
import { childElement, leftToRight, pointsPerMm } from './scene.js';
import type { Scene } from './scene.js';
import { signaturesNode } from './signatures.js';
import { tableNode } from './table.js';
import { stackOf } from './stack.js';
import { textLeaf } from './text.js';
import { timelineNode } from './timeline.js';

export function blockNode(block: Block<ResolvedText>, scene: Scene): LayoutNode {
  switch (block.type) {
    case 'heading':
      return headingNode(block, scene);
    case 'paragraph':
      return paragraphNode(block, scene);
    case 'list':
      return listNode(block, scene);
    case 'table':
      return tableNode(block, scene);
    case 'figure':
      return figureNode(block, scene);
    case 'letterhead':
      return letterheadNode(block, scene);
    case 'fields':
      return fieldsNode(block, scene);
    case 'signatures':
      return signaturesNode(block, scene);
    case 'group':
      return groupNode(block, scene);
    case 'parallel':
      return parallelNode(block, scene);
    case 'contents':
      return contentsNode(block, scene);
    case 'chart':
      return chartNode(block, scene);
    case 'gallery':
      return galleryNode(block, scene);
    case 'orgChart':
      return orgChartNode(block, scene);
    case 'timeline':
      return timelineNode(block, scene);
    case 'rule':
      return ruleNode(scene);
    case 'pageBreak':
      return { stack: [], pageBreak: 'before' };
    default:
      return unknownNode(block);
  }
}

/** The blocks one below the other. */
export function blocksNode(blocks: readonly Block<ResolvedText>[], scene: Scene): StackNode {
  return stackOf(
    blocks.map((block, index) => {
      const node = blockNode(block, scene);
      if (holdsSignatures(block)) node.roomBelowPt = scene.assets.styles.signature.spacePt;
      if (holdsSignatures(blocks[index + 1])) node.endsWithNext = true;
      return node;
    }),
  );
}

function headingNode(heading: Heading<ResolvedText>, scene: Scene): LayoutNode {
  const text = labelledText(heading);
  return textLeaf(text, scene.assets.styles.heading[heading.level], scene, {
    element: childElement(scene, `H${heading.level}`, heading.lang),
    align: heading.align,
    ...(heading.id === undefined
      ? {}
      : {
          heading: {
            id: heading.id,
            level: heading.level,
            title: markedText(text),
            bookmark: scene.bookmarks,
          },
        }),
  });
}

function paragraphNode(paragraph: Paragraph<ResolvedText>, scene: Scene): LayoutNode {
  const { content, keepWithNext } = paragraph;
  const leaf = textLeaf(content, scene.assets.styles.paragraph[paragraph.role], scene, {
    element: childElement(scene, 'P', paragraph.lang),
    align: paragraph.align,
  });
  if (keepWithNext !== undefined) leaf.keepWithNext = keepWithNext;
  return leaf;
}

function groupNode(group: Group<ResolvedText>, scene: Scene): LayoutNode {
  return wholeNode(blocksNode(group.children, scene));
}

export function figureNode(figure: Figure<ResolvedText>, scene: Scene): LayoutNode {
  const element = figure.decorative
    ? undefined
    : childElement(scene, 'Figure', figure.lang, { alt: figure.alt });
  const [left, right] = leftToRight(['left', 'right'] as const, figure.lang);
  const sides = { start: left, end: right, center: 'center', justify: 'center' } as const;
  const image: LayoutNode = {
    image: figure.source,
    ...pictureSize(figure, scene),
    alignment: sides[figure.align] ?? 'center',
    element,
    margin: [0, 2, 0, 4],
  };
  if (figure.caption === undefined) return image;
  const caption = textLeaf(figure.caption, scene.assets.styles.paragraph.caption, scene, {
    element: childElement(scene, 'Caption', figure.lang),
  });
  return wholeNode(stackOf([image, caption]));
}

function wholeNode(node: StackNode): StackNode {
  node.whole = true;
  return node;
}

/** As wide as it asks for and its column lets it be, and as high as the page lets it be. */
function pictureSize(
  { source, widthMm }: Figure<ResolvedText>,
  { assets, widthPt, pictureHeightPt }: Scene,
): Pick<ImageNode, 'width' | '_height'> {
  const width = Math.min(widthMm * pointsPerMm, widthPt);
  const bytes = assets.pictures.get(source);
  if (pictureHeightPt === undefined || bytes === undefined) return { width };
  const { widthPx, heightPx } = readPictureHeader(bytes);
  const fitting = Math.min(width, (pictureHeightPt * widthPx) / heightPx);
  return { width: fitting, _height: (fitting * heightPx) / widthPx };
}

function ruleNode(scene: Scene): LayoutNode {
  const { ruleWidthPt, ruleColor } = scene.assets.styles.table;
  return {
    canvas: [
      {
        type: 'line',
        x1: 0,
        y1: 0,
        x2: scene.widthPt,
        y2: 0,
        lineWidth: ruleWidthPt,
        lineColor: ruleColor,
      },
    ],
    margin: [0, 4, 0, 6],
  };
}
