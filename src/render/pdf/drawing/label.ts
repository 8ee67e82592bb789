/** Text of a drawing, set in lines of a width. */

import type { ResolvedText } from '../../../document/resolved.js';
import type { ParagraphRole } from '../../../document/tree.js';
import type { Scene } from '../definition/scene.js';
import { textBlock } from '../definition/text.js';
import type { SetLine } from '../line/set-line.js';

export interface Label {
  readonly lines: readonly SetLine[];
  /** Of its longest line. */
  readonly widthPt: number;
  readonly heightPt: number;
  readonly lineHeightPt: number;
  /** From the top of a line to its baseline. */
  readonly baselinePt: number;
}

export type LabelRole = Extract<ParagraphRole, 'drawing' | 'drawing-strong'>;

/** Texts are set once, and then broken into lines of any width. */
export interface LabelText {
  /** Of its longest word: lines of less are longer than asked for. */
  readonly leastWidthPt: number;
  readonly naturalWidthPt: number;
  within(widthPt: number): Label;
}

export function labelText(text: ResolvedText, role: LabelRole, scene: Scene): LabelText {
  const style = { ...scene.assets.styles.paragraph[role], align: 'start' as const };
  const block = textBlock(text, style, scene, { element: undefined });
  const { lineHeightPt, baselinePt } = block;
  return {
    leastWidthPt: block.leastWidthPt(),
    naturalWidthPt: block.naturalWidthPt(),
    within: (widthPt) => {
      const lines = text.text === '' ? [] : block.lines(widthPt);
      return {
        lines,
        widthPt: Math.max(0, ...lines.map((line) => line.widthPt)),
        heightPt: lines.length * lineHeightPt,
        lineHeightPt,
        baselinePt,
      };
    },
  };
}

/** The text in one line. */
export function oneLine(text: ResolvedText, role: LabelRole, scene: Scene): Label {
  return labelText(text, role, scene).within(Infinity);
}
