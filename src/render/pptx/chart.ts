/** A chart of PowerPoint's own, with its data in a workbook that anyone can change there. */

import type { ResolvedText } from '../../document/resolved.js';
import type { Chart } from '../../document/drawn-blocks.js';
import { escapeXml } from '../ooxml/xml.js';
import type { SlideContext } from './context.js';
import { transform } from './units.js';
import type { Box } from './units.js';

const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

export function chartFrame(chart: Chart<ResolvedText>, context: SlideContext, box: Box): string {
  const id = context.nextId();
  const textPt = context.styles.paragraph.drawing.sizePt;
  const { widthPt, heightPt } = box;
  const relationship = context.chartId(chart, { widthPt, heightPt, textPt });
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Chart ${id}" descr="${escapeXml(chart.alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>` +
    transform(box, 'p:xfrm') +
    `<a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" r:id="${relationship}"/></a:graphicData></a:graphic></p:graphicFrame>`
  );
}
