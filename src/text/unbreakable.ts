/**
 * Takes a paragraph's text, says where no line may begin although the line breaking algorithm (UAX #14) has a place:
 * numbers, dates, phones and references stay whole, French signs stay with their word (Lexique des règles
 * typographiques en usage à l'Imprimerie nationale), titles with their name, whatever spaces the author typed.
 * Both renderers ask here: the PDF one when it breaks lines, the Word one when it chooses between space and
 * no-break space.
 */

import { category, isOf } from '../lookup/general-category.js';
import { RecentMap } from '../lookup/recent-map.js';
import { unitText } from '../lookup/unit-text.js';
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
  if (!joint.test(text)) return places;
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

/** A letter is fitted to its page, and then written. */
const known = new RecentMap<string, readonly Range[]>(50_000);

function firmRanges(text: string): readonly Range[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const ranges = [...numberRanges(text), ...wordRanges(text), ...signRanges(text)];
  known.set(text, ranges, 1 + text.length);
  return ranges;
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

/** What stands in every word that is kept whole, or begins it. */
const ofWholeWord = /[\d@]|https?:\/\/|www\.|mailto:/;

/** References with digits and letters (125/ه.م/2022), and short addresses. */
function* wordRanges(text: string): Generator<Range> {
  if (!ofWholeWord.test(text)) return;
  for (const { index, 0: word } of text.matchAll(/[^\s\u2013\u2014]+/gu)) {
    const whole = /\d/.test(word) || linkEnd(text, index) !== undefined || word.includes('@');
    if (whole && word.length <= longestUnbroken) yield { start: index, end: index + word.length };
  }
}

/** A run of spaces between its two ends (UTF-16 units). */
type Binds = (start: number, end: number) => boolean;

function isSpaceSign(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x202f;
}

function spaceRanges(text: string, binds: Binds): readonly Range[] {
  const ranges: Range[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!isSpaceSign(text.charCodeAt(start))) continue;
    let end = start + 1;
    while (isSpaceSign(text.charCodeAt(end))) end++;
    if (binds(start, end)) ranges.push({ start: start - 1, end: end + 1 });
    start = end;
  }
  return ranges;
}

const { letter, mark, number, upperCase, lowerCase } = category;

/** Whether a word ends at a position and is this one, not the end of a longer one. */
function endsWith(text: string, end: number, word: string): boolean {
  return text.endsWith(word, end) && !isOf(letter | mark | number, text, end - word.length - 1);
}

/** mot : mot ; mot ! mot ? 5 % « mot », and the same signs in Arabic, typed with a space. */
const signsAfter = ':;!?»”%،؛؟.,)]}';
const signsBefore = '«“([{';

const titles = ['M.', 'MM.', 'Mme', 'Mmes', 'Mlle', 'Dr', 'Pr'] as const;

function signRanges(text: string): readonly Range[] {
  return spaceRanges(
    text,
    (start, end) =>
      (end < text.length && signsAfter.includes(unitText(text, end))) ||
      (start > 0 && signsBefore.includes(unitText(text, start - 1))) ||
      // M. Alaoui, Mme Alaoui
      (isOf(upperCase, text, end) && titles.some((title) => endsWith(text, start, title))) ||
      // Arabic "and" written apart
      endsWith(text, start, 'و') ||
      bindsNumberAfter(text, start, end) ||
      bindsNumberBefore(text, start, end),
  );
}

const particles = ['El', 'Al', 'Aït', 'Ait', 'Ben', 'Abou'] as const;

/** Spaces inside names: A. Alaoui, El Alaoui, Mohammed VI. */
function nameRanges(text: string): readonly Range[] {
  return spaceRanges(
    text,
    (start, end) =>
      (isOf(upperCase, text, end) &&
        (endsWithInitial(text, start) || particles.some((each) => endsWith(text, start, each)))) ||
      (isOf(lowerCase, text, start - 1) && startsRomanNumber(text, end)),
  );
}

function endsWithInitial(text: string, end: number): boolean {
  if (text.charAt(end - 1) !== '.' || !isOf(upperCase, text, end - 2)) return false;
  const isPair = /[\udc00-\udfff]/.test(text.charAt(end - 2));
  return !isOf(letter | mark | number, text, end - (isPair ? 4 : 3));
}

function startsRomanNumber(text: string, start: number): boolean {
  let end = start;
  while (end < text.length && 'IVXL'.includes(text.charAt(end))) end++;
  return end > start && !isOf(letter | number, text, end);
}

/** المادة 12, n° 12: the word before is one that keeps its number. */
function bindsNumberAfter(text: string, start: number, end: number): boolean {
  if (end === text.length || !/[\d(+]/.test(unitText(text, end))) return false;
  const isOfWord = (index: number): boolean =>
    isOf(letter | mark, text, index) || '°º.'.includes(text.charAt(index));
  let from = start;
  // No further than the longest word: one of ten thousand letters would be gone through for each of its numbers.
  while (from > 0 && start - from < longestWord && isOfWord(from - 1)) from--;
  return from < start && bindsNumber(text.slice(from, start), 'beforeNumber');
}

/** 12 ماي, 12 m²: the word after is one that stays with its number. */
function bindsNumberBefore(text: string, start: number, end: number): boolean {
  if (start === 0 || !/\d/.test(unitText(text, start - 1))) return false;
  let to = end;
  while (isOf(letter | mark, text, to) || /^[²³]/.test(text.charAt(to))) to++;
  return to > end && bindsNumber(text.slice(end, to), 'afterNumber');
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
