/** Compares the parts a paper must have with those a file has: kind and order, text, language, alternative texts. */

import { languageTag } from '../document/language.js';
import type { ResolvedText } from '../document/resolved.js';
import { numbersIn, sameCounts } from './character-counts.js';
import type { ExpectedElement, FoundElement, Place, TextPiece } from './element.js';
import { expectedTextBelow, textBelow } from './element.js';
import type { Findings } from './findings.js';
import { excerpt, firstDifference, shown } from './text-view.js';

/** How the text of an element is judged: undefined when it is right, else where its view (`shown`) differs. */
export type TextJudge = (expected: string, found: string, tail?: RegExp) => number | undefined;

/** Every character in order. */
export const exactText: TextJudge = (expectedText, foundText, tail) => {
  if (expectedText === foundText) return undefined;
  const [expected, found] = [shown(expectedText), shown(foundText)];
  const begins = tail !== undefined && found.startsWith(expected);
  if (begins && tail.test(found.slice(expected.length))) return undefined;
  return firstDifference(expected, found);
};

export interface Comparison {
  readonly findings: Findings;
  readonly judge: TextJudge;
  /** What the file says about language: of elements and their text, of text only, or nothing that is compared. */
  readonly languages: 'elements' | 'text' | 'none';
  /** Signs that the reader leaves out, and that are not compared for that. */
  readonly unread?: RegExp;
  /** What was compared before and found right, by the same rules: elements that papers have alike. */
  readonly agreed?: WeakMap<FoundElement, ExpectedElement>;
}

/** Each character as often as it must be, numbers as they are: for labels, whose signs readers set before or after. */
export const sameCharacters: TextJudge = (expected, found, tail) => {
  if (tail === undefined) {
    const same = sameCounts(expected.normalize('NFC'), found.normalize('NFC'));
    if (same !== undefined) return same && sameNumbers(expected, found) ? undefined : 0;
  }
  const characters = surplus(shown(expected), shown(found));
  const numbers = surplusNumbers(expected, found);
  if (characters === undefined || numbers === undefined) return 0;
  // Dots first and digits last, as a tail is read.
  const more = [...characters].sort().join('');
  const right = tail === undefined ? more === '' : tail.test(more) && numbers.length === 1;
  return right ? undefined : 0;
};

/** Of texts with the same digits. */
function sameNumbers(expected: string, found: string): boolean {
  return (
    expected === found || !/\d/.test(expected) || surplusNumbers(expected, found)?.length === 0
  );
}

/** With spaces and without: a number may be broken at the end of a line, and two may meet where a space is not written. */
function surplusNumbers(expected: string, found: string): readonly string[] | undefined {
  const [wanted, got] = [numbersIn(expected, 'part'), numbersIn(found, 'part')];
  if (wanted.length === got.length && wanted.every((number, index) => number === got[index]))
    return [];
  return surplus(wanted, got) ?? surplus(numbersIn(expected, 'join'), numbersIn(found, 'join'));
}

/** What `found` has more than `expected`, in any order; undefined when it lacks something. */
function surplus(expected: Iterable<string>, found: Iterable<string>): string[] | undefined {
  const counts = new Map<string, number>();
  for (const each of found) counts.set(each, (counts.get(each) ?? 0) + 1);
  for (const each of expected) {
    const left = counts.get(each) ?? 0;
    if (left === 0) return undefined;
    counts.set(each, left - 1);
  }
  const more: string[] = [];
  for (const [each, count] of counts) {
    for (let index = 0; index < count; index += 1) more.push(each);
  }
  return more;
}

/** Attributes that are compared; others (boxes, measures) belong to the layout. */
const comparedAttributes = [
  'ListNumbering',
  'Scope',
  'ColSpan',
  'RowSpan',
  'Label',
  'Level',
  'Direction',
];

export function compareElements(
  expected: ExpectedElement,
  found: FoundElement,
  comparison: Comparison,
): void {
  const { findings, agreed } = comparison;
  if (agreed?.get(found) === expected) return;
  const before = findings.diagnostics.length;
  compareKind(expected, found, comparison);
  if (expected.text !== undefined || found.pieces.length > 0) {
    compareText(expected, found, comparison);
  }
  compareChildren(expected.children, found.children, comparison);
  if (findings.diagnostics.length === before) agreed?.set(found, expected);
}

function compareKind(
  expected: ExpectedElement,
  found: FoundElement,
  { findings, languages }: Comparison,
): void {
  const { place } = found;
  // Only a finding is told with the text below: of the outermost elements that is the whole paper.
  const text = () => excerpt(textBelow(found), 0);
  if (expected.type !== found.type) {
    findings.add(
      'verify-structure',
      { reason: 'kind', expected: expected.type, found: found.type, text: text() },
      place,
    );
  }
  const lang = languageTag(expected.lang);
  if (languages === 'elements' && found.lang !== lang) {
    findings.add('verify-language', { expected: lang, found: found.lang, text: text() }, place);
  }
  if ((expected.alt ?? '') !== (found.alt ?? '')) {
    const alternatives = { expected: expected.alt ?? '', found: found.alt ?? '' };
    findings.add('verify-alternative-text', alternatives, place);
  }
  if (expected.attributes === undefined && found.attributes.size === 0) return;
  for (const name of comparedAttributes) {
    const wanted = expected.attributes?.[name] ?? '';
    const got = found.attributes.get(name) ?? '';
    if (wanted === got) continue;
    findings.add(
      'verify-structure',
      { reason: 'attribute', name, expected: wanted || '–', found: got || '–', text: text() },
      place,
    );
  }
}

function compareText(
  expected: ExpectedElement,
  found: FoundElement,
  { findings, judge, languages, unread }: Comparison,
): void {
  const text = expected.text && readable(expected.text, unread);
  const wanted = text?.text ?? '';
  const read =
    unread === undefined
      ? found
      : { ...found, pieces: found.pieces.map((piece) => readable(piece, unread)) };
  const got = read.pieces.map((piece) => piece.text).join(' ');
  const judged = expected.type === 'Lbl' ? sameCharacters : judge;
  const at = judged(wanted, got, expected.tail);
  if (at !== undefined) {
    findings.add(
      'verify-text',
      { expected: excerpt(wanted, at), found: excerpt(got, at) },
      placeOf(read, at),
    );
  } else if (languages !== 'none' && text !== undefined && expected.tail === undefined) {
    compareLanguages(text, read, findings);
  }
}

/** White space in place of the signs that the reader leaves out, so that runs keep their places. */
function readable<T extends { readonly text: string }>(part: T, unread: RegExp | undefined): T {
  return unread === undefined ? part : { ...part, text: part.text.replace(unread, ' ') };
}

/** Where the character at a place of the view stands. */
function placeOf(found: FoundElement, at: number): Place {
  let before = 0;
  for (const piece of found.pieces) {
    before += shown(piece.text).length;
    if (before > at) return piece.place;
  }
  return found.pieces.at(-1)?.place ?? found.place;
}

/** Each language has the same text in the file as in the tree. */
function compareLanguages(expected: ResolvedText, found: FoundElement, findings: Findings): void {
  const wanted = new Map<string, string>();
  for (const run of expected.runs) {
    const text = shown(expected.text.slice(run.start, run.end));
    const lang = languageTag(run.lang);
    wanted.set(lang, (wanted.get(lang) ?? '') + text);
  }
  const got = new Map<string, string>();
  for (const { lang, text } of found.pieces) got.set(lang, (got.get(lang) ?? '') + shown(text));
  for (const [lang, text] of got) {
    if (text === '' || wanted.get(lang) === text) continue;
    const place = found.pieces.find((piece: TextPiece) => piece.lang === lang)?.place;
    const others = [...wanted.keys()].filter((each) => wanted.get(each) !== got.get(each));
    const parameters = { expected: others.join(', ') || '–', found: lang, text: excerpt(text, 0) };
    findings.add('verify-language', parameters, place ?? found.place);
    return;
  }
}

function compareChildren(
  expected: readonly ExpectedElement[],
  found: readonly FoundElement[],
  comparison: Comparison,
): void {
  const { findings } = comparison;
  if (expected.length === found.length) {
    expected.forEach((wanted, index) => {
      const got = found[index];
      if (got !== undefined) compareElements(wanted, got, comparison);
    });
    return;
  }
  for (const [wanted, got] of pairs(expected, found)) {
    if (wanted !== undefined && got !== undefined) compareElements(wanted, got, comparison);
    else if (wanted?.optional === true) continue;
    else if (wanted !== undefined) {
      const before = found[expected.indexOf(wanted)] ?? found.at(-1);
      const text = excerpt(expectedTextBelow(wanted), 0);
      findings.add('verify-missing', { kind: wanted.type, text }, before?.place);
    } else if (got !== undefined) {
      const text = excerpt(textBelow(got), 0);
      findings.add('verify-surplus', { kind: got.type, text }, got.place);
    }
  }
}

/** Kind and text, whatever order a reader gives its characters in. */
function nameOf(type: string, text: string): string {
  return `${type} ${[...shown(text)].sort().join('')}`;
}

type Pair = readonly [ExpectedElement | undefined, FoundElement | undefined];

/**
 * Aligned so that as many as possible agree in kind and text (longest common subsequence); what has no counterpart
 * stands alone.
 */
function pairs(expected: readonly ExpectedElement[], found: readonly FoundElement[]): Pair[] {
  const wanted = expected.map((each) => nameOf(each.type, expectedTextBelow(each)));
  const got = found.map((each) => nameOf(each.type, textBelow(each)));
  const best: number[][] = [...wanted, ''].map(() => [...got, ''].map(() => 0));
  const length = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = wanted.length - 1; row >= 0; row -= 1) {
    for (let column = got.length - 1; column >= 0; column -= 1) {
      const same = wanted[row] === got[column];
      const value = same
        ? length(row + 1, column + 1) + 1
        : Math.max(length(row + 1, column), length(row, column + 1));
      best[row]?.splice(column, 1, value);
    }
  }
  const aligned: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < wanted.length || column < got.length) {
    const both = row < wanted.length && column < got.length;
    if (both && wanted[row] === got[column]) aligned.push([expected[row++], found[column++]]);
    else if (both && length(row + 1, column) === length(row, column + 1)) {
      aligned.push([expected[row++], found[column++]]);
    } else if (
      column >= got.length ||
      (both && length(row + 1, column) > length(row, column + 1))
    ) {
      aligned.push([expected[row++], undefined]);
    } else aligned.push([undefined, found[column++]]);
  }
  return aligned;
}
