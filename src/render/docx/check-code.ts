/** The foot of an issued paper's pages in Word: the running foot, and at the end side the QR code with its caption. */

import { ImportedXmlComponent, Paragraph, Run } from 'docx';
import type { Table } from 'docx';
import { directionOf } from '../../document/language.js';
import type { ResolvedText } from '../../document/resolved.js';
import type { CheckCode } from '../../document/tree.js';
import { qrFigure } from '../qr-modules.js';
import type { QrFigure } from '../qr-modules.js';
import type { DocxBlock, DocxContext } from './context.js';
import { freePlacement } from './context.js';
import { twipsFromMm } from './measure.js';
import { pictureStyleId, roleStyleId, wordAlignment } from './styles.js';
import { frameCell, frameRow, frameTable } from './table-parts.js';
import { directionProperties, spaceParagraph, textParagraph } from './text-paragraph.js';
import { escapeXml } from '../ooxml/xml.js';

export interface FootWithCode {
  readonly code: CheckCode<ResolvedText>;
  readonly widthTwips: number;
  /** The running foot, made for a width in twips. */
  readonly runningFoot: (widthTwips: number) => readonly DocxBlock[];
}

export function footWithCode(
  { code, widthTwips, runningFoot }: FootWithCode,
  context: DocxContext,
): (Table | Paragraph)[] {
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
  const rows = [frameRow(cells, { cantSplit: true })];
  const looks = { ruled: false, headRow: false, headColumn: false };
  return [
    frameTable({ columnTwips, rightToLeft, ...looks, rows }, context.assets.styles),
    spaceParagraph(0, { keepWithNext: false, pageBreakBefore: false }),
  ];
}

/** The gap is what the column has left, since all stands at the end side: programs differ in where padding goes. */
function cell(widthTwips: number, blocks: readonly DocxBlock[]) {
  const paddingTwips = { start: 0, end: 0, vertical: 0 };
  return frameCell({ widthTwips, paddingTwips, verticalAlign: 'middle', blocks });
}

function captionParagraph(
  { caption }: CheckCode<ResolvedText>,
  widthTwips: number,
  context: DocxContext,
): Paragraph {
  const style = context.assets.styles.paragraph.code;
  const text = { text: caption, style, styleId: roleStyleId('code') };
  return textParagraph(text, context, freePlacement(widthTwips));
}

function picture(
  { lang, scanned, alt }: CheckCode<ResolvedText>,
  sizeMm: number,
  context: DocxContext,
): Paragraph {
  return new Paragraph({
    style: pictureStyleId,
    ...directionProperties(directionOf(lang)),
    alignment: wordAlignment('end'),
    children: [new ShapeRun(shape(qrFigure(scanned), { sizeMm, alt, id: context.nextDrawing() }))],
  });
}

class ShapeRun extends Run {
  constructor(xml: string) {
    super({});
    this.root.push(ImportedXmlComponent.fromXmlString(xml));
  }
}

const emuPerMm = 36_000;
/** Units of the shape's path in a module. */
const unit = 10;

/** A freeform (DrawingML, a:custGeom) of all dark modules: sharp at any size, and no picture to lose. */
function shape(
  { side, dark }: QrFigure,
  { sizeMm, alt, id }: { readonly sizeMm: number; readonly alt: string; readonly id: number },
): string {
  const emu = Math.round(sizeMm * emuPerMm);
  const point = (x: number, y: number): string => `<a:pt x="${x * unit}" y="${y * unit}"/>`;
  const line = (x: number, y: number): string => `<a:lnTo>${point(x, y)}</a:lnTo>`;
  const path = dark.map(({ x, y, width, height }) => {
    const [right, bottom] = [x + width, y + height];
    const corners = [line(right, y), line(right, bottom), line(x, bottom)];
    return `<a:moveTo>${point(x, y)}</a:moveTo>${corners.join('')}<a:close/>`;
  });
  const extent = `cx="${emu}" cy="${emu}"`;
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${side * unit}" h="${side * unit}">${path.join('')}</a:path></a:pathLst></a:custGeom>`;
  return `<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${id}" name="QR ${id}" descr="${escapeXml(alt)}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm>${geometry}<a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
}
