/** Each text is there in every language of the workspace, and nothing in it looks like a slip. */

import {
  localizedTextsOf,
  variantsOf,
  type PlacedText,
  type TextVariant,
} from '../localized-texts.js';
import type { Report } from './report.js';

export function checkTexts(report: Report): void {
  for (const file of report.workspace.files) {
    for (const placed of localizedTextsOf(file)) {
      checkTranslations(report, file.path, placed);
      for (const variant of variantsOf(placed)) {
        checkMarks(report, file.path, variant);
        checkScript(report, file.path, variant);
        checkPlaceholder(report, file.path, variant);
      }
    }
  }
}

/** Tamazight is a warning: leaving a name blank is better than inventing one. */
function checkTranslations(report: Report, file: string, { path, text }: PlacedText): void {
  if (typeof text === 'string') return;
  const missing = report.workspace.settings.languages.filter((lang) => text[lang] === undefined);
  if (missing.length === 0) return;
  report.add(file, path, {
    severity: missing.every((lang) => lang === 'zgh') ? 'warning' : 'error',
    code: 'missing-translation',
    parameters: { language: missing.join(', ') },
  });
}

const closers = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['»', '«'],
  ['”', '“'],
]);
const openers = new Set(closers.values());

/** Brackets and quotation marks close in the order they open; `a)` and `1)` are list marks. */
function checkMarks(report: Report, file: string, { path, text }: TextVariant): void {
  const open: string[] = [];
  const stray = (mark: string) => {
    report.add(file, path, {
      severity: 'warning',
      code: 'unbalanced-marks',
      parameters: { found: mark },
    });
  };
  for (const character of text.replace(/(^|\s)[\p{L}\p{N}]{1,2}\)/gu, '$1')) {
    const opener = closers.get(character);
    if (openers.has(character)) open.push(character);
    else if (opener !== undefined && open.pop() !== opener) {
      stray(character);
      return;
    }
  }
  const [first] = open;
  if (first !== undefined) stray(first);
  else if ((text.match(/"/g) ?? []).length % 2 === 1) stray('"');
}

const letters = /\p{L}/gu;
const expectedScript = {
  ar: /\p{Script=Arabic}/u,
  fr: /\p{Script=Latin}/u,
  zgh: /\p{Script=Tifinagh}/u,
};
/** Letters another keyboard gives for Arabic ي and ك, and digits Moroccan papers do not use. */
const lookAlikes = /[\u06CC\u06A9\u06BE\u0660-\u0669\u06F0-\u06F9]/;
/** Below this an acronym in another script is likelier than a text in the wrong field. */
const shortText = 6;

function checkScript(report: Report, file: string, { path, text, lang }: TextVariant): void {
  if (lang === undefined) return;
  const warn = (reason: string, found: string) => {
    const parameters = { reason, found, lang };
    report.add(file, path, { severity: 'warning', code: 'script-mismatch', parameters });
  };
  const lookAlike = lookAlikes.exec(text)?.[0];
  if (lang === 'ar' && lookAlike !== undefined) warn('look-alike', lookAlike);
  // Machine reading turns Tifinagh into Greek letters that look the same.
  const greek = /\p{Script=Greek}/u.exec(text)?.[0];
  const count = (text.match(letters) ?? []).length;
  if (lang === 'zgh' && greek !== undefined) warn('look-alike', greek);
  else if (count >= shortText && !expectedScript[lang].test(text)) warn('other-script', text);
}

/** Dots or lines that stand where a word or a number was to be filled in. */
const placeholder = /(?:^|\s)(\.{3,}|…|_{3,}|X{2,})(?=\s|$)/;

function checkPlaceholder(report: Report, file: string, { path, text }: TextVariant): void {
  const found = placeholder.exec(text)?.[1];
  if (found === undefined || text.trimEnd().endsWith(found)) return;
  report.add(file, path, { severity: 'warning', code: 'placeholder-left', parameters: { found } });
}
