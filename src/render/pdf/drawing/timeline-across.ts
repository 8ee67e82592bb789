/** A timeline across the page: an arrow in reading order, which is that of time, the date of each step above it. */

import type { ResolvedText } from '../../../document/resolved.js';
import type { Timeline } from '../../../document/drawn-blocks.js';
import { directionOf } from '../../../document/language.js';
import type { Scene } from '../definition/scene.js';
import { Canvas } from './canvas.js';
import type { Drawing } from './drawing.js';
import { labelText } from './label.js';
import type { StepElements } from './step-elements.js';
import { drawStepMark, markRadiusPt, timeLine } from './step-marks.js';

const mostSteps = 6;
const mostLines = 6;
const gapPt = 8;
const arrowPt = 7;

/** Undefined where the texts have no room under each other. */
export function timelineAcross(
  timeline: Timeline<ResolvedText>,
  scene: Scene,
  elements: readonly StepElements[],
): Drawing | undefined {
  const { steps, lang } = timeline;
  const radiusPt = markRadiusPt(scene);
  if (steps.length < 2 || steps.length > mostSteps) return undefined;
  const step = (scene.widthPt - arrowPt) / steps.length;
  const room = step - gapPt;
  const texts = steps.map(({ label, value, status }) => ({
    label: labelText(label, 'drawing-strong', scene),
    value: labelText(value, 'drawing', scene),
    status: status && labelText(status, 'drawing', scene),
  }));
  const all = texts.flatMap(({ label, value, status }) => [
    label,
    value,
    ...(status ? [status] : []),
  ]);
  const fits = all.every(
    (text) => text.leastWidthPt <= room && text.within(room).lines.length <= mostLines,
  );
  if (!fits) return undefined;
  const canvas = new Canvas(scene.widthPt, directionOf(lang));
  const set = texts.map(({ label, value, status }) => ({
    label: label.within(room),
    value: value.within(room),
    status: status?.within(room),
  }));
  const above = Math.max(...set.map(({ label }) => label.heightPt)) + gapPt / 2;
  const y = above + radiusPt;
  canvas.line(
    [
      { x: 0, y },
      { x: scene.widthPt - arrowPt, y },
    ],
    timeLine,
  );
  canvas.area(
    [
      { x: scene.widthPt, y },
      { x: scene.widthPt - arrowPt, y: y - 4 },
      { x: scene.widthPt - arrowPt, y: y + 4 },
    ],
    { shade: { fill: timeLine.color } },
  );
  let height = y;
  set.forEach(({ label, value, status }, index) => {
    const x = (index + 0.5) * step;
    const anchor = 'middle';
    const own = elements[index];
    drawStepMark(canvas, steps[index]?.state ?? 'planned', { at: { x, y }, radiusPt });
    canvas.text(label, { x, y: above - gapPt / 2 - label.heightPt, anchor }, own?.label);
    let top = y + radiusPt + gapPt / 2;
    canvas.text(value, { x, y: top, anchor }, own?.value);
    top += value.heightPt;
    if (status !== undefined) canvas.text(status, { x, y: top, anchor }, own?.status);
    height = Math.max(height, top + (status?.heightPt ?? 0));
  });
  return canvas.finish(height + 2, undefined);
}
