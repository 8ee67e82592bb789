/**
 * Text as it is compared with what a reader gives back: without the marks that steer readers, and with what is the same
 * to a person made the same (canonical composition of Unicode; a space that no line ends at is a space).
 */

import { TextWriter } from '../../../lookup/text-writer.js';
import { propertyTable } from '../../../lookup/unit-table.js';

const mark = /[\u00ad\u061c\u200b-\u200f\u2060]/u;

/** Letter, digit or vowel sign; white space; a mark that steers readers; anything else. */
const kind = { letter: 0, space: 1, mark: 2, sign: 3, composing: 4 } as const;

/** Composing: canonical composition may change it or its neighbour, and pairs, which are looked at as a whole. */
const kindOf = propertyTable((unit) => {
  if (mark.test(unit)) return kind.mark;
  if (/\s/u.test(unit)) return kind.space;
  if (/[\p{M}\p{Cs}\u1100-\u11ff]/u.test(unit) || unit.normalize('NFC') !== unit)
    return kind.composing;
  return /[\p{L}\p{N}]/u.test(unit) ? kind.letter : kind.sign;
});

/** The text without marks; spaces are spaces. */
export function withoutMarks(text: string): string {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const found = kindOf(unit);
    if (found === kind.mark || found === kind.composing || unit === 0xa0)
      return text
        .replace(/[\u00ad\u061c\u200b-\u200f\u2060]/gu, '')
        .replace(/\u00a0/g, ' ')
        .normalize('NFC');
  }
  return text;
}

/** What of the text is seen: neither marks nor white space. */
export function visible(text: string): string {
  return kept(text, kind.sign) ?? withoutMarks(text).replace(/\s/gu, '');
}

/** The letters, digits and vowel signs of the text. */
export function letters(text: string): string {
  return kept(text, kind.letter) ?? withoutMarks(text).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

const writer = new TextWriter();

/** The units that are letters, and signs where `most` is signs; undefined where a unit may compose with its neighbour. */
function kept(text: string, most: typeof kind.letter | typeof kind.sign): string | undefined {
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const own = kindOf(text.charCodeAt(index));
    if (own === kind.letter || own === most) continue;
    if (own === kind.composing) {
      writer.take();
      return undefined;
    }
    writer.add(text, from, index);
    from = index + 1;
  }
  if (from === 0) return text;
  writer.add(text, from);
  return writer.take();
}
