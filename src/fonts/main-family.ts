import { rememberedWeakly } from '../lookup/remembered.js';
import type { FontSet } from './font-set.js';

/**
 * The family of Arabic body text: in Word and PowerPoint the font of everything that names none, also of text that
 * someone adds to the paper. Throws when the set has no font.
 */
export const mainFamily = rememberedWeakly((fonts: FontSet): string => {
  const alif = 0x0627;
  const key = fonts.pick(alif, 'Arab', { bold: false, italic: false }) ?? fonts.files[0]?.key;
  if (key === undefined) throw new Error('no fonts');
  return key.family;
});
