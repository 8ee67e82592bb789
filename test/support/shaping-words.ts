/** Distinct words and short phrases to shape, by script: more than twenty thousand of each that has words. */

import { seededRandom } from './random.js';
import type { Random } from './random.js';
import * as vocabulary from './vocabulary.js';

/** How many distinct strings a font is tried with at least. */
export const wordCount = 20_000;

const arabicLetters = [...'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱ'];
const namesLetters = [...'ڭݣپچڤگژ'];
const lamAlif = ['لا', 'لأ', 'لإ', 'لآ', 'لٱ'];
const vowels = ['\u064B', '\u064C', '\u064D', '\u064E', '\u064F', '\u0650', '\u0652', '\u0670'];
const shadda = '\u0651';
const tatweel = '\u0640';
const before = ['', 'و', 'ف', 'ب', 'ك', 'ل', 'ال', 'وال', 'بال', 'لل', 'وب', 'فل', 'سي', 'أ'];
const behind = ['', 'ه', 'ها', 'هم', 'هن', 'كم', 'نا', 'ات', 'ون', 'ين', 'ية', 'تا', 'وا', 'ي'];

/** Unmarked and fully marked words, ligatures, names with letters of Persian and the Maghreb, lengthened words. */
export function arabicWords(): readonly string[] {
  const stems = wordsIn([
    ...vocabulary.arabicPhrases,
    ...vocabulary.arabicNames,
    ...vocabulary.arabicVerbs,
    ...vocabulary.months,
    ...vocabulary.weekdays,
  ]).filter((word) => /^\p{L}+$/u.test(word));
  const letters = [...arabicLetters, ...namesLetters];
  const kinds: readonly ((random: Random) => string)[] = [
    (random) => random.pick(before) + random.pick(stems) + random.pick(behind),
    (random) => marked(random.pick(before) + random.pick(stems) + random.pick(behind), random),
    (random) => random.pick(stems) + ' ' + random.pick(stems),
    (random) => random.pick(letters) + random.pick(lamAlif) + random.pick(letters),
    (random) => random.pick(lamAlif) + random.pick(letters) + random.pick(lamAlif),
    (random) => Array.from({ length: 2 + random.below(4) }, () => random.pick(letters)).join(''),
    (random) => put(random.pick(stems), random.pick(namesLetters), random),
    (random) => put(random.pick(stems), tatweel.repeat(1 + random.below(3)), random),
    (random) => random.pick(before) + random.pick(['لله', 'الله', 'اللَّه', 'ٱللَّٰه', 'اللهم']),
    (random) => random.pick(vocabulary.markedArabic) + ' ' + random.pick(stems),
    (random) => `${random.pick(stems)}${random.pick(['،', '؛', '؟', '.', ':', '!'])}`,
    (random) => `«${random.pick(stems)}» (${random.pick(stems)})`,
  ];
  return distinct(kinds, 1446);
}

/** French with its accents, ligatures and apostrophes, capitals too. */
export function latinWords(): readonly string[] {
  const stems = wordsIn([
    ...vocabulary.frenchClauses,
    ...vocabulary.frenchNames,
    ...vocabulary.latinPhrases,
    ...vocabulary.frenchMonths,
    ...'affiche effet office suffit fjord œuvre naïveté ÉGALITÉ À Où ça çà'.split(' '),
  ]);
  const parts = [
    'f',
    'fi',
    'fl',
    'ff',
    'ffi',
    'ffl',
    'ft',
    'œ',
    'æ',
    'é',
    'ï',
    'AV',
    'To',
    'W.',
    'ç',
  ];
  const kinds: readonly ((random: Random) => string)[] = [
    (random) => random.pick(['l’', 'd’', 'qu’', '« ', '(', '']) + random.pick(stems),
    (random) => `${random.pick(stems)} ${random.pick(stems)}`,
    (random) => `${random.pick(stems)}-${random.pick(stems)}`,
    (random) => put(random.pick(stems), random.pick(parts), random),
    (random) => random.pick(parts) + random.pick(parts) + random.pick(parts),
    (random) => random.pick(stems).toUpperCase() + random.pick([',', '.', ' ;', ' :', '…', ' »']),
    (random) => `${random.pick(stems)} ${1 + random.below(2000)}`,
  ];
  return distinct(kinds, 1789);
}

export function tifinaghWords(): readonly string[] {
  const letters = [...'ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥ'];
  const word = (random: Random): string =>
    Array.from({ length: 2 + random.below(7) }, () => random.pick(letters)).join('');
  const kinds: readonly ((random: Random) => string)[] = [
    word,
    (random) => word(random).replace(/[ⴳⴽ]/gu, '$&ⵯ'),
    (random) => `${random.pick(vocabulary.tifinaghPhrases)} ${word(random)}`,
    (random) => `${word(random)} ${1 + random.below(2000)}`,
  ];
  return distinct(kinds, 2003);
}

/** Signs that papers take from a font of symbols, in rows. */
export function symbolRows(covered: ReadonlySet<number>): readonly string[] {
  const signs = [...covered]
    .filter((code) => code > 0x2000)
    .map((code) => String.fromCodePoint(code));
  const row = (random: Random): string =>
    Array.from({ length: 1 + random.below(4) }, () => random.pick(signs)).join('');
  return distinct([row], 2022);
}

function distinct(kinds: readonly ((random: Random) => string)[], seed: number): readonly string[] {
  const random = seededRandom(seed);
  const found = new Set<string>();
  for (let turn = 0; found.size < wordCount; turn += 1) {
    found.add(kinds[turn % kinds.length]!(random).normalize('NFC').trim());
  }
  return [...found];
}

function wordsIn(phrases: readonly string[]): readonly string[] {
  return [...new Set(phrases.flatMap((phrase) => phrase.split(/\s+/u)))];
}

/** A vowel, at times with shadda, on every letter. */
function marked(word: string, random: Random): string {
  return [...word]
    .map((letter) => letter + (random.once(5) ? shadda : '') + random.pick(vowels))
    .join('');
}

function put(word: string, part: string, random: Random): string {
  const at = random.below(word.length + 1);
  return word.slice(0, at) + part + word.slice(at);
}
