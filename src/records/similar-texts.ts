/**
 * Takes short texts of one list, says which speak of the same thing in other words: the angle between their words
 * (cosine), where a rare word tells more than one of many texts, two words that stand together in several texts tell
 * more than each alone, and words for what is done tell little. Arabic words are compared without the particles joined
 * to them and the endings of number and gender, and also by their three root letters where those show.
 */

import { category, isOf } from '../lookup/general-category.js';
import { doingWords, joiningWords, sameWords } from './similar-words.js';

export interface SimilarPair {
  /** Places in the list; the later one resembles the earlier one. */
  readonly earlier: number;
  readonly later: number;
  /** 0 to 1. */
  readonly likeness: number;
}

/** Words that most texts of the list hold because of whom they are about. */
export interface CommonWords {
  /** The matters the body is named after: they tell less than others. */
  readonly matters?: string;
  /** The body and its commune: they tell nearly nothing. */
  readonly names?: string;
}

/** What a word weighs beside an ordinary one; measured on the ideas of data/fes (test/records/similar-texts.test.ts). */
const weightOf = { doing: 0.3, matter: 0.7, name: 0.1, root: 0.3, phrase: 1.2 };

/** A word of so many texts is as telling as a rarer one: in a list of a hundred, once or five times is chance. */
const fewTexts = 5;

/** Two texts that have one word in common, and more that they have not, are less alike by this. */
const oneWordInCommon = 0.7;

/** Features of a text by weight: stems, `√` with root letters, and two stems with a space between. */
type Features = ReadonlyMap<string, number>;

interface Vector {
  readonly features: Features;
  readonly length: number;
}

/** The pairs that are at least so alike, each text with the earlier one it resembles most. */
export function similarTexts(
  texts: readonly string[],
  least: number,
  common: CommonWords = {},
): readonly SimilarPair[] {
  const matters = new Set(stemsOf(common.matters ?? ''));
  const names = new Set(stemsOf(common.names ?? ''));
  const vectors = weigh(texts.map((text) => featuresOf(text, { matters, names })));
  return vectors.flatMap((vector, later) => {
    let best: SimilarPair | undefined;
    for (const [earlier, other] of vectors.slice(0, later).entries()) {
      const likeness = likenessOf(vector, other);
      if (likeness >= least && likeness > (best?.likeness ?? 0))
        best = { earlier, later, likeness };
    }
    return best === undefined ? [] : [best];
  });
}

function featuresOf(
  text: string,
  {
    matters,
    names,
  }: { readonly matters: ReadonlySet<string>; readonly names: ReadonlySet<string> },
): Features {
  const features = new Map<string, number>();
  const add = (feature: string, weight: number): void => {
    features.set(feature, Math.max(weight, features.get(feature) ?? 0));
  };
  let before: string | undefined;
  for (const stem of stemsOf(text)) {
    const name = firstNames.get(stem) ?? stem;
    const weight = plainWeight(stem, { matters, names });
    add(name, weight);
    const root = name === stem ? rootOf(stem) : undefined;
    if (root !== undefined) add(`√${root}`, weight * weightOf.root);
    if (before !== undefined && weight === 1) add(`${before} ${name}`, weightOf.phrase);
    before = weight === 1 ? name : undefined;
  }
  return features;
}

function plainWeight(
  stem: string,
  {
    matters,
    names,
  }: { readonly matters: ReadonlySet<string>; readonly names: ReadonlySet<string> },
): number {
  if (doing.has(stem)) return weightOf.doing;
  if (names.has(stem)) return weightOf.name;
  return matters.has(stem) ? weightOf.matter : 1;
}

/** Each feature by its weight and its rarity; a root or a phrase that one text has says nothing of another. */
function weigh(bags: readonly Features[]): readonly Vector[] {
  const counts = new Map<string, number>();
  for (const feature of bags.flatMap((bag) => [...bag.keys()]))
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return bags.map((bag) => {
    const weighed = [...bag].flatMap(([feature, weight]): readonly [string, number][] => {
      const count = counts.get(feature) ?? 0;
      if (count < 2 && !isWord(feature)) return [];
      return [[feature, weight * Math.log(1 + bags.length / Math.max(fewTexts, count))]];
    });
    const length = Math.hypot(...weighed.map(([, weight]) => weight));
    return { features: new Map(weighed), length };
  });
}

function isWord(feature: string): boolean {
  return !feature.startsWith('√') && !feature.includes(' ');
}

function likenessOf(one: Vector, other: Vector): number {
  const shared = [...one.features].flatMap(([feature, weight]) => {
    const another = other.features.get(feature);
    return another === undefined ? [] : [{ feature, weight, another }];
  });
  if (shared.length === 0) return 0;
  const product = shared.reduce((sum, { weight, another }) => sum + weight * another, 0);
  const cosine = product / (one.length * other.length);
  const telling = shared.filter(({ feature, weight }) => isWord(feature) && weight > leastTelling);
  const more = Math.min(one.features.size, other.features.size) > 3;
  return telling.length <= 1 && more ? cosine * oneWordInCommon : cosine;
}

/** Weight from which a word is one that two texts have in common and not a word for what is done. */
const leastTelling = 2;

/** Endings of Arabic words, the longest first. */
const endings = [
  'اتها',
  'اتهم',
  'ات',
  'ون',
  'ين',
  'ان',
  'تها',
  'تهم',
  'ها',
  'هم',
  'يه',
  'ه',
  'ي',
  'ا',
].sort((one, other) => other.length - one.length);

const joining = new Set(joiningWords.map(bare));
const doing = new Set(doingWords.map((word) => stemOf(bare(word))));
const firstNames = new Map(
  sameWords.flatMap((names) =>
    names.map((name) => [stemOf(bare(name)), `=${names[0] ?? ''}`] as const),
  ),
);

function stemsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .map(bare)
    .filter((word) => word.length > 2 && !joining.has(word))
    .map(stemOf);
}

/** Without marks, hamza seats and capitals. */
function bare(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ؤئ]/gu, 'ء')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/œ/gu, 'oe')
    .toLowerCase();
}

/** Prefixes and endings come off while three letters are left; French words also lose what makes nouns of verbs. */
function stemOf(word: string): string {
  if (!/\p{Script=Arabic}/u.test(word))
    return word
      .replace(/(?:ations?|tions?|ements?|eurs?|ances?|ites?|iser|er|ent|es|[esx])$/u, '')
      .slice(0, 7);
  const headless = word.slice(headLength(word));
  const ending = endings.find(
    (each) => headless.endsWith(each) && hasLetters(headless, headless.length - each.length - 3, 3),
  );
  return ending === undefined ? headless : headless.slice(0, -ending.length);
}

/** Of the article with the particles before it, or of a particle alone, which a longer word must follow. */
function headLength(word: string): number {
  const article = /^(?:[وف]?(?:[بك]?ال|لل))/u.exec(word)?.[0].length;
  if (article !== undefined && hasLetters(word, article, 3)) return article;
  return /^[وفبل]/u.test(word) && hasLetters(word, 1, 4) ? 1 : 0;
}

/** Whether as many letters stand there; words hold no pairs here that matter. */
function hasLetters(word: string, start: number, count: number): boolean {
  if (start < 0) return false;
  for (let index = start; index < start + count; index++)
    if (!isOf(category.letter, word, index)) return false;
  return true;
}

/** The three root letters of an Arabic stem, where they are left without prefix and long vowels. */
function rootOf(stem: string): string | undefined {
  if (!/\p{Script=Arabic}/u.test(stem)) return undefined;
  const letters = stem
    .replace(/^(?:است|[متن](?=\p{L}{3}))/u, '')
    .replace(/^ا(?=\p{L}{3})/u, '')
    .replace(/[اويء]/gu, '');
  return letters.length === 3 ? letters : undefined;
}
