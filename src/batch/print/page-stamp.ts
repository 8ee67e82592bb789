/**
 * Draws the number a page has in the whole job, at the outer corner of its foot. Drawn as shapes: they need no font in
 * the file, and are an artifact of the page (ISO 32000-1, 14.8.2.2), as its running foot is. What a screen shows as the
 * page's number are the labels of the file.
 */

import { Font } from 'harfbuzzjs';
import type { FontSet } from '../../fonts/font-set.js';
import { faceOf } from '../../fonts/harfbuzz.js';
import { decimal } from './imported-paper.js';
import type { Size } from './sheet-layout.js';

const sizePt = 9;
/** From the edges of the sheet: inside what printers can reach, outside what papers print. */
const sidePt = 30;
const footPt = 20;

interface Digit {
  readonly path: string;
  readonly widthPt: number;
}

export class PageStamp {
  readonly #digits: ReadonlyMap<string, Digit>;

  constructor(fonts: FontSet) {
    const key = fonts.pick(0x30, 'Latn', { bold: false, italic: false });
    if (key === undefined) throw new Error('no font of the program has digits');
    this.#digits = digitsOf(fonts.get(key).bytes);
  }

  /** Operators that draw the number; at the right edge for `atRight`. */
  draw(number: number, side: Size, atRight: boolean): string {
    const digits = [...String(number)].flatMap((digit) => this.#digits.get(digit) ?? []);
    const widthPt = digits.reduce((sum, digit) => sum + digit.widthPt, 0);
    let x = atRight ? side.widthPt - sidePt - widthPt : sidePt;
    const shapes = digits.map(({ path, widthPt: width }) => {
      const shape = `q 1 0 0 1 ${decimal(x)} ${decimal(footPt)} cm ${path} f Q`;
      x += width;
      return shape;
    });
    return `/Artifact << /Type /Pagination /Subtype /Footer >> BDC 0 g\n${shapes.join('\n')}\nEMC`;
  }
}

function digitsOf(bytes: Uint8Array): ReadonlyMap<string, Digit> {
  const face = faceOf(bytes);
  const font = new Font(face);
  const scale = sizePt / face.upem;
  return new Map(
    [...'0123456789'].map((digit) => {
      const glyph = font.nominalGlyph(digit.charCodeAt(0));
      if (glyph === undefined) throw new Error('a digit has no glyph');
      const path = pathOf(font.glyphToJson(glyph), scale);
      return [digit, { path, widthPt: font.glyphHAdvance(glyph) * scale }] as const;
    }),
  );
}

interface PathCommand {
  readonly type: string;
  readonly values: readonly number[];
}

/** Quadratic curves become cubic ones, the only ones PDF has: their handles are two thirds of the way to the point. */
function pathOf(commands: readonly PathCommand[], scale: number): string {
  let [x, y] = [0, 0];
  const show = (...values: readonly number[]): string =>
    values.map((value) => decimal(value * scale)).join(' ');
  return commands
    .map(({ type, values }) => {
      const [a = 0, b = 0, c = 0, d = 0] = values;
      const from = [x, y] as const;
      [x, y] = [values.at(-2) ?? x, values.at(-1) ?? y];
      switch (type) {
        case 'M':
          return `${show(a, b)} m`;
        case 'L':
          return `${show(a, b)} l`;
        case 'Q': {
          const near = (start: number, handle: number): number =>
            start + (2 / 3) * (handle - start);
          return `${show(near(from[0], a), near(from[1], b), near(c, a), near(d, b), c, d)} c`;
        }
        case 'C':
          return `${show(...values)} c`;
        default:
          return 'h';
      }
    })
    .join(' ');
}
