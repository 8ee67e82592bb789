/**
 * Takes a paragraph's text with its settled embedding levels, gives the invisible characters that make a reader
 * without isolates show it so.
 *
 * A DOCX file carries no levels: Word works them out from `w:rtl`, LibreOffice from the characters alone. An isolated
 * `30-03-2022` in an Arabic line comes out as `2022-03-30` in LibreOffice, with or without `w:rtl`. `w:dir`, made for
 * it (ISO/IEC 29500-1, 17.3.2.8), changes nothing in LibreOffice 7.4, and mammoth, pandoc and python-docx drop the text
 * inside it: a lost date. What every reader obeys is U+200E and U+200F, the two characters the standard leaves to
 * the text (annex I.7); an embedding is a last resort for a level no mark can give. They are put only where the
 * bidirectional algorithm (UAX #9) run on the bare text gives another order than the settled one.
 */

import type { ResolvedText } from '../document/resolved.js';
import { embeddingLevels } from './levels.js';
import { visualOrder } from './reorder.js';

export const LEFT_TO_RIGHT_MARK = '\u200E';
export const RIGHT_TO_LEFT_MARK = '\u200F';
const LEFT_TO_RIGHT_EMBEDDING = '\u202A';
const RIGHT_TO_LEFT_EMBEDDING = '\u202B';
const POP_FORMATTING = '\u202C';

/** What stands before and after a stretch of text that is shown in one direction. */
export interface DisplayStretch {
  /** Half-open range of UTF-16 units in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  /** Whether Word is to class the stretch as right-to-left (`w:rtl`). */
  readonly rightToLeft: boolean;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly level: number;
  marks: 'none' | 'before' | 'both';
}

/** An embedded range around stretches, counted by their indices, both included. */
interface Embedding {
  readonly first: number;
  readonly last: number;
}

/** The text with the marks in it, for places that hold plain text: a bookmark's title. */
export function markedText(text: ResolvedText): string {
  return displayStretches(text)
    .map(({ start, end, before, after }) => before + text.text.slice(start, end) + after)
    .join('');
}

/** Cuts the text where the shown direction changes; together the stretches cover it without gap. */
export function displayStretches(text: ResolvedText): readonly DisplayStretch[] {
  const base = text.direction === 'rtl' ? 1 : 0;
  const wanted = settledLevels(text, base);
  const stretches = cutIntoStretches(text, wanted);
  const embeddings: Embedding[] = [];
  stretches.forEach((stretch, index) => {
    const inRightToLeft = stretch.level % 2 === 0 && stretch.level >= base + 2;
    if (!inRightToLeft || isPlainNumber(text, stretch)) return;
    while (embeddedLevel(index, { base, embeddings }) < stretch.level - 1) {
      if (!embed(index, { base, stretches, embeddings })) break;
    }
  });
  const aim = { text, readings: readings(text), base, wanted };
  for (;;) {
    const wrong = firstWrong(aim, stretches, embeddings);
    if (wrong === undefined) break;
    if (!strengthen(wrong, { base, stretches, embeddings })) break;
  }
  return stretches.map((stretch, index) => {
    const embedding = embeddedLevel(index, { base, embeddings });
    return {
      start: stretch.start,
      end: stretch.end,
      before: opening(stretch, index, { base, embeddings }),
      after: closing(stretch, index, { base, embeddings }),
      rightToLeft: isRightToLeft(stretch.level, embedding),
    };
  });
}

/**
 * A number that Word shows rightly in a right-to-left run of its own. With a hyphen, a plus or a slash it would turn
 * the parts round, since it takes those signs for neutral in Arabic (annex I.2).
 */
function isPlainNumber(text: ResolvedText, { start, end }: Stretch): boolean {
  return /^\d+(?:[.,:]\d+)*$/u.test(text.text.slice(start, end));
}

/** A number inside right-to-left text of a left-to-right paragraph stays in the right-to-left chain. */
function isRightToLeft(level: number, embedding: number): boolean {
  return level % 2 === 1 || (embedding % 2 === 0 && level === embedding + 2);
}

function settledLevels(text: ResolvedText, base: number): readonly number[] {
  const levels: number[] = new Array<number>(text.text.length).fill(base);
  for (const run of text.runs) levels.fill(run.level, run.start, run.end);
  return canonicalLevels(text.text, levels, base);
}

/**
 * Levels that give the same order, lowered as far as they go: white space at line ends falls back to the paragraph's
 * level (UAX #9, L1), and two reversals of one range cancel out (L2), as around an isolate in text of its direction.
 */
export function canonicalLevels(
  text: string,
  levels: readonly number[],
  base: number,
): readonly number[] {
  const result = [...levels];
  for (const match of text.matchAll(/[ \u2000-\u200A]*(?:[\n\t]|$)/gu)) {
    result.fill(base, match.index, match.index + match[0].length);
  }
  // Nothing can cancel out in a text of two levels.
  if (result.every((level) => level <= base + 1)) return result;
  // A paragraph may have more characters than a call has room for arguments.
  const highest = (): number => result.reduce((one, other) => Math.max(one, other), base);
  for (let level = base + 1; level <= highest(); level += 1) {
    for (const [start, end] of rangesFrom(result, level)) {
      const lowest = result.slice(start, end).reduce((one, other) => Math.min(one, other));
      const cancelled = Math.floor((lowest - level + 1) / 2) * 2;
      for (let index = start; index < end; index += 1) {
        result[index] = (result[index] ?? base) - cancelled;
      }
    }
  }
  return result;
}

/** Maximal ranges whose levels are at least the given one. */
function rangesFrom(levels: readonly number[], least: number): [number, number][] {
  const ranges: [number, number][] = [];
  let start: number | undefined;
  for (let index = 0; index <= levels.length; index += 1) {
    const inside = (levels[index] ?? -1) >= least;
    if (inside) start ??= index;
    else if (start !== undefined) {
      ranges.push([start, index]);
      start = undefined;
    }
  }
  return ranges;
}

/** One stretch for neighbouring characters of one level in one isolate (or in none). */
function cutIntoStretches(text: ResolvedText, levels: readonly number[]): Stretch[] {
  const isolates: (number | undefined)[] = [];
  for (const run of text.runs) {
    for (let index = run.start; index < run.end; index += 1) isolates[index] = run.isolate;
  }
  const stretches: Stretch[] = [];
  let start = 0;
  for (let index = 1; index <= text.text.length; index += 1) {
    const same =
      index < text.text.length &&
      levels[index] === levels[start] &&
      isolates[index] === isolates[start];
    if (same) continue;
    stretches.push({ start, end: index, level: levels[start] ?? 0, marks: 'none' });
    start = index;
  }
  return stretches;
}

interface Aim {
  readonly text: ResolvedText;
  /** The text as readers may see it: with digits where page fields stand, and with objects (see readings). */
  readonly readings: readonly string[];
  readonly base: number;
  readonly wanted: readonly number[];
}

/** LibreOffice orders a line before it fills in page numbers: to it a field is an object, a neutral (UAX #9, table 4). */
function readings({ text, runs }: ResolvedText): readonly string[] {
  let withObjects = text;
  for (const { field, start, end } of runs) {
    if (field === undefined) continue;
    const object = '\uFFFC'.repeat(end - start);
    withObjects = withObjects.slice(0, start) + object + withObjects.slice(end);
  }
  return withObjects === text ? [text] : [text, withObjects];
}

/** Index of the first stretch the bidirectional algorithm would show otherwise than wanted, in any reading. */
function firstWrong(
  aim: Aim,
  stretches: readonly Stretch[],
  embeddings: readonly Embedding[],
): number | undefined {
  for (const reading of aim.readings) {
    const wrong = firstWrongIn(reading, aim, stretches, embeddings);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function firstWrongIn(
  reading: string,
  aim: Aim,
  stretches: readonly Stretch[],
  embeddings: readonly Embedding[],
): number | undefined {
  let written = '';
  const places: number[] = [];
  stretches.forEach((stretch, index) => {
    written += opening(stretch, index, { base: aim.base, embeddings });
    for (let at = stretch.start; at < stretch.end; at += 1) {
      places.push(written.length);
      written += reading[at] ?? '';
    }
    written += closing(stretch, index, { base: aim.base, embeddings });
  });
  const shown = embeddingLevels(written, aim.text.direction, []).levels;
  const levels = canonicalLevels(
    reading,
    places.map((place) => shown[place] ?? aim.base),
    aim.base,
  );
  const at = firstDifference(reading === aim.text.text, aim.wanted, levels);
  if (at < 0) return undefined;
  return stretches.findIndex((stretch) => stretch.start <= at && at < stretch.end);
}

/**
 * Index of the first character that is shown otherwise; -1 for none. Levels say it for characters, brackets among
 * them; of an object nothing but its place is seen.
 */
function firstDifference(
  byLevel: boolean,
  wanted: readonly number[],
  levels: readonly number[],
): number {
  if (byLevel) return wanted.findIndex((level, index) => level !== levels[index]);
  const shown = visualOrder(levels);
  return visualOrder(wanted).find((character, place) => character !== shown[place]) ?? -1;
}

interface Strengthening {
  readonly base: number;
  readonly stretches: readonly Stretch[];
  readonly embeddings: Embedding[];
}

/** Gives the stretch one mark more, or embeds what stands around it; false when nothing is left to try. */
function strengthen(index: number, state: Strengthening): boolean {
  const stretch = state.stretches[index];
  if (stretch === undefined) return false;
  if (stretch.marks === 'both') return embed(index, state);
  stretch.marks = stretch.marks === 'none' ? 'before' : 'both';
  return true;
}

/** Embeds all text around the stretch that runs against what it stands in; false when it runs with it. */
function embed(index: number, { base, stretches, embeddings }: Strengthening): boolean {
  const around = embeddedLevel(index, { base, embeddings });
  if ((stretches[index]?.level ?? around) <= around) return false;
  let first = index;
  let last = index;
  while ((stretches[first - 1]?.level ?? base) > around) first -= 1;
  while ((stretches[last + 1]?.level ?? base) > around) last += 1;
  embeddings.push({ first, last });
  for (const inside of stretches.slice(first, last + 1)) inside.marks = 'none';
  return true;
}

interface Embedded {
  readonly base: number;
  /** Outer before inner. */
  readonly embeddings: readonly Embedding[];
}

/** The level of the paragraph, or of the innermost embedding around the stretch. */
function embeddedLevel(index: number, { base, embeddings }: Embedded): number {
  return base + embeddings.filter(({ first, last }) => first <= index && index <= last).length;
}

/** A number inside right-to-left text is lifted by what runs so beside it: a mark of its own direction would let it fall. */
function markOf({ level }: Stretch, embedding: number): string {
  return isRightToLeft(level, embedding) ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
}

function opening(stretch: Stretch, index: number, { base, embeddings }: Embedded): string {
  const level = embeddedLevel(index, { base, embeddings });
  const begun = embeddings.filter(({ first }) => first === index).length;
  const signs = Array.from({ length: begun }, (_, depth) =>
    (level - begun + depth) % 2 === 1 ? LEFT_TO_RIGHT_EMBEDDING : RIGHT_TO_LEFT_EMBEDDING,
  );
  return signs.join('') + (stretch.marks === 'none' ? '' : markOf(stretch, level));
}

function closing(stretch: Stretch, index: number, { base, embeddings }: Embedded): string {
  const level = embeddedLevel(index, { base, embeddings });
  const ended = embeddings.filter(({ last }) => last === index).length;
  return (stretch.marks === 'both' ? markOf(stretch, level) : '') + POP_FORMATTING.repeat(ended);
}
