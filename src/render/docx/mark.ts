/**
 * Takes the word that marks a paper as a draft or as void, gives the paragraph of the running head that shows it across
 * the page: the same VML shape that Word itself makes for a watermark (ISO/IEC 29500-4, 19.1), behind the text.
 */

import type { ResolvedText } from '../../document/resolved.js';
import { escapeXml } from '../ooxml/xml.js';
import { paragraphBlock } from './block.js';
import type { ParagraphBlock } from './block.js';
import type { DocxContext } from './context.js';
import { exactLine } from './paragraph-format.js';
import { run } from './runs.js';
import { roleStyleId } from './styles.js';

export function markParagraph(text: ResolvedText, context: DocxContext): ParagraphBlock {
  for (const { font } of text.runs) context.usedFonts.add(font);
  return paragraphBlock(
    // The shape stands where it will; its paragraph must not push the text of the page down.
    { style: roleStyleId('mark'), spacing: exactLine(20) },
    run(shape(text, `Mahdar-mark-${context.nextDrawing()}`)),
  );
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
  return `<w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="${id}" type="#_x0000_t136" alt="${escapeXml(text)}" style="${style}" fillcolor="#d9d9d9" stroked="f"><v:textpath style="font-family:&quot;${escapeXml(family)}&quot;;font-size:1pt" string="${escapeXml(text)}"/></v:shape></w:pict>`;
}
