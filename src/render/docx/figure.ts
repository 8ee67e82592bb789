import { directionOf } from '../../document/language.js';
import type { ResolvedText } from '../../document/resolved.js';
import type { Figure } from '../../document/tree.js';
import { drawingNamespace } from '../ooxml/xml.js';
import { paragraphBlock } from './block.js';
import type { DocxBlock } from './block.js';
import type { DocxContext, Placement } from './context.js';
import { drawingRun } from './drawing.js';
import type { DrawingSize } from './drawing.js';
import { emuFromMm, mmFromTwips } from './measure.js';
import { wordAlignment } from './paragraph-format.js';
import { readPictureHeader } from '../picture-size.js';
import { pictureStyleId, roleStyleId } from './styles.js';
import { directionFormat, flowFormat, textParagraph } from './text-paragraph.js';

/** A picture in the line, with its alternative text, never wider than its column; its caption below. */
export function figure(
  node: Figure<ResolvedText>,
  context: DocxContext,
  placement: Placement,
): DocxBlock[] {
  const hasCaption = node.caption !== undefined;
  const picture = paragraphBlock(
    {
      style: pictureStyleId,
      ...directionFormat(directionOf(node.lang)),
      alignment: wordAlignment(node.align),
      ...(hasCaption || placement.keepWithNext ? { keepNext: true } : {}),
      ...flowFormat(placement),
    },
    image(node, context, mmFromTwips(placement.widthTwips - placement.indentTwips)),
  );
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

function image(node: Figure<ResolvedText>, context: DocxContext, roomMm: number): string {
  const data = context.assets.pictures.get(node.source);
  if (data === undefined) throw new Error(`picture not among the assets: ${node.source}`);
  const { type, widthPx, heightPx } = readPictureHeader(data);
  const widthMm = Math.min(node.widthMm, roomMm);
  const size = {
    widthEmu: emuFromMm(widthMm),
    heightEmu: emuFromMm((widthMm * heightPx) / widthPx),
  };
  const relationship = context.relationships.to('image', context.parts.picture(data, type));
  return drawingRun({
    id: context.nextDrawing(),
    kind: 'Picture',
    size,
    alt: node.decorative ? undefined : node.alt,
    frame: lockedFrame,
    graphic: pictureGraphic(relationship, size),
  });
}

const pictureNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** Whoever pulls at a corner keeps the picture's proportions. */
const lockedFrame = `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${drawingNamespace}" noChangeAspect="1"/></wp:cNvGraphicFramePr>`;

/** ISO/IEC 29500-1, 20.2. */
function pictureGraphic(relationship: string, { widthEmu, heightEmu }: DrawingSize): string {
  return (
    `<a:graphicData uri="${pictureNamespace}"><pic:pic xmlns:pic="${pictureNamespace}">` +
    '<pic:nvPicPr><pic:cNvPr id="0" name="" descr=""/><pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr>' +
    `<pic:blipFill><a:blip r:embed="${relationship}" cstate="none"/><a:srcRect/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/><a:ext cx="${widthEmu}" cy="${heightEmu}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData>'
  );
}
