/** A chart as Word makes them: drawn by Word from data in an embedded workbook, which anyone can change there. */

import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';

import type { ResolvedText } from '../../document/resolved.js';
import type { Chart } from '../../document/tree.js';
import { chartHeightMm, chartOptions } from '../ooxml/chart-options.js';
import type { DocxBlock, DocxContext, Placement } from './context.js';
import { useFont } from './context.js';
import { mmFromTwips, pixelsFromMm } from './measure.js';
import { pictureStyleId, roleStyleId } from './styles.js';
import { flowProperties, textParagraph } from './text-paragraph.js';

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

function drawing(node: Chart<ResolvedText>, context: DocxContext, placement: Placement): Paragraph {
  useChartFonts(node, context);
  const number = context.nextDrawing();
  const roomMm = mmFromTwips(placement.widthTwips - placement.indentTwips);
  const size = { width: pixelsFromMm(roomMm), height: pixelsFromMm(chartHeightMm(node)) };
  const run = new ChartRun({
    ...chartOptions(node, size),
    altText: { id: String(number), name: `Chart ${number}`, description: node.alt },
  });
  return new Paragraph({
    // Not a right-to-left paragraph: in one of those LibreOffice turns the digits of a chart's numbers around.
    style: pictureStyleId,
    keepNext: true,
    ...flowProperties(placement),
    children: [run],
  });
}

function useChartFonts(node: Chart<ResolvedText>, context: DocxContext): void {
  const texts = [
    ...node.categories,
    ...node.series.flatMap(({ label, points }) => [label, ...points.map(({ shown }) => shown)]),
  ];
  for (const { font } of texts.flatMap(({ runs }) => runs)) useFont(context, font);
}
