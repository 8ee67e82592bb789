/** What Office programs draw a chart from: the same options for Word and PowerPoint, whose chart parts are alike. */

import type { ChartAxis, ChartPointLabel, ChartRunOptions, ChartValueAxis } from 'docx/charts';

import { directionOf } from '../../document/language.js';
import type { ResolvedText } from '../../document/resolved.js';
import { isSilentZero } from '../../document/silent-zero.js';
import type { Chart, ChartSeries } from '../../document/drawn-blocks.js';
import { chartColors } from './chart-patterns.js';

export interface ChartSizePx {
  readonly width: number;
  readonly height: number;
}

/** Everything but the alternative text, which each format writes in its own place. */
export function chartOptions(node: Chart<ResolvedText>, size: ChartSizePx): ChartRunOptions {
  return {
    ...options(node),
    legend: hasLegend(node) ? { position: node.kind === 'share' ? 'right' : 'top' } : false,
    font: { name: familyOf(node), color: '000000' },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    transformation: size,
  } as ChartRunOptions;
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

/** Space between groups of upright bars, in hundredths of a bar: few categories would make bars like walls. */
function gapOf({ categories }: Chart<ResolvedText>): number {
  return Math.max(60, Math.min(500, 500 / categories.length));
}

/** Height that a chart of so many bars asks for on paper. */
export function chartHeightMm(node: Chart<ResolvedText>): number {
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
        series: node.series.map((series, index) =>
          withoutZeros(plainSeries(series, index), series, node),
        ),
        categoryAxis,
        valueAxis: lying
          ? { ...valueAxis, reverseOrder: rightToLeft, visible: false, gridlines: false }
          : valueAxis,
        gapWidth: lying ? 60 : gapOf(node),
        overlap: 0,
      };
    }
    case 'line':
      return {
        type: 'line',
        categories,
        series: node.series.map((series, index) => ({
          ...plainSeries(series, index),
          dataLabels: { value: true, position: 'above' },
          pointLabels: series.points.map(({ shown }) => ({ text: shown.text, position: 'above' })),
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
  readonly pointLabels: readonly (ChartPointLabel | false)[];
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

/** Bars that are not there have no number. */
function withoutZeros(
  made: PlainSeries,
  { points }: ChartSeries<ResolvedText>,
  node: Chart<ResolvedText>,
): PlainSeries {
  const pointLabels = made.pointLabels.map((label, index) => {
    const point = points[index];
    return point !== undefined && isSilentZero(node, point) ? false : label;
  });
  return { ...made, pointLabels };
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
