/**
 * Where an Arabic word may be lengthened by kashida (tatweel, U+0640) when a line is justified: one place a word, by
 * the order of preference of the W3C's "Arabic & Persian Layout Requirements", section on justification. Never after
 * a letter that does not join, never inside lam-alif or the name of God, never at a letter that carries a mark.
 */

export interface KashidaPlace {
  /** The kashida stands before this unit of the text (UTF-16), joined to both its neighbours. */
  readonly position: number;
  /** 1 is best. */
  readonly preference: number;
}

const letter = '[\\u0621-\\u063a\\u0641-\\u064a\\u0671-\\u06d3]';
const mark = '[\\u064b-\\u065f\\u0670\\u06d6-\\u06ed]';
const word = new RegExp(`(?:${letter}${mark}*)+`, 'gu');
const bearer = new RegExp(`(${letter})(${mark}*)`, 'gu');

/** Letters that do not join what follows. */
const ending = new Set('ءآأؤإاةدذرزوىٱڈڑژۃۆۇۈ');
const alefs = new Set('آأإاٱ');
/** Shorter words are not lengthened. */
const leastLetters = 3;

/** The best place of each word that has one, in order. */
export function kashidaPlaces(text: string): readonly KashidaPlace[] {
  return [...text.matchAll(word)].flatMap(({ index, 0: found }) => {
    // The author's own kashida is enough; a word beside one is not whole.
    const besideKashida =
      text.charAt(index - 1) === '\u0640' || text.charAt(index + found.length) === '\u0640';
    if (besideKashida || found.includes('لله')) return [];
    const place = bestPlace(found);
    return place === undefined ? [] : [{ ...place, position: place.position + index }];
  });
}

interface Letter {
  readonly at: number;
  readonly base: string;
  readonly marked: boolean;
}

function bestPlace(found: string): KashidaPlace | undefined {
  const letters = [...found.matchAll(bearer)].map(
    ({ index, 1: base = '', 2: marks = '' }): Letter => ({ at: index, base, marked: marks !== '' }),
  );
  if (letters.length < leastLetters) return undefined;
  let best: KashidaPlace | undefined;
  letters.forEach((next, index) => {
    const before = letters[index - 1];
    if (before === undefined || !mayPart(before, next)) return;
    const preference = preferenceOf(before, next, letters[index + 1]);
    // Of equal places the one nearer the word's end.
    if (preference !== undefined && preference <= (best?.preference ?? Infinity))
      best = { position: next.at, preference };
  });
  return best;
}

function mayPart(before: Letter, next: Letter): boolean {
  if (ending.has(before.base) || next.base === 'ء' || before.marked || next.marked) return false;
  return !(before.base === 'ل' && alefs.has(next.base));
}

function preferenceOf(before: Letter, next: Letter, after: Letter | undefined): number | undefined {
  const final = after === undefined;
  if ('سشصض'.includes(before.base)) return 1;
  if (final ? 'ةهدذ'.includes(next.base) : 'دذ'.includes(next.base)) return 2;
  if (alefs.has(next.base) || (final && 'طظلكڭگ'.includes(next.base))) return 3;
  if (after !== undefined && 'بتثنيئپ'.includes(next.base) && 'رزيى'.includes(after.base)) return 4;
  if ('وؤ'.includes(next.base) || (final && 'عغقفڤ'.includes(next.base))) return 5;
  return final ? 6 : undefined;
}
