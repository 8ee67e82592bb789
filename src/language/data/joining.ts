/**
 * Words that join others.
 * Sources: Arabic orthography (و, ل, ب are written with their word); French: Lexique des règles typographiques of the
 * Imprimerie nationale; Tamazight ⴷ "and": CLDR and every public text that was read.
 */

import type { Language } from '../types.js';

export const conjunction: Readonly<Record<Language, string>> = { ar: 'و', fr: 'et', zgh: 'ⴷ' };

/**
 * Words whose ال belongs to the root (eighth form of roots in ل), so that ل stands before an untouched word:
 * لالتزام, not للتزام.
 */
export const wordsWithRootAlifLam: readonly string[] = [
  'التزام',
  'التزاما',
  'التزامات',
  'التزامه',
  'التزامها',
  'التزامهم',
  'التزامنا',
  'التماس',
  'التماسا',
  'التماسات',
  'التقاء',
  'التقاءات',
  'التحاق',
  'التحاقه',
  'التحاقها',
  'التحاقهم',
  'التفات',
  'التفاتة',
  'التئام',
  'التباس',
];
