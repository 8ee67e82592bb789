/** A chart as Word makes them: drawn by Word from data in an embedded workbook, which anyone can change there. */

import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ChartAxis, ChartPointLabel, ChartRunOptions, ChartValueAxis } from 'docx/charts';

import { directionOf } from '../../document/language.js';
import type { ResolvedText } from '../../document/resolved.js';
import type { Chart, ChartSeries } from '../../document/tree.js';
import { chartColors } from './chart-patterns.js';
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
  const run = new ChartRun({
    ...options(node),
    legend: hasLegend(node) ? { position: node.kind === 'share' ? 'right' : 'top' } : false,
    font: { name: familyOf(node), color: '000000' },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    transformation: { width: pixelsFromMm(roomMm), height: pixelsFromMm(heightMm(node)) },
    altText: { id: String(number), name: `Chart ${number}`, description: node.alt },
  } as ChartRunOptions);
  return new Paragraph({
    // Not a right-to-left paragraph: in one of those LibreOffice turns the digits of a chart's numbers around.
    style: pictureStyleId,
    keepNext: true,
    ...flowProperties(placement),
    children: [run],
  });
}

/** Categories from which on bars lie: upright ones would have no room for their labels. */
const mostColumns = 12;
/** Letters that the longest word under a column, and a whole label, may have, shared by the columns. */
const lettersAcross = 84;

function lies({ categories }: Chart<ResolvedText>): boolean {
  const room = lettersAcross / categories.length;
  const words = categories.flatMap(({ text }) => text.split(' '));
  return (
    categories.length > mostColumns ||
    words.some((word) => word.length > room) ||
    categories.some(({ text }) => text.length > 3 * room)
  );
}

function heightMm(node: Chart<ResolvedText>): number {
  const count = node.categories.length;
  const rows = node.kind === 'pyramid' || (node.kind === 'bar' && lies(node));
  const bars = node.kind === 'pyramid' ? 1 : node.series.length;
  return rows ? Math.min(230, 22 + count * (2 + 5 * bars)) : 72;
}

type Options = Pick<ChartRunOptions, 'type'> & Record<string, unknown>;

function options(node: Chart<ResolvedText>): Options {
  const rightToLeft = directionOf(node.lang) === 'rtl';
  const categories = node.categories.map(({ text }) => text);
  const valueAxis: ChartValueAxis = {
    minimum: node.axis.minimum,
    maximum: node.axis.maximum,
    ...interval(node),
  };
  switch (node.kind) {
    case 'bar': {
      const lying = lies(node);
      const categoryAxis: ChartAxis = lying
        ? { reverseOrder: true }
        : { reverseOrder: rightToLeft };
      return {
        type: lying ? 'bar' : 'column',
        categories,
        series: node.series.map((series, index) => plainSeries(series, index)),
        categoryAxis,
        valueAxis: lying
          ? { ...valueAxis, reverseOrder: rightToLeft, visible: false, gridlines: false }
          : valueAxis,
        gapWidth: 60,
        overlap: 0,
      };
    }
    case 'line':
      return {
        type: 'line',
        categories,
        series: node.series.map((series, index) => ({
          ...plainSeries(series, index),
          markers: { shape: markers[index % markers.length], size: 6 },
          line: {
            color: chartColors.lines(index),
            width: 1.5,
            dash: dashes[index % dashes.length],
          },
        })),
        categoryAxis: { reverseOrder: rightToLeft },
        valueAxis,
      };
    case 'share':
      return {
        type: 'pie',
        categories,
        series: node.series.map(({ label, points }) => ({
          name: nameOf(label),
          values: points.map(({ value }) => value),
          colors: points.map((_, index) => chartColors.areas(index)),
          dataLabels: { value: true, position: 'outsideEnd' },
          pointLabels: points.map(({ shown }) => ({ text: shown.text, position: 'outsideEnd' })),
        })),
      };
    case 'pyramid':
      return pyramidOptions(node, categories, valueAxis);
  }
}

const markers = ['circle', 'square', 'triangle', 'diamond'] as const;
const dashes = ['solid', 'dash', 'shortDot', 'dashDot'] as const;

/** Bars of both sides from one line in the middle: those of the start side have values below zero, shown without sign. */
function pyramidOptions(
  node: Chart<ResolvedText>,
  categories: readonly string[],
  axis: ChartValueAxis,
): Options {
  const startsLeft = directionOf(node.lang) === 'ltr';
  const maximum = node.axis.maximum;
  return {
    type: 'bar',
    categories,
    series: node.series.map((series, index) => {
      const left = (index === 0) === startsLeft;
      // The values stand in the bars, so neither is dark.
      const made = { ...plainSeries(series, index), color: chartColors.areas(2 - index) };
      return left ? { ...made, values: made.values.map((value) => -value) } : made;
    }),
    stacking: 'stacked',
    categoryAxis: { reverseOrder: true },
    valueAxis: {
      ...axis,
      minimum: -maximum,
      maximum,
      numberFormat: '0;0',
      gridlines: false,
      visible: false,
    },
    gapWidth: 40,
  };
}

interface PlainSeries {
  readonly name: string;
  readonly values: readonly number[];
  readonly color: string;
  readonly dataLabels: { readonly value: true };
  readonly pointLabels: readonly ChartPointLabel[];
}

/** The labels say the values as the paper prints them. */
function plainSeries({ label, points }: ChartSeries<ResolvedText>, index: number): PlainSeries {
  return {
    name: nameOf(label),
    values: points.map(({ value }) => value),
    color: chartColors.areas(index),
    dataLabels: { value: true },
    pointLabels: points.map(({ shown }) => ({ text: shown.text })),
  };
}

/** A series that stands alone may have no name; Word's data need one. */
function nameOf(label: ResolvedText): string {
  return label.text === '' ? '1' : label.text;
}

function hasLegend({ kind, series }: Chart<ResolvedText>): boolean {
  return kind === 'share' || series.some(({ label }) => label.text !== '');
}

function interval({ axis }: Chart<ResolvedText>): { readonly interval?: number } {
  const [first, second] = axis.ticks;
  return first && second ? { interval: second.value - first.value } : {};
}

function familyOf(node: Chart<ResolvedText>): string {
  const run = [...node.categories, node.caption].flatMap(({ runs }) => runs)[0];
  if (run === undefined) throw new Error('a chart without text has no font');
  return run.font.family;
}

function useChartFonts(node: Chart<ResolvedText>, context: DocxContext): void {
  const texts = [
    ...node.categories,
    ...node.series.flatMap(({ label, points }) => [label, ...points.map(({ shown }) => shown)]),
  ];
  for (const { font } of texts.flatMap(({ runs }) => runs)) useFont(context, font);
}
