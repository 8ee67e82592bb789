/** Two groups of people back to back, a row for each category: its name in the middle, the bars grow to both sides. */

import { scaleLinear } from 'd3-scale';
import { chartLabel, drawText, labelGapPt, newCanvas } from './chart-parts.js';
import type { ChartDrawer } from './chart-parts.js';
import { axisLine, outline, shadeOf } from './shades.js';

/** Part of the width that the names in the middle may take at most. */
const labelShare = 0.3;
const rowGapPt = 6;
const headGapPt = 6;

export const drawPyramid: ChartDrawer = (work) => {
  const { chart, scene } = work;
  const canvas = newCanvas(work);
  const texts = chart.categories.map((category) => chartLabel(category, work));
  const labelWidth = Math.min(
    scene.widthPt * labelShare,
    Math.max(0, ...texts.map(({ naturalWidthPt }) => naturalWidthPt + 1)),
  );
  const gap = labelWidth + 4 * labelGapPt;
  const points = chart.series.flatMap((series) => series.points);
  const valueWidth = Math.max(
    0,
    ...points.map(({ shown }) => chartLabel(shown, work, 'drawing-strong').naturalWidthPt),
  );
  const side = (scene.widthPt - gap) / 2;
  const lengthOf = scaleLinear([0, chart.axis.maximum], [0, side - valueWidth - 2 * labelGapPt]);
  const middle = scene.widthPt / 2;
  const sides = [
    { base: middle - gap / 2, forward: -1 },
    { base: middle + gap / 2, forward: 1 },
  ];
  let y = 0;
  chart.series.forEach(({ label, lang }, index) => {
    const { base, forward } = sides[index] ?? { base: middle, forward: 1 };
    const head = chartLabel(label, work, 'drawing-strong').within(side);
    const place = { x: base + (forward * side) / 2, y: 0, anchor: 'middle' } as const;
    drawText(canvas, head, place, { scene, lang });
    y = Math.max(y, head.heightPt + headGapPt);
  });
  const top = y;
  texts.forEach((text, category) => {
    const label = text.within(labelWidth);
    const height = Math.max(label.heightPt, label.lineHeightPt) + rowGapPt;
    const centre = y + height / 2;
    const place = { x: middle, y: centre - label.heightPt / 2, anchor: 'middle' } as const;
    drawText(canvas, label, place, { scene, lang: chart.lang });
    chart.series.forEach((series, index) => {
      const point = series.points[category];
      const { base, forward } = sides[index] ?? { base: middle, forward: 1 };
      if (point === undefined) return;
      const length = lengthOf(point.value);
      const x = forward > 0 ? base : base - length;
      const box = { x, y: y + rowGapPt / 2, width: length, height: height - rowGapPt };
      if (length > 0) canvas.box(box, { shade: shadeOf(index), stroke: outline });
      const value = chartLabel(point.shown, work, 'drawing-strong').within(Infinity);
      const end = base + forward * (length + labelGapPt);
      const anchor = forward > 0 ? ('start' as const) : ('end' as const);
      const valuePlace = { x: end, y: centre - value.lineHeightPt / 2, anchor };
      drawText(canvas, value, valuePlace, { scene, lang: series.lang });
    });
    y += height;
  });
  for (const { base } of sides) {
    canvas.line(
      [
        { x: base, y: top },
        { x: base, y },
      ],
      axisLine,
    );
  }
  return [canvas.finish(y, scene.element)];
};
