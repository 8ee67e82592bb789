/** Each text is there in every language of the workspace, and nothing in it looks like a slip. */

import {
  localizedTextsOf,
  variantsOf,
  type PlacedText,
  type TextVariant,
} from '../localized-texts.js';
import { translationGaps } from '../translations.js';
import type { RecordPath } from '../workspace.js';
import type { Report } from './report.js';

export function checkTexts(report: Report): void {
  checkTranslationsAgree(report);
  checkTanwin(report);
  checkLetterheadName(report);
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

/** The commune's name as its letterhead has it is Tifinagh whatever the languages of the workspace. */
function checkLetterheadName(report: Report): void {
  const { tifinagh } = report.workspace.body.commune;
  if (tifinagh === undefined) return;
  const variant = { path: ['commune', 'tifinagh'], lang: 'zgh', text: tifinagh } as const;
  checkScript(report, 'body.yaml', variant);
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

/** Numbers change with the facts: a language that lacks one was probably not brought up to date. */
function checkTranslationsAgree(report: Report): void {
  for (const { state, position, at, language, numbers } of translationGaps(report.workspace)) {
    if (state === 'missing') continue;
    const parameters = { language, found: numbers.join(', ') };
    report.add(position.file, at, { severity: 'warning', code: 'translations-differ', parameters });
  }
}

/** One word is not written both with tanwin and without it; said at the first of the rarer ones. */
function checkTanwin(report: Report): void {
  const uses = new Map<string, { plain: Use[]; marked: Use[] }>();
  for (const file of report.workspace.files) {
    for (const { path, text } of localizedTextsOf(file).flatMap(variantsOf)) {
      for (const [word] of text.matchAll(
        /\p{Script=Arabic}{2,}ا(?![\p{L}])[\u064B]?|\p{Script=Arabic}{2,}\u064Bا(?!\p{L})/gu,
      )) {
        const bare = word.replace('\u064B', '');
        const use = uses.get(bare) ?? { plain: [], marked: [] };
        uses.set(bare, use);
        (bare === word ? use.plain : use.marked).push({ file: file.path, path, word });
      }
    }
  }
  for (const { plain, marked } of uses.values()) {
    const [rare, usual] = plain.length < marked.length ? [plain, marked] : [marked, plain];
    const [first] = rare;
    const [other] = usual;
    if (first === undefined || other === undefined) continue;
    const parameters = { reason: 'tanwin', found: first.word, other: other.word };
    const finding = { severity: 'warning', code: 'spelling', parameters } as const;
    report.add(first.file, first.path, { ...finding, suggestion: other.word });
  }
}

interface Use {
  readonly file: string;
  readonly path: RecordPath;
  readonly word: string;
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
/** A heading's roman numeral that machine reading made digits of: ١٧. for IV., ا. for I. */
const misreadRoman = /^\s{0,3}((?:[\u0660-\u0669]{1,3}|[اأ])\.)(?=\s)/u;
/** Scripts that share shapes; no word mixes them. */
const alikeScripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Tifinagh}/u,
];

function mixedWordIn(text: string): string | undefined {
  return text
    .match(/[\p{L}\p{M}]+/gu)
    ?.find((word) => alikeScripts.filter((script) => script.test(word)).length > 1);
}

/** Below this an acronym in another script is likelier than a text in the wrong field. */
const shortText = 6;

function checkScript(report: Report, file: string, { path, text, lang }: TextVariant): void {
  if (lang === undefined) return;
  const warn = (reason: string, found: string) => {
    const parameters = { reason, found, lang };
    report.add(file, path, { severity: 'warning', code: 'script-mismatch', parameters });
  };
  const roman = misreadRoman.exec(text)?.[1];
  const lookAlike = lookAlikes.exec(text)?.[0];
  if (lang === 'ar' && roman !== undefined) warn('roman', roman);
  else if (lang === 'ar' && lookAlike !== undefined) warn('look-alike', lookAlike);
  const mixed = mixedWordIn(text);
  if (mixed !== undefined) warn('mixed', mixed);
  // Machine reading turns Tifinagh into Greek letters that look the same.
  const greek = /\p{Script=Greek}/u.exec(text)?.[0];
  const count = (text.match(letters) ?? []).length;
  if (lang === 'zgh' && greek !== undefined && mixed === undefined) warn('look-alike', greek);
  else if (count >= shortText && !expectedScript[lang].test(text)) warn('other-script', text);
}

/** Dots or lines that stand where a word or a number was to be filled in. */
const placeholder = /(?:^|\s)(\.{3,}|…|_{3,}|X{2,})(?=\s|$)/;

function checkPlaceholder(report: Report, file: string, { path, text }: TextVariant): void {
  const found = placeholder.exec(text)?.[1];
  if (found === undefined || text.trimEnd().endsWith(found)) return;
  report.add(file, path, { severity: 'warning', code: 'placeholder-left', parameters: { found } });
}
