/**
 * Signs in numbers. Sources: CLDR 48 ar-MA and zgh; for French the no-break space of the Imprimerie nationale,
 * which Moroccan French papers follow, where CLDR fr-MA has a full stop. Digits are Western in all three languages.
 */

import { NO_BREAK_SPACE, type Language } from '../types.js';

export const decimalComma = ',';

export const groupSeparator: Readonly<Record<Language, string>> = {
  ar: '.',
  fr: NO_BREAK_SPACE,
  zgh: NO_BREAK_SPACE,
};

/**
 * Between number and percent sign. None in Arabic: a sign that touches its number keeps its place beside it in
 * right-to-left text (UAX #9, W5), a spaced one is displayed on the other side.
 */
export const beforePercent: Readonly<Record<Language, string>> = {
  ar: '',
  fr: NO_BREAK_SPACE,
  zgh: NO_BREAK_SPACE,
};

/** Percent in words, where a language's papers use it. */
export const percentWords: Readonly<Partial<Record<Language, string>>> = {
  ar: 'في المائة',
  fr: 'pour cent',
};
