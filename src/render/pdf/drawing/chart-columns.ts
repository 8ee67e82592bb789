/** Upright bars: categories from the start side on, the axis of values there too, every bar with its value. */

import { scaleBand, scaleLinear } from 'd3-scale';
import type { ResolvedText } from '../../../document/resolved.js';
import { isSilentZero } from '../../../document/silent-zero.js';
import {
  chartLabel,
  drawLegend,
  drawText,
  labelGapPt,
  newCanvas,
  plotHeightPt,
} from './chart-parts.js';
import type { ChartDrawer, ChartWork } from './chart-parts.js';
import { axisLine, outline, shadeOf } from './shades.js';
import { axisWidth, drawValueAxis } from './value-axis.js';

/** Lines that the label of a category may take below its bars. */
const mostLabelLines = 3;

/** Whether every label and value has room without touching its neighbour. */
export function columnsFit(work: ChartWork): boolean {
  const { chart, scene } = work;
  const { step, bar } = bands(work, scene.widthPt - axisWidth(work));
  const labelsFit = chart.categories.every((category) => {
    const label = chartLabel(category, work);
    const room = step - 2 * labelGapPt;
    return label.leastWidthPt <= room && label.within(room).lines.length <= mostLabelLines;
  });
  const values = chart.series.flatMap(({ points }) => points.map(({ shown }) => shown));
  const room = chart.series.length === 1 ? step : bar;
  return (
    labelsFit &&
    values.every(
      (shown: ResolvedText) => chartLabel(shown, work, 'drawing-strong').naturalWidthPt <= room - 2,
    )
  );
}

function bands(
  { chart }: ChartWork,
  widthPt: number,
): { readonly step: number; readonly bar: number; readonly xOf: (c: number, s: number) => number } {
  const across = scaleBand<number>()
    .domain(chart.categories.map((_, index) => index))
    .range([0, widthPt])
    .paddingInner(0.3)
    .paddingOuter(0.2);
  // Few categories would make bars like walls.
  const group = Math.min(across.bandwidth(), 54 * chart.series.length);
  const within = scaleBand<number>()
    .domain(chart.series.map((_, index) => index))
    .range([0, group]);
  const aside = (across.bandwidth() - group) / 2;
  return {
    step: across.step(),
    bar: within.bandwidth(),
    xOf: (category, series) => (across(category) ?? 0) + aside + (within(series) ?? 0),
  };
}

export const drawColumns: ChartDrawer = (work) => {
  const { chart, scene } = work;
  const canvas = newCanvas(work);
  const xPt = axisWidth(work);
  const { step, bar, xOf } = bands(work, scene.widthPt - xPt);
  const lineHeight = scene.assets.styles.paragraph.drawing.lineHeightPt;
  const { minimum, maximum } = chart.axis;
  // Values stand at the ends of bars, so there is room for a line above the plot, and below it for negative ones.
  const top = legendHeight(work) + lineHeight;
  const yOf = scaleLinear([minimum, maximum], [top + plotHeightPt(work), top]);
  drawValueAxis(canvas, work, { xPt, yOf });
  drawLegend(canvas, work);
  const foot = yOf(minimum) + (minimum < 0 ? lineHeight : 0) + labelGapPt;
  let height = foot;
  chart.categories.forEach((category, index) => {
    const label = chartLabel(category, work).within(step - 2 * labelGapPt);
    const middle = xPt + xOf(index, 0) + (bar * chart.series.length) / 2;
    const place = { x: middle, y: foot, anchor: 'middle' } as const;
    drawText(canvas, label, place, { scene, lang: chart.lang });
    height = Math.max(height, foot + label.heightPt);
    chart.series.forEach(({ points, lang }, series) => {
      const point = points[index];
      if (point === undefined) return;
      const x = xPt + xOf(index, series);
      const [from, to] = [yOf(0), yOf(point.value)];
      const box = { x, y: Math.min(from, to), width: bar, height: Math.abs(to - from) };
      if (box.height > 0) canvas.box(box, { shade: shadeOf(series), stroke: outline });
      if (isSilentZero(chart, point)) return;
      const value = chartLabel(point.shown, work, 'drawing-strong').within(Infinity);
      const y = point.value < 0 ? to : to - value.lineHeightPt;
      drawText(canvas, value, { x: x + bar / 2, y, anchor: 'middle' }, { scene, lang });
    });
  });
  const zero = [
    { x: xPt, y: yOf(0) },
    { x: canvas.widthPt, y: yOf(0) },
  ];
  canvas.line(zero, axisLine);
  return [canvas.finish(height, scene.element)];
};

/** Height of the legend, measured on a canvas that is thrown away. */
export function legendHeight(work: ChartWork): number {
  const measured = { ...work, scene: { ...work.scene, element: undefined } };
  return drawLegend(newCanvas(work), measured);
}
