/** The foot of an issued paper's pages in Word: the running foot, and at the end side the QR code with its caption. */

import { directionOf } from '../../document/language.js';
import type { ResolvedText } from '../../document/resolved.js';
import type { CheckCode } from '../../document/tree.js';
import { qrFigure } from '../qr-modules.js';
import type { QrFigure } from '../qr-modules.js';
import { paragraphBlock } from './block.js';
import type { DocxBlock, ParagraphBlock } from './block.js';
import type { DocxContext } from './context.js';
import { freePlacement } from './context.js';
import { drawingRun } from './drawing.js';
import { emuFromMm, twipsFromMm } from './measure.js';
import { wordAlignment } from './paragraph-format.js';
import { pictureStyleId, roleStyleId } from './styles.js';
import { frameRow, frameTable } from './table-parts.js';
import type { FrameCell } from './table-parts.js';
import { directionFormat, spaceParagraph, textParagraph } from './text-paragraph.js';

export interface FootWithCode {
  readonly code: CheckCode<ResolvedText>;
  readonly widthTwips: number;
  /** The running foot, made for a width in twips. */
  readonly runningFoot: (widthTwips: number) => readonly DocxBlock[];
}

export function footWithCode(
  { code, widthTwips, runningFoot }: FootWithCode,
  context: DocxContext,
): readonly DocxBlock[] {
  const { sizeMm, gapMm, captionMm } = context.assets.styles.code;
  const [size, gap, caption] = [sizeMm, gapMm, captionMm].map(twipsFromMm) as [
    number,
    number,
    number,
  ];
  const rest = widthTwips - size - caption - 2 * gap;
  const columnTwips = [rest, caption + gap, size + gap];
  const cells = [
    cell(rest, runningFoot(rest)),
    cell(caption + gap, [captionParagraph(code, caption, context)]),
    cell(size + gap, [picture(code, sizeMm, context)]),
  ];
  const rightToLeft = directionOf(code.lang) === 'rtl';
  const rows = [frameRow(cells, { whole: true })];
  const looks = { ruled: false, headRow: false, headColumn: false };
  return [
    frameTable({ columnTwips, rightToLeft, ...looks, rows }, context.assets.styles),
    spaceParagraph(0, { keepWithNext: false, pageBreakBefore: false }),
  ];
}

/** The gap is what the column has left, since all stands at the end side: programs differ in where padding goes. */
function cell(widthTwips: number, blocks: readonly DocxBlock[]): FrameCell {
  const paddingTwips = { start: 0, end: 0, vertical: 0 };
  return { widthTwips, paddingTwips, verticalAlign: 'middle', blocks };
}

function captionParagraph(
  { caption }: CheckCode<ResolvedText>,
  widthTwips: number,
  context: DocxContext,
): ParagraphBlock {
  const style = context.assets.styles.paragraph.code;
  const text = { text: caption, style, styleId: roleStyleId('code') };
  return textParagraph(text, context, freePlacement(widthTwips));
}

function picture(
  { lang, scanned, alt }: CheckCode<ResolvedText>,
  sizeMm: number,
  context: DocxContext,
): ParagraphBlock {
  const emu = emuFromMm(sizeMm);
  const run = drawingRun({
    id: context.nextDrawing(),
    kind: 'QR',
    size: { widthEmu: emu, heightEmu: emu },
    alt,
    graphic: shape(qrFigure(scanned), emu),
  });
  const format = { ...directionFormat(directionOf(lang)), alignment: wordAlignment('end') };
  return paragraphBlock({ style: pictureStyleId, ...format }, run);
}

/** Units of the shape's path in a module. */
const unit = 10;

const shapeNamespace = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';

/** A freeform (DrawingML, a:custGeom) of all dark modules: sharp at any size, and no picture to lose. */
function shape({ side, dark }: QrFigure, emu: number): string {
  const point = (x: number, y: number): string => `<a:pt x="${x * unit}" y="${y * unit}"/>`;
  const line = (x: number, y: number): string => `<a:lnTo>${point(x, y)}</a:lnTo>`;
  const path = dark.map(({ x, y, width, height }) => {
    const [right, bottom] = [x + width, y + height];
    const corners = [line(right, y), line(right, bottom), line(x, bottom)];
    return `<a:moveTo>${point(x, y)}</a:moveTo>${corners.join('')}<a:close/>`;
  });
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${side * unit}" h="${side * unit}">${path.join('')}</a:path></a:pathLst></a:custGeom>`;
  return `<a:graphicData uri="${shapeNamespace}"><wps:wsp xmlns:wps="${shapeNamespace}"><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu}" cy="${emu}"/></a:xfrm>${geometry}<a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData>`;
}
