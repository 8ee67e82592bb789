/** Takes the word that marks a paper as a draft or as void, writes it across the page from corner to corner, in grey. */

import type { PaperFile } from '../file/paper-file.js';
import type { SetLine } from '../line/set-line.js';
import { paintLine } from './paint-line.js';

/** Light enough to read the paper over it, dark enough to survive a copier. */
const gray = 0.85;
/** Part of the diagonal that the word may fill, and how much larger than its style it may grow for that. */
const share = 0.7;
const mostGrowth = 2;

/** Painted before the text of the page, so that it stands behind it. */
export function paintMark(file: PaperFile, line: SetLine): void {
  const { width, height } = file.page;
  const diagonal = Math.hypot(width, height);
  const scale = Math.min(mostGrowth, (diagonal * share) / line.widthPt);
  // pdfkit counts from the top: a word that rises to the right turns by a negative angle.
  const [cos, sin] = [width / diagonal, -height / diagonal];
  const matrix = [cos * scale, sin * scale, -sin * scale, cos * scale, width / 2, height / 2];
  file.addContent(`q ${matrix.map((value) => value.toFixed(4)).join(' ')} cm`);
  const baselinePt = line.sizePt * 0.3;
  paintLine(file, line, { xPt: -line.widthPt / 2, baselinePt, gray }, undefined);
  file.addContent('Q');
}
