/** Articles that a text names by hand stand in law.yaml, under the word that their text has for an article. */

import { checkEachText, oncePerText, type Language } from './each-text.js';
import type { Finding, Report } from './report.js';

const named = {
  ar: /(?:^|[\s(«])(?:و|ب|ل)?(?:ال|لل)?(?:مادة|مادتين|مادتان|مواد)\s{1,3}(\d{1,4})/gu,
  fr: /(?<!\p{L})articles?\s{1,3}(\d{1,4})/giu,
} as const;
const wrongWord =
  /(?:المادة|المادتين|المواد)\s{1,3}\d{1,4}\s{1,3}من\s{1,3}(?:ال)?دستور|(?:الفصل|الفصلين|الفصول)\s{1,3}\d{1,4}\s{1,3}من\s{1,3}(?:القانون|النظام|المرسوم)/u;

export function checkArticlesInTexts(report: Report): void {
  const known = new Set(
    [...report.workspace.texts.values()]
      .flat()
      .flatMap(({ articles }) => articles.map(({ number }) => String(number))),
  );
  // Without law.yaml nothing is known, and nothing can be said.
  const canTell = known.size > 0 && !report.workspace.incomplete.has('law');
  const judge = oncePerText((text, lang) => articlesIn(text, lang, canTell ? known : undefined));
  checkEachText(report, ({ kind }) => (kind === 'law' ? undefined : judge));
}

function articlesIn(
  text: string,
  lang: Language,
  known: ReadonlySet<string> | undefined,
): readonly Finding[] {
  // Most texts name no article, which one look tells.
  if (!/(?:ماد|مواد|فص|rticles?)\S*\s+\d/i.test(text)) return [];
  const finding = (reason: 'unknown' | 'word', found: string) =>
    ({ severity: 'warning', code: 'article-in-text', parameters: { reason, found } }) as const;
  const word = wrongWord.exec(text)?.[0];
  const pattern = lang === 'fr' ? named.fr : named.ar;
  const numbers = new Set([...text.matchAll(pattern)].map(([, number = '']) => number));
  const unknown = known === undefined ? [] : [...numbers].filter((number) => !known.has(number));
  return [
    ...(word === undefined ? [] : [finding('word', word)]),
    ...unknown.map((number) => finding('unknown', number)),
  ];
}
