import { ImageRun, Paragraph } from 'docx';

import { directionOf } from '../../document/language.js';
import type { ResolvedText } from '../../document/resolved.js';
import type { Figure } from '../../document/tree.js';
import type { DocxBlock, DocxContext, Placement } from './context.js';
import { mmFromTwips, pixelsFromMm } from './measure.js';
import { readPictureHeader } from '../picture-size.js';
import { pictureStyleId, roleStyleId, wordAlignment } from './styles.js';
import { directionProperties, flowProperties, textParagraph } from './text-paragraph.js';

/** A picture in the line, with its alternative text, never wider than its column; its caption below. */
export function figure(
  node: Figure<ResolvedText>,
  context: DocxContext,
  placement: Placement,
): DocxBlock[] {
  const hasCaption = node.caption !== undefined;
  const picture = new Paragraph({
    style: pictureStyleId,
    ...directionProperties(directionOf(node.lang)),
    alignment: wordAlignment(node.align),
    ...(hasCaption || placement.keepWithNext ? { keepNext: true } : {}),
    ...flowProperties(placement),
    children: [image(node, context, mmFromTwips(placement.widthTwips - placement.indentTwips))],
  });
  if (node.caption === undefined) return [picture];
  const caption = textParagraph(
    {
      text: node.caption,
      style: context.assets.styles.paragraph.caption,
      styleId: roleStyleId('caption'),
      keepWithNext: false,
    },
    context,
    { ...placement, pageBreakBefore: false },
  );
  return [picture, caption];
}

function image(node: Figure<ResolvedText>, context: DocxContext, roomMm: number): ImageRun {
  const data = context.assets.pictures.get(node.source);
  if (data === undefined) throw new Error(`picture not among the assets: ${node.source}`);
  const header = readPictureHeader(data);
  const widthMm = Math.min(node.widthMm, roomMm);
  const number = context.nextDrawing();
  return new ImageRun({
    type: header.type,
    data,
    transformation: {
      width: pixelsFromMm(widthMm),
      height: pixelsFromMm((widthMm * header.heightPx) / header.widthPx),
    },
    altText: {
      id: String(number),
      name: `Picture ${number}`,
      ...(node.decorative ? {} : { description: node.alt }),
    },
    ...(node.decorative ? { decorative: true } : {}),
  });
}
