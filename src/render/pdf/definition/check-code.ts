/** The foot of an issued paper's pages: the running foot, and beside it the QR code with its caption at the end side. */

import { directionOf, languageTag } from '../../../document/language.js';
import type { ResolvedText } from '../../../document/resolved.js';
import type { CheckCode } from '../../../document/tree.js';
import { qrFigure } from '../../qr-modules.js';
import type { StructureElement } from '../file/structure.js';
import type { LayoutNode, LeafNode, StackNode } from '../layout/layout-node.js';
import { pointsPerMm } from './scene.js';
import type { Scene } from './scene.js';
import { textLeaf } from './text.js';

/** The QR code is read aloud once a paper, at its end: on the first page it is painted as this figure. */
export function codeElement(
  code: CheckCode<ResolvedText>,
  section: StructureElement | undefined,
): StructureElement | undefined {
  return section?.child('Figure', { alt: code.alt, lang: languageTag(code.lang) });
}

/** `runningFoot` stands in what the code leaves of the width. */
export function footWithCode(
  code: CheckCode<ResolvedText>,
  runningFoot: StackNode | undefined,
  scene: Scene,
  figure: StructureElement | undefined,
): LayoutNode {
  const { styles } = scene.assets;
  const [sizePt, gapPt, captionPt, topPt] = [
    styles.code.sizeMm,
    styles.code.gapMm,
    styles.code.captionMm,
    styles.code.belowTextMm,
  ].map((millimetres) => millimetres * pointsPerMm) as [number, number, number, number];
  const style = styles.paragraph.code;
  const aside = { element: undefined };
  const leaf = textLeaf(code.caption, style, { ...scene, ...aside }, aside);
  const lines = leaf.block.lineCount(captionPt);
  const aboveCaptionPt = Math.max(0, (sizePt - lines * style.lineHeightPt) / 2);
  const qr = { ...qrFigure(code.scanned), sizePt, gapPt, abovePt: aboveCaptionPt, element: figure };
  const caption: LeafNode & { width: number } = {
    ...leaf,
    block: { ...leaf.block, qr },
    margin: [0, topPt + aboveCaptionPt, 0, 0],
    width: captionPt,
  };
  const roomPt = scene.widthPt - sizePt - 2 * gapPt - captionPt;
  const rest: StackNode & { width: number } = { ...(runningFoot ?? { stack: [] }), width: roomPt };
  const side = styles.page.marginStartMm * pointsPerMm;
  const ltr = directionOf(code.lang) === 'ltr';
  return {
    columns: ltr ? [rest, caption] : [caption, rest],
    columnGap: gapPt,
    margin: ltr ? [side, 0, side + sizePt + gapPt, 0] : [side + sizePt + gapPt, 0, side, 0],
  };
}
