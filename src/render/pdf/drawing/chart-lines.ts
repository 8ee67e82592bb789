/** Values over time, joined by a line for each series; time runs in reading order. */

import { scaleLinear, scalePoint } from 'd3-scale';
import { legendHeight } from './chart-columns.js';
import {
  chartLabel,
  drawLegend,
  drawText,
  labelGapPt,
  newCanvas,
  plotHeightPt,
} from './chart-parts.js';
import type { ChartDrawer, ChartWork, SwatchPainter } from './chart-parts.js';
import { lineLookOf } from './shades.js';
import { axisWidth, drawValueAxis } from './value-axis.js';

const markerRadiusPt = 2.6;

const lineSwatch: SwatchPainter = (canvas, index, { x, y, width, height }) => {
  const { marker, ...look } = lineLookOf(index);
  const middle = y + height / 2;
  canvas.line(
    [
      { x: x - 3, y: middle },
      { x: x + width + 3, y: middle },
    ],
    { color: look.color, widthPt: 1.4, dashPt: look.dashPt },
  );
  canvas.marker(marker, { x: x + width / 2, y: middle }, { ...look, radiusPt: markerRadiusPt });
};

export const drawLines: ChartDrawer = (work) => {
  const { chart, scene } = work;
  const canvas = newCanvas(work);
  const { lineHeightPt } = scene.assets.styles.paragraph.drawing;
  const xPt = axisWidth(work);
  const count = chart.categories.length;
  const across = scalePoint<number>()
    .domain(chart.categories.map((_, index) => index))
    .range([xPt, scene.widthPt])
    .padding(0.5);
  const step = count > 1 ? across.step() : scene.widthPt - xPt;
  const xOf = (index: number): number => across(index) ?? 0;
  const top = legendHeight(work) + lineHeightPt;
  const { minimum, maximum } = chart.axis;
  const yOf = scaleLinear([minimum, maximum], [top + plotHeightPt(work), top]);
  drawValueAxis(canvas, work, { xPt, yOf });
  drawLegend(canvas, work, lineSwatch);
  chart.series.forEach(({ points }, series) => {
    const { color, dashPt } = lineLookOf(series);
    const places = points.map(({ value }, index) => ({ x: xOf(index), y: yOf(value) }));
    if (places.length > 1) canvas.line(places, { color, widthPt: 1.4, dashPt });
  });
  const said = saidCategories(work, step);
  const foot = yOf(minimum) + (minimum < 0 ? lineHeightPt : 0) + labelGapPt;
  let height = foot;
  chart.categories.forEach((category, index) => {
    const x = xOf(index);
    if (said.labels.has(index)) {
      const label = chartLabel(category, work).within(said.labelRoomPt);
      const place = { x, y: foot, anchor: 'middle' } as const;
      drawText(canvas, label, place, { scene, lang: chart.lang });
      height = Math.max(height, foot + label.heightPt);
    }
    chart.series.forEach(({ points, lang }, series) => {
      const point = points[index];
      if (point === undefined) return;
      const { marker, ...look } = lineLookOf(series);
      const y = yOf(point.value);
      const small = step < 4 * markerRadiusPt;
      canvas.marker(marker, { x, y }, { ...look, radiusPt: small ? step / 4 : markerRadiusPt });
      if (!said.values.has(index)) return;
      const value = chartLabel(point.shown, work, 'drawing-strong').within(Infinity);
      const above = isHighest(work, series, index);
      const valueTop = above ? y - value.lineHeightPt - 1 : y + 2;
      drawText(canvas, value, { x, y: valueTop, anchor: 'middle' }, { scene, lang });
    });
  });
  return [canvas.finish(height, scene.element)];
};

/** Of several lines, the value of the highest point stands above it, those of the others below theirs. */
function isHighest({ chart }: ChartWork, series: number, index: number): boolean {
  const own = chart.series[series]?.points[index]?.value ?? 0;
  return chart.series.every(
    ({ points }, other) =>
      (points[index]?.value ?? 0) < own || (points[index]?.value === own && other >= series),
  );
}

interface Said {
  readonly labels: ReadonlySet<number>;
  readonly labelRoomPt: number;
  readonly values: ReadonlySet<number>;
}

/**
 * Where there is no room for all, every second, third ... category is named, from the first on; the alternative text
 * has all of them. Of values the first, the last, the least and the greatest are always said.
 */
function saidCategories(work: ChartWork, step: number): Said {
  const { chart } = work;
  const widest = (texts: readonly (typeof chart.categories)[number][], strong: boolean): number =>
    Math.max(
      0,
      ...texts.map(
        (text) => chartLabel(text, work, strong ? 'drawing-strong' : 'drawing').leastWidthPt,
      ),
    );
  const every = (width: number): number => Math.max(1, Math.ceil((width + labelGapPt) / step));
  const labelEvery = every(widest(chart.categories, false));
  const shown = chart.series.flatMap(({ points }) => points.map((point) => point.shown));
  const valueEvery = every(widest(shown, true));
  const multiples = (of: number): number[] =>
    chart.categories.map((_, index) => index).filter((index) => index % of === 0);
  return {
    labels: new Set(multiples(labelEvery)),
    labelRoomPt: labelEvery * step - labelGapPt,
    values: new Set(valueEvery === 1 ? multiples(1) : spread(work, valueEvery)),
  };
}

/** Places at least `apart` from each other, those that matter most first. */
function spread({ chart }: ChartWork, apart: number): readonly number[] {
  const last = chart.categories.length - 1;
  const extremes = chart.series.flatMap(({ points }) => {
    const values = points.map(({ value }) => value);
    return [values.indexOf(Math.max(...values)), values.indexOf(Math.min(...values))];
  });
  const kept: number[] = [];
  for (const index of [0, last, ...extremes, ...chart.categories.keys()]) {
    if (kept.every((other) => Math.abs(other - index) >= apart)) kept.push(index);
  }
  return kept;
}
