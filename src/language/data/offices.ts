/**
 * Titles of offices.
 * Sources: the offices met in papers of five Moroccan communes; French feminines after the list of the Académie
 * française (2019) and Moroccan usage. "Unverified" marks what no Moroccan paper was found for; the duals and plurals
 * follow the classical rules.
 */

import type { Gender } from '../types.js';

/** Each form nominative and oblique; before a second part (مدير المصالح) as the construct needs it. */
export interface ArabicTitle {
  readonly singular: string;
  readonly dual: readonly [nominative: string, oblique: string];
  readonly plural: readonly [nominative: string, oblique: string];
}

type ByGender<Forms> = Readonly<Record<Gender, Forms>>;
type FrenchTitle = readonly [one: string, many: string];

export interface OfficeForms {
  readonly ar: ByGender<ArabicTitle>;
  readonly fr: ByGender<FrenchTitle>;
  /** An adjective, which takes the article with its noun (الموظف الجماعي). */
  readonly adjective?: ByGender<ArabicTitle>;
  /** The second part of a construct, which alone takes the article (نقطة ارتكاز, نقطة الارتكاز). */
  readonly tail?: { readonly definite: string; readonly indefinite: string };
  /** Deputy of this office: the second part is the title of the person deputised (نائب الرئيسة). */
  readonly deputyOf?: 'president' | 'rapporteur' | 'coordinator' | 'secretary';
}

function arabic(singular: string, plural: string, obliquePlural = plural): ArabicTitle {
  // A feminine ة opens to ت before the ending of the dual.
  const stem = singular.replace(/ة$/u, 'ت');
  return {
    singular,
    dual: [`${stem}ان`, `${stem}ين`],
    plural: [plural, obliquePlural],
  };
}

/** A feminine in ة with the plural in ات. */
function feminine(singular: string): ArabicTitle {
  return arabic(singular, singular.replace(/ة$/u, 'ات'));
}

/** A masculine with the plural in ون, ين. */
function soundMasculine(singular: string): ArabicTitle {
  return arabic(singular, `${singular}ون`, `${singular}ين`);
}

/** The forms before a second part: dual and sound plural give up their ن. */
function construct(title: ArabicTitle): ArabicTitle {
  const cut = (word: string): string => word.replace(/ن$/u, '');
  return {
    singular: title.singular,
    dual: [cut(title.dual[0]), cut(title.dual[1])],
    plural: [cut(title.plural[0]), cut(title.plural[1])],
  };
}

function french(one: string, many = `${one}s`): FrenchTitle {
  return [one, many];
}

const deputy: ByGender<ArabicTitle> = {
  male: construct(arabic('نائب', 'نواب')),
  female: construct(feminine('نائبة')),
};

export const offices = {
  president: {
    ar: { male: arabic('رئيس', 'رؤساء'), female: feminine('رئيسة') },
    fr: { male: french('Président'), female: french('Présidente') },
  },
  'vice-president': {
    ar: deputy,
    fr: { male: french('Vice-président'), female: french('Vice-présidente') },
    deputyOf: 'president',
  },
  rapporteur: {
    ar: { male: soundMasculine('مقرر'), female: feminine('مقررة') },
    fr: { male: french('Rapporteur'), female: french('Rapporteuse') },
  },
  'deputy-rapporteur': {
    ar: deputy,
    fr: {
      male: french('Rapporteur adjoint', 'Rapporteurs adjoints'),
      female: french('Rapporteuse adjointe', 'Rapporteuses adjointes'),
    },
    deputyOf: 'rapporteur',
  },
  coordinator: {
    ar: { male: soundMasculine('منسق'), female: feminine('منسقة') },
    fr: { male: french('Coordonnateur'), female: french('Coordonnatrice') },
  },
  'deputy-coordinator': {
    ar: deputy,
    fr: {
      male: french('Coordonnateur adjoint', 'Coordonnateurs adjoints'),
      female: french('Coordonnatrice adjointe', 'Coordonnatrices adjointes'),
    },
    deputyOf: 'coordinator',
  },
  secretary: {
    ar: { male: arabic('كاتب', 'كتاب'), female: feminine('كاتبة') },
    fr: { male: french('Secrétaire'), female: french('Secrétaire') },
  },
  'deputy-secretary': {
    ar: deputy,
    fr: {
      male: french('Secrétaire adjoint', 'Secrétaires adjoints'),
      female: french('Secrétaire adjointe', 'Secrétaires adjointes'),
    },
    deputyOf: 'secretary',
  },
  treasurer: {
    // The plural أمناء ends in no ن, the singular does: only the dual is in its shorter form.
    ar: {
      male: {
        singular: 'أمين',
        dual: ['أمينا', 'أميني'],
        plural: ['أمناء', 'أمناء'],
      },
      female: construct(feminine('أمينة')),
    },
    fr: { male: french('Trésorier'), female: french('Trésorière') },
    tail: { definite: 'المال', indefinite: 'المال' },
  },
  member: {
    ar: { male: arabic('عضو', 'أعضاء'), female: arabic('عضوة', 'عضوات') },
    fr: { male: french('Membre'), female: french('Membre') },
  },
  adviser: {
    ar: { male: soundMasculine('مستشار'), female: feminine('مستشارة') },
    fr: { male: french('Conseiller'), female: french('Conseillère') },
  },
  'director-of-services': {
    ar: { male: construct(soundMasculine('مدير')), female: construct(feminine('مديرة')) },
    fr: {
      male: french('Directeur des services', 'Directeurs des services'),
      female: french('Directrice des services', 'Directrices des services'),
    },
    tail: { definite: 'المصالح', indefinite: 'المصالح' },
  },
  'communal-official': {
    ar: { male: soundMasculine('موظف'), female: feminine('موظفة') },
    adjective: { male: soundMasculine('جماعي'), female: feminine('جماعية') },
    fr: {
      male: french('Fonctionnaire communal', 'Fonctionnaires communaux'),
      female: french('Fonctionnaire communale', 'Fonctionnaires communales'),
    },
  },
  // One noun for both genders in Arabic and in French.
  executive: {
    ar: { male: arabic('إطار', 'أطر'), female: arabic('إطار', 'أطر') },
    fr: { male: french('Cadre'), female: french('Cadre') },
  },
  'local-authority-representative': {
    ar: { male: construct(soundMasculine('ممثل')), female: construct(feminine('ممثلة')) },
    fr: {
      male: french('Représentant de l’autorité locale', 'Représentants de l’autorité locale'),
      female: french('Représentante de l’autorité locale', 'Représentantes de l’autorité locale'),
    },
    tail: { definite: 'السلطة المحلية', indefinite: 'السلطة المحلية' },
  },
  governor: {
    ar: { male: arabic('عامل', 'عمال'), female: feminine('عاملة') },
    fr: { male: french('Gouverneur'), female: french('Gouverneure') },
  },
  // Keeps its ي even without the article, as the administration writes it (والي جهة).
  wali: {
    ar: { male: arabic('والي', 'ولاة'), female: feminine('والية') },
    fr: { male: french('Wali'), female: french('Wali') },
  },
  // The French feminine is unverified.
  caid: {
    ar: { male: arabic('قائد', 'قواد'), female: feminine('قائدة') },
    fr: { male: french('Caïd'), female: french('Caïde') },
  },
  // No feminine was found; the dual is unverified.
  pasha: {
    ar: {
      male: { singular: 'باشا', dual: ['باشوان', 'باشوين'], plural: ['باشوات', 'باشوات'] },
      female: { singular: 'باشا', dual: ['باشوان', 'باشوين'], plural: ['باشوات', 'باشوات'] },
    },
    fr: { male: french('Pacha'), female: french('Pacha') },
  },
  professor: {
    ar: { male: arabic('أستاذ', 'أساتذة'), female: feminine('أستاذة') },
    fr: { male: french('Professeur'), female: french('Professeure') },
  },
  doctor: {
    ar: { male: arabic('دكتور', 'دكاترة'), female: feminine('دكتورة') },
    fr: { male: french('Docteur'), female: french('Docteure') },
  },
  // The noun is feminine in Arabic and masculine in French, whoever holds the office.
  'focal-point': {
    ar: {
      male: construct(arabic('نقطة', 'نقط')),
      female: construct(arabic('نقطة', 'نقط')),
    },
    fr: {
      male: french('Point focal', 'Points focaux'),
      female: french('Point focal', 'Points focaux'),
    },
    tail: { definite: 'الارتكاز', indefinite: 'ارتكاز' },
  },
} as const satisfies Readonly<Record<string, OfficeForms>>;

export type OfficeKey = keyof typeof offices;
