/** Each text is there in every language of the workspace, and nothing in it looks like a slip. */

import {
  localizedTextsOf,
  variantsOf,
  type PlacedText,
  type TextVariant,
} from '../localized-texts.js';
import { translationGaps } from '../translations.js';
import type { RecordPath } from '../workspace.js';
import { oncePerText, type Language } from './each-text.js';
import type { Finding, Report } from './report.js';
import { alikeScripts, hasLetterOf, isPlainlyIn } from './scripts-in.js';

export function checkTexts(report: Report): void {
  checkTranslationsAgree(report);
  checkTanwin(report);
  checkLetterheadName(report);
  const findingsIn = oncePerText((text, lang) => [
    ...strayMarks(text),
    ...wrongScripts(text, lang),
    ...placeholders(text),
  ]);
  for (const file of report.workspace.files) {
    for (const placed of localizedTextsOf(file)) {
      checkTranslations(report, file.path, placed);
      for (const variant of variantsOf(placed)) {
        for (const finding of findingsIn(variant)) report.add(file.path, variant.path, finding);
      }
    }
  }
}

/** The commune's name as its letterhead has it is Tifinagh whatever the languages of the workspace. */
function checkLetterheadName(report: Report): void {
  const { tifinagh } = report.workspace.body.commune;
  if (tifinagh === undefined) return;
  const path = ['commune', 'tifinagh'];
  for (const finding of wrongScripts(tifinagh, 'zgh')) report.add('body.yaml', path, finding);
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

const tanwinWord =
  /\p{Script=Arabic}{2,}ا(?![\p{L}])[\u064B]?|\p{Script=Arabic}{2,}\u064Bا(?!\p{L})/gu;

/** One word is not written both with tanwin and without it; said at the first of the rarer ones. */
function checkTanwin(report: Report): void {
  const isMarked = ({ text }: TextVariant) => text.includes('\u064B');
  if (!report.workspace.files.some((file) => report.textsOf(file).some(isMarked))) return;
  const wordsIn = oncePerText((text) => (text.includes('ا') ? (text.match(tanwinWord) ?? []) : []));
  const uses = new Map<string, { plain: Uses; marked: Uses }>();
  for (const file of report.workspace.files) {
    for (const variant of report.textsOf(file)) {
      for (const word of wordsIn(variant)) {
        const bare = word.replace('\u064B', '');
        const first = { file: file.path, path: variant.path, word };
        const known = uses.get(bare) ?? { plain: { count: 0, first }, marked: { count: 0, first } };
        uses.set(bare, known);
        const use = bare === word ? known.plain : known.marked;
        if (use.count === 0) use.first = first;
        use.count += 1;
      }
    }
  }
  for (const { plain, marked } of uses.values()) {
    const [rare, usual] = plain.count < marked.count ? [plain, marked] : [marked, plain];
    if (rare.count === 0) continue;
    const { file, path, word } = rare.first;
    const parameters = { reason: 'tanwin', found: word, other: usual.first.word };
    const finding = { severity: 'warning', code: 'spelling', parameters } as const;
    report.add(file, path, { ...finding, suggestion: usual.first.word });
  }
}

interface Uses {
  count: number;
  /** Means nothing while there are none. */
  first: { readonly file: string; readonly path: RecordPath; readonly word: string };
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
function strayMarks(text: string): readonly Finding[] {
  const mark = /["()[\]{}«»“”]/.test(text) ? strayMark(text) : undefined;
  if (mark === undefined) return [];
  return [{ severity: 'warning', code: 'unbalanced-marks', parameters: { found: mark } }];
}

function strayMark(text: string): string | undefined {
  const open: string[] = [];
  for (const character of text.replace(/(^|\s)[\p{L}\p{N}]{1,2}\)/gu, '$1')) {
    const opener = closers.get(character);
    if (openers.has(character)) open.push(character);
    else if (opener !== undefined && open.pop() !== opener) return character;
  }
  const isOdd = (text.match(/"/g) ?? []).length % 2 === 1;
  return open[0] ?? (isOdd ? '"' : undefined);
}

const letters = /\p{L}/gu;
const scriptOf = { ar: 'Arabic', fr: 'Latin', zgh: 'Tifinagh' } as const;
/** Letters another keyboard gives for Arabic ي and ك, and digits Moroccan papers do not use. */
const lookAlikes = /[\u06CC\u06A9\u06BE\u0660-\u0669\u06F0-\u06F9]/;
/** A heading's roman numeral that machine reading made digits of: ١٧. for IV., ا. for I. */
const misreadRoman = /^\s{0,3}((?:[\u0660-\u0669]{1,3}|[اأ])\.)(?=\s)/u;
function mixedWordIn(text: string): string | undefined {
  return text
    .match(/[\p{L}\p{M}]+/gu)
    ?.find((word) => Object.values(alikeScripts).filter((script) => script.test(word)).length > 1);
}

/** Below this an acronym in another script is likelier than a text in the wrong field. */
const shortText = 6;

function wrongScripts(text: string, lang: Language): readonly Finding[] {
  if (lang === undefined) return [];
  const findings: Finding[] = [];
  const warn = (reason: string, found: string): void => {
    const parameters = { reason, found, lang };
    findings.push({ severity: 'warning', code: 'script-mismatch', parameters });
  };
  const roman = misreadRoman.exec(text)?.[1];
  const lookAlike = lookAlikes.exec(text)?.[0];
  if (lang === 'ar' && roman !== undefined) warn('roman', roman);
  else if (lang === 'ar' && lookAlike !== undefined) warn('look-alike', lookAlike);
  if (isPlainlyIn(scriptOf[lang], text)) return findings;
  const mixed = mixedWordIn(text);
  if (mixed !== undefined) warn('mixed', mixed);
  // Machine reading turns Tifinagh into Greek letters that look the same.
  const greek = /\p{Script=Greek}/u.exec(text)?.[0];
  const count = (text.match(letters) ?? []).length;
  if (lang === 'zgh' && greek !== undefined && mixed === undefined) warn('look-alike', greek);
  else if (count >= shortText && !hasLetterOf(scriptOf[lang], text)) warn('other-script', text);
  return findings;
}

/** Dots or lines that stand where a word or a number was to be filled in. */
const placeholder = /(?:^|\s)(\.{3,}|…|_{3,}|X{2,})(?=\s|$)/;

function placeholders(text: string): readonly Finding[] {
  const found = placeholder.exec(text)?.[1];
  if (found === undefined || text.trimEnd().endsWith(found)) return [];
  return [{ severity: 'warning', code: 'placeholder-left', parameters: { found } }];
}
