/** The font files that ship with the program, with their licences, in `fonts/`. */

import type { FontKey } from './font-key.js';

export interface ShippedFont {
  readonly key: FontKey;
  /** Path relative to the program's root. */
  readonly path: string;
}

const amiri = 'Amiri';
const naskh = 'Noto Naskh Arabic';

/** Family that sets Tamazight unless the workspace names another. */
export const tifinaghFamily = 'Noto Sans Tifinagh';
/** Family of ticks, arrows and other symbols. */
export const symbolsFamily = 'Noto Sans Symbols 2';
/** Family that sets Arabic and French unless the workspace names others: it reads back best and has one glyph a letter. */
export const textFamily = amiri;

/** In the fixed order in which a character that its own font lacks is looked for. */
export const shippedFonts: readonly ShippedFont[] = [
  { key: { family: amiri, style: 'regular' }, path: 'fonts/Amiri-Regular.ttf' },
  { key: { family: amiri, style: 'bold' }, path: 'fonts/Amiri-Bold.ttf' },
  { key: { family: amiri, style: 'italic' }, path: 'fonts/Amiri-Italic.ttf' },
  { key: { family: amiri, style: 'boldItalic' }, path: 'fonts/Amiri-BoldItalic.ttf' },
  {
    key: { family: tifinaghFamily, style: 'regular' },
    path: 'fonts/NotoSansTifinagh-Regular.ttf',
  },
  { key: { family: symbolsFamily, style: 'regular' }, path: 'fonts/NotoSansSymbols2-Regular.ttf' },
  {
    // arrows in a line of text
    key: { family: 'Noto Sans Symbols', style: 'regular' },
    path: 'fonts/NotoSansSymbols-Regular.ttf',
  },
  { key: { family: naskh, style: 'regular' }, path: 'fonts/NotoNaskhArabic-Regular.ttf' },
  { key: { family: naskh, style: 'bold' }, path: 'fonts/NotoNaskhArabic-Bold.ttf' },
];
