/** What the kinds of chart share: their texts set, the element that owns each, the legend. */

import type { ResolvedText } from '../../../document/resolved.js';
import { directionOf } from '../../../document/language.js';
import type { Chart, ChartPoint } from '../../../document/drawn-blocks.js';
import type { Language } from '../../../document/tree.js';
import { childElement } from '../definition/scene.js';
import type { Scene } from '../definition/scene.js';
import { Canvas } from './canvas.js';
import type { TextPlace } from './canvas.js';
import type { Drawing } from './drawing.js';
import { labelText } from './label.js';
import type { Label, LabelRole, LabelText } from './label.js';
import { outline, shadeOf } from './shades.js';

export interface ChartWork {
  readonly chart: Chart<ResolvedText>;
  /** Its element is the figure. */
  readonly scene: Scene;
}

/** Space between marks and the text that says them. */
export const labelGapPt = 3;

/** Height of the plot: on a slide what the texts around it leave of the slide. */
export function plotHeightPt({ scene }: ChartWork): number {
  const { drawingHeightPt, assets } = scene;
  if (drawingHeightPt === undefined) return paperPlotPt;
  return Math.max(80, drawingHeightPt - textLines * assets.styles.paragraph.drawing.lineHeightPt);
}

const paperPlotPt = 150;
/** Lines of text above and below a plot: the legend, the highest value, two lines of a label. */
const textLines = 3.8;

/** The drawings of a chart, each on one page: most have one. */
export type ChartDrawer = (work: ChartWork) => readonly Drawing[];

export function newCanvas({ chart, scene }: ChartWork): Canvas {
  return new Canvas(scene.widthPt, directionOf(chart.lang));
}

export function chartLabel(
  text: ResolvedText,
  { scene }: ChartWork,
  role: LabelRole = 'drawing',
): LabelText {
  return labelText(text, role, scene);
}

/** Draws a text as an element of its own: read in the order of drawing, and told apart from its neighbours. */
export function drawText(
  canvas: Canvas,
  label: Label,
  place: TextPlace,
  { scene, lang }: { readonly scene: Scene; readonly lang: Language },
): void {
  if (label.lines.length > 0) canvas.text(label, place, childElement(scene, 'P', lang));
}

/** Values as numbers on each category: `values[series][category]`. */
export function valuesOf(
  chart: Chart<ResolvedText>,
): readonly (readonly ChartPoint<ResolvedText>[])[] {
  return chart.series.map(({ points }) => points);
}

const swatchPt = 9;
const entryGapPt = 16;

/** How a series shows in the legend; the box is the room for it. */
export type SwatchPainter = (
  canvas: Canvas,
  index: number,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
) => void;

export const areaSwatch: SwatchPainter = (canvas, index, box) => {
  canvas.box(box, { shade: shadeOf(index), stroke: outline });
};

/** Draws the names of the series beside samples of their looks, in rows from the top; gives their height. */
export function drawLegend(
  canvas: Canvas,
  work: ChartWork,
  paintSwatch: SwatchPainter = areaSwatch,
): number {
  const { chart, scene } = work;
  const named = chart.series.filter(({ label }) => label.text !== '');
  if (named.length === 0) return 0;
  let [x, y, rowHeight] = [0, 0, 0];
  const lead = swatchPt + 2 * labelGapPt;
  chart.series.forEach((series, index) => {
    if (series.label.text === '') return;
    const label = chartLabel(series.label, work).within(canvas.widthPt - lead);
    if (x > 0 && x + lead + label.widthPt > canvas.widthPt) {
      [x, y, rowHeight] = [0, y + rowHeight, 0];
    }
    const middle = y + label.lineHeightPt / 2;
    const top = middle - swatchPt / 2;
    paintSwatch(canvas, index, { x, y: top, width: swatchPt, height: swatchPt });
    drawText(canvas, label, { x: x + lead, y, anchor: 'start' }, { scene, lang: series.lang });
    x += lead + label.widthPt + entryGapPt;
    rowHeight = Math.max(rowHeight, label.heightPt);
  });
  return y + rowHeight + 2 * labelGapPt;
}
