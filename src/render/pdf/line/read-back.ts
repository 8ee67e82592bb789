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
  rightToLeftForPdfJs,
  shortTextForPdfJs,
  typeForPdfJs,
} from './reader-models.js';
import { letters, visible, withoutMarks } from './compared-text.js';
import { arabicLetterMark, noBreakSpace, wordJoiner } from './unseen.js';
import { firstPlace, stretchesOf } from './stretches.js';
import { TextWriter } from '../../../lookup/text-writer.js';
import { BidiClass, isOneOf } from '../../../text/bidi-classes.js';
import type { Stretch, VisualCluster } from './stretches.js';

const { L, R, AL } = BidiClass;

export interface ReadStretch extends Stretch {
  /** To pdfium the stretch begins a line of its own, whose leftmost cluster this is. */
  readonly partedAt: number | undefined;
}

export interface ReadBack {
  /** What each cluster of the line reads as. */
  readonly texts: readonly string[];
  /** Marks that are glyphs of their own, by the cluster at whose left they stand; few have any. */
  readonly before: ReadonlyMap<number, string>;
  /** The same at its right, where a part ends. */
  readonly after: ReadonlyMap<number, string>;
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
  const parts = partsOf(line, texts, stretches, base);
  return {
    texts,
    ...marksOf(parts),
    stretches: parts.flatMap((part, number) =>
      part.stretches.map(({ start, end, direction }, index): ReadStretch => {
        const partedAt = number > 0 && index === 0 ? firstCluster(part) : undefined;
        return { start, end, direction, partedAt };
      }),
    ),
  };
}

interface Part {
  readonly stretches: readonly Stretch[];
  /** From left to right. */
  readonly items: readonly PartItem[];
}

function firstCluster({ items }: Part): number | undefined {
  return items.find(({ index }) => index !== undefined)?.index;
}

function marksOf(parts: readonly Part[]): Pick<ReadBack, 'before' | 'after'> {
  const [before, after] = [new Map<number, string>(), new Map<number, string>()];
  for (const { items } of parts) {
    let marks = '';
    let last = 0;
    for (const { index, text } of items)
      if (index === undefined) marks += text;
      else {
        if (marks !== '') before.set(index, marks);
        marks = '';
        last = index;
      }
    if (marks !== '') after.set(last, marks);
  }
  return { before, after };
}

/** The line as one part where it can be read so, and otherwise as few as it can be read in, one after the other. */
function partsOf(
  line: readonly VisualCluster[],
  texts: readonly string[],
  stretches: readonly Stretch[],
  base: Direction,
): readonly Part[] {
  const partOf = (of: readonly Stretch[]): Part => ({
    stretches: of,
    items: readPart(line, texts, of, base),
  });
  const holds = ({ stretches, items }: Part): boolean =>
    readByPdfiumAs(writtenBy(items), visible(textInOrder(line, stretches)));
  const whole = partOf(stretches);
  if (stretches.length < 2 || holds(whole)) return [whole];
  const parts: Part[] = [];
  for (const stretch of stretches) {
    const last = parts.at(-1);
    const joined = last && partOf([...last.stretches, stretch]);
    // pdfium does not see a part that is only a space.
    const together = joined && (visible(textsOf(stretch, texts)) === '' || holds(joined));
    if (together) parts[parts.length - 1] = joined;
    else parts.push(partOf([stretch]));
  }
  return parts;
}

/**
 * The characters as they stand on the page. Marks stand before their letter in the order they were typed: pdfium takes
 * them for weak characters and keeps it, pdf.js gives it back in canonical order when it searches.
 */
function baseText({ text, level }: VisualCluster): string {
  if (level % 2 === 0 || text.length === 1) return text;
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
    const begins = index > start && !(isNumber(line, index) && isNumber(line, index - 1));
    if (begins && afterLetter) {
      const type = text === '' ? undefined : typeForPdfJs(text, 0);
      if (type !== R && type !== AL) texts[index] = arabicLetterMark + text;
    }
    if (begins) afterLetter = false;
    for (let at = 0; at < text.length && !afterLetter; at++)
      afterLetter = typeForPdfJs(text, at) === L;
  }
}

function isNumber(line: readonly VisualCluster[], index: number): boolean {
  return (line[index]?.level ?? 1) % 2 === 0;
}

/** pdf.js takes a text for right-to-left when at least three in ten of its characters are: marks make up the share. */
function keepShare(line: readonly VisualCluster[], texts: string[], { start, end }: Stretch): void {
  const text = textsOf({ start, end }, texts);
  if (visible(text) === '') return;
  const logical = textInOrder(line, [{ start, end }]);
  // A space at the line's left edge is not read.
  const [read, wanted] =
    start === 0 ? [readByPdfJs(text.trimStart()), logical.trimEnd()] : [readByPdfJs(text), logical];
  if (withoutMarks(read) === withoutMarks(wanted)) return;
  let strong = 0;
  for (let at = 0; at < text.length; at++)
    if (isOneOf(typeForPdfJs(text, at), rightToLeftForPdfJs)) strong++;
  const missing = (leastShareForPdfJs * text.length - strong) / (1 - leastShareForPdfJs);
  const count = text.length < shortTextForPdfJs ? 1 : Math.max(1, Math.ceil(missing));
  texts[start] = arabicLetterMark.repeat(count) + (texts[start] ?? '');
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
): readonly PartItem[] {
  const plain = itemsOf(line, texts, part);
  const [first] = part;
  const alike = part.every(({ direction }) => direction === first?.direction);
  const forPdfium = (items: readonly PartItem[]): readonly PartItem[] => {
    const marks = pdfiumMarks(items, alike ? (first?.direction ?? base) : base);
    return withItems(items, [...marks.before, marks.atEnd]);
  };
  const [left, right] = [(plain[0]?.index ?? 0) - 1, (plain.at(-1)?.index ?? 0) + 1];
  const [before, after] = base === 'ltr' ? [left, right] : [right, left];
  const place = { neighbour: line[before], endsLine: line[after] === undefined };
  const forPoppler = (items: readonly PartItem[]): readonly PartItem[] =>
    withItems(items, popplerMarks(items, base, place));
  const wanted = textInOrder(line, part);
  const [seen, spelt] = [visible(wanted), letters(wanted)];
  let best: readonly PartItem[] | undefined;
  let tried: readonly PartItem[] = plain;
  // What helps one reader may need another mark for the other.
  for (const mark of [forPoppler, forPdfium, forPoppler, forPdfium, forPoppler, forPdfium]) {
    tried = mark(tried);
    const written = writtenBy(tried);
    if (!readByPdfiumAs(written, seen)) continue;
    best ??= tried;
    // Poppler never mirrors brackets, but gives letters and digits back.
    if (letters(readByPoppler(written, base)) !== spelt) continue;
    best = tried;
    break;
  }
  best ??= readByPdfiumAs(writtenBy(plain), seen) ? plain : forPdfium(plain);
  return keepHyphen(best);
}

/** The clusters of a part as they stand on the page, from left to right. */
function itemsOf(
  line: readonly VisualCluster[],
  texts: readonly string[],
  part: readonly Stretch[],
): readonly PartItem[] {
  const items: PartItem[] = [];
  for (const { start, end } of [...part].sort((one, other) => one.start - other.start))
    for (let index = start; index < end; index++) {
      const { text: character = '', level = 0, start = 0 } = line[index] ?? {};
      items.push({ index, text: texts[index] ?? '', character, level, start });
    }
  return items;
}

/** The items with marks between them: one text for each place, the right edge last. */
function withItems(items: readonly PartItem[], marks: readonly string[]): readonly PartItem[] {
  if (marks.every((mark) => mark === '')) return items;
  const marked: PartItem[] = [];
  for (let place = 0; place <= items.length; place++) {
    for (const text of marks[place] ?? '') marked.push(markItem(text));
    const item = items[place];
    if (item !== undefined) marked.push(item);
  }
  return marked;
}

/** pdfium takes a hyphen at the right edge for a word's division: it drops it and draws the next line up to it. */
function keepHyphen(part: readonly PartItem[]): readonly PartItem[] {
  const last = part.at(-1);
  const ends = last?.index !== undefined && last.text === '-';
  return ends ? [...part, markItem(wordJoiner)] : part;
}

function markItem(text: string): PartItem {
  return { index: undefined, text, character: '', level: undefined, start: 0 };
}

/** Whether pdfium gives a part back, of which so much is seen (see visible). */
function readByPdfiumAs(written: string, seen: string): boolean {
  return visible(readByPdfium(written)) === seen;
}

const writer = new TextWriter();

function writtenBy(items: readonly PartItem[]): string {
  for (const { text } of items) writer.add(text);
  return writer.take();
}

/** The text of ranges of the line's clusters in logical order. */
function textInOrder(
  line: readonly VisualCluster[],
  ranges: readonly Pick<Stretch, 'start' | 'end'>[],
): string {
  let [first, last] = [Infinity, -1];
  for (const { start, end } of ranges)
    for (let index = start; index < end; index++) {
      const place = line[index]?.start ?? 0;
      if (place < first) first = place;
      if (place > last) last = place;
    }
  const byPlace = new Array<string | undefined>(Math.max(0, last + 1 - first));
  for (const { start, end } of ranges)
    for (let index = start; index < end; index++) {
      const { start: place = 0, text = '' } = line[index] ?? {};
      byPlace[place - first] = text;
    }
  for (const text of byPlace) if (text !== undefined) writer.add(text);
  return writer.take();
}

function textsOf({ start, end }: Pick<Stretch, 'start' | 'end'>, texts: readonly string[]): string {
  for (let index = start; index < end; index++) writer.add(texts[index] ?? '');
  return writer.take();
}
