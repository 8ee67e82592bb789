/** The pages of notes: what the speaker says, below a small picture of the slide (ISO/IEC 29500-1, 13.3.4 and 13.3.5). */

import type { ResolvedText } from '../../document/resolved.js';
import { houseStyle } from '../../document/styles.js';
import type { Block, Direction } from '../../document/tree.js';
import { xmlDeclaration } from '../ooxml/xml.js';
import type { SlideContext } from './context.js';
import { emptyTree, namespaces } from './names.js';
import { bodyParagraphs } from './text-body.js';
import { emu, transform } from './units.js';
import type { Box } from './units.js';

/** A page upright; the size of presentation.xml. */
export const notesPage = { widthPt: 540, heightPt: 720 } as const;
const picture: Box = { leftPt: 54, topPt: 54, widthPt: 432, heightPt: 243 };
const text: Box = { leftPt: 54, topPt: 324, widthPt: 432, heightPt: 342 };

const imageShape = (id: number, place: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide ${id}"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr></p:sp>`;

const notesShape = (id: number, { place, body }: { place: string; body: string }): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Notes ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr>` +
  `<p:txBody><a:bodyPr/><a:lstStyle/>${body}</p:txBody></p:sp>`;

export function notesMasterXml(direction: Direction): string {
  const rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  const prompt = '<a:p><a:r><a:rPr lang="en-GB"/><a:t>Notes</a:t></a:r></a:p>';
  const style = houseStyle.paragraph.body;
  const levels = [1, 2, 3, 4, 5].map(
    (level) =>
      `<a:lvl${level}pPr marL="${emu(18 * (level - 1))}" algn="${direction === 'rtl' ? 'r' : 'l'}" rtl="${direction === 'rtl' ? 1 : 0}"><a:defRPr sz="${style.sizePt * 100}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${level}pPr>`,
  );
  return (
    `${xmlDeclaration}<p:notesMaster ${namespaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${emptyTree}` +
    `${imageShape(2, transform(picture) + rectangle)}${notesShape(3, { place: transform(text) + rectangle, body: prompt })}</p:spTree></p:cSld>` +
    `<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>` +
    `<p:notesStyle>${levels.join('')}</p:notesStyle></p:notesMaster>`
  );
}

/** Notes are read on paper, so they have the sizes of paper. */
export function notesXml(notes: readonly Block<ResolvedText>[], context: SlideContext): string {
  const body = bodyParagraphs(notes, { ...context, styles: houseStyle });
  return (
    `${xmlDeclaration}<p:notes ${namespaces}><p:cSld><p:spTree>${emptyTree}${imageShape(2, '')}${notesShape(3, { place: '', body })}</p:spTree></p:cSld>` +
    `<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
  );
}
