/** The marks of a timeline's steps: full when done, half when underway, empty when planned, crossed when cancelled. */

import type { StepState } from '../../../document/drawn-blocks.js';
import type { Scene } from '../definition/scene.js';
import type { Canvas, Point } from './canvas.js';

/** Marks grow with the text beside them. */
export function markRadiusPt({ assets }: Pick<Scene, 'assets'>): number {
  return 0.47 * assets.styles.paragraph.drawing.sizePt;
}

const color = '#1F4E5F';
export const timeLine = { color: '#404040', widthPt: 1.2 };

export function drawStepMark(
  canvas: Canvas,
  state: StepState,
  { at, radiusPt }: { readonly at: Point; readonly radiusPt: number },
): void {
  canvas.marker('circle', at, { radiusPt, color, filled: state === 'done' });
  if (state === 'underway') {
    const r = radiusPt - 1.4;
    canvas.shape(`M${-r} 0A${r} ${r} 0 1 0 ${r} 0Z`, at, { shade: { fill: color } });
  }
  if (state === 'cancelled') {
    const r = radiusPt * 0.7;
    canvas.shape(`M${-r} ${-r}L${r} ${r}M${-r} ${r}L${r} ${-r}`, at, {
      stroke: { color, widthPt: 1.2 },
    });
  }
}
