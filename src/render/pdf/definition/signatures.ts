/** Signature blocks: one stands at the end side of the page, several share its width in reading order. */

import type { ResolvedText } from '../../../document/resolved.js';
import type { Signature, Signatures } from '../../../document/tree.js';
import type { ColumnsNode, LayoutNode } from '../layout/layout-node.js';
import { childElement, inside, leftToRight } from './scene.js';
import type { Scene } from './scene.js';
import { stackOf } from './stack.js';
import { textLeaf } from './text.js';

/** Share of the page a signature that stands alone takes. */
const aloneShare = 0.5;

export function signaturesNode(signatures: Signatures<ResolvedText>, scene: Scene): LayoutNode {
  const alone = signatures.items.length === 1;
  const count = alone ? 1 : signatures.items.length;
  const width = alone ? scene.widthPt * aloneShare : scene.widthPt / count;
  const blocks = signatures.items.map((signature) => ({
    width,
    ...signatureNode(signature, { ...scene, widthPt: width }),
  }));
  const room = { stack: [], width: scene.widthPt - width };
  const columns: ColumnsNode['columns'] = alone ? [room, ...blocks] : blocks;
  return {
    columns: [...leftToRight(columns, signatures.lang)],
    columnGap: 0,
    margin: [0, 14, 0, scene.assets.styles.signature.spacePt],
    whole: true,
  };
}

function signatureNode(signature: Signature<ResolvedText>, scene: Scene): LayoutNode {
  const { paragraph } = scene.assets.styles;
  const element = childElement(scene, 'Div', signature.lang);
  const leaf = (text: ResolvedText, style: typeof paragraph.body): LayoutNode =>
    textLeaf(text, style, scene, {
      element: childElement(inside(scene, element), 'P', signature.lang),
    });
  return stackOf([
    leaf(signature.role, paragraph['signature-role']),
    leaf(signature.name, paragraph['signature-name']),
  ]);
}
