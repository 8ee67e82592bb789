/**
 * What poppler (evince, okular, pdftotext) makes of a line: takes characters as they stand from left to right, gives
 * them in the order it hands on. It knows neither levels nor isolates: a page is of one direction, that of most of its
 * letters, and a line is cut into stretches where a letter of the other direction or, in right-to-left ones, a number
 * begins.
 *
 * Written after poppler 22.12 (reorderText in TextOutputDev.cc, UnicodeTypeTable.cc);
 * test/conformance/readback.conformance.ts holds it against poppler itself.
 */

import type { Direction } from '../../../document/tree.js';
import { propertyTable } from '../../../lookup/unit-table.js';
import { TextWriter } from '../../../lookup/text-writer.js';

/** Number: digits and what poppler counts among them, whose stretch goes on from left to right. */
export type PopplerType = 'left' | 'right' | 'number' | 'neutral';

/** Half-open ranges of poppler's table (Unicode 5, and older in places), for the scripts that papers have. */
const left = /[A-Za-zªµºÀ-ÖØ-öø-ʸʻ-ˁː-ˑˠ-ˤͰ-ͽΆΈ-ϵϷ-҂Ҋ-։Ḁ-ᾼ\u200eⁱⁿℂℇℊ-ℓℕℙ-ℝ]/u;
const right =
  /[\u05be\u05c0\u05c3\u05d0-\u05ff\u060d\u0616-\u064a\u066d-\u066f\u0671-\u06d5\u06dd\u06e5\u06e6\u06ee\u06ef\u06fa-\u070d\u0710\u0712-\u072f\u074b-\u07a5\u07b1\u200f\u202b\u202e]/u;
const number = /[#-%+-:\u00a0¢-¥°-³¹\u0604-\u060c\u0659-\u066c\u06f0-\u06f9‰-‴⁄⁰⁴-⁻₀-₋₠-₱℮−∓]/u;

const popplerTypes: readonly PopplerType[] = ['left', 'right', 'number', 'neutral'];
const popplerTypeOf = propertyTable((unit) => {
  if (right.test(unit)) return popplerTypes.indexOf('right');
  if (number.test(unit)) return popplerTypes.indexOf('number');
  return popplerTypes.indexOf(left.test(unit) ? 'left' : 'neutral');
});

/** The type of the UTF-16 unit at a place; poppler's table has none beyond the Basic Multilingual Plane. */
export function typeForPoppler(text: string, at: number): PopplerType {
  return popplerTypes[popplerTypeOf(text.charCodeAt(at))] ?? 'neutral';
}

/** The direction of a page on which these characters stand. */
export function pageDirectionForPoppler(characters: string): Direction {
  let balance = 0;
  for (let at = 0; at < characters.length; at++) {
    const type = typeForPoppler(characters, at);
    if (type === 'left') balance++;
    else if (type === 'right') balance--;
  }
  return balance >= 0 ? 'ltr' : 'rtl';
}

const writer = new TextWriter();

/** `line` is given from left to right. */
export function readByPoppler(line: string, page: Direction): string {
  const typeAt = (at: number): PopplerType => typeForPoppler(line, at);
  if (page === 'ltr') {
    for (let at = 0; at < line.length;) {
      const from = at;
      while (at < line.length && typeAt(at) !== 'right') at++;
      writer.add(line, from, at);
      const begin = at;
      while (at < line.length && typeAt(at) !== 'left' && typeAt(at) !== 'number') at++;
      writer.addTurned(line, begin, at);
    }
    return writer.take();
  }
  for (let end = line.length; end > 0;) {
    const from = end;
    while (end > 0 && typeAt(end - 1) !== 'left' && typeAt(end - 1) !== 'number') end--;
    writer.addTurned(line, end, from);
    const begin = end;
    while (end > 0 && typeAt(end - 1) !== 'right') end--;
    writer.add(line, end, begin);
  }
  return writer.take();
}
