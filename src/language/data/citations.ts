/**
 * Words for citing articles. Source: the citing habit of Moroccan official papers ("الفصل 19 ... من دستور 2011 وكذا
 * المادتين 119 و120"): an article of the Constitution is الفصل, of any other text المادة; French says article for both.
 */

export type CitedKind = 'constitution' | 'other';

export interface ArticleForms {
  readonly singular: string;
  readonly dual: readonly [nominative: string, oblique: string];
  readonly plural: string;
}

export const arabicArticle: Readonly<Record<CitedKind, ArticleForms>> = {
  constitution: { singular: 'الفصل', dual: ['الفصلان', 'الفصلين'], plural: 'الفصول' },
  other: { singular: 'المادة', dual: ['المادتان', 'المادتين'], plural: 'المواد' },
};

export const frenchArticle = { singular: 'article', plural: 'articles' } as const;

export const arabicRange = { from: 'من', to: 'إلى' } as const;
export const frenchRange = { to: 'à' } as const;

/** The separators inside the number of a law: 113.14 in Arabic, 113-14 in French. */
export const lawNumberSeparator = { ar: '.', fr: '-', zgh: '.' } as const;
