/**
 * Takes the word that marks a paper as a draft or as void, gives the paragraph of the running head that shows it across
 * the page: the same VML shape that Word itself makes for a watermark (ISO/IEC 29500-4, 19.1), behind the text.
 */

import { ImportedXmlComponent, Paragraph, Run } from 'docx';
import type { ResolvedText } from '../../document/resolved.js';
import type { DocxContext } from './context.js';
import { useFont } from './context.js';

export function markParagraph(text: ResolvedText, context: DocxContext): Paragraph {
  for (const { font } of text.runs) useFont(context, font);
  return new Paragraph({
    style: 'PageMark',
    // The shape stands where it will; its paragraph must not push the text of the page down.
    spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
    children: [new MarkRun(shape(text, `Mahdar-mark-${context.nextDrawing()}`))],
  });
}

class MarkRun extends Run {
  constructor(xml: string) {
    super({});
    this.root.push(ImportedXmlComponent.fromXmlString(xml));
  }
}

const turn = 315;
const heightPt = 110;

/** Width by the number of letters, within a page. */
function shape({ text, runs }: ResolvedText, id: string): string {
  const family = runs[0]?.font.family ?? '';
  const widthPt = Math.min(520, Math.max(260, [...text].length * 60));
  const style = [
    'position:absolute',
    'margin-left:0',
    'margin-top:0',
    `width:${widthPt}pt`,
    `height:${heightPt}pt`,
    `rotation:${turn}`,
    'z-index:-251658240',
    'mso-position-horizontal:center',
    'mso-position-horizontal-relative:margin',
    'mso-position-vertical:center',
    'mso-position-vertical-relative:margin',
  ].join(';');
  return `<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="${id}" type="#_x0000_t136" alt="${escape(text)}" style="${style}" fillcolor="#d9d9d9" stroked="f"><v:textpath style="font-family:&quot;${escape(family)}&quot;;font-size:1pt" string="${escape(text)}"/></v:shape></w:pict>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
