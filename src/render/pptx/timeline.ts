/** A timeline as shapes: an arrow in the direction of reading, a mark for each step, its date above and its text below. */

import { inWords } from '../../document/in-words.js';
import type { ResolvedText } from '../../document/resolved.js';
import type { StepState, Timeline } from '../../document/drawn-blocks.js';
import { textLines } from '../drawn/text-lines.js';
import type { SlideContext } from './context.js';
import { connector, drawnColors, drawnShape, groupShape } from './drawn-shapes.js';
import type { DrawnShape, ShapeLook } from './drawn-shapes.js';
import { textBox } from './shapes.js';
import { paragraphXml } from './text.js';
import { lookOf } from './text-body.js';
import type { Box } from './units.js';

const markPt = 14;
const gapPt = 6;

export function timelineShape(
  timeline: Timeline<ResolvedText>,
  context: SlideContext,
  box: Box,
): string {
  const { steps } = timeline;
  const { drawing, 'drawing-strong': strong } = context.styles.paragraph;
  const { fonts } = context.assets;
  const stepPt = box.widthPt / steps.length;
  const roomPt = stepPt - 2 * gapPt;
  const labelLines = steps.map(({ label }) => textLines(label, strong, { widthPt: roomPt, fonts }));
  const labelPt = Math.max(...labelLines) * strong.lineHeightPt + gapPt;
  const linePt = box.topPt + labelPt + markPt / 2;
  const belowPt = linePt + markPt / 2 + gapPt;
  const leftOf = (index: number): number =>
    context.direction === 'ltr'
      ? box.leftPt + index * stepPt
      : box.leftPt + box.widthPt - (index + 1) * stepPt;
  return groupShape(context, { name: 'Timeline', alt: inWords(timeline), box }, () => {
    const marks = steps.map(({ state }, index) => {
      const leftPt = leftOf(index) + stepPt / 2 - markPt / 2;
      const place = { leftPt, topPt: linePt - markPt / 2, widthPt: markPt, heightPt: markPt };
      return stepMark(context, state, place);
    });
    const texts = steps.map(({ label, value, status }, index) => {
      const column = { leftPt: leftOf(index) + gapPt, widthPt: roomPt };
      const text = (content: ResolvedText, style: typeof drawing): string =>
        paragraphXml(content, { ...lookOf(context), style, align: 'center' });
      const above = { ...column, topPt: box.topPt, heightPt: labelPt };
      const heightPt = Math.max(drawing.lineHeightPt, box.topPt + box.heightPt - belowPt);
      const below = { ...column, topPt: belowPt, heightPt };
      const what = text(value, drawing) + (status === undefined ? '' : text(status, drawing));
      return textBox(context, text(label, strong), above, 'b') + textBox(context, what, below);
    });
    const line = timeLine(context, { box, linePt, marks: marks.map(({ shape }) => shape), leftOf });
    return line + marks.map(({ xml }) => xml).join('') + texts.join('');
  });
}

interface Line {
  readonly box: Box;
  readonly linePt: number;
  readonly marks: readonly DrawnShape[];
  readonly leftOf: (index: number) => number;
}

/** From the start side to the first mark, from mark to mark, and on to the arrow. */
function timeLine(context: SlideContext, { box, linePt, marks, leftOf }: Line): string {
  const { direction } = context;
  const stepPt = box.widthPt / marks.length;
  const forward = direction === 'ltr' ? 1 : -1;
  const startPt = direction === 'ltr' ? box.leftPt : box.leftPt + box.widthPt;
  const sites = direction === 'ltr' ? { before: 2, after: 6 } : { before: 6, after: 2 };
  const middles = marks.map((_, index) => leftOf(index) + stepPt / 2);
  const at = (leftPt: number) => ({ leftPt, topPt: linePt });
  const half = (forward * markPt) / 2;
  const pieces = [...marks.keys(), marks.length].map((index) => {
    const [before, after] = [marks[index - 1], marks[index]];
    const from = before === undefined ? startPt : (middles[index - 1] ?? 0) + half;
    const to = after === undefined ? startPt + forward * box.widthPt : (middles[index] ?? 0) - half;
    const ends = {
      ...{ from: at(from), to: at(to) },
      ...(before === undefined ? {} : { start: { id: before.id, site: sites.after } }),
      ...(after === undefined ? {} : { end: { id: after.id, site: sites.before } }),
    };
    const arrow = after === undefined ? ({ arrow: true } as const) : {};
    return connector(context, ends, { kind: 'straight', linePt: 1.5, ...arrow });
  });
  return pieces.join('');
}

/** Full when done, half when underway, empty when planned, crossed when cancelled. */
function stepMark(
  context: SlideContext,
  state: StepState,
  box: Box,
): { readonly shape: DrawnShape; readonly xml: string } {
  const { mark, ground } = drawnColors;
  const fill = state === 'done' ? mark : ground;
  const shape = drawnShape(context, box, { preset: 'ellipse', fill, line: mark, linePt: 1.2 });
  const over = overlay(state);
  const xml = over === undefined ? '' : drawnShape(context, box, over).xml;
  return { shape, xml: shape.xml + xml };
}

function overlay(state: StepState): ShapeLook | undefined {
  const { mark } = drawnColors;
  if (state === 'cancelled') return { preset: 'mathMultiply', fill: mark };
  if (state !== 'underway') return undefined;
  const adjust = '<a:gd name="adj1" fmla="val 0"/><a:gd name="adj2" fmla="val 10800000"/>';
  return { preset: 'pie', adjust, fill: mark };
}
