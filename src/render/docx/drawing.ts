/** Takes what is drawn, gives the run that shows it in the line of text (ISO/IEC 29500-1, 20.4: wp:inline). */

import { drawingNamespace, escapeXml } from '../ooxml/xml.js';
import { run } from './runs.js';

export interface Drawing {
  /** Unique in the paper. */
  readonly id: number;
  /** What Word lists it as, before its number. */
  readonly kind: 'Picture' | 'Chart' | 'QR';
  readonly size: DrawingSize;
  /** Alternative text; undefined for what is only decoration. */
  readonly alt: string | undefined;
  /** Properties of the frame, such as what may not be changed. */
  readonly frame?: string;
  /** The content of `a:graphic`. */
  readonly graphic: string;
}

export interface DrawingSize {
  readonly widthEmu: number;
  readonly heightEmu: number;
}

export function drawingRun({ id, kind, size, alt, frame, graphic }: Drawing): string {
  const extent = `cx="${size.widthEmu}" cy="${size.heightEmu}"`;
  const name = `id="${id}" name="${kind} ${id}"`;
  const properties =
    alt === undefined
      ? `<wp:docPr ${name}>${decorative}</wp:docPr>`
      : `<wp:docPr ${name} descr="${escapeXml(alt)}"/>`;
  return run(
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/>` +
      `${properties}${frame ?? '<wp:cNvGraphicFramePr/>'}` +
      `<a:graphic xmlns:a="${drawingNamespace}">${graphic}</a:graphic></wp:inline></w:drawing>`,
  );
}

/** What Word writes for a drawing marked as decorative. */
const decorative = `<a:extLst xmlns:a="${drawingNamespace}"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`;
