/** A chart as Word makes them: drawn by Word from data in an embedded workbook, which anyone can change there. */

import type { ResolvedText } from '../../document/resolved.js';
import type { Chart } from '../../document/drawn-blocks.js';
import { chartHeightMm } from '../ooxml/chart-options.js';
import { paragraphBlock } from './block.js';
import type { DocxBlock, ParagraphBlock } from './block.js';
import type { DocxContext, Placement } from './context.js';
import { drawingRun } from './drawing.js';
import { emuFromMm, mmFromTwips, ptFromMm } from './measure.js';
import { pictureStyleId, roleStyleId } from './styles.js';
import { flowFormat, textParagraph } from './text-paragraph.js';

const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The title above, the sentence below, as in the PDF. */
export function chart(
  node: Chart<ResolvedText>,
  context: DocxContext,
  placement: Placement,
): DocxBlock[] {
  const { paragraph } = context.assets.styles;
  const { pageBreakBefore, ...later } = placement;
  const below = { ...later, pageBreakBefore: false };
  const caption = textParagraph(
    {
      text: node.caption,
      style: paragraph.caption,
      styleId: roleStyleId('caption'),
      keepWithNext: true,
    },
    context,
    { ...below, pageBreakBefore },
  );
  const summary = textParagraph(
    { text: node.summary, style: paragraph.note, styleId: roleStyleId('note') },
    context,
    below,
  );
  return node.categories.length === 0
    ? [caption, summary]
    : [caption, drawing(node, context, below), summary];
}

function drawing(
  node: Chart<ResolvedText>,
  context: DocxContext,
  placement: Placement,
): ParagraphBlock {
  useChartFonts(node, context);
  const roomMm = mmFromTwips(placement.widthTwips - placement.indentTwips);
  const heightMm = chartHeightMm(node);
  const target = context.parts.chart(node, {
    widthPt: ptFromMm(roomMm),
    heightPt: ptFromMm(heightMm),
  });
  const id = context.relationships.to('chart', target);
  const run = drawingRun({
    id: context.nextDrawing(),
    kind: 'Chart',
    size: { widthEmu: emuFromMm(roomMm), heightEmu: emuFromMm(heightMm) },
    alt: node.alt,
    graphic: `<a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" r:id="${id}"/></a:graphicData>`,
  });
  return paragraphBlock(
    // Not a right-to-left paragraph: in one of those LibreOffice turns the digits of a chart's numbers around.
    { style: pictureStyleId, keepNext: true, ...flowFormat(placement) },
    run,
  );
}

function useChartFonts(node: Chart<ResolvedText>, context: DocxContext): void {
  const texts = [
    ...node.categories,
    ...node.series.flatMap(({ label, points }) => [label, ...points.map(({ shown }) => shown)]),
  ];
  for (const { font } of texts.flatMap(({ runs }) => runs)) context.usedFonts.add(font);
}
