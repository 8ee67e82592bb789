import { describe, expect, it } from 'vitest';
import {
  articleWord,
  countArticles,
  formatCitationNumbers,
  formatLawNumber,
} from '../../src/language/index.js';
import type { CitedArticle } from '../../src/language/index.js';

const citations: readonly (readonly [CitedArticle[], ar: string, oblique: string, fr: string])[] = [
  [[92], 'المادة 92', 'المادة 92', 'article 92'],
  [[119, 120], 'المادتان 119 و120', 'المادتين 119 و120', 'articles 119 et 120'],
  [[{ from: 119, to: 120 }], 'المادتان 119 و120', 'المادتين 119 و120', 'articles 119 et 120'],
  [[33, 35, 36], 'المواد 33 و35 و36', 'المواد 33 و35 و36', 'articles 33, 35 et 36'],
  [
    [{ from: 119, to: 125 }],
    'المواد من 119 إلى 125',
    'المواد من 119 إلى 125',
    'articles 119 à 125',
  ],
  [
    [33, { from: 121, to: 125 }],
    'المواد 33 ومن 121 إلى 125',
    'المواد 33 ومن 121 إلى 125',
    'articles 33 et 121 à 125',
  ],
];

describe('articles of laws', () => {
  it.each(citations)('%j', (articles, ar, oblique, fr) => {
    const phrase = (lang: 'ar' | 'fr', grammaticalCase: 'nominative' | 'oblique'): string => {
      const word = articleWord('other', countArticles(articles), lang, { case: grammaticalCase });
      return `${word} ${formatCitationNumbers(articles, lang)}`;
    };
    expect(phrase('ar', 'nominative')).toBe(ar);
    expect(phrase('ar', 'oblique')).toBe(oblique);
    expect(phrase('fr', 'nominative')).toBe(fr);
  });

  it('calls an article of the Constitution by its own name', () => {
    expect([1, 2, 3].map((count) => articleWord('constitution', count, 'ar'))).toEqual([
      'الفصل',
      'الفصلان',
      'الفصول',
    ]);
    expect(articleWord('constitution', 2, 'ar', { case: 'oblique' })).toBe('الفصلين');
    expect(articleWord('constitution', 1, 'fr')).toBe('article');
  });

  it('has no certain word in Tamazight', () => {
    expect(articleWord('other', 1, 'zgh')).toBe('');
    expect(formatCitationNumbers([119, 120], 'zgh')).toBe('119 ⴷ 120');
    expect(formatCitationNumbers([{ from: 119, to: 125 }], 'zgh')).toBe('119–125');
  });

  it('writes the number of a law with its language’s separators', () => {
    expect(formatLawNumber('113.14', 'ar')).toBe('113.14');
    expect(formatLawNumber('113.14', 'fr')).toBe('113-14');
    expect(formatLawNumber('2-16-301', 'ar')).toBe('2.16.301');
    expect(formatLawNumber('1.15.85', 'fr')).toBe('1-15-85');
  });
});
