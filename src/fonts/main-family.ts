import type { FontSet } from './font-set.js';

const known = new WeakMap<FontSet, string>();

/**
 * The family of Arabic body text: in Word and PowerPoint the font of everything that names none, also of text that
 * someone adds to the paper. Throws when the set has no font.
 */
export function mainFamily(fonts: FontSet): string {
  const before = known.get(fonts);
  if (before !== undefined) return before;
  const alif = 0x0627;
  const key = fonts.pick(alif, 'Arab', { bold: false, italic: false }) ?? fonts.files[0]?.key;
  if (key === undefined) throw new Error('no fonts');
  known.set(fonts, key.family);
  return key.family;
}
