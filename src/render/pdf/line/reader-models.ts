/**
 * What two readers make of visual text: takes characters as they stand from left to right, gives them in the order
 * the reader hands on. Neither knows isolates (UAX #9, X5a to X5c), and each simplifies UAX #9 in its own way, which
 * is why a line must be written so that these two functions give its logical text back.
 *
 * Written after pdf.js 5.6 (src/core/bidi.js) and pdfium (core/fxcrt/fx_bidi.cpp, core/fpdftext/cpdf_textpage.cpp);
 * test/conformance/readback.conformance.ts holds them against the readers themselves.
 */

import type { BidiCharTypeName } from 'bidi-js';
import { bidi, bidiClassAt } from '../../../text/bidi-classes.js';
import { propertyTable } from '../../../lookup/unit-table.js';
import { unitText } from '../../../lookup/unit-text.js';
import { reversed, unitsAt } from './reversed.js';
import { TextWriter } from '../../../lookup/text-writer.js';

/** A share of right-to-left letters below this makes a longer text left-to-right to pdf.js. */
export const leastShareForPdfJs = 0.3;
/** Texts of at most so many characters are right-to-left to pdf.js as soon as they have one such letter. */
export const shortTextForPdfJs = 4;

/** pdf.js, given the text of one stretch of marked content. */
export function readByPdfJs(text: string): string {
  if (isPlainlyRightToLeft(text)) return reversed(text);
  const units = Array.from({ length: text.length }, (_, at) => unitText(text, at));
  const types = units.map((_, at) => typeForPdfJs(text, at));
  const strong = types.filter((type) => type === 'R' || type === 'AL' || type === 'AN').length;
  if (strong === 0) return text;
  const leftToRight =
    strong / units.length < leastShareForPdfJs && units.length > shortTextForPdfJs;
  const base = leftToRight ? 0 : 1;
  const embedding: BidiCharTypeName = leftToRight ? 'L' : 'R';
  resolveWeak(types, embedding);
  resolveNeutral(types, embedding);
  const levels = types.map((type) => levelFor(type, base));
  for (let level = levels.includes(2) ? 2 : 1; level >= 1; level--)
    for (const { start, end } of runsWhere(levels, (value) => value >= level))
      for (let [from, to] = [start, end - 1]; from < to; from++, to--)
        [units[from], units[to]] = [units[to] ?? '', units[from] ?? ''];
  return units.join('');
}

/** Letters from right to left with signs and spaces among them, which all take their direction. */
function isPlainlyRightToLeft(text: string): boolean {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const share = shareForPdfJs(text.charCodeAt(at));
    if (share === pdfJsShares.other) return false;
    if (share === pdfJsShares.letter) letters++;
  }
  return letters > 0 && letters / text.length >= leastShareForPdfJs;
}

const pdfJsShares = { letter: 0, sign: 1, other: 2 } as const;

const shareForPdfJs = propertyTable((unit) => {
  const type = typeForPdfJs(unit, 0);
  if (type === 'R' || type === 'AL') return pdfJsShares.letter;
  const isSign = type === 'WS' || type === 'ON' || type === 'CS' || type === 'ES' || type === 'ET';
  return isSign ? pdfJsShares.sign : pdfJsShares.other;
});

/** The type of the UTF-16 unit at a place. Outside Latin-1 and the Arabic blocks everything is a left-to-right letter. */
export function typeForPdfJs(text: string, at: number): BidiCharTypeName {
  const code = text.charCodeAt(at);
  if (code <= 0xff || (code >= 0x0600 && code <= 0x06ff)) return bidiClassAt(text, at);
  if (code >= 0x0590 && code <= 0x05f4) return 'R';
  const arabic =
    (code >= 0x0700 && code <= 0x08ac) ||
    (code >= 0xfb50 && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfeff);
  return arabic ? 'AL' : 'L';
}

/** Rules W1 to W7 as pdf.js has them: separators and terminators that join no number are neutral (ON). */
function resolveWeak(types: BidiCharTypeName[], embedding: BidiCharTypeName): void {
  let last = embedding;
  types.forEach((type, index) => {
    if (type === 'NSM') types[index] = last;
    else last = type;
  });
  last = embedding;
  types.forEach((type, index) => {
    if (type === 'EN') types[index] = last === 'AL' ? 'AN' : 'EN';
    else if (type === 'R' || type === 'L' || type === 'AL') last = type;
  });
  types.forEach((type, index) => {
    if (type === 'AL') types[index] = 'R';
  });
  for (let index = 1; index < types.length - 1; index++) {
    const [before, after] = [types[index - 1], types[index + 1]];
    if (types[index] === 'ES' && before === 'EN' && after === 'EN') types[index] = 'EN';
    if (types[index] === 'CS' && (before === 'EN' || before === 'AN') && after === before)
      types[index] = before;
  }
  types.forEach((type, index) => {
    if (type !== 'EN') return;
    for (let at = index - 1; types[at] === 'ET'; at--) types[at] = 'EN';
    for (let at = index + 1; types[at] === 'ET'; at++) types[at] = 'EN';
  });
  last = embedding;
  types.forEach((type, index) => {
    if (type === 'WS' || type === 'ES' || type === 'ET' || type === 'CS') types[index] = 'ON';
    else if (type === 'EN') types[index] = last === 'L' ? 'L' : 'EN';
    else if (type === 'R' || type === 'L') last = type;
  });
}

/** Rules N1 and N2: neutrals between two of one direction take it, numbers counting as right-to-left. */
function resolveNeutral(types: BidiCharTypeName[], embedding: BidiCharTypeName): void {
  const side = (type: BidiCharTypeName | undefined): BidiCharTypeName | undefined =>
    type === 'L' ? 'L' : type === 'R' || type === 'EN' || type === 'AN' ? 'R' : undefined;
  const nearest = (index: number, step: 1 | -1): BidiCharTypeName => {
    for (let at = index; at >= 0 && at < types.length; at += step) {
      const found = side(types[at]);
      if (found !== undefined) return found;
    }
    return embedding;
  };
  for (const { start, end } of runsWhere(types, (type) => type === 'ON')) {
    const before = nearest(start - 1, -1);
    types.fill(before === nearest(end, 1) ? before : embedding, start, end);
  }
}

function levelFor(type: BidiCharTypeName, base: number): number {
  if (base === 1) return type === 'L' || type === 'AN' || type === 'EN' ? 2 : 1;
  if (type === 'R') return 1;
  return type === 'AN' || type === 'EN' ? 2 : 0;
}

function runsWhere<Item>(
  items: readonly Item[],
  test: (item: Item) => boolean,
): readonly { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = [];
  items.forEach((item, index) => {
    if (!test(item)) return;
    const last = runs.at(-1);
    if (last?.end === index) last.end++;
    else runs.push({ start: index, end: index + 1 });
  });
  return runs;
}

export type PdfiumDirection = 'left' | 'right' | 'weak' | 'neutral';

const pdfiumDirections: readonly PdfiumDirection[] = ['left', 'right', 'weak', 'neutral'];
const pdfiumDirectionOf = propertyTable((unit) =>
  pdfiumDirections.indexOf(pdfiumDirectionFor(unit)),
);

/** The direction pdfium gives the character at a place by itself; one beyond the Basic Multilingual Plane is looked at whole. */
export function directionForPdfium(text: string, at: number): PdfiumDirection {
  if (unitsAt(text, at) === 2) return pdfiumDirectionFor(text.slice(at, at + 2));
  return pdfiumDirections[pdfiumDirectionOf(text.charCodeAt(at))] ?? 'neutral';
}

function pdfiumDirectionFor(character: string): PdfiumDirection {
  switch (bidiClassAt(character, 0)) {
    case 'L':
      return 'left';
    case 'R':
    case 'AL':
      return 'right';
    case 'AN':
    case 'EN':
    case 'NSM':
    case 'CS':
    case 'ES':
    case 'ET':
    case 'BN':
      return 'weak';
    default:
      return 'neutral';
  }
}

/** pdfium, given what it takes for one line. */
export function readByPdfium(line: string): string {
  const segments = segmentsForPdfium(line);
  const count = (wanted: PdfiumDirection): number =>
    segments.reduce((sum, { direction }) => (direction === wanted ? sum + 1 : sum), 0);
  const right = count('right');
  const rightToLeft = right > 0 && right >= count('left');
  if (rightToLeft) segments.reverse();
  let current: PdfiumDirection = rightToLeft ? 'right' : 'left';
  for (const { start, end, direction } of segments) {
    if (direction === 'right' || (direction === 'neutral' && current === 'right')) {
      current = 'right';
      writeTurned(line, start, end);
    } else {
      if (direction !== 'weak') current = 'left';
      writer.add(line, start, end);
    }
  }
  return writer.take();
}

const writer = new TextWriter();

interface PdfiumSegment {
  readonly start: number;
  readonly end: number;
  readonly direction: PdfiumDirection;
}

/** Neighbours of one direction, from left to right. */
function segmentsForPdfium(line: string): PdfiumSegment[] {
  const segments: PdfiumSegment[] = [];
  for (let start = 0; start < line.length;) {
    const direction = directionForPdfium(line, start);
    let end = start + unitsAt(line, start);
    while (end < line.length && directionForPdfium(line, end) === direction)
      end += unitsAt(line, end);
    segments.push({ start, end, direction });
    start = end;
  }
  return segments;
}

/** In right-to-left surroundings pdfium mirrors brackets and takes the ellipsis apart. */
function writeTurned(line: string, start: number, end: number): void {
  for (let at = start; at < end; at++)
    if (staysForPdfium(line.charCodeAt(at)) === 0) {
      for (const character of reversed(line.slice(start, end))) writer.add(changed(character));
      return;
    }
  writer.addTurned(line, start, end);
}

/** Halves of pairs are looked at whole. */
const staysForPdfium = propertyTable((unit) =>
  /\p{Cs}/u.test(unit) || changed(unit) !== unit ? 0 : 1,
);

function changed(character: string): string {
  return character === '…' ? '...' : (bidi.getMirroredCharacter(character) ?? character);
}
