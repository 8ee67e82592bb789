/** Takes the legal texts of the records and a day, gives what was in force: the version of a text, of an article. */

import { covers, type Period } from './period.js';
import type { LegalArticle, LegalText } from './schema.js';

/** The first of several periods that covers the day; else the last that had begun; else the first to come. */
function versionOn<T extends Period>(versions: readonly T[], day: string): T | undefined {
  const begun = versions.filter(({ from }) => from === undefined || from <= day);
  return versions.find((version) => covers(version, day)) ?? begun.at(-1) ?? versions[0];
}

/** The version of a text in force on a day, else the nearest one. */
export function textOn(versions: readonly LegalText[], day: string): LegalText | undefined {
  return versionOn(versions, day);
}

/** The version of an article in force on a day, else the nearest one; undefined when the text has no such article. */
export function articleOn(text: LegalText, number: number, day: string): LegalArticle | undefined {
  return versionOn(
    text.articles.filter((article) => article.number === number),
    day,
  );
}

/** `not-yet` before the first day, `repealed` after the last. */
export function forceOn(period: Period, day: string): 'in-force' | 'not-yet' | 'repealed' {
  if (covers(period, day)) return 'in-force';
  return period.from !== undefined && day < period.from ? 'not-yet' : 'repealed';
}
