/** The way of a check through all printed texts of a workspace. */

import type { TextVariant } from '../localized-texts.js';
import type { RecordFile } from '../record-files.js';
import type { Finding, Report } from './report.js';

export type Language = TextVariant['lang'];

/** Says what is wrong in a text. */
export type TextJudge = (variant: TextVariant) => readonly Finding[];

/**
 * Papers say the same many times over: what depends on a text and its language alone is found out once for all equal
 * texts.
 */
export function oncePerText<Result>(
  findOut: (text: string, lang: Language) => Result,
): (variant: TextVariant) => Result {
  const found = new Map<Language, Map<string, Result>>();
  return ({ text, lang }) => {
    let known = found.get(lang);
    if (known === undefined) found.set(lang, (known = new Map<string, Result>()));
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = findOut(text, lang);
    known.set(text, result);
    return result;
  };
}

/** Adds what the judge of a file finds, in order of file and text; without a judge a file is passed over. */
export function checkEachText(
  report: Report,
  judgeOf: (file: RecordFile) => TextJudge | undefined,
): void {
  for (const file of report.workspace.files) {
    const judge = judgeOf(file);
    if (judge === undefined) continue;
    for (const variant of report.textsOf(file)) {
      for (const finding of judge(variant)) report.add(file.path, variant.path, finding);
    }
  }
}
