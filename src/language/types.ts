/** The words of grammar the language engine uses; the engine stands alone and imports no record and no document. */

/** Languages of papers: Arabic, French, Standard Moroccan Tamazight in Tifinagh. */
export type Language = 'ar' | 'fr' | 'zgh';

/** Gender of a person, and grammatical gender of a noun. */
export type Gender = 'female' | 'male';

/**
 * Arabic case, as far as letters show it without vowel signs. `oblique` is the genitive (after a preposition, or as
 * the second part of a construct); `accusative` differs from it only in indefinite singulars (عضوا واحدا).
 */
export type Case = 'nominative' | 'oblique' | 'accusative';

export type Weekday =
  'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** No-break space, the only space that may stand between a French number or abbreviation and its word. */
export const NO_BREAK_SPACE = '\u00A0';
