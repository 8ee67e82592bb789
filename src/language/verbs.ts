/** Takes a verb or participle and the persons it speaks of, gives the form that agrees. Tables: data/verbs.ts. */

import { genderIndex, groupOf, womenThenMen } from './agreement.js';
import {
  frenchAuxiliaries,
  participles,
  verbs,
  type ParticipleKey,
  type VerbKey,
} from './data/verbs.js';
import type { Case, Gender, Language } from './types.js';

export interface VerbOptions {
  /**
   * Arabic: whether the verb stands before its subject (حضرت السيدة والسيد: always singular, with the gender of the
   * first named person) or after it (السيدتان حضرتا: full agreement; when left out).
   */
  readonly order?: 'before-subject' | 'after-subject';
}

function frenchAgreement(participle: string, genders: readonly Gender[]): string {
  const group = groupOf(genders);
  const feminine = group.gender === 'female' ? `${participle}e` : participle;
  return group.number === 'singular' || feminine.endsWith('s') ? feminine : `${feminine}s`;
}

function frenchVerb(verb: VerbKey, genders: readonly Gender[]): string {
  const { auxiliary, participle } = verbs[verb].fr;
  const word = frenchAuxiliaries[auxiliary][groupOf(genders).number === 'singular' ? 0 : 1];
  return `${word} ${auxiliary === 'avoir' ? participle : frenchAgreement(participle, genders)}`;
}

/**
 * A past verb for these persons: حضر/حضرت/حضرا/حضرتا/حضروا/حضرن, "a assisté", "se sont abstenues".
 * Nobody counts as a masculine plural. Tamazight has no certain conjugation here: empty.
 */
export function verbForm(
  verb: VerbKey,
  genders: readonly Gender[],
  lang: Language,
  options: VerbOptions = {},
): string {
  if (lang === 'zgh') return '';
  if (lang === 'fr') return frenchVerb(verb, genders);
  if (options.order === 'before-subject') {
    return verbs[verb].ar.singular[genderIndex(genders[0] ?? 'male')];
  }
  const group = groupOf(genders);
  return verbs[verb].ar[group.number][genderIndex(group.gender)];
}

export interface ParticipleOptions {
  /** Arabic only; nominative when left out. */
  readonly case?: Case;
  /** Arabic only: with the article (الحاضرات). */
  readonly definite?: boolean;
  /** Names women and men of a mixed group each by their own word, women first: الحاضرات والحاضرون. */
  readonly inclusive?: boolean;
}

function arabicParticiple(
  participle: ParticipleKey,
  genders: readonly Gender[],
  options: ParticipleOptions,
): string {
  const group = groupOf(genders);
  const forms = participles[participle].ar[group.number][genderIndex(group.gender)];
  const caseIndex = (options.case ?? 'nominative') === 'nominative' ? 0 : 1;
  const word = typeof forms === 'string' ? forms : forms[caseIndex];
  return options.definite === true ? `ال${word}` : word;
}

/** A participle or adjective for these persons: "الحاضرات", "حاضرين", "présentes", "convoquée". Tamazight: empty. */
export function participleForm(
  participle: ParticipleKey,
  genders: readonly Gender[],
  lang: Language,
  options: ParticipleOptions = {},
): string {
  if (lang === 'zgh') return '';
  const word = (some: readonly Gender[]): string =>
    lang === 'ar'
      ? arabicParticiple(participle, some, options)
      : frenchAgreement(participles[participle].fr, some);
  return options.inclusive === true ? womenThenMen(genders, word, lang) : word(genders);
}
