/** Takes an Arabic text, gives the numbers in it that do not agree with their words: hours, days, counted nouns. */

import { countedFeminines, countedMasculines, monthNames } from './arabic-words.js';
import { slipsOf, type Slip } from './slip.js';

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`;

/** 22:00 is the hour of a day, and ليلا the word for that of a half day. */
const clock = /(?<!\d)(?:1[3-9]|2[0-3]):[0-5]\d\s(?:صباحا|زوالا|بعد الزوال|مساء|ليلا)(?!\p{L})/gu;

/** 02 أبريل: a day has no zero before a month that is a word. */
const zeroDay = new RegExp(`(?<![\\d/.:-])0(?=[1-9] ${oneOf(monthNames)}(?!\\p{L}))`, 'gu');

const before = '(?<![\\p{L}\\p{M}])[وف]?[بل]?(?:ال)?';
const after = '(?![\\p{L}\\p{M}])';
/** The form of three to ten that is said with masculine nouns, and that said with feminine ones. */
const withMasculines = ['ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'];
const withFeminines = ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'];
const otherGender = [
  guarded(before, `${oneOf(withMasculines)} ${oneOf(countedFeminines)}`, after),
  guarded(before, `${oneOf(withFeminines)} ${oneOf(countedMasculines)}`, after),
];

/** A pattern, and the words in it: cheap to ask for, while what Unicode says of the signs around them takes long to get ready. */
function guarded(begin: string, words: string, end: string): { words: RegExp; whole: RegExp } {
  return { words: new RegExp(words), whole: new RegExp(`${begin}${words}${end}`, 'gu') };
}

/** الجماعات 12 التجريبية: the number stands between a noun and what describes it. A number of an article may. */
const betweenWords = new RegExp(
  `(?<![\\p{L}\\p{M}])ال${oneOf([...countedFeminines, ...countedMasculines])} \\d{1,3} ال\\p{L}{3,}`,
  'gu',
);

/** In every text with one of `clock`, `zeroDay` and `betweenWords`. */
const maybeClock = /\d:[0-5]\d\s/;
const maybeZeroDay = /0[1-9] /;
const maybeBetween = / \d{1,3} ال/;

export function numberSlips(text: string): readonly Slip[] {
  const reason =
    (name: string) =>
    ([found]: RegExpExecArray) =>
      ({ code: 'spelling', reason: name, found }) as const;
  const ofWords = otherGender
    .filter(({ words }) => words.test(text))
    .flatMap(({ whole }) => slipsOf(text, whole, reason('counted')));
  if (!/\d/.test(text)) return ofWords;
  const zero = { code: 'spelling', reason: 'zero', replacement: '' } as const;
  return [
    ...(maybeClock.test(text) ? slipsOf(text, clock, reason('clock')) : []),
    ...(maybeZeroDay.test(text) ? slipsOf(text, zeroDay, () => zero) : []),
    ...ofWords,
    ...(maybeBetween.test(text) ? slipsOf(text, betweenWords, reason('number-place')) : []),
  ];
}
