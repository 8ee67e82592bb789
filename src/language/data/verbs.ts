/**
 * Verbs of attendance, chairing, vote and outcome in the past, third person.
 * Arabic: six forms as written without vowel signs: masculine and feminine singular, dual, plural.
 * French: the auxiliary agrees in number, and the participle with the subject only after être.
 * Source: classical conjugation, each defective or hamzated verb written out in full.
 */

export interface ArabicVerb {
  readonly singular: readonly [male: string, female: string];
  readonly dual: readonly [male: string, female: string];
  readonly plural: readonly [male: string, female: string];
}

export interface FrenchVerb {
  readonly auxiliary: 'avoir' | 'être' | 'se';
  /** Masculine singular. */
  readonly participle: string;
}

/** A verb that only adds its endings, from its masculine singular (no root here ends in ن, which would merge). */
function sound(stem: string): ArabicVerb {
  return {
    singular: [stem, `${stem}ت`],
    dual: [`${stem}ا`, `${stem}تا`],
    plural: [`${stem}وا`, `${stem}ن`],
  };
}

/** Third person, singular and plural. */
export const frenchAuxiliaries = {
  avoir: ['a', 'ont'],
  être: ['est', 'sont'],
  se: ['s’est', 'se sont'],
} as const;

export const verbs = {
  attended: { ar: sound('حضر'), fr: { auxiliary: 'avoir', participle: 'assisté' } },
  'was-absent': { ar: sound('تغيب'), fr: { auxiliary: 'se', participle: 'absenté' } },
  apologised: { ar: sound('اعتذر'), fr: { auxiliary: 'se', participle: 'excusé' } },
  chaired: { ar: sound('ترأس'), fr: { auxiliary: 'avoir', participle: 'présidé' } },
  opened: { ar: sound('افتتح'), fr: { auxiliary: 'avoir', participle: 'ouvert' } },
  closed: { ar: sound('اختتم'), fr: { auxiliary: 'avoir', participle: 'clos' } },
  convened: {
    ar: {
      singular: ['دعا', 'دعت'],
      dual: ['دعوا', 'دعتا'],
      plural: ['دعوا', 'دعون'],
    },
    fr: { auxiliary: 'avoir', participle: 'convoqué' },
  },
  voted: { ar: sound('صوت'), fr: { auxiliary: 'avoir', participle: 'voté' } },
  abstained: { ar: sound('امتنع'), fr: { auxiliary: 'se', participle: 'abstenu' } },
  approved: { ar: sound('صادق'), fr: { auxiliary: 'avoir', participle: 'approuvé' } },
  agreed: { ar: sound('اتفق'), fr: { auxiliary: 'avoir', participle: 'convenu' } },
  rejected: { ar: sound('رفض'), fr: { auxiliary: 'avoir', participle: 'rejeté' } },
  postponed: { ar: sound('أجل'), fr: { auxiliary: 'avoir', participle: 'reporté' } },
  assigned: { ar: sound('كلف'), fr: { auxiliary: 'avoir', participle: 'chargé' } },
  proposed: { ar: sound('اقترح'), fr: { auxiliary: 'avoir', participle: 'proposé' } },
  recommended: {
    ar: {
      singular: ['أوصى', 'أوصت'],
      dual: ['أوصيا', 'أوصتا'],
      plural: ['أوصوا', 'أوصين'],
    },
    fr: { auxiliary: 'avoir', participle: 'recommandé' },
  },
  presented: { ar: sound('قدم'), fr: { auxiliary: 'avoir', participle: 'présenté' } },
  discussed: { ar: sound('ناقش'), fr: { auxiliary: 'avoir', participle: 'examiné' } },
  intervened: { ar: sound('تدخل'), fr: { auxiliary: 'être', participle: 'intervenu' } },
  signed: { ar: sound('وقع'), fr: { auxiliary: 'avoir', participle: 'signé' } },
  elected: { ar: sound('انتخب'), fr: { auxiliary: 'avoir', participle: 'élu' } },
  left: { ar: sound('انصرف'), fr: { auxiliary: 'se', participle: 'retiré' } },
} as const satisfies Readonly<Record<string, { ar: ArabicVerb; fr: FrenchVerb }>>;

export type VerbKey = keyof typeof verbs;

export interface ArabicParticiple {
  readonly singular: readonly [male: string, female: string];
  /** Masculine, then feminine, each nominative and oblique. */
  readonly dual: readonly [male: readonly [string, string], female: readonly [string, string]];
  /** Masculine nominative and oblique, feminine. */
  readonly plural: readonly [male: readonly [string, string], female: string];
}

/** A participle with the sound endings, from its masculine and feminine singular. */
function soundParticiple(stem: string): ArabicParticiple {
  return {
    singular: [stem, `${stem}ة`],
    dual: [
      [`${stem}ان`, `${stem}ين`],
      [`${stem}تان`, `${stem}تين`],
    ],
    plural: [[`${stem}ون`, `${stem}ين`], `${stem}ات`],
  };
}

export const participles = {
  present: { ar: soundParticiple('حاضر'), fr: 'présent' },
  absent: { ar: soundParticiple('غائب'), fr: 'absent' },
  excused: { ar: soundParticiple('معتذر'), fr: 'excusé' },
  convened: { ar: soundParticiple('مدعو'), fr: 'convoqué' },
  invited: { ar: soundParticiple('مدعو'), fr: 'invité' },
  elected: { ar: soundParticiple('منتخب'), fr: 'élu' },
  assigned: { ar: soundParticiple('مكلف'), fr: 'chargé' },
  represented: { ar: soundParticiple('ممثل'), fr: 'représenté' },
  participating: { ar: soundParticiple('مشارك'), fr: 'participant' },
  signing: { ar: soundParticiple('موقع'), fr: 'soussigné' },
  abstaining: { ar: soundParticiple('ممتنع'), fr: 'abstenu' },
} as const satisfies Readonly<Record<string, { ar: ArabicParticiple; fr: string }>>;

export type ParticipleKey = keyof typeof participles;
