/** How many lines a text takes, for formats that leave setting it to the program that opens the file. */

import type { ResolvedText } from '../../document/resolved.js';
import type { ParagraphStyle } from '../../document/styles.js';
import type { FontSet } from '../../fonts/font-set.js';
import { textWidthEm } from '../../fonts/text-width.js';

/** Letters are counted as they stand alone, so that Arabic is never taken for narrower than it is. */
export function textLines(
  text: ResolvedText,
  { sizePt, bold }: ParagraphStyle,
  { widthPt, fonts }: { readonly widthPt: number; readonly fonts: FontSet },
): number {
  const script = text.runs[0]?.script ?? 'Latn';
  const wider = bold ? boldShare : 1;
  const widthOf = (part: string): number => textWidthEm(part, script, fonts) * sizePt * wider;
  const spacePt = widthOf(' ');
  return text.text
    .split('\n')
    .map((line) => {
      let [lines, filledPt] = [1, 0];
      for (const word of line.split(' ')) {
        const wordPt = widthOf(word);
        if (filledPt > 0 && filledPt + spacePt + wordPt > widthPt)
          [lines, filledPt] = [lines + 1, 0];
        filledPt += (filledPt > 0 ? spacePt : 0) + wordPt;
      }
      return lines;
    })
    .reduce((sum, lines) => sum + lines, 0);
}

const boldShare = 1.06;
