/**
 * Takes a finished line as clusters in visual order, says how it is written so that the readers people use (pdf.js in
 * Firefox, pdfium in Chrome, poppler) give it back in logical order: in which stretches, what text each glyph carries
 * in ToUnicode, and where unseen marks stand.
 *
 * None of them knows isolates. pdf.js treats each stretch of marked content by itself, in the order of the content
 * stream; pdfium takes all that stands on one height from left to right and turns it round as a whole
 * (see reader-models). So:
 * - stretches are written in logical order, right-to-left ones with their characters as they stand on the page;
 * - where pdfium would turn something round, glyphs without width or shape steer it (see pdfium-marks); pdf.js passes
 *   over a glyph whose whole text is a format character, so they are pdfium's alone;
 * - where no mark helps (a phrase of several words in the other direction), the line is parted: to pdfium each part is
 *   a line of its own.
 */

import type { Direction } from '../../../document/tree.js';
import { pdfiumMarks } from './pdfium-marks.js';
import { readByPoppler } from './poppler-model.js';
import { popplerMarks } from './poppler-marks.js';
import type { ShownItem } from './poppler-marks.js';
import {
  leastShareForPdfJs,
  readByPdfJs,
  readByPdfium,
  shortTextForPdfJs,
  typeForPdfJs,
} from './reader-models.js';
import { arabicLetterMark, noBreakSpace, wordJoiner } from './unseen.js';
import { firstPlace, stretchesOf } from './stretches.js';
import type { Stretch, VisualCluster } from './stretches.js';

export interface ReadStretch extends Stretch {
  /** To pdfium the stretch begins a line of its own, whose leftmost cluster this is. */
  readonly partedAt: number | undefined;
}

/** What a cluster of the line reads as. */
export interface ReadText {
  /** Marks at its left and right that are glyphs of their own; mostly empty. */
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

export interface ReadBack {
  /** One for each cluster of the line. */
  readonly texts: readonly ReadText[];
  /** In logical order. */
  readonly stretches: readonly ReadStretch[];
}

export interface LineEnds {
  readonly base: Direction;
  /** What follows on the same height must not be read as one word with the line (the label of a list item). */
  readonly endsInSpace: boolean;
}

export function readBack(
  line: readonly VisualCluster[],
  { base, endsInSpace }: LineEnds,
): ReadBack {
  const stretches = [...stretchesOf(line)].sort(
    (one, other) => firstPlace(line, one) - firstPlace(line, other),
  );
  const texts = line.map(baseText);
  for (const stretch of stretches) {
    if (stretch.start > 0 || endsInSpace) keepEdgeSpace(texts, stretch);
    if (stretch.direction === 'rtl') {
      keepNumbers(line, texts, stretch);
      keepSigns(line, texts, stretch);
      keepShare(line, texts, stretch);
    }
  }
  const parts: { stretches: Stretch[]; read: readonly PartText[] }[] = [];
  for (const stretch of stretches) {
    const last = parts.at(-1);
    const joined = last === undefined ? undefined : [...last.stretches, stretch];
    const read = joined === undefined ? undefined : readPart(line, texts, joined, base);
    // pdfium does not see a part that is only a space.
    const together =
      read !== undefined && (visible(textsOf(stretch, texts)) === '' || survives(line, read));
    if (last !== undefined && joined !== undefined && together)
      Object.assign(last, { stretches: joined, read });
    else parts.push({ stretches: [stretch], read: readPart(line, texts, [stretch], base) });
  }
  const read = new Map(
    parts.flatMap((part) => part.read.map(({ index, ...text }) => [index, text] as const)),
  );
  return {
    texts: texts.map((text, index) => read.get(index) ?? { before: '', text, after: '' }),
    stretches: parts.flatMap((part, number) =>
      part.stretches.map((stretch, index) => ({
        ...stretch,
        partedAt: number > 0 && index === 0 ? part.read[0]?.index : undefined,
      })),
    ),
  };
}

/**
 * The characters as they stand on the page. Marks stand before their letter in the order they were typed: pdfium takes
 * them for weak characters and keeps it, pdf.js gives it back in canonical order when it searches.
 */
function baseText({ text, level }: VisualCluster): string {
  if (level % 2 === 0) return text;
  const letters = text.match(/\P{Mn}?\p{Mn}+|\P{Mn}/gu) ?? [];
  return letters
    .reverse()
    .map((letter) => letter.replace(/^(\P{Mn})(\p{Mn}+)$/u, '$2$1'))
    .join('');
}

/**
 * pdf.js skips a glyph whose text begins with white space and sets a space where it finds a gap; at the left edge of a
 * stretch there is none to be found.
 */
function keepEdgeSpace(texts: string[], { start, end, direction }: Stretch): void {
  if (texts[start] === ' ') texts[start] = readableSpace(end - start === 1 ? 'ltr' : direction);
}

/** A space that pdf.js does not skip. */
export function readableSpace(direction: Direction): string {
  return `${direction === 'rtl' ? arabicLetterMark : wordJoiner} `;
}

/** A number that pdf.js keeps in its order among Arabic letters: 92, 12.5, 02/2022, 18:30. */
const plainNumber = /^\p{Nd}+(?:[.,:/]\p{Nd}+)*$/u;

/**
 * To pdf.js a number with other signs (30-03-2022, 41,93 %) is taken apart after Arabic letters, so it is given a
 * left-to-right letter to begin with, and another direction before that. A space inside is part of it to pdfium only
 * when no line may end there.
 */
function keepNumbers(
  line: readonly VisualCluster[],
  texts: string[],
  { start, end }: Stretch,
): void {
  const levelOf = (index: number): number => line[index]?.level ?? 1;
  for (let from = start; from < end;) {
    let to = from + 1;
    while (to < end && levelOf(to) === levelOf(from)) to++;
    if (levelOf(from) % 2 === 0 && !plainNumber.test(texts.slice(from, to).join(''))) {
      for (let index = from; index < to; index++)
        texts[index] = (texts[index] ?? '').replace(/ /g, noBreakSpace);
      texts[from] = arabicLetterMark + wordJoiner + (texts[from] ?? '');
    }
    from = to;
  }
}

/**
 * pdf.js takes every sign outside Latin-1 and the Arabic blocks (a dash, an ellipsis, a bullet) for a left-to-right
 * letter, and draws numbers, brackets and marks that follow it to its side.
 */
function keepSigns(line: readonly VisualCluster[], texts: string[], { start, end }: Stretch): void {
  let afterLetter = false;
  for (let index = start; index < end; index++) {
    const text = texts[index] ?? '';
    const types = text.split('').map(typeForPdfJs);
    const begins = index > start && !(isNumber(line, index) && isNumber(line, index - 1));
    const safe = types[0] === 'R' || types[0] === 'AL';
    if (begins && afterLetter && !safe) texts[index] = arabicLetterMark + text;
    if (begins) afterLetter = false;
    for (const type of types) if (type === 'L') afterLetter = true;
  }
}

function isNumber(line: readonly VisualCluster[], index: number): boolean {
  return (line[index]?.level ?? 1) % 2 === 0;
}

/** pdf.js takes a text for right-to-left when at least three in ten of its characters are: marks make up the share. */
function keepShare(line: readonly VisualCluster[], texts: string[], { start, end }: Stretch): void {
  const text = textsOf({ start, end }, texts);
  if (visible(text) === '') return;
  const logical = line.slice(start, end).sort((one, other) => one.start - other.start);
  // A space at the line's left edge is not read.
  const [read, wanted] =
    start === 0
      ? [readByPdfJs(text.trimStart()), textOf(logical).trimEnd()]
      : [readByPdfJs(text), textOf(logical)];
  if (withoutMarks(read) === withoutMarks(wanted)) return;
  const strong = text.split('').filter((unit) => /^(?:R|AL|AN)$/.test(typeForPdfJs(unit))).length;
  const missing = (leastShareForPdfJs * text.length - strong) / (1 - leastShareForPdfJs);
  const count = text.length < shortTextForPdfJs ? 1 : Math.max(1, Math.ceil(missing));
  texts[start] = arabicLetterMark.repeat(count) + (texts[start] ?? '');
}

interface PartText extends ReadText {
  readonly index: number;
}

/** A cluster of a part, or a mark that stands at the left of the next one. */
interface PartItem extends ShownItem {
  /** Place of the cluster in the line; undefined for a mark. */
  readonly index: number | undefined;
  /** The same in logical order, without marks. */
  readonly character: string;
}

/**
 * The clusters of a part from left to right, with marks where pdfium and poppler need them. pdfium comes first: where
 * both cannot be had, poppler's are left out.
 */
function readPart(
  line: readonly VisualCluster[],
  texts: readonly string[],
  part: readonly Stretch[],
  base: Direction,
): readonly PartText[] {
  const plain = [...part]
    .sort((one, other) => one.start - other.start)
    .flatMap(({ start, end }) => line.slice(start, end).map((_, index) => start + index))
    .map((index): PartItem => {
      const { text: character = '', level = 0, start = 0 } = line[index] ?? {};
      return { index, text: texts[index] ?? '', character, level, start };
    });
  const [first] = part;
  const alike = part.every(({ direction }) => direction === first?.direction);
  const forPdfium = (items: readonly PartItem[]): readonly PartItem[] => {
    const marks = pdfiumMarks(
      items.map((item) => ({ ...item, level: item.level ?? 1 })),
      alike ? (first?.direction ?? base) : base,
    );
    return withItems(items, [...marks.before, marks.atEnd]);
  };
  const [left, right] = [(plain[0]?.index ?? 0) - 1, (plain.at(-1)?.index ?? 0) + 1];
  const [before, after] = base === 'ltr' ? [left, right] : [right, left];
  const place = { neighbour: line[before], endsLine: line[after] === undefined };
  const forPoppler = (items: readonly PartItem[]): readonly PartItem[] =>
    withItems(items, popplerMarks(items, base, place));
  let best: readonly PartItem[] | undefined;
  let tried: readonly PartItem[] = plain;
  // What helps one reader may need another mark for the other.
  for (const mark of [forPoppler, forPdfium, forPoppler, forPdfium, forPoppler, forPdfium]) {
    tried = mark(tried);
    const texts = textsOfItems(tried);
    if (!survives(line, texts)) continue;
    best ??= tried;
    if (!survivesInPoppler(line, texts, base)) continue;
    best = tried;
    break;
  }
  const unmarked = survives(line, textsOfItems(plain)) ? plain : forPdfium(plain);
  return keepHyphen(textsOfItems(best ?? unmarked));
}

/** The items with marks between them: one text for each place, the right edge last. */
function withItems(items: readonly PartItem[], marks: readonly string[]): readonly PartItem[] {
  const mark = (place: number): readonly PartItem[] =>
    [...(marks[place] ?? '')].map((text) => ({
      index: undefined,
      text,
      character: '',
      level: undefined,
      start: 0,
    }));
  return [...items.flatMap((item, place) => [...mark(place), item]), ...mark(items.length)];
}

/** The clusters with what stands before each, and after the last. */
function textsOfItems(items: readonly PartItem[]): readonly PartText[] {
  const found: PartText[] = [];
  let before = '';
  for (const { index, text } of items) {
    if (index === undefined) {
      before += text;
      continue;
    }
    found.push({ index, before, text, after: '' });
    before = '';
  }
  const last = found.pop();
  return last === undefined ? [] : [...found, { ...last, after: before }];
}

/** pdfium takes a hyphen at the right edge for a word's division: it drops it and draws the next line up to it. */
function keepHyphen(part: readonly PartText[]): readonly PartText[] {
  const last = part.at(-1);
  if (last?.text !== '-' || last.after !== '') return part;
  return [...part.slice(0, -1), { ...last, after: wordJoiner }];
}

/** Whether pdfium gives the part back, white space aside. */
function survives(line: readonly VisualCluster[], part: readonly PartText[]): boolean {
  const written = part.map(({ before, text, after }) => before + text + after).join('');
  return visible(readByPdfium(written)) === visible(textOf(inOrder(line, part)));
}

/** Whether poppler gives the letters and digits of the part back; it never mirrors brackets. */
function survivesInPoppler(
  line: readonly VisualCluster[],
  part: readonly PartText[],
  base: Direction,
): boolean {
  const written = part.map(({ before, text, after }) => before + text + after).join('');
  return letters(readByPoppler(written, base)) === letters(textOf(inOrder(line, part)));
}

function inOrder(
  line: readonly VisualCluster[],
  part: readonly PartText[],
): readonly VisualCluster[] {
  return part
    .flatMap(({ index }) => line[index] ?? [])
    .sort((one, other) => one.start - other.start);
}

function letters(text: string): string {
  return withoutMarks(text).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

function textsOf(range: Pick<Stretch, 'start' | 'end'>, texts: readonly string[]): string {
  return texts.slice(range.start, range.end).join('');
}

function textOf(clusters: readonly VisualCluster[]): string {
  return clusters.map((cluster) => cluster.text).join('');
}

function withoutMarks(text: string): string {
  return text
    .replace(/[\u00ad\u061c\u200b-\u200f\u2060]/gu, '')
    .replace(/\u00a0/g, ' ')
    .normalize('NFC');
}

function visible(text: string): string {
  return withoutMarks(text).replace(/\s/gu, '');
}
