/** Takes an office and its holder's gender, gives the title; takes persons' genders, gives the polite form. */

import { arabicHonorifics, dualCase, frenchHonorifics } from './data/honorifics.js';
import { offices, type OfficeKey } from './data/people.js';
import { tamazightTerms } from './data/tamazight.js';
import { groupOf } from './agreement.js';
import { listOf } from './lists.js';
import { ordinal } from './ordinals.js';
import type { Case, Gender, Language } from './types.js';

export interface OfficeOptions {
  /** Arabic: with the article (الرئيسة); without it when left out. A deputy's title is definite in either case. */
  readonly definite?: boolean;
  /** Gender of the person deputised: نائب الرئيسة. The deputy's own gender when left out. */
  readonly ofGender?: Gender;
  /** First, second deputy: النائبة الأولى للرئيس, "2e vice-présidente". */
  readonly rank?: number;
}

type Forms = (typeof offices)[OfficeKey] & {
  readonly adjective?: Readonly<Record<Gender, string>>;
  readonly deputyOf?: OfficeKey;
  readonly tail?: string;
};

const ARTICLE = 'ال';

function arabicTitle(office: OfficeKey, gender: Gender, options: OfficeOptions): string {
  const forms: Forms = offices[office];
  const noun = forms.ar[gender];
  if (forms.deputyOf !== undefined) {
    const holder = `${ARTICLE}${offices[forms.deputyOf].ar[options.ofGender ?? gender]}`;
    if (options.rank === undefined) return `${noun} ${holder}`;
    // Numbered, the construct is undone: النائبة الأولى للرئيس.
    return `${ARTICLE}${noun} ${ordinal(options.rank, 'ar', { gender })} لل${holder.slice(2)}`;
  }
  if (forms.tail !== undefined) {
    return `${noun} ${options.definite === true ? forms.tail : forms.tail}`;
  }
  const article = options.definite === true ? ARTICLE : '';
  const words = forms.adjective ? [noun, forms.adjective[gender]] : [noun];
  return words.map((word) => `${article}${word}`).join(' ');
}

function frenchTitle(office: OfficeKey, gender: Gender, options: OfficeOptions): string {
  const title = offices[office].fr[gender];
  if (options.rank === undefined) return title;
  const rank = ordinal(options.rank, 'fr', { gender, style: 'digits' });
  return `${rank} ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/**
 * The title of an office in its holder's gender: "رئيسة", "نائبة الرئيس", "Vice-présidente". French titles begin with a
 * capital letter, as in signatures. Tamazight: only the masculine president is known well enough; others are empty.
 */
export function officeTitle(
  office: OfficeKey,
  gender: Gender,
  lang: Language,
  options: OfficeOptions = {},
): string {
  if (lang === 'ar') return arabicTitle(office, gender, options);
  if (lang === 'fr') return frenchTitle(office, gender, options);
  return office === 'president' && gender === 'male'
    ? (tamazightTerms['president']?.text ?? '')
    : '';
}

/** "عضو" or "عضوة", "membre": the office as a common noun inside a sentence. */
export function personNoun(office: OfficeKey, gender: Gender, lang: Language): string {
  const title = officeTitle(office, gender, lang);
  return lang === 'fr' ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
}

export interface HonorificOptions {
  /** Arabic only; nominative when left out. */
  readonly case?: Case;
  /** French: M., Mme (`short`, when left out) or Monsieur, Madame. */
  readonly form?: 'short' | 'full';
}

function arabicHonorific(genders: readonly Gender[], grammaticalCase: Case): string {
  const word = (some: readonly Gender[]): string => {
    const group = groupOf(some);
    const forms = arabicHonorifics[group.gender];
    return group.number === 'dual' ? forms.dual[dualCase(grammaticalCase)] : forms[group.number];
  };
  return mixed(genders, word, 'ar');
}

/** Women are named first, each gender by its own word. */
function mixed(
  genders: readonly Gender[],
  word: (some: readonly Gender[]) => string,
  lang: Language,
): string {
  const women = genders.filter((gender) => gender === 'female');
  const men = genders.filter((gender) => gender === 'male');
  if (women.length === 0 || men.length === 0) return word(genders);
  return listOf([word(women), word(men)], lang);
}

function frenchHonorific(genders: readonly Gender[], form: 'short' | 'full'): string {
  const word = (some: readonly Gender[]): string => {
    const group = groupOf(some);
    return frenchHonorifics[form][group.gender][group.number === 'singular' ? 0 : 1];
  };
  return mixed(genders, word, 'fr');
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
  if (lang === 'ar') return arabicHonorific(genders, options.case ?? 'nominative');
  if (lang === 'fr') return frenchHonorific(genders, options.form ?? 'short');
  if (genders.includes('female')) return '';
  return tamazightTerms[genders.length === 1 ? 'mister' : 'misters']?.text ?? '';
}
