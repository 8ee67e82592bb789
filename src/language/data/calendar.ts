/**
 * Names of months and weekdays.
 * Sources: CLDR 48 locales ar-MA, fr-MA and zgh, as read from Node's Intl, and the papers of five Moroccan communes.
 */

import type { Language, Weekday } from '../types.js';

/** January first. Arabic names are those of the Moroccan administration (ماي، يوليوز، غشت ...). */
export const monthNames: Readonly<Record<Language, readonly string[]>> = {
  ar: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'ماي',
    'يونيو',
    'يوليوز',
    'غشت',
    'شتنبر',
    'أكتوبر',
    'نونبر',
    'دجنبر',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  zgh: [
    'ⵉⵏⵏⴰⵢⵔ',
    'ⴱⵕⴰⵢⵕ',
    'ⵎⴰⵕⵚ',
    'ⵉⴱⵔⵉⵔ',
    'ⵎⴰⵢⵢⵓ',
    'ⵢⵓⵏⵢⵓ',
    'ⵢⵓⵍⵢⵓⵣ',
    'ⵖⵓⵛⵜ',
    'ⵛⵓⵜⴰⵏⴱⵉⵔ',
    'ⴽⵜⵓⴱⵔ',
    'ⵏⵓⵡⴰⵏⴱⵉⵔ',
    'ⴷⵓⵊⴰⵏⴱⵉⵔ',
  ],
};

/** Monday first (ISO 8601). */
export const weekdayOrder: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

export const weekdayNames: Readonly<Record<Language, Readonly<Record<Weekday, string>>>> = {
  ar: {
    monday: 'الاثنين',
    tuesday: 'الثلاثاء',
    wednesday: 'الأربعاء',
    thursday: 'الخميس',
    friday: 'الجمعة',
    saturday: 'السبت',
    sunday: 'الأحد',
  },
  fr: {
    monday: 'lundi',
    tuesday: 'mardi',
    wednesday: 'mercredi',
    thursday: 'jeudi',
    friday: 'vendredi',
    saturday: 'samedi',
    sunday: 'dimanche',
  },
  zgh: {
    monday: 'ⴰⵢⵏⴰⵙ',
    tuesday: 'ⴰⵙⵉⵏⴰⵙ',
    wednesday: 'ⴰⴽⵕⴰⵙ',
    thursday: 'ⴰⴽⵡⴰⵙ',
    friday: 'ⴰⵙⵉⵎⵡⴰⵙ',
    saturday: 'ⴰⵙⵉⴹⵢⴰⵙ',
    sunday: 'ⴰⵙⴰⵎⴰⵙ',
  },
};

/** The words around days: "on the day", "on the two days", "on the days", "from", "to". */
export const arabicDayFrame = {
  one: 'يوم',
  two: 'يومي',
  many: 'أيام',
  from: 'من',
  to: 'إلى',
} as const;

export const frenchDayFrame = {
  one: 'le',
  many: 'les',
  from: 'du',
  to: 'au',
  /** Only the first of the month is an ordinal in a French date. */
  first: '1er',
} as const;
