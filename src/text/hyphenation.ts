/**
 * Takes a resolved text, says where its French words may be divided at a line's end: Liang's algorithm with the
 * patterns of the `hyphen` package (TeX's hyph-fr), for whole words in small letters only.
 */

import french from 'hyphen/fr/index.js';
import type { ResolvedText } from '../document/resolved.js';

/** Letters that stay before the hyphen and that go to the next line, at least. */
const leastBefore = 2;
const leastAfter = 3;
const softHyphen = '\u00ad';

/**
 * Places (UTF-16 units) before which the rest of a word may begin a line. Names and acronyms have a capital and are
 * left whole, as are words with a hyphen, addresses, isolated phrases and every language but French.
 */
export function hyphenPlaces({ text, runs, direction }: ResolvedText): readonly number[] {
  if (direction === 'rtl') return [];
  return runs.flatMap((run) => {
    const plain =
      run.lang === 'fr' && run.script === 'Latn' && run.isolate === undefined && !run.href;
    if (!plain) return [];
    const words = text.slice(run.start, run.end).matchAll(wholeWord);
    return [...words].flatMap(({ index, 0: word }) => {
      // A word that goes on in another style is not whole here.
      const [start, end] = [run.start + index, run.start + index + word.length];
      const goesOn = inWord.test(text.charAt(start - 1)) || inWord.test(text.charAt(end));
      return goesOn ? [] : placesInWord(word).map((place) => start + place);
    });
  });
}

const wholeWord = /(?<![\p{L}\p{M}\p{N}@._/-])\p{Ll}{5,}(?![\p{L}\p{M}\p{N}@_/-]|\.\p{L})/gu;
const inWord = /[\p{L}\p{M}\p{N}@_/-]/u;

const divided = new Map<string, readonly number[]>();

function placesInWord(word: string): readonly number[] {
  const known = divided.get(word);
  if (known !== undefined) return known;
  let place = 0;
  const syllables = french.hyphenateSync(word).split(softHyphen).slice(0, -1);
  const places = syllables
    .map((syllable) => (place += syllable.length))
    .filter((at) => at >= leastBefore && word.length - at >= leastAfter);
  divided.set(word, places);
  return places;
}
