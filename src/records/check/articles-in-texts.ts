/** Articles that a text names by hand stand in law.yaml, under the word that their text has for an article. */

import { localizedTextsOf, variantsOf, type TextVariant } from '../localized-texts.js';
import type { Report } from './report.js';

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
  for (const file of report.workspace.files) {
    if (file.kind === 'law') continue;
    for (const variant of localizedTextsOf(file).flatMap(variantsOf)) {
      checkText(report, file.path, variant, known);
    }
  }
}

function checkText(
  report: Report,
  file: string,
  { path, text, lang }: TextVariant,
  known: ReadonlySet<string>,
): void {
  const add = (reason: 'unknown' | 'word', found: string) => {
    const parameters = { reason, found };
    report.add(file, path, { severity: 'warning', code: 'article-in-text', parameters });
  };
  const word = wrongWord.exec(text)?.[0];
  if (word !== undefined) add('word', word);
  const pattern = lang === 'fr' ? named.fr : named.ar;
  const numbers = new Set([...text.matchAll(pattern)].map(([, number = '']) => number));
  // Without law.yaml nothing is known, and nothing can be said.
  if (known.size === 0 || report.workspace.incomplete.has('law')) return;
  for (const number of numbers) if (!known.has(number)) add('unknown', number);
}
