/**
 * Nouns that papers count. Arabic: gender of the singular, singular, its accusative (after 11 to 99), dual in both
 * cases, plural (nominative, then as it stands after 3 to 10). French: gender, singular, plural.
 * Sources: the counted nouns met in the papers of five Moroccan communes, and the classical rules of their plurals;
 * where two plurals are in use the one more frequent in Moroccan official papers is taken (نقط, لجان).
 */

import type { Gender } from '../types.js';

export interface ArabicNoun {
  readonly gender: Gender;
  readonly singular: string;
  readonly accusative: string;
  readonly dual: readonly [nominative: string, oblique: string];
  readonly plural: readonly [nominative: string, oblique: string];
}

export interface FrenchNoun {
  readonly gender: Gender;
  readonly singular: string;
  readonly plural: string;
}

/** A feminine in ة with the plural in ات, or with the plural named. */
function feminine(singular: string, plural?: string): ArabicNoun {
  const stem = singular.slice(0, -1);
  const many = plural ?? `${stem}ات`;
  return {
    gender: 'female',
    singular,
    accusative: singular,
    dual: [`${stem}تان`, `${stem}تين`],
    plural: [many, many],
  };
}

/** A masculine whose accusative adds ا and whose dual adds ان. */
function masculine(singular: string, plural: string, obliquePlural = plural): ArabicNoun {
  return {
    gender: 'male',
    singular,
    accusative: `${singular}ا`,
    dual: [`${singular}ان`, `${singular}ين`],
    plural: [plural, obliquePlural],
  };
}

function french(gender: Gender, singular: string, plural = `${singular}s`): FrenchNoun {
  return { gender, singular, plural };
}

/** A noun with the adjective that agrees with it. */
function described(noun: ArabicNoun, adjective: ArabicNoun): ArabicNoun {
  return {
    gender: noun.gender,
    singular: `${noun.singular} ${adjective.singular}`,
    accusative: `${noun.accusative} ${adjective.accusative}`,
    dual: [`${noun.dual[0]} ${adjective.dual[0]}`, `${noun.dual[1]} ${adjective.dual[1]}`],
    plural: [`${noun.plural[0]} ${adjective.plural[0]}`, `${noun.plural[1]} ${adjective.plural[1]}`],
  };
}

/** A noun whose second part does not change: نقطة ارتكاز. */
function constructed(noun: ArabicNoun, tail: string): ArabicNoun {
  // In a construct the dual loses its ن and the accusative its ا of tanwin.
  const cut = (dual: string): string => dual.slice(0, -1);
  return {
    gender: noun.gender,
    singular: `${noun.singular} ${tail}`,
    accusative: `${noun.singular} ${tail}`,
    dual: [`${cut(noun.dual[0])} ${tail}`, `${cut(noun.dual[1])} ${tail}`],
    plural: [`${noun.plural[0]} ${tail}`, `${noun.plural[1]} ${tail}`],
  };
}

/** Ends in ء after alif: no alif of tanwin is added (لقاء, إجراء). */
function inHamza(singular: string, plural: string): ArabicNoun {
  return { ...masculine(singular, plural), accusative: singular };
}

export const nouns = {
  member: { ar: masculine('عضو', 'أعضاء'), fr: french('male', 'membre') },
  'woman-member': { ar: feminine('عضوة', 'عضوات'), fr: french('female', 'membre') },
  meeting: { ar: masculine('اجتماع', 'اجتماعات'), fr: french('female', 'réunion') },
  activity: { ar: masculine('نشاط', 'أنشطة'), fr: french('female', 'activité') },
  report: { ar: masculine('تقرير', 'تقارير'), fr: french('male', 'rapport') },
  minutes: {
    ar: masculine('محضر', 'محاضر'),
    fr: french('male', 'procès-verbal', 'procès-verbaux'),
  },
  recommendation: { ar: feminine('توصية'), fr: french('female', 'recommandation') },
  point: { ar: feminine('نقطة', 'نقط'), fr: french('male', 'point') },
  committee: { ar: feminine('لجنة', 'لجان'), fr: french('female', 'commission') },
  group: { ar: feminine('مجموعة'), fr: french('male', 'groupe') },
  opinion: {
    ar: described(
      { ...masculine('رأي', 'آراء') },
      { ...masculine('استشاري', 'استشارية') },
    ),
    fr: french('male', 'avis consultatif', 'avis consultatifs'),
  },
  memorandum: { ar: feminine('مذكرة'), fr: french('male', 'mémorandum') },
  training: {
    ar: described(feminine('دورة'), feminine('تكوينية', 'تكوينية')),
    fr: french('female', 'session de formation', 'sessions de formation'),
  },
  encounter: { ar: inHamza('لقاء', 'لقاءات'), fr: french('female', 'rencontre') },
  workshop: { ar: feminine('ورشة', 'ورشات'), fr: french('male', 'atelier') },
  seminar: { ar: feminine('ندوة', 'ندوات'), fr: french('male', 'séminaire') },
  'study-day': {
    ar: described(masculine('يوم', 'أيام'), masculine('دراسي', 'دراسية')),
    fr: french('female', "journée d’étude", "journées d’étude"),
  },
  visit: { ar: feminine('زيارة'), fr: french('female', 'visite') },
  partnership: { ar: feminine('شراكة'), fr: french('male', 'partenariat') },
  association: { ar: feminine('جمعية'), fr: french('female', 'association') },
  petition: { ar: feminine('عريضة', 'عرائض'), fr: french('female', 'pétition') },
  woman: { ar: feminine('امرأة', 'نساء'), fr: french('female', 'femme') },
  man: { ar: masculine('رجل', 'رجال'), fr: french('male', 'homme') },
  participant: {
    ar: masculine('مشارك', 'مشاركون', 'مشاركين'),
    fr: french('male', 'participant'),
  },
  'woman-participant': { ar: feminine('مشاركة'), fr: french('female', 'participante') },
  vote: { ar: masculine('صوت', 'أصوات'), fr: french('female', 'voix', 'voix') },
  month: { ar: masculine('شهر', 'أشهر'), fr: french('male', 'mois', 'mois') },
  day: { ar: masculine('يوم', 'أيام'), fr: french('male', 'jour') },
  week: { ar: masculine('أسبوع', 'أسابيع'), fr: french('female', 'semaine') },
  year: { ar: feminine('سنة', 'سنوات'), fr: french('male', 'an') },
  hour: { ar: feminine('ساعة'), fr: french('female', 'heure') },
  minute: { ar: feminine('دقيقة', 'دقائق'), fr: french('female', 'minute') },
  page: { ar: feminine('صفحة', 'صفحات'), fr: french('female', 'page') },
  dirham: { ar: masculine('درهم', 'دراهم'), fr: french('male', 'dirham') },
  article: { ar: feminine('مادة', 'مواد'), fr: french('male', 'article') },
  paragraph: { ar: feminine('فقرة', 'فقرات'), fr: french('male', 'alinéa') },
  session: { ar: feminine('دورة'), fr: french('female', 'session') },
  copy: { ar: feminine('نسخة', 'نسخ'), fr: french('male', 'exemplaire') },
  enclosure: { ar: feminine('وثيقة', 'وثائق'), fr: french('female', 'pièce') },
  idea: { ar: feminine('فكرة', 'أفكار'), fr: french('female', 'idée') },
  axis: { ar: masculine('محور', 'محاور'), fr: french('male', 'axe') },
  proposal: { ar: masculine('مقترح', 'مقترحات'), fr: french('female', 'proposition') },
  project: { ar: masculine('مشروع', 'مشاريع'), fr: french('male', 'projet') },
  domain: { ar: masculine('مجال', 'مجالات'), fr: french('male', 'domaine') },
  objective: { ar: masculine('هدف', 'أهداف'), fr: french('male', 'objectif') },
  deputy: { ar: masculine('نائب', 'نواب'), fr: french('male', 'adjoint') },
  'focal-point': {
    ar: constructed(feminine('نقطة', 'نقط'), 'ارتكاز'),
    fr: french('male', 'point focal', 'points focaux'),
  },
} as const satisfies Readonly<Record<string, { ar: ArabicNoun; fr: FrenchNoun }>>;

export type NounKey = keyof typeof nouns;
