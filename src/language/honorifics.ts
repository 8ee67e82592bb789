/** Takes the genders of persons, gives the polite form that stands before their names. Table: data/honorifics.ts. */

import { groupOf, womenThenMen } from './agreement.js';
import { arabicHonorifics, frenchHonorifics } from './data/honorifics.js';
import { tamazightTerms } from './data/tamazight.js';
import type { Case, Gender, Language } from './types.js';

export interface HonorificOptions {
  /** Arabic only; nominative when left out. */
  readonly case?: Case;
  /** French: M., Mme (`short`, when left out) or Monsieur, Madame. */
  readonly form?: 'short' | 'full';
}

function arabicWord(genders: readonly Gender[], grammaticalCase: Case): string {
  const group = groupOf(genders);
  const forms = arabicHonorifics[group.gender];
  if (group.number !== 'dual') return forms[group.number];
  return forms.dual[grammaticalCase === 'nominative' ? 0 : 1];
}

function frenchWord(genders: readonly Gender[], form: 'short' | 'full'): string {
  const group = groupOf(genders);
  return frenchHonorifics[form][group.gender][group.number === 'singular' ? 0 : 1];
}

/**
 * The polite form for these persons: السيدة, السيدتين, السيدات والسادة; Mme, MM., "Mmes et MM.".
 * Tamazight: only the form for men is known well enough; empty otherwise. Nobody gives an empty text.
 */
export function honorific(
  genders: readonly Gender[],
  lang: Language,
  options: HonorificOptions = {},
): string {
  if (genders.length === 0) return '';
  if (lang === 'ar') {
    const grammaticalCase = options.case ?? 'nominative';
    return womenThenMen(genders, (some) => arabicWord(some, grammaticalCase), lang);
  }
  if (lang === 'fr') {
    const form = options.form ?? 'short';
    return womenThenMen(genders, (some) => frenchWord(some, form), lang);
  }
  if (genders.includes('female')) return '';
  return tamazightTerms[genders.length === 1 ? 'mister' : 'misters']?.text ?? '';
}
