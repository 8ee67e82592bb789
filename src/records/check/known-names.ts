/** Names in running texts are spelt as their records spell them, and people have the title of their gender. */

import { distance } from 'fastest-levenshtein';
import { localizedTextsOf, variantsOf, type TextVariant } from '../localized-texts.js';
import type { LocalizedText, Person } from '../schema.js';
import { foldName, foldSpelling } from './names.js';
import type { Report } from './report.js';

interface KnownName {
  readonly lang: 'ar' | 'fr';
  readonly name: string;
  readonly words: readonly string[];
  readonly folded: string;
}

export function checkKnownNames(report: Report): void {
  const names = knownNames(report);
  const { people } = report.workspace;
  const wrong = [...report.workspace.names.values()].flatMap(({ name, not = [] }) =>
    not.map((form) => ({ form, name })),
  );
  for (const file of report.workspace.files) {
    // Where names are written, checkNames compares them.
    if (file.kind === 'people' || file.kind === 'names' || file.kind === 'law') continue;
    for (const placed of localizedTextsOf(file)) {
      for (const variant of variantsOf(placed)) {
        checkWrongForms(report, file.path, variant, wrong);
        checkSpelling(report, file.path, variant, names);
        checkTitles(report, file.path, variant, people);
      }
    }
  }
}

/** Names of two words or more: with one word a name is too easily near another word. */
function knownNames({ workspace }: Report): readonly KnownName[] {
  const { body, people, groups, names } = workspace;
  const texts = [
    body.name,
    ...[...people.values(), ...groups.values(), ...names.values()].map(({ name }) => name),
  ];
  return texts.flatMap((text) =>
    (['ar', 'fr'] as const).flatMap((lang) => {
      const name = inLanguage(text, lang);
      const words = name === undefined ? [] : wordsOf(name).map(({ word }) => word);
      if (name === undefined || words.length < 2) return [];
      return [{ lang, name, words, folded: foldSpelling(words.join(' ')) }];
    }),
  );
}

function inLanguage(text: LocalizedText, lang: 'ar' | 'fr'): string | undefined {
  return typeof text === 'string' ? text : text[lang];
}

const wordPattern = /[\p{L}\p{M}’'-]+/gu;

function wordsOf(text: string): readonly { word: string; index: number }[] {
  return [...text.matchAll(wordPattern)].map((match) => ({ word: match[0], index: match.index }));
}

function checkWrongForms(
  report: Report,
  file: string,
  { path, text }: TextVariant,
  wrong: readonly { readonly form: string; readonly name: LocalizedText }[],
): void {
  for (const { form, name } of wrong) {
    if (!text.includes(form)) continue;
    const isArabic = /\p{Script=Arabic}/u.test(form);
    const other = inLanguage(name, isArabic ? 'ar' : 'fr') ?? '';
    report.add(file, path, {
      severity: 'warning',
      code: 'name-spelling',
      parameters: { found: form, other },
      ...(other === '' ? {} : { suggestion: other }),
    });
  }
}

/** Compares every stretch of as many words as a name has, of which one at least is a word of the name. */
function checkSpelling(
  report: Report,
  file: string,
  { path, text, lang }: TextVariant,
  names: readonly KnownName[],
): void {
  const words = wordsOf(text).map(({ word }) => word);
  const seen = new Set<string>();
  for (const name of names) {
    if (lang !== undefined && lang !== name.lang) continue;
    for (let start = 0; start + name.words.length <= words.length; start += 1) {
      const stretch = words.slice(start, start + name.words.length);
      if (!stretch.some((word) => name.words.includes(word)) || isName(stretch, name)) continue;
      const found = stretch.join(' ');
      if (seen.has(found) || names.some((other) => isName(stretch, other))) continue;
      if (!isNearly(found, name)) continue;
      seen.add(found);
      const parameters = { found, other: name.name };
      const suggestion = name.name;
      report.add(file, path, {
        severity: 'warning',
        code: 'name-spelling',
        parameters,
        suggestion,
      });
    }
  }
}

/** The name itself, also with little words written together with it: لهيئة, d’Inezgane. */
function isName(stretch: readonly string[], { words }: KnownName): boolean {
  return stretch.every((word, index) => {
    const expected = words[index] ?? '';
    if (word === expected) return true;
    if (index > 0) return false;
    const bare = [/^[وفبكل]/u, /^[وف][بكل]/u].map((clitics) => word.replace(clitics, ''));
    return (
      [...bare, word.replace(/^لل/u, 'ال')].includes(expected) ||
      word.replace(/^[dlDL][’']/u, '') === expected ||
      word.toLowerCase() === expected.toLowerCase()
    );
  });
}

/** One letter may differ in a short name, two in a long one, or the order of the words. */
function isNearly(found: string, { folded, name }: KnownName): boolean {
  const allowed = folded.length < 16 ? 1 : 2;
  const forms = [found, found.replace(/^[وفبكل](?=\p{Script=Arabic}{4})/u, '')];
  return forms.some((form) => {
    const own = foldSpelling(form);
    if (Math.abs(own.length - folded.length) > allowed) return false;
    return distance(own, folded) <= allowed || foldName(form) === foldName(name);
  });
}

const titles = {
  ar: { female: ['السيدة', 'الآنسة', 'الأستاذة', 'الأخت'], male: ['السيد', 'الأستاذ', 'الأخ'] },
  fr: { female: ['Mme', 'Madame', 'Mlle'], male: ['M.', 'Monsieur'] },
} as const;

function checkTitles(
  report: Report,
  file: string,
  { path, text }: TextVariant,
  people: ReadonlyMap<string, Person>,
): void {
  for (const { id, name, gender } of people.values()) {
    for (const lang of ['ar', 'fr'] as const) {
      const spelt = inLanguage(name, lang);
      const at = spelt === undefined ? -1 : text.indexOf(spelt);
      if (spelt === undefined || at < 0) continue;
      const before = text.slice(Math.max(0, at - 24), at).trimEnd();
      const wrong = titles[lang][gender === 'female' ? 'male' : 'female'].find((title) =>
        endsInTitle(before, title),
      );
      if (wrong === undefined) continue;
      const parameters = { found: `${wrong} ${spelt}`, id };
      report.add(file, path, { severity: 'warning', code: 'title-gender', parameters });
    }
  }
}

/** After a preposition the article of السيد is contracted: للسيد. */
function endsInTitle(before: string, title: string): boolean {
  const forms = title.startsWith('ال') ? [title, title.replace(/^ال/u, 'لل')] : [title];
  return forms.some((form) => {
    const rest = before.slice(0, -form.length);
    return before.endsWith(form) && !/\p{L}{2}$/u.test(rest.replace(/[وفب]$/u, ''));
  });
}
