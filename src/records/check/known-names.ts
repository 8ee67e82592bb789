/** Names in running texts are spelt as their records spell them, and people have the title of their gender. */

import { distance } from 'fastest-levenshtein';
import type { RecordFile } from '../record-files.js';
import type { LocalizedText, Person } from '../schema.js';
import { foldName, foldSpelling } from './names.js';
import { checkEachText, oncePerText, type Language } from './each-text.js';
import type { Finding, Report } from './report.js';

interface KnownName {
  readonly lang: 'ar' | 'fr';
  readonly name: string;
  readonly words: readonly string[];
  readonly folded: string;
}

export function checkKnownNames(report: Report): void {
  const names = indexNames(knownNames(report));
  const { people } = report.workspace;
  const wrong = [...report.workspace.names.values()].flatMap(({ name, not = [] }) =>
    not.map((form) => ({ form, name })),
  );
  const judge = oncePerText((text, lang) => [
    ...wrongForms(text, wrong),
    ...misspelt(text, lang, names),
    ...wrongTitles(text, people),
  ]);
  // Where names are written, checkNames compares them.
  const isList = ({ kind }: RecordFile) => kind === 'people' || kind === 'names' || kind === 'law';
  checkEachText(report, (file) => (isList(file) ? undefined : judge));
}

/** Names of two words or more: with one word a name is too easily near another word. */
function knownNames({ workspace }: Report): readonly KnownName[] {
  const { body, people, groups, names } = workspace;
  const texts = [
    ...[body.name, body.commune.name, body.division.name, body.region.name, body.council.name],
    ...[...people.values(), ...groups.values(), ...names.values()].map(({ name }) => name),
  ];
  return texts.flatMap((text) =>
    (['ar', 'fr'] as const).flatMap((lang) => {
      const name = inLanguage(text, lang);
      const words = name === undefined ? [] : wordsOf(name);
      if (name === undefined || words.length < 2) return [];
      return [{ lang, name, words, folded: foldSpelling(words.join(' ')) }];
    }),
  );
}

function inLanguage(text: LocalizedText, lang: 'ar' | 'fr'): string | undefined {
  return typeof text === 'string' ? text : text[lang];
}

const wordPattern = /[\p{L}\p{M}’'-]+/gu;

function wordsOf(text: string): readonly string[] {
  return text.match(wordPattern) ?? [];
}

function wrongForms(
  text: string,
  wrong: readonly { readonly form: string; readonly name: LocalizedText }[],
): readonly Finding[] {
  return wrong.flatMap(({ form, name }): readonly Finding[] => {
    if (!text.includes(form)) return [];
    const isArabic = /\p{Script=Arabic}/u.test(form);
    const other = inLanguage(name, isArabic ? 'ar' : 'fr') ?? '';
    const parameters = { found: form, other };
    const finding = { severity: 'warning', code: 'name-spelling', parameters } as const;
    return [other === '' ? finding : { ...finding, suggestion: other }];
  });
}

interface NameIndex {
  /** Where the words of names stand in them. */
  readonly words: ReadonlyMap<string, readonly { readonly name: KnownName; readonly at: number }[]>;
  /** By language and stretch of words, the name it nearly is: texts say the same many times. */
  readonly judged: Map<string, KnownName | undefined>;
}

function indexNames(names: readonly KnownName[]): NameIndex {
  const words = new Map<string, { name: KnownName; at: number }[]>();
  for (const name of names) {
    for (const [at, word] of name.words.entries()) {
      words.set(word, [...(words.get(word) ?? []), { name, at }]);
    }
  }
  return { words, judged: new Map() };
}

/** Compares each stretch of as many words as a name has, of which one at least is a word of the name. */
function misspelt(text: string, lang: Language, names: NameIndex): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [found, candidates] of stretchesOf(wordsOf(text), lang, names)) {
    const key = `${lang ?? ''} ${found}`;
    if (!names.judged.has(key)) names.judged.set(key, nearName(found, candidates));
    const near = names.judged.get(key);
    if (near === undefined) continue;
    const parameters = { found, other: near.name };
    const finding = { severity: 'warning', code: 'name-spelling', parameters } as const;
    findings.push({ ...finding, suggestion: near.name });
  }
  return findings;
}

/** Stretches of words with the names of as many words that share one of them. */
function stretchesOf(
  words: readonly string[],
  lang: Language,
  names: NameIndex,
): ReadonlyMap<string, readonly KnownName[]> {
  const compared = new Map<string, KnownName[]>();
  for (const [position, word] of words.entries()) {
    for (const { name, at } of names.words.get(word) ?? []) {
      if (lang !== undefined && lang !== name.lang) continue;
      for (const start of startsOf(name, position, at)) {
        const end = start + name.words.length;
        if (start < 0 || end > words.length) continue;
        const found = words.slice(start, end).join(' ');
        const candidates = compared.get(found);
        if (candidates === undefined) compared.set(found, [name]);
        else candidates.push(name);
      }
    }
  }
  return compared;
}

/** Undefined for the name itself, and for what is no name. */
function nearName(found: string, candidates: readonly KnownName[]): KnownName | undefined {
  const stretch = found.split(' ');
  if (candidates.some((name) => isName(stretch, name))) return undefined;
  return candidates.find((name) => isNearly(found, name));
}

/** A short name may have its words in another order, so that it may begin anywhere around the word. */
function startsOf({ words }: KnownName, position: number, at: number): readonly number[] {
  if (words.length > 3) return [position - at];
  return words.map((_, offset) => position - offset);
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

function wrongTitles(text: string, people: ReadonlyMap<string, Person>): readonly Finding[] {
  const findings: Finding[] = [];
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
      findings.push({ severity: 'warning', code: 'title-gender', parameters });
    }
  }
  return findings;
}

/** After a preposition the article of السيد is contracted: للسيد. */
function endsInTitle(before: string, title: string): boolean {
  const forms = title.startsWith('ال') ? [title, title.replace(/^ال/u, 'لل')] : [title];
  return forms.some((form) => {
    const rest = before.slice(0, -form.length);
    return before.endsWith(form) && !/\p{L}{2}$/u.test(rest.replace(/[وفب]$/u, ''));
  });
}
