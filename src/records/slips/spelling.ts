/** Takes an Arabic text, gives the words in it that are frequent slips of spelling. Lists: arabic-words.ts. */

import {
  articleSlips,
  foreignMonths,
  misread,
  otherYa,
  passiveActs,
  prepositionPairs,
  withHamza,
  withSomeHamza,
  withTaMarbuta,
  withoutHamza,
} from './arabic-words.js';
import { numberSlips } from './numbers.js';
import { around, slipsOf, type Slip } from './slip.js';

/** What a wrong word should be, and whether it can be nothing else. */
interface Correction {
  readonly right: string;
  readonly reason: 'hamza' | 'letter' | 'misread';
  readonly certain: boolean;
  /** Must an article stand before it. */
  readonly withArticle: boolean;
}

const corrections: ReadonlyMap<string, Correction> = new Map(
  [
    ...withHamza.map(
      (right) => [right.replace(/^[أإآ]/, 'ا'), right, 'hamza', true, false] as const,
    ),
    ...withoutHamza.map(
      (right) => [right.replace(/^ا/, 'إ'), right, 'hamza', true, false] as const,
    ),
    ...withSomeHamza.map(([wrong, right]) => [wrong, right, 'hamza', false, false] as const),
    ...withTaMarbuta.map(
      (right) => [right.replace(/ة$/, 'ه'), right, 'letter', true, true] as const,
    ),
    ...otherYa.map(([wrong, right]) => [wrong, right, 'letter', wrong !== 'إلي', false] as const),
    ...misread
      .filter(([wrong]) => !wrong.includes(' '))
      .map(([wrong, right]) => [wrong, right, 'misread', false, false] as const),
  ].map(([wrong, right, reason, certain, withArticle]) => [
    wrong,
    { right, reason, certain, withArticle },
  ]),
);

/** Most words hold none of them, which one look tells. */
const anyWrong = new RegExp([...corrections.keys()].join('|'), 'u');

const word = /[\p{Script=Arabic}\p{M}]+/gu;
/** Little words and articles written together with what follows them; longest first. */
const clitics = ['', 'و', 'ف', 'ب', 'ك', 'ل', 'وب', 'ول', 'فب', 'فل'].flatMap((before) => [
  { before, article: '' },
  { before: `${before}ال`, article: 'ال' },
]);
const contracted = ['لل', 'ولل', 'فلل'].map((before) => ({ before, article: 'ال' }));
const suffixes = ['', 'ها', 'هم', 'هن', 'ه', 'نا', 'كم', 'ا'];

export function spellingSlips(text: string): readonly Slip[] {
  return [
    ...wordSlips(text),
    ...phraseSlips(text),
    ...articleSlips.flatMap(([words, pattern, suggestion]) =>
      slipsHolding(words, text, pattern, () => ({
        ...{ code: 'spelling', reason: 'article', suggestion },
      })),
    ),
    ...thummaSlips(text),
    ...monthSlips(text),
    ...numberSlips(text),
  ];
}

function wordSlips(text: string): readonly Slip[] {
  return [...text.matchAll(word)].flatMap(([found], index, all) => {
    const correction = correctionOf(found);
    const start = all[index]?.index ?? 0;
    if (correction === undefined) return [];
    const { right, reason, certain } = correction;
    const base = { code: 'spelling', reason, start, end: start + found.length, found } as const;
    return [{ ...base, suggestion: right, ...(certain ? { replacement: right } : {}) }];
  });
}

/** The word in its right form, with the letters that were written together with it. */
function correctionOf(
  found: string,
): { right: string; reason: Correction['reason']; certain: boolean } | undefined {
  if (!anyWrong.test(found)) return undefined;
  for (const { before, article } of [...contracted, ...clitics]) {
    if (!found.startsWith(before)) continue;
    const rest = found.slice(before.length);
    for (const suffix of suffixes) {
      const stem =
        suffix === '' ? rest : rest.endsWith(suffix) ? rest.slice(0, -suffix.length) : '';
      const correction = corrections.get(stem);
      if (correction === undefined || (correction.withArticle && article === '')) continue;
      // A short word with letters before or after it is easily another word.
      const alone = (before === '' || before === 'و') && suffix === '';
      if (stem.length < 4 && !alone) continue;
      const { right, reason, certain } = correction;
      return { right: before + right + suffix, reason, certain };
    }
  }
  return undefined;
}

const misreadPhrases = misread
  .filter(([wrong]) => wrong.includes(' '))
  .map(([wrong, suggestion]) => ({
    wrong,
    suggestion,
    bare: withoutArticle(wrong),
    pattern: withPrefixes(wrong),
  }));
const pairPatterns = prepositionPairs.map((pair) => ({ pair, pattern: whole(pair) }));

function phraseSlips(text: string): readonly Slip[] {
  return [
    ...misreadPhrases.flatMap(({ wrong, suggestion, bare, pattern }) =>
      slipsHolding(bare, text, pattern, () => ({
        ...{ code: 'spelling', reason: 'misread', found: wrong, suggestion },
      })),
    ),
    ...pairPatterns.flatMap(({ pair, pattern }) =>
      slipsHolding(pair, text, pattern, () => ({
        ...{ code: 'spelling', reason: 'prepositions', found: pair },
      })),
    ),
  ];
}

/** Most texts hold no phrase of the lists, and a pattern that is never needed is never made ready. */
function slipsHolding(
  words: string,
  text: string,
  ...[pattern, make]: [RegExp, Parameters<typeof slipsOf>[2]]
): readonly Slip[] {
  return text.includes(words) ? slipsOf(text, pattern, make) : [];
}

/** At the beginning of a sentence only: later, ثم may well mean "then". */
const thumma = new RegExp(
  `(?<=^\\s{0,3}|[.؛:]\\s{1,3})و?ثم (?=(?:${passiveActs.join('|')})(?!\\p{L}))`,
  'gu',
);

function thummaSlips(text: string): readonly Slip[] {
  return slipsHolding('ثم ', text, thumma, () => ({ code: 'spelling', reason: 'thumma' }));
}

/** Titles of laws keep the months they were published with. */
const monthPatterns = Object.entries(foreignMonths).map(
  ([month, suggestion]) => ({ month, suggestion, pattern: whole(month) }) as const,
);

function monthSlips(text: string): readonly Slip[] {
  const written = monthPatterns.filter(({ month }) => text.includes(month));
  return written.flatMap(({ month, suggestion, pattern }) =>
    [...text.matchAll(pattern)].flatMap(({ index }) => {
      const isQuoted = /ظهير|قانون|مرسوم|الجريدة الرسمية/u.test(
        text.slice(Math.max(0, index - 120), index),
      );
      const end = index + month.length;
      const found = around(text, index, end);
      return isQuoted
        ? []
        : [{ code: 'month-name', start: index, end, found, suggestion } as const];
    }),
  );
}

/** Words with an article also after a preposition written together with it: للقانون الداخلي. */
function withPrefixes(words: string): RegExp {
  const bare = withoutArticle(words);
  return whole(bare === words ? `و?${words}` : `[وف]?(?:[بك]?ال|لل)${bare}`);
}

function withoutArticle(words: string): string {
  return words.replace(/^ال/u, '');
}

/** The words as they stand, not as a part of longer ones. */
function whole(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])${words}(?![\\p{L}\\p{M}])`, 'gu');
}
