/** Facts about languages and scripts that several stages need. */

import type { Direction, Language } from './tree.js';

/** The languages of a paper: one; two beside each other (ar+fr); two one after the other (ar/fr). */
export interface LanguageSetting {
  /** In the order asked for. */
  readonly languages: readonly Language[];
  readonly inSequence?: boolean;
}

/** The setting as people write it: ar, ar+fr, ar/fr. */
export function settingName({ languages, inSequence }: LanguageSetting): string {
  return languages.join(inSequence === true ? '/' : '+');
}

/** Direction of the script a language is written in by this program: Tamazight in Tifinagh runs left to right. */
export function directionOf(lang: Language): Direction {
  return lang === 'ar' ? 'rtl' : 'ltr';
}

/** BCP 47 tag written into produced files. */
export function languageTag(lang: Language): string {
  return { ar: 'ar-MA', fr: 'fr-MA', zgh: 'zgh-Tfng-MA' }[lang];
}
