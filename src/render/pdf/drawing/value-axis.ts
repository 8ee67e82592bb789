/** The axis of values at the start side of a plot, with faint lines across it. */

import type { Canvas } from './canvas.js';
import { chartLabel, drawText, labelGapPt } from './chart-parts.js';
import type { ChartWork } from './chart-parts.js';
import { axisLine, gridLine } from './shades.js';

/** Room that the labels of the axis need. */
export function axisWidth(work: ChartWork): number {
  const labels = work.chart.axis.ticks.map(({ shown }) => chartLabel(shown, work).naturalWidthPt);
  return Math.max(0, ...labels) + 2 * labelGapPt;
}

/** `yOf` gives the height of a value on the canvas; the plot begins at `xPt` and ends with the canvas. */
export function drawValueAxis(
  canvas: Canvas,
  work: ChartWork,
  { xPt, yOf }: { readonly xPt: number; readonly yOf: (value: number) => number },
): void {
  const { axis, lang } = work.chart;
  for (const { value, shown } of axis.ticks) {
    const y = yOf(value);
    const line = [
      { x: xPt, y },
      { x: canvas.widthPt, y },
    ];
    canvas.line(line, value === 0 ? axisLine : gridLine);
    const label = chartLabel(shown, work).within(Infinity);
    const place = { x: xPt - labelGapPt, y: y - label.lineHeightPt / 2, anchor: 'end' } as const;
    drawText(canvas, label, place, { scene: work.scene, lang });
  }
  const ends = [axis.minimum, axis.maximum].map((value) => ({ x: xPt, y: yOf(value) }));
  canvas.line(ends, axisLine);
}
