import type { ResolvedText } from '../document/resolved.js';
import type { Language } from '../document/tree.js';
import type { FontSet } from '../fonts/font-set.js';
import { itemize } from './itemize.js';

/** The label of a slide that is one of several with the same title: (2/3), as its title is set. */
export function slidePartLabel(
  part: { readonly number: number; readonly count: number },
  lang: Language,
  fonts: FontSet,
): ResolvedText {
  const value = `(${part.number}/${part.count})`;
  return itemize([{ type: 'text', value, marks: {} }], lang, fonts, {
    bold: true,
    underline: false,
  }).text;
}
