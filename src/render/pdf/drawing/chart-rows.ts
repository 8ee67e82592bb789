/** Lying bars, a row for each category: room for labels of any length, and for any number of them. */

import { scaleLinear } from 'd3-scale';
import { isSilentZero } from '../../../document/silent-zero.js';
import { chartLabel, drawLegend, drawText, labelGapPt, newCanvas } from './chart-parts.js';
import type { ChartDrawer, ChartWork } from './chart-parts.js';
import type { Drawing } from './drawing.js';
import type { Label } from './label.js';
import { axisLine, outline, shadeOf } from './shades.js';

/** Part of the width that labels may take at most. */
const labelShare = 0.42;
const rowGapPt = 7;
/** A chart longer than this goes on in a drawing of its own, which may stand on the next page. */
const mostHeightPt = 520;

interface Row {
  readonly category: number;
  readonly label: Label;
  readonly heightPt: number;
}

export const drawRows: ChartDrawer = (work) => {
  const { chart, scene } = work;
  const { lineHeightPt } = scene.assets.styles.paragraph.drawing;
  const labels = chart.categories.map((category) => chartLabel(category, work));
  const labelWidth = Math.min(
    scene.widthPt * labelShare,
    Math.max(0, ...labels.map(({ naturalWidthPt }) => naturalWidthPt + 1)),
  );
  const rows = labels.map((text, category): Row => {
    const label = text.within(labelWidth);
    const heightPt = Math.max(label.heightPt, chart.series.length * lineHeightPt) + rowGapPt;
    return { category, label, heightPt };
  });
  return portions(rows).map((portion, index) =>
    drawPortion(work, portion, { labelWidth, first: index === 0 }),
  );
};

/** Rows that stand on one page. */
function portions(rows: readonly Row[]): readonly (readonly Row[])[] {
  const made: Row[][] = [];
  let height = Infinity;
  for (const row of rows) {
    if (height + row.heightPt > mostHeightPt) {
      made.push([]);
      height = 0;
    }
    made.at(-1)?.push(row);
    height += row.heightPt;
  }
  return made;
}

function drawPortion(
  work: ChartWork,
  rows: readonly Row[],
  { labelWidth, first }: { readonly labelWidth: number; readonly first: boolean },
): Drawing {
  const { chart, scene } = work;
  const canvas = newCanvas(work);
  const { lineHeightPt } = scene.assets.styles.paragraph.drawing;
  const top = first ? drawLegend(canvas, work) : 0;
  const plot = labelWidth + 2 * labelGapPt;
  const xOf = valuePlaces(work, plot);
  let y = top;
  for (const { category, label, heightPt } of rows) {
    const middle = y + heightPt / 2;
    const place = { x: labelWidth, y: middle - label.heightPt / 2, anchor: 'end' } as const;
    drawText(canvas, label, place, { scene, lang: chart.lang });
    const bars = middle - (chart.series.length * lineHeightPt) / 2;
    chart.series.forEach(({ points, lang }, series) => {
      const point = points[category];
      if (point === undefined) return;
      const barTop = bars + series * lineHeightPt;
      const [from, to] = [xOf(0), xOf(point.value)];
      const box = {
        x: Math.min(from, to),
        y: barTop + 1.5,
        width: Math.abs(to - from),
        height: lineHeightPt - 3,
      };
      if (box.width > 0) canvas.box(box, { shade: shadeOf(series), stroke: outline });
      if (isSilentZero(chart, point)) return;
      const value = chartLabel(point.shown, work, 'drawing-strong').within(Infinity);
      const anchor = point.value < 0 ? ('end' as const) : ('start' as const);
      const x = to + (point.value < 0 ? -labelGapPt : labelGapPt);
      drawText(canvas, value, { x, y: barTop, anchor }, { scene, lang });
    });
    y += heightPt;
  }
  const zero = xOf(0);
  canvas.line(
    [
      { x: zero, y: top },
      { x: zero, y },
    ],
    axisLine,
  );
  return canvas.finish(y, scene.element);
}

/** The place of a value on the canvas: the bars leave room for the values printed at their ends. */
function valuePlaces({ chart, scene }: ChartWork, plot: number): (value: number) => number {
  const points = chart.series.flatMap((series) => series.points);
  const room = (negative: boolean): number =>
    Math.max(
      0,
      ...points
        .filter(({ value }) => value < 0 === negative)
        .map(
          ({ shown }) =>
            chartLabel(shown, { chart, scene }, 'drawing-strong').naturalWidthPt + 2 * labelGapPt,
        ),
    );
  const { minimum, maximum } = chart.axis;
  return scaleLinear([minimum, maximum], [plot + room(true), scene.widthPt - room(false)]);
}
