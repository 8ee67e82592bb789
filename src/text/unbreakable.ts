/**
 * Takes a paragraph's text, says where no line may begin although the line breaking algorithm (UAX #14) has a place:
 * numbers, dates, phones and references stay whole, French signs stay with their word (Lexique des règles
 * typographiques en usage à l'Imprimerie nationale), titles with their name, whatever spaces the author typed.
 * Both renderers ask here: the PDF one when it breaks lines, the Word one when it chooses between space and
 * no-break space.
 */

import { arabicLexicon, latinLexicon } from './lexicon.js';
import { numberAt } from './number-token.js';
import { linkEnd } from './phrase.js';

/** A range of UTF-16 units with no place for a line end inside. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** What is longer may be broken after all, or a line would be left half empty: an account number, a long sum. */
const longestUnbroken = 24;

/** Longer than every word that keeps a number beside it. */
const longestWord = 40;

/** Places (UTF-16 units) before which no line begins. */
export function unbreakablePlaces(text: string): ReadonlySet<number> {
  return placesInside([...firmRanges(text), ...nameRanges(text)]);
}

/**
 * The text with a no-break space wherever a plain one must not be broken at. Names keep their plain spaces: who looks
 * for one in Word types those.
 */
export function bindSpaces(text: string): string {
  const places = placesInside(firmRanges(text));
  return text.replace(/ /g, (space, at: number) => (places.has(at + 1) ? '\u00a0' : space));
}

/** Signs after which Word and LibreOffice end a line, inside a number too (UAX #14, classes HY, BA and SY). */
const joint = /[-\u2013/]/u;

/** Places (UTF-16 units) inside numbers, dates and references where only a word joiner keeps Word from ending a line. */
export function jointPlaces(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const place of placesInside([...numberRanges(text), ...wordRanges(text)]))
    if (joint.test(text.charAt(place - 1)) && !/\s/u.test(text.charAt(place))) places.add(place);
  return places;
}

function placesInside(ranges: Iterable<Range>): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { start, end } of ranges)
    for (let place = start + 1; place < end; place++) places.add(place);
  return places;
}

function* firmRanges(text: string): Generator<Range> {
  yield* numberRanges(text);
  yield* wordRanges(text);
  yield* signRanges(text);
}

const numberStart = /[\d+\u2212±€$£#№(-]/g;

function* numberRanges(text: string): Generator<Range> {
  numberStart.lastIndex = 0;
  for (let match = numberStart.exec(text); match !== null; match = numberStart.exec(text)) {
    const start = match.index;
    const end = numberAt(text, start)?.end;
    if (end === undefined) continue;
    if (end - start <= longestUnbroken) yield { start, end };
    numberStart.lastIndex = Math.max(end, start + 1);
  }
}

/** References with digits and letters (125/ه.م/2022), and short addresses. */
function* wordRanges(text: string): Generator<Range> {
  for (const { index, 0: word } of text.matchAll(/[^\s\u2013\u2014]+/gu)) {
    const whole = /\d/.test(word) || linkEnd(text, index) !== undefined || word.includes('@');
    if (whole && word.length <= longestUnbroken) yield { start: index, end: index + word.length };
  }
}

const spaces = '[ \\u00a0\\u202f]+';
const notInWord = '(?<![\\p{L}\\p{M}\\p{N}])';

/** Spaces that signs and abbreviations do not part from. */
const atSigns: readonly RegExp[] = [
  // mot : mot ; mot ! mot ? 5 % « mot », and the same signs in Arabic, typed with a space
  new RegExp(`${spaces}(?=[:;!?»”%،؛؟.,)\\]}])`, 'gu'),
  new RegExp(`(?<=[«“(\\[{])${spaces}`, 'gu'),
  // M. Alaoui, Mme Alaoui
  new RegExp(`(?<=${notInWord}(?:M\\.|MM\\.|Mme|Mmes|Mlle|Dr|Pr))${spaces}(?=\\p{Lu})`, 'gu'),
  // Arabic "and" written apart
  new RegExp(`(?<=${notInWord}و)${spaces}`, 'gu'),
];

/** Spaces inside names: A. Alaoui, El Alaoui, Mohammed VI. */
const inNames: readonly RegExp[] = [
  new RegExp(`(?<=${notInWord}(?:\\p{Lu}\\.|El|Al|Aït|Ait|Ben|Abou))${spaces}(?=\\p{Lu})`, 'gu'),
  new RegExp(`(?<=\\p{Ll})${spaces}(?=[IVXL]+(?![\\p{L}\\p{N}]))`, 'gu'),
];

function* spacesAt(text: string, patterns: readonly RegExp[]): Generator<Range> {
  for (const pattern of patterns)
    for (const { index, 0: space } of text.matchAll(pattern)) yield around(index, space);
}

function nameRanges(text: string): Generator<Range> {
  return spacesAt(text, inNames);
}

function* signRanges(text: string): Generator<Range> {
  yield* spacesAt(text, atSigns);
  // From the space back: a word of ten thousand letters would be gone through from each of its letters.
  const beforeNumber = /(?<=[\p{L}\p{M}°º.])[ \u00a0\u202f]+(?=[\d(+])/gu;
  for (const { index, 0: space } of text.matchAll(beforeNumber)) {
    const before = text.slice(Math.max(0, index - longestWord), index);
    const [word = ''] = /[\p{L}\p{M}°º.]+$/u.exec(before) ?? [];
    if (bindsNumber(word, 'beforeNumber')) yield around(index, space);
  }
  const afterNumber = /(?<=\d)([ \u00a0\u202f]+)([\p{L}\p{M}²³]+)/gu;
  for (const { index, 1: space = '', 2: word = '' } of text.matchAll(afterNumber))
    if (bindsNumber(word, 'afterNumber')) yield around(index, space);
}

function around(index: number, space: string): Range {
  return { start: index - 1, end: index + space.length + 1 };
}

/** Whether the word keeps the number before or after it; Arabic words with their particles too (للمادة، وماي). */
function bindsNumber(word: string, side: 'beforeNumber' | 'afterNumber'): boolean {
  const plain = word.toLowerCase().replace(/\.$/u, '');
  const latin = latinLexicon[side];
  const arabic = arabicLexicon[side];
  return (
    latin.has(plain) ||
    [plain, plain.replace(/^[وف]/u, ''), plain.replace(/^[وف]?[بلك]/u, '')].some(
      (form) => arabic.has(form) || arabic.has(form.replace(/^ل/u, 'ال')),
    )
  );
}
