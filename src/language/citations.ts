/** Takes numbers of articles, gives the words and numbers of a citation. Tables: data/citations.ts. */

import {
  arabicArticle,
  arabicRange,
  frenchArticle,
  frenchRange,
  lawNumberSeparator,
  type CitedKind,
} from './data/citations.js';
import { listOf } from './lists.js';
import type { Case, Language } from './types.js';

/** An article number, or a range of them with both ends included. */
export type CitedArticle = number | { readonly from: number; readonly to: number };

/** The word before the numbers: الفصل / المادتين / المواد, article / articles. Tamazight has no certain word: empty. */
export function articleWord(
  kind: CitedKind,
  count: number,
  lang: Language,
  options: { readonly case?: Case } = {},
): string {
  if (lang === 'zgh') return '';
  if (lang === 'fr') return count < 2 ? frenchArticle.singular : frenchArticle.plural;
  const forms = arabicArticle[kind];
  if (count < 2) return forms.singular;
  if (count > 2) return forms.plural;
  return forms.dual[(options.case ?? 'nominative') === 'nominative' ? 0 : 1];
}

/** How many articles are cited, a range counting each. */
export function countArticles(articles: readonly CitedArticle[]): number {
  return articles.reduce<number>(
    (sum, article) =>
      sum + (typeof article === 'number' ? 1 : Math.abs(article.to - article.from) + 1),
    0,
  );
}

function citedNumber(article: CitedArticle, lang: Language): string {
  if (typeof article === 'number') return String(article);
  const { from, to } = article;
  if (from === to) return String(from);
  if (lang === 'ar') return `${arabicRange.from} ${from} ${arabicRange.to} ${to}`;
  return lang === 'fr' ? `${from} ${frenchRange.to} ${to}` : `${from}–${to}`;
}

/** The numbers: "119 و120", "1, 2 et 3", "119 à 121", "من 119 إلى 121". */
export function formatCitationNumbers(articles: readonly CitedArticle[], lang: Language): string {
  // Two neighbours are named, as the dual before them announces.
  const named = articles.flatMap((article) =>
    typeof article !== 'number' && Math.abs(article.to - article.from) === 1
      ? [article.from, article.to]
      : [article],
  );
  return listOf(
    named.map((article) => citedNumber(article, lang)),
    lang,
  );
}

/** The number of a law or decree with its language's separators: 113.14 in Arabic, 113-14 in French. */
export function formatLawNumber(number: string, lang: Language): string {
  return number.replace(/[.-]/g, lawNumberSeparator[lang]);
}
