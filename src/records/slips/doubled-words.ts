/** Takes a text, gives the words that stand in it twice in a row, also with و between. */

import { propertyTable } from '../../lookup/unit-table.js';
import { slipsOf, type Slip } from './slip.js';

/** Words that stand twice on purpose: vous vous engagez, nous nous réunissons. */
const mayStandTwice = new Set(['nous', 'vous']);

const twice = /(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}]+)\s+(و?)\1(?![\p{L}\p{M}])/gu;

/** One of the two was meant to be another. */
export function doubledWords(text: string): readonly Slip[] {
  if (!mayHoldDoubles(text)) return [];
  return slipsOf(text, twice, ([found]) => ({ code: 'doubled-word', found })).filter(
    ({ found }) => !mayStandTwice.has((found.split(/\s/u)[0] ?? '').toLowerCase()),
  );
}

const [other, ofWord, space, half] = [0, 1, 2, 3];
const kindOf = propertyTable((unit) => {
  if (/[\p{L}\p{M}]/u.test(unit)) return ofWord;
  if (/\p{Cs}/u.test(unit)) return half;
  return /\s/u.test(unit) ? space : other;
});

const waw = 'و'.charCodeAt(0);

/** Two words side by side, with nothing but spaces between, that end alike and are alike as far as the pattern asks. */
function mayHoldDoubles(text: string): boolean {
  let [start, end] = [0, 0];
  let at = 0;
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === half) return true;
    if (kind !== ofWord) {
      // What is no space parts two words for good.
      if (kind !== space) [start, end] = [at, at];
      at += 1;
      continue;
    }
    const begin = at;
    while (at < text.length && kindOf(text.charCodeAt(at)) === ofWord) at += 1;
    const more = at - begin - (end - start);
    const isLonger = more === 1 && text.charCodeAt(begin) === waw;
    if (end > start && (more === 0 || isLonger) && isSame(text, [start, end], begin + more))
      return true;
    [start, end] = [begin, at];
  }
  return false;
}

function isSame(text: string, [start, end]: readonly [number, number], other: number): boolean {
  for (let index = start; index < end; index += 1) {
    if (text.charCodeAt(index) !== text.charCodeAt(other + index - start)) return false;
  }
  return true;
}
