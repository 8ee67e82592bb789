/** Parts of a whole: a round of slices in reading order, each named with its value in the key beside it. */

import { arc, pie } from 'd3-shape';
import type { PieArcDatum } from 'd3-shape';
import { directionOf } from '../../../document/language.js';
import type { ChartPoint } from '../../../document/drawn-blocks.js';
import type { ResolvedText } from '../../../document/resolved.js';
import { chartLabel, drawText, labelGapPt, newCanvas, plotHeightPt } from './chart-parts.js';
import type { ChartDrawer } from './chart-parts.js';
import { outline, shadeOf } from './shades.js';

const paperRadiusPt = 70;
const swatchPt = 9;
const entryGapPt = 4;

export const drawShare: ChartDrawer = (work) => {
  const { chart, scene } = work;
  const canvas = newCanvas(work);
  const points = chart.series[0]?.points ?? [];
  const radiusPt = scene.drawingHeightPt === undefined ? paperRadiusPt : plotHeightPt(work) / 2;
  const keyX = 2 * radiusPt + 28;
  const lead = swatchPt + 2 * labelGapPt;
  const valueWidth = Math.max(
    0,
    ...points.map(({ shown }) => chartLabel(shown, work, 'drawing-strong').naturalWidthPt),
  );
  const labels = chart.categories.map((category) =>
    chartLabel(category, work).within(scene.widthPt - keyX - lead - valueWidth - 4 * labelGapPt),
  );
  const keyHeight = labels.reduce((sum, { heightPt }) => sum + heightPt + entryGapPt, 0);
  const height = Math.max(keyHeight, 2 * radiusPt + 2);
  const labelWidth = Math.max(0, ...labels.map(({ widthPt }) => widthPt));
  let y = (height - keyHeight) / 2;
  labels.forEach((label, index) => {
    const swatch = { x: keyX, y: y + (label.lineHeightPt - swatchPt) / 2 };
    canvas.box(
      { ...swatch, width: swatchPt, height: swatchPt },
      { shade: shadeOf(index), stroke: outline },
    );
    const x = keyX + lead;
    drawText(canvas, label, { x, y, anchor: 'start' }, { scene, lang: chart.lang });
    const point = points[index];
    if (point !== undefined) {
      const value = chartLabel(point.shown, work, 'drawing-strong').within(Infinity);
      const place = { x: x + labelWidth + 4 * labelGapPt, y, anchor: 'start' } as const;
      drawText(canvas, value, place, { scene, lang: chart.lang });
    }
    y += label.heightPt + entryGapPt;
  });
  const centre = { x: radiusPt + 1, y: height / 2 };
  slices(points, { radiusPt, mirrored: directionOf(chart.lang) === 'rtl' }).forEach(
    (path, index) => {
      if (path !== '') canvas.shape(path, centre, { shade: shadeOf(index), stroke: outline });
    },
  );
  if (points.every(({ value }) => value === 0)) {
    const circle = arc()({ innerRadius: 0, outerRadius: radiusPt, startAngle: 0, endAngle: 7 });
    canvas.shape(circle ?? '', centre, { stroke: outline });
  }
  return [canvas.finish(height, scene.element)];
};

/** From the top on, towards the end side: with the clock from left to right, against it from right to left. */
function slices(
  points: readonly ChartPoint<ResolvedText>[],
  { radiusPt, mirrored }: { readonly radiusPt: number; readonly mirrored: boolean },
): readonly string[] {
  const turn = mirrored ? -1 : 1;
  const round = pie<ChartPoint<ResolvedText>>()
    .sort(null)
    .value(({ value }) => value)
    .startAngle(0)
    .endAngle(turn * 2 * Math.PI);
  const slice = arc<PieArcDatum<ChartPoint<ResolvedText>>>()
    .innerRadius(0)
    .outerRadius(radiusPt)
    .digits(2);
  return round([...points]).map((datum) => (datum.data.value === 0 ? '' : (slice(datum) ?? '')));
}
