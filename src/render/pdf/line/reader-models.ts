/**
 * What two readers make of visual text: takes characters as they stand from left to right, gives them in the order
 * the reader hands on. Neither knows isolates (UAX #9, X5a to X5c), and each simplifies UAX #9 in its own way, which
 * is why a line must be written so that these two functions give its logical text back.
 *
 * Written after pdf.js 5.6 (src/core/bidi.js) and pdfium (core/fxcrt/fx_bidi.cpp, core/fpdftext/cpdf_textpage.cpp);
 * test/conformance/readback.conformance.ts holds them against the readers themselves.
 */

import {
  bidi,
  BidiClass,
  bidiClassAt,
  classOf,
  isOneOf,
  setOf,
} from '../../../text/bidi-classes.js';
import { resolveWeakTypes, settleNeutrals } from '../../../text/bidi-sequence.js';
import { visualOrder } from '../../../text/reorder.js';
import { propertyTable } from '../../../lookup/unit-table.js';
import { reversed, unitsAt } from './reversed.js';
import { TextWriter } from '../../../lookup/text-writer.js';

const { L, R, AL, EN, AN, ES, ET, CS, NSM, BN, WS, ON } = BidiClass;

/** A share of right-to-left letters below this makes a longer text left-to-right to pdf.js. */
export const leastShareForPdfJs = 0.3;
/** Texts of at most so many characters are right-to-left to pdf.js as soon as they have one such letter. */
export const shortTextForPdfJs = 4;

/** pdf.js, given the text of one stretch of marked content. */
export function readByPdfJs(text: string): string {
  if (isPlainlyRightToLeft(text)) return reversed(text);
  const types = new Uint8Array(text.length);
  let strong = 0;
  for (let at = 0; at < types.length; at++) {
    const type = typeForPdfJs(text, at);
    types[at] = type;
    if (isOneOf(type, rightToLeftForPdfJs)) strong++;
  }
  if (strong === 0) return text;
  const leftToRight =
    strong / types.length < leastShareForPdfJs && types.length > shortTextForPdfJs;
  const embedding = leftToRight ? L : R;
  resolveWeakTypes(types, embedding);
  // It does not look at separators of paragraphs and segments and at what rule X9 removes.
  settleNeutrals(types, { embedding, before: embedding, after: embedding }, neutralToPdfJs);
  const levels = types.map((type) => levelFor(type, leftToRight ? 0 : 1));
  for (const place of visualOrder(levels, 1)) writer.add(text, place, place + 1);
  return writer.take();
}

const neutralToPdfJs = setOf(WS, ON);

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

const signs = setOf(WS, ON, CS, ES, ET);

const shareForPdfJs = propertyTable((unit) => {
  const type = typeForPdfJs(unit, 0);
  if (type === R || type === AL) return pdfJsShares.letter;
  return isOneOf(type, signs) ? pdfJsShares.sign : pdfJsShares.other;
});

/** What makes a text right-to-left to pdf.js. */
export const rightToLeftForPdfJs = setOf(R, AL, AN);

/**
 * The type (BidiClass) of the UTF-16 unit at a place. Outside Latin-1 and the Arabic blocks everything is a
 * left-to-right letter.
 */
export function typeForPdfJs(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code <= 0xff || (code >= 0x0600 && code <= 0x06ff)) return classOf(code);
  if (code >= 0x0590 && code <= 0x05f4) return R;
  const arabic =
    (code >= 0x0700 && code <= 0x08ac) ||
    (code >= 0xfb50 && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfeff);
  return arabic ? AL : L;
}

function levelFor(type: number, base: number): number {
  if (base === 1) return type === L || type === AN || type === EN ? 2 : 1;
  if (type === R) return 1;
  return type === AN || type === EN ? 2 : 0;
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

const weak = setOf(AN, EN, NSM, CS, ES, ET, BN);

function pdfiumDirectionFor(character: string): PdfiumDirection {
  const type = bidiClassAt(character, 0);
  if (type === L) return 'left';
  if (type === R || type === AL) return 'right';
  return isOneOf(type, weak) ? 'weak' : 'neutral';
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
