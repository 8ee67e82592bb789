/**
 * Arabic numerals, cardinal and ordinal, without vowel signs and with the Moroccan official spelling مائة.
 * Source of the forms: the classical rules of agreement between number and noun, as taught in Moroccan schools; the
 * tables of test/language spell their results out one by one.
 */

import type { Gender } from '../types.js';

/** The form a numeral takes beside a noun of the named gender: `male` is said with masculine nouns (ثلاثة أعضاء). */
export type ByNounGender = Readonly<Record<Gender, string>>;

/** 3 to 10, before a plural noun. */
export const cardinalUnits: Readonly<Record<number, ByNounGender>> = {
  3: { male: 'ثلاثة', female: 'ثلاث' },
  4: { male: 'أربعة', female: 'أربع' },
  5: { male: 'خمسة', female: 'خمس' },
  6: { male: 'ستة', female: 'ست' },
  7: { male: 'سبعة', female: 'سبع' },
  8: { male: 'ثمانية', female: 'ثماني' },
  9: { male: 'تسعة', female: 'تسع' },
  10: { male: 'عشرة', female: 'عشر' },
};

/** 11 and 13 to 19: invariable. */
export const cardinalTeens: Readonly<Record<number, ByNounGender>> = {
  11: { male: 'أحد عشر', female: 'إحدى عشرة' },
  13: { male: 'ثلاثة عشر', female: 'ثلاث عشرة' },
  14: { male: 'أربعة عشر', female: 'أربع عشرة' },
  15: { male: 'خمسة عشر', female: 'خمس عشرة' },
  16: { male: 'ستة عشر', female: 'ست عشرة' },
  17: { male: 'سبعة عشر', female: 'سبع عشرة' },
  18: { male: 'ثمانية عشر', female: 'ثماني عشرة' },
  19: { male: 'تسعة عشر', female: 'تسع عشرة' },
};

/** 12 is the only declined one of the teens. */
export const twelve: Readonly<Record<'nominative' | 'oblique', ByNounGender>> = {
  nominative: { male: 'اثنا عشر', female: 'اثنتا عشرة' },
  oblique: { male: 'اثني عشر', female: 'اثنتي عشرة' },
};

/** 1 to 9 as the first part of 21, 22 ... 99. */
export const unitsBeforeTens: Readonly<
  Record<'nominative' | 'oblique' | 'accusative', Readonly<Record<number, ByNounGender>>>
> = {
  nominative: {
    1: { male: 'واحد', female: 'إحدى' },
    2: { male: 'اثنان', female: 'اثنتان' },
    3: { male: 'ثلاثة', female: 'ثلاث' },
    4: { male: 'أربعة', female: 'أربع' },
    5: { male: 'خمسة', female: 'خمس' },
    6: { male: 'ستة', female: 'ست' },
    7: { male: 'سبعة', female: 'سبع' },
    8: { male: 'ثمانية', female: 'ثمان' },
    9: { male: 'تسعة', female: 'تسع' },
  },
  oblique: {
    1: { male: 'واحد', female: 'إحدى' },
    2: { male: 'اثنين', female: 'اثنتين' },
    3: { male: 'ثلاثة', female: 'ثلاث' },
    4: { male: 'أربعة', female: 'أربع' },
    5: { male: 'خمسة', female: 'خمس' },
    6: { male: 'ستة', female: 'ست' },
    7: { male: 'سبعة', female: 'سبع' },
    8: { male: 'ثمانية', female: 'ثمان' },
    9: { male: 'تسعة', female: 'تسع' },
  },
  accusative: {
    1: { male: 'واحدا', female: 'إحدى' },
    2: { male: 'اثنين', female: 'اثنتين' },
    3: { male: 'ثلاثة', female: 'ثلاثا' },
    4: { male: 'أربعة', female: 'أربعا' },
    5: { male: 'خمسة', female: 'خمسا' },
    6: { male: 'ستة', female: 'ستا' },
    7: { male: 'سبعة', female: 'سبعا' },
    8: { male: 'ثمانية', female: 'ثمانيا' },
    9: { male: 'تسعة', female: 'تسعا' },
  },
};

/** 20 to 90, common to both genders. */
export const tens: Readonly<Record<'nominative' | 'oblique', Readonly<Record<number, string>>>> = {
  nominative: {
    20: 'عشرون',
    30: 'ثلاثون',
    40: 'أربعون',
    50: 'خمسون',
    60: 'ستون',
    70: 'سبعون',
    80: 'ثمانون',
    90: 'تسعون',
  },
  oblique: {
    20: 'عشرين',
    30: 'ثلاثين',
    40: 'أربعين',
    50: 'خمسين',
    60: 'ستين',
    70: 'سبعين',
    80: 'ثمانين',
    90: 'تسعين',
  },
};

/** 100, 300 ... 900; 200 is in `twoHundred`. */
export const hundreds: Readonly<Record<number, string>> = {
  100: 'مائة',
  300: 'ثلاثمائة',
  400: 'أربعمائة',
  500: 'خمسمائة',
  600: 'ستمائة',
  700: 'سبعمائة',
  800: 'ثمانمائة',
  900: 'تسعمائة',
};

/** A dual loses its ن when a noun follows directly. */
export const twoHundred = {
  nominative: { construct: 'مائتا', free: 'مائتان' },
  oblique: { construct: 'مائتي', free: 'مائتين' },
} as const;

/** A thousand and its duals and plurals; `accusative` is what follows 11 to 99 when no noun follows (أحد عشر ألفا). */
export const thousand = {
  singular: 'ألف',
  accusative: 'ألفا',
  plural: 'آلاف',
  dual: {
    nominative: { construct: 'ألفا', free: 'ألفان' },
    oblique: { construct: 'ألفي', free: 'ألفين' },
  },
} as const;

export const zero = 'صفر';

/** The word "one" that follows a single noun. */
export const one: Readonly<Record<'other' | 'accusative', ByNounGender>> = {
  other: { male: 'واحد', female: 'واحدة' },
  accusative: { male: 'واحدا', female: 'واحدة' },
};

/** Ordinal 1 to 10, indefinite. */
export const ordinalUnits: Readonly<Record<number, ByNounGender>> = {
  1: { male: 'أول', female: 'أولى' },
  2: { male: 'ثان', female: 'ثانية' },
  3: { male: 'ثالث', female: 'ثالثة' },
  4: { male: 'رابع', female: 'رابعة' },
  5: { male: 'خامس', female: 'خامسة' },
  6: { male: 'سادس', female: 'سادسة' },
  7: { male: 'سابع', female: 'سابعة' },
  8: { male: 'ثامن', female: 'ثامنة' },
  9: { male: 'تاسع', female: 'تاسعة' },
  10: { male: 'عاشر', female: 'عاشرة' },
};

/** Indefinite accusative where letters show it; أول does not take tanwin as an adjective. */
export const ordinalUnitsAccusative: Readonly<Record<number, string>> = {
  1: 'أول',
  2: 'ثانيا',
  3: 'ثالثا',
  4: 'رابعا',
  5: 'خامسا',
  6: 'سادسا',
  7: 'سابعا',
  8: 'ثامنا',
  9: 'تاسعا',
  10: 'عاشرا',
};

/** Inside 11, 21, 31 ... "first" is حادي; before a ten, without the article, defective حادي and ثاني lose their ي. */
export const compoundFirst = {
  beforeTen: { male: 'حادي', female: 'حادية' },
  indefinite: { male: 'حاد', female: 'حادية' },
  accusative: { male: 'حاديا', female: 'حادية' },
} as const;

/** The defective "second" with the article or inside 12 keeps its ي. */
export const secondFull: ByNounGender = { male: 'ثاني', female: 'ثانية' };

/** Second part of the ordinals 11 to 19; it never takes the article. */
export const ordinalTeenPart: ByNounGender = { male: 'عشر', female: 'عشرة' };

/** "after the hundredth": الاجتماع الخامس بعد المائة. */
export const afterHundred = 'بعد المائة';
