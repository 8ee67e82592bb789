/** A timeline down the page: a row for each step, its date at the start side of the line, what happens at the other. */

import type { ResolvedText } from '../../../document/resolved.js';
import type { Timeline } from '../../../document/drawn-blocks.js';
import { directionOf } from '../../../document/language.js';
import type { Scene } from '../definition/scene.js';
import { Canvas } from './canvas.js';
import type { Drawing } from './drawing.js';
import { labelText } from './label.js';
import type { StepElements } from './step-elements.js';
import { drawStepMark, markRadiusPt, timeLine } from './step-marks.js';

/** Part of the width that dates may take at most. */
const dateShare = 0.3;
const gapPt = 8;
const rowGapPt = 10;
const arrowPt = 7;

/** A drawing for each step, so that the timeline goes on over pages; the last one ends in an arrow. */
export function timelineDown(
  timeline: Timeline<ResolvedText>,
  scene: Scene,
  elements: readonly StepElements[],
): readonly Drawing[] {
  const { steps, lang } = timeline;
  const radiusPt = markRadiusPt(scene);
  const dates = steps.map(({ label }) => labelText(label, 'drawing-strong', scene));
  const dateWidth = Math.min(
    scene.widthPt * dateShare,
    Math.max(0, ...dates.map(({ naturalWidthPt }) => naturalWidthPt + 1)),
  );
  const lineX = dateWidth + gapPt + radiusPt;
  const textX = lineX + radiusPt + gapPt;
  return steps.map(({ state, value, status }, index) => {
    const canvas = new Canvas(scene.widthPt, directionOf(lang));
    const own = elements[index];
    const date = dates[index]?.within(dateWidth);
    const room = scene.widthPt - textX;
    const what = labelText(value, 'drawing', scene).within(room);
    const said = status && labelText(status, 'drawing', scene).within(room);
    const textHeight = what.heightPt + (said?.heightPt ?? 0);
    const last = index === steps.length - 1;
    const height = Math.max(textHeight, date?.heightPt ?? 0) + rowGapPt + (last ? arrowPt : 0);
    const markY = what.lineHeightPt / 2;
    const from = index === 0 ? markY : 0;
    canvas.line(
      [
        { x: lineX, y: from },
        { x: lineX, y: last ? height - arrowPt : height },
      ],
      timeLine,
    );
    if (last) {
      canvas.area(
        [
          { x: lineX, y: height },
          { x: lineX - 4, y: height - arrowPt },
          { x: lineX + 4, y: height - arrowPt },
        ],
        { shade: { fill: timeLine.color } },
      );
    }
    drawStepMark(canvas, state, { at: { x: lineX, y: markY }, radiusPt });
    if (date) canvas.text(date, { x: dateWidth, y: 0, anchor: 'end' }, own?.label);
    canvas.text(what, { x: textX, y: 0, anchor: 'start' }, own?.value);
    if (said) canvas.text(said, { x: textX, y: what.heightPt, anchor: 'start' }, own?.status);
    return canvas.finish(height, undefined);
  });
}
