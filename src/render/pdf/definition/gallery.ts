/** Photos in rows: each a figure with its caption below, in columns that are no table. */

import { pictureKey } from '../../../document/picture-use.js';
import { directionOf } from '../../../document/language.js';
import type { ResolvedText } from '../../../document/resolved.js';
import type { Figure, Gallery, GalleryPicture } from '../../../document/tree.js';
import type { GridCell } from '../layout/grid-table.js';
import type { LayoutNode } from '../layout/layout-node.js';
import { blocksNode, figureNode } from './blocks.js';
import { childElement } from './scene.js';
import type { Scene } from './scene.js';
import { spaced, stackOf } from './stack.js';
import { textLeaf } from './text.js';
import { pointsPerMm } from './scene.js';

const gapPt = 10;

export function galleryNode(gallery: Gallery<ResolvedText>, scene: Scene): LayoutNode {
  const { aspect, columns, pictures, caption } = gallery;
  const { paragraph, table } = scene.assets.styles;
  const stack: LayoutNode[] = [];
  if (caption !== undefined) {
    const element = childElement(scene, 'P', gallery.lang);
    stack.push(textLeaf(caption, paragraph.caption, scene, { element }));
  }
  const width = scene.widthPt / columns;
  const mirrored = directionOf(gallery.lang) === 'rtl';
  const rows = Array.from({ length: Math.ceil(pictures.length / columns) }, (_, row) =>
    pictures.slice(row * columns, (row + 1) * columns).map((picture, column): GridCell => {
      const cell = { ...scene, widthPt: width - gapPt };
      const left = mirrored ? columns - 1 - column : column;
      return {
        left,
        colSpan: 1,
        rowSpan: 1,
        content: pictureStack(picture, aspect, cell),
        middle: false,
      };
    }),
  );
  if (rows.length > 0) {
    const edges = Array.from({ length: columns + 1 }, (_, column) => column * width);
    const look = { paddingX: gapPt / 2, paddingY: gapPt / 2, ruleWidth: 0, ruleColor: '#000000' };
    stack.push({ text: '', grid: { edges, headerRows: 0, rows, look } });
  }
  return spaced(stackOf(stack), { above: table.beforePt, below: table.afterPt });
}

function pictureStack(
  picture: GalleryPicture<ResolvedText>,
  aspect: number,
  scene: Scene,
): ReturnType<typeof stackOf> {
  const { lang, source, alt, decorative, captions } = picture;
  const figure: Figure<ResolvedText> = {
    type: 'figure',
    ...{ lang, source: pictureKey(source, aspect), alt, decorative },
    widthMm: scene.widthPt / pointsPerMm,
    align: 'center',
  };
  // In the order in which they are read: making a node makes its place in the structure.
  const photo = figureNode(figure, scene);
  return stackOf([photo, blocksNode(captions, scene)]);
}
