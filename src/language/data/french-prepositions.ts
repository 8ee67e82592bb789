/**
 * "de" and "à" before names of places.
 * Sources: usage of Moroccan communes (COMMUNE D'ASKAOUN, commune de Guelmim) and French orthography. "Ou" before a
 * vowel is a consonant sound whose elision varies (d’Ouarzazate, de Ouarzazate): a record can override each name.
 */

/** Decided once: the typographic apostrophe U+2019. */
export const APOSTROPHE = '’';

/** A name that begins with a vowel letter elides, whatever its accents; Y before a vowel and H do not. */
export const elidingLetters = 'aeiouœæ';

/** French articles that contract; the Arabic El, Al, Es, Aït are part of the name and never do. */
export const contractions: Readonly<Record<'de' | 'à', readonly (readonly [article: string, contracted: string])[]>> = {
  de: [
    ['Le ', 'du '],
    ['Les ', 'des '],
  ],
  à: [
    ['Le ', 'au '],
    ['Les ', 'aux '],
  ],
};
