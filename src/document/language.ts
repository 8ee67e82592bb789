/** Facts about languages and scripts that several stages need. */

import type { Direction, Language } from './tree.js';

/** Direction of the script a language is written in by this program: Tamazight in Tifinagh runs left to right. */
export function directionOf(lang: Language): Direction {
  return lang === 'ar' ? 'rtl' : 'ltr';
}

/** BCP 47 tag written into produced files. */
export function languageTag(lang: Language): string {
  return { ar: 'ar-MA', fr: 'fr-MA', zgh: 'zgh-Tfng-MA' }[lang];
}
