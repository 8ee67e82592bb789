/**
 * Titles of offices, honorifics, and the words that agree with persons.
 * Sources: the offices met in papers of five Moroccan communes; French feminines after the list of the Académie
 * française (2019) and Moroccan usage. Marked "unverified" where no Moroccan paper was found.
 */

import type { Gender } from '../types.js';

export type ByGender = Readonly<Record<Gender, string>>;

interface OfficeForms {
  /** Indefinite; the definite form adds the article to the first word, or to the last one of a construct. */
  readonly ar: ByGender;
  readonly fr: ByGender;
  /** Adjectives that take the article with the noun (الموظف الجماعي). */
  readonly adjective?: ByGender;
  /** Deputy of this office: the title is a construct with the holder's title (نائب الرئيسة). */
  readonly deputyOf?: 'president' | 'rapporteur' | 'coordinator' | 'secretary';
  /** A construct whose second part carries the article (مدير المصالح). */
  readonly tail?: string;
}

export const offices = {
  president: {
    ar: { male: 'رئيس', female: 'رئيسة' },
    fr: { male: 'Président', female: 'Présidente' },
  },
  'vice-president': {
    ar: { male: 'نائب', female: 'نائبة' },
    fr: { male: 'Vice-président', female: 'Vice-présidente' },
    deputyOf: 'president',
  },
  rapporteur: {
    ar: { male: 'مقرر', female: 'مقررة' },
    fr: { male: 'Rapporteur', female: 'Rapporteuse' },
  },
  'deputy-rapporteur': {
    ar: { male: 'نائب', female: 'نائبة' },
    fr: { male: 'Rapporteur adjoint', female: 'Rapporteuse adjointe' },
    deputyOf: 'rapporteur',
  },
  coordinator: {
    ar: { male: 'منسق', female: 'منسقة' },
    fr: { male: 'Coordonnateur', female: 'Coordonnatrice' },
  },
  'deputy-coordinator': {
    ar: { male: 'نائب', female: 'نائبة' },
    fr: { male: 'Coordonnateur adjoint', female: 'Coordonnatrice adjointe' },
    deputyOf: 'coordinator',
  },
  secretary: {
    ar: { male: 'كاتب', female: 'كاتبة' },
    fr: { male: 'Secrétaire', female: 'Secrétaire' },
  },
  'deputy-secretary': {
    ar: { male: 'نائب', female: 'نائبة' },
    fr: { male: 'Secrétaire adjoint', female: 'Secrétaire adjointe' },
    deputyOf: 'secretary',
  },
  treasurer: {
    ar: { male: 'أمين', female: 'أمينة' },
    fr: { male: 'Trésorier', female: 'Trésorière' },
    tail: 'المال',
  },
  member: {
    ar: { male: 'عضو', female: 'عضوة' },
    fr: { male: 'Membre', female: 'Membre' },
  },
  adviser: {
    ar: { male: 'مستشار', female: 'مستشارة' },
    fr: { male: 'Conseiller', female: 'Conseillère' },
  },
  'director-of-services': {
    ar: { male: 'مدير', female: 'مديرة' },
    fr: { male: 'Directeur des services', female: 'Directrice des services' },
    tail: 'المصالح',
  },
  'communal-official': {
    ar: { male: 'موظف', female: 'موظفة' },
    adjective: { male: 'جماعي', female: 'جماعية' },
    fr: { male: 'Fonctionnaire', female: 'Fonctionnaire' },
  },
  executive: {
    ar: { male: 'إطار', female: 'إطار' },
    fr: { male: 'Cadre', female: 'Cadre' },
  },
  'local-authority-representative': {
    ar: { male: 'ممثل', female: 'ممثلة' },
    fr: {
      male: 'Représentant de l’autorité locale',
      female: 'Représentante de l’autorité locale',
    },
    tail: 'السلطة المحلية',
  },
  governor: {
    ar: { male: 'عامل', female: 'عاملة' },
    fr: { male: 'Gouverneur', female: 'Gouverneure' },
  },
  // Written with its ي even without the article, as the administration does (والي جهة).
  wali: {
    ar: { male: 'والي', female: 'والية' },
    fr: { male: 'Wali', female: 'Wali' },
  },
  // The French feminine is unverified.
  caid: {
    ar: { male: 'قائد', female: 'قائدة' },
    fr: { male: 'Caïd', female: 'Caïde' },
  },
  // No feminine is in use.
  pasha: {
    ar: { male: 'باشا', female: 'باشا' },
    fr: { male: 'Pacha', female: 'Pacha' },
  },
  professor: {
    ar: { male: 'أستاذ', female: 'أستاذة' },
    fr: { male: 'Professeur', female: 'Professeure' },
  },
  doctor: {
    ar: { male: 'دكتور', female: 'دكتورة' },
    fr: { male: 'Docteur', female: 'Docteure' },
  },
  // The Arabic noun is feminine whoever holds the office.
  'focal-point': {
    ar: { male: 'نقطة', female: 'نقطة' },
    fr: { male: 'Point focal', female: 'Point focal' },
    tail: 'الارتكاز',
  },
} as const satisfies Readonly<Record<string, OfficeForms>>;

export type OfficeKey = keyof typeof offices;
