/** Names in running texts are spelt as their records spell them, and people have the title of their gender. */

import { distance } from 'fastest-levenshtein';
import { propertyTable } from '../../lookup/unit-table.js';
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
  /** Whatever the order of its words. */
  readonly foldedName: string;
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
      const folded = foldSpelling(words.join(' '));
      return [{ lang, name, words, folded, foldedName: foldName(name) }];
    }),
  );
}

function inLanguage(text: LocalizedText, lang: 'ar' | 'fr'): string | undefined {
  return typeof text === 'string' ? text : text[lang];
}

const wordPattern = /[\p{L}\p{M}’'-]+/gu;

const [between, ofWord, half] = [0, 1, 2];
const kindOf = propertyTable((unit) => {
  if (/[\p{L}\p{M}’'-]/u.test(unit)) return ofWord;
  return /\p{Cs}/u.test(unit) ? half : between;
});

/** The matches of `wordPattern`. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === half) return text.match(wordPattern) ?? [];
    if (kind !== ofWord) continue;
    const start = at;
    while (at < text.length && kindOf(text.charCodeAt(at)) === ofWord) at += 1;
    words.push(text.slice(start, at));
    // The sign after the word may be half a pair.
    at -= 1;
  }
  return words;
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
  /** Texts say the same many times: what was found out about stretches of words. */
  readonly judged: Map<Language, Judged>;
}

/** What is known of a stretch of words; longer ones follow by their next word. */
interface Judged {
  /** The name it nearly is; null for none, absent as long as nobody asked. */
  near?: KnownName | null;
  readonly next: Map<string, Judged>;
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
  const near = new Map<string, KnownName>();
  const words = wordsOf(text);
  for (const { start, end } of stretchesOf(words, lang, names)) {
    const name = nearestTo(words, { start, end }, [lang, names]);
    if (name === null) continue;
    const found = words.slice(start, end).join(' ');
    if (!near.has(found)) near.set(found, name);
  }
  return [...near].map(([found, { name }]) => {
    const parameters = { found, other: name };
    return { severity: 'warning', code: 'name-spelling', parameters, suggestion: name } as const;
  });
}

interface Stretch {
  readonly start: number;
  /** After the last word. */
  readonly end: number;
}

function entryAt<Key>(known: Map<Key, Judged>, key: Key): Judged {
  const before = known.get(key);
  if (before !== undefined) return before;
  const entry: Judged = { next: new Map() };
  known.set(key, entry);
  return entry;
}

function nearestTo(
  words: readonly string[],
  { start, end }: Stretch,
  [lang, names]: readonly [Language, NameIndex],
): KnownName | null {
  let judged = entryAt(names.judged, lang);
  for (let index = start; index < end; index += 1)
    judged = entryAt(judged.next, words[index] ?? '');
  if (judged.near === undefined) {
    const stretch = words.slice(start, end);
    const candidates = stretchesOf(stretch, lang, names)
      .filter(({ name }) => name.words.length === stretch.length)
      .map(({ name }) => name);
    judged.near = nearName(stretch, candidates) ?? null;
  }
  return judged.near;
}

/** Stretches of words with the names of as many words that share one of them. */
function stretchesOf(
  words: readonly string[],
  lang: Language,
  names: NameIndex,
): readonly (Stretch & { readonly name: KnownName })[] {
  const stretches: (Stretch & { readonly name: KnownName })[] = [];
  for (const [position, word] of words.entries()) {
    for (const { name, at } of names.words.get(word) ?? []) {
      if (lang !== undefined && lang !== name.lang) continue;
      const { first, last } = startsOf(name, position, at);
      for (let start = first; start >= last; start -= 1) {
        const end = start + name.words.length;
        if (start >= 0 && end <= words.length) stretches.push({ start, end, name });
      }
    }
  }
  return stretches;
}

/** Undefined for the name itself, and for what is no name. */
function nearName(
  stretch: readonly string[],
  candidates: readonly KnownName[],
): KnownName | undefined {
  if (candidates.length === 0 || candidates.some((name) => isName(stretch, name))) return undefined;
  const found = stretch.join(' ');
  const forms = [found, found.replace(/^[وفبكل](?=\p{Script=Arabic}{4})/u, '')].map((form) => ({
    form,
    folded: foldSpelling(form),
  }));
  return candidates.find((name) => forms.some((form) => isNearly(form, name)));
}

/** A short name may have its words in another order, so that it may begin anywhere around the word. */
function startsOf(
  { words }: KnownName,
  position: number,
  at: number,
): { readonly first: number; readonly last: number } {
  if (words.length > 3) return { first: position - at, last: position - at };
  return { first: position, last: position - words.length + 1 };
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
function isNearly(
  { form, folded: own }: { readonly form: string; readonly folded: string },
  { folded, foldedName }: KnownName,
): boolean {
  const allowed = folded.length < 16 ? 1 : 2;
  if (Math.abs(own.length - folded.length) > allowed) return false;
  return distance(own, folded) <= allowed || foldName(form) === foldedName;
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
