/** Takes an office and the genders of those who hold it, gives the title. Table: data/offices.ts. */

import { groupOf, womenThenMen, type GroupOfPersons } from './agreement.js';
import { offices, type ArabicTitle, type OfficeForms, type OfficeKey } from './data/offices.js';
import { tamazightTerms } from './data/tamazight.js';
import { ordinal } from './ordinals.js';
import { withLam } from './particles.js';
import type { Case, Gender, Language } from './types.js';

export interface OfficeOptions {
  /** Arabic: with the article (الرئيسة); without it when left out. A deputy's title is definite in either case. */
  readonly definite?: boolean;
  /** Gender of the person deputised: نائب الرئيسة. The deputy's own gender when left out. */
  readonly ofGender?: Gender;
  /** First, second deputy: النائبة الأولى للرئيس, "2e vice-présidente". */
  readonly rank?: number;
}

export interface OfficesOptions extends Omit<OfficeOptions, 'rank'> {
  /** Arabic only; nominative when left out. */
  readonly case?: Case;
  /** Names women and men of a mixed group each by their own word, women first: العضوات والأعضاء. */
  readonly inclusive?: boolean;
}

const ARTICLE = 'ال';

function inNumber(title: ArabicTitle, { number }: GroupOfPersons, grammaticalCase: Case): string {
  if (number === 'singular') return title.singular;
  return title[number][grammaticalCase === 'nominative' ? 0 : 1];
}

function holderTitle(office: OfficeKey, gender: Gender): string {
  return `${ARTICLE}${offices[office].ar[gender].singular}`;
}

function arabicTitle(
  forms: OfficeForms,
  group: GroupOfPersons,
  options: OfficeOptions & { readonly case: Case },
): string {
  const { gender } = group;
  const noun = inNumber(forms.ar[gender], group, options.case);
  if (forms.deputyOf !== undefined) {
    const holder = holderTitle(forms.deputyOf, options.ofGender ?? gender);
    if (options.rank === undefined) return `${noun} ${holder}`;
    // Numbered, the construct is undone.
    const rank = ordinal(options.rank, 'ar', { gender, case: options.case });
    return `${ARTICLE}${noun} ${rank} ${withLam(holder)}`;
  }
  const definite = options.definite === true;
  if (forms.tail) return `${noun} ${definite ? forms.tail.definite : forms.tail.indefinite}`;
  const words = [noun];
  if (forms.adjective) words.push(inNumber(forms.adjective[gender], group, options.case));
  return words.map((word) => `${definite ? ARTICLE : ''}${word}`).join(' ');
}

function uncapitalised(title: string): string {
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

function frenchTitle(forms: OfficeForms, group: GroupOfPersons, rank?: number): string {
  const title = forms.fr[group.gender][group.number === 'singular' ? 0 : 1];
  if (rank === undefined) return title;
  const sign = ordinal(rank, 'fr', { gender: group.gender, style: 'digits' });
  return `${sign} ${uncapitalised(title)}`;
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
  const group = groupOf([gender]);
  const forms = offices[office];
  if (lang === 'ar') return arabicTitle(forms, group, { case: 'nominative', ...options });
  if (lang === 'fr') return frenchTitle(forms, group, options.rank);
  return office === 'president' && gender === 'male'
    ? (tamazightTerms['president']?.text ?? '')
    : '';
}

/** "عضو" or "عضوة", "membre": the office as a common noun inside a sentence. */
export function personNoun(office: OfficeKey, gender: Gender, lang: Language): string {
  const title = officeTitle(office, gender, lang);
  return lang === 'fr' ? uncapitalised(title) : title;
}

/**
 * The title that several holders share: "الرئيسان", "المقررات", "أعضاء", "Coordonnatrices adjointes". One holder gives
 * the singular, nobody the masculine plural of a heading. Tamazight plurals have no certain source: empty.
 */
export function officeTitles(
  office: OfficeKey,
  genders: readonly Gender[],
  lang: Language,
  options: OfficesOptions = {},
): string {
  if (lang === 'zgh') return '';
  const forms = offices[office];
  const word = (some: readonly Gender[]): string =>
    lang === 'ar'
      ? arabicTitle(forms, groupOf(some), { ...options, case: options.case ?? 'nominative' })
      : frenchTitle(forms, groupOf(some));
  // A word common to both genders (membre, إطار) needs no doubling.
  const common = word(['male']) === word(['female']);
  return options.inclusive === true && !common ? womenThenMen(genders, word, lang) : word(genders);
}
