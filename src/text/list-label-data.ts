/** How the labels of lists are written in each language. */

import type { Language } from '../document/tree.js';

/** What stands behind a counted label: "1.", "أ-", "أولا:". */
export interface LabelSeparators {
  readonly decimal: string;
  readonly roman: string;
  readonly letter: string;
  readonly ordinal: string;
}

/** What stands between the numbers of levels, behind a single one (1-) and behind several (1-2). */
export interface MultilevelSeparators {
  readonly join: string;
  readonly first: string;
  readonly deeper: string;
}

export interface LabelWording {
  readonly separators: LabelSeparators;
  readonly multilevel: MultilevelSeparators;
  readonly letters: readonly string[];
  /** Adverbs of order from the first on; further items are counted in figures. */
  readonly ordinals: readonly string[];
}

export const labelWording: Readonly<Record<Language, LabelWording>> = {
  ar: {
    separators: { decimal: '.', roman: '.', letter: '-', ordinal: ':' },
    multilevel: { join: '-', first: '-', deeper: '' },
    // Order of the Maghreb, which parts from that of the East at the fifteenth letter.
    letters: [...'أبجدهوزحطيكلمنصعفضقرستثخذظغش'],
    ordinals: [
      'أولا',
      'ثانيا',
      'ثالثا',
      'رابعا',
      'خامسا',
      'سادسا',
      'سابعا',
      'ثامنا',
      'تاسعا',
      'عاشرا',
      'حادي عشر',
      'ثاني عشر',
      'ثالث عشر',
      'رابع عشر',
      'خامس عشر',
      'سادس عشر',
      'سابع عشر',
      'ثامن عشر',
      'تاسع عشر',
    ],
  },
  fr: {
    separators: { decimal: '.', roman: '.', letter: ')', ordinal: '\u00A0:' },
    multilevel: { join: '.', first: '.', deeper: '' },
    letters: [...'abcdefghijklmnopqrstuvwxyz'],
    ordinals: [
      'Premièrement',
      'Deuxièmement',
      'Troisièmement',
      'Quatrièmement',
      'Cinquièmement',
      'Sixièmement',
      'Septièmement',
      'Huitièmement',
      'Neuvièmement',
      'Dixièmement',
    ],
  },
  zgh: {
    separators: { decimal: '.', roman: '.', letter: ')', ordinal: '.' },
    multilevel: { join: '.', first: '.', deeper: '' },
    letters: [...'ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥ'],
    ordinals: [],
  },
};

/** Signs that do not count. */
export const markerSigns = {
  tick: '✓',
  dash: '-',
  bullet: '•',
} as const;

/**
 * Arrow heads, by base direction, the preferred first: they point into the text, and no rule of UAX #9 turns them,
 * since they have no mirrored glyph.
 */
export const arrowSigns = {
  ltr: ['➤', '►', '→'],
  rtl: ['⮜', '◄', '←'],
} as const;
