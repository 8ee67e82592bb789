/** How wide plain figures and signs are, for places that must agree in every format without being shaped. */

import { Font } from 'harfbuzzjs';
import type { FontFile, FontSet, Script } from './font-set.js';
import { faceOf } from './harfbuzz.js';

const fonts = new WeakMap<FontFile, { readonly font: Font; readonly unitsPerEm: number }>();

/** Sum of the advances of the characters, in type sizes (em); what no font covers counts as nothing. */
export function textWidthEm(text: string, script: Script, set: FontSet): number {
  return [...text].reduce((sum, character) => {
    const code = character.codePointAt(0) ?? 0;
    const key = set.pick(code, script, { bold: false, italic: false });
    return key === undefined ? sum : sum + advanceEm(code, set.get(key));
  }, 0);
}

function advanceEm(code: number, file: FontFile): number {
  let known = fonts.get(file);
  if (known === undefined) {
    const face = faceOf(file.bytes);
    known = { font: new Font(face), unitsPerEm: face.upem };
    fonts.set(file, known);
  }
  const glyph = known.font.nominalGlyph(code);
  return glyph === undefined ? 0 : known.font.glyphHAdvance(glyph) / known.unitsPerEm;
}
