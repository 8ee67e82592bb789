/** Shapes of a slide: placeholders that belong to its layout, text boxes, pictures. */

import { escapeXml } from '../ooxml/xml.js';
import type { SlideContext } from './context.js';
import { transform } from './units.js';
import type { Box } from './units.js';

/** The place in the layout that a shape fills. */
export interface PlaceholderKey {
  readonly type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'pic' | 'ftr';
  readonly idx?: number;
}

export function placeholderXml({ type, idx }: PlaceholderKey): string {
  const index = idx === undefined ? '' : ` idx="${idx}"`;
  const kind = type === 'body' ? '' : ` type="${type}"`;
  return `<p:ph${kind}${type === 'ftr' ? ' sz="quarter"' : ''}${index}/>`;
}

const emptyParagraph = '<a:p><a:endParaRPr dirty="0"/></a:p>';

/** A placeholder with its text; where it stands otherwise than its layout says, its box. */
export function placeholder(
  context: SlideContext,
  key: PlaceholderKey,
  { name, paragraphs, box }: { name: string; paragraphs: string; box?: Box | undefined },
): string {
  const id = context.nextId();
  const place = box === undefined ? '' : transform(box);
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr>${placeholderXml(key)}</p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr>` +
    `<p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs || emptyParagraph}</p:txBody></p:sp>`
  );
}

/** Text beside the placeholders. */
export function textBox(
  context: SlideContext,
  paragraphs: string,
  box: Box,
  anchor: 't' | 'b' = 't',
): string {
  const id = context.nextId();
  const columns = context.direction === 'rtl' ? 1 : 0;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Text ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="${columns}" anchor="${anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  );
}

export interface PictureShape {
  readonly source: string;
  readonly alt: string;
  readonly decorative: boolean;
  readonly box: Box;
  /** The placeholder the picture fills, where it fills one. */
  readonly key?: PlaceholderKey;
}

/** Marks a picture that says nothing (an extension of Office 2019); readers that do not know it find no description. */
const decorativeExtension =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

export function picture(
  context: SlideContext,
  { source, alt, decorative, box, key }: PictureShape,
): string {
  const id = context.nextId();
  const properties = decorative
    ? `<p:cNvPr id="${id}" name="Picture ${id}">${decorativeExtension}</p:cNvPr>`
    : `<p:cNvPr id="${id}" name="Picture ${id}" descr="${escapeXml(alt)}"/>`;
  const place = key === undefined ? '<p:nvPr/>' : `<p:nvPr>${placeholderXml(key)}</p:nvPr>`;
  return (
    `<p:pic><p:nvPicPr>${properties}<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr>${place}</p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="${context.pictureId(source)}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  );
}

/** A rectangle of one colour without text: rules and tints of a layout. */
export function filledBox(id: number, box: Box, color: string): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Rule ${id}">${decorativeExtension}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>` +
    `<p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="${color}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>` +
    `<p:txBody><a:bodyPr/><a:lstStyle/>${emptyParagraph}</p:txBody></p:sp>`
  );
}
