/**
 * Cuts a paragraph into runs of one level, script, language, font and mark set. Cuts fall between grapheme clusters
 * (UAX #29) only, so a mark never leaves its base; a line break is a run of its own.
 */

import { directionOf } from '../document/language.js';
import type { ResolvedText, Run } from '../document/resolved.js';
import type { Inline, Language, Marks, PageField } from '../document/tree.js';
import type { FontKey } from '../fonts/font-key.js';
import type { FontSet, Script } from '../fonts/font-set.js';
import { graphemesOf } from './graphemes.js';
import { findIsolates } from './isolate.js';
import type { Isolate } from './levels.js';
import { embeddingLevels } from './levels.js';
import { resolveScripts } from './resolve-scripts.js';
import { RecentMap } from '../lookup/recent-map.js';
import { languageOfScript, needsGlyph, scriptOfLanguage } from './scripts.js';

/** What the paragraph's style adds to the marks of its text. */
export interface BaseStyle {
  readonly bold: boolean;
  readonly underline: boolean;
}

/** A character that no font of the set can draw where it stands. */
export interface UncoveredCharacter {
  readonly character: string;
  readonly codePoint: number;
}

export interface Itemized {
  readonly text: ResolvedText;
  readonly uncovered: readonly UncoveredCharacter[];
}

/** What stands for a page number until pages are made. */
const fieldPlaceholder = '0';

/** The runs of a paragraph in a language; its base direction is that of the language's script. */
export function itemize(
  content: readonly Inline[],
  lang: Language,
  fonts: FontSet,
  style: BaseStyle,
): Itemized {
  const direction = directionOf(lang);
  const pieces = piecesOf(content);
  const text = pieces.map(({ value }) => value).join('');
  const { levels, isolates } = embeddingLevels(
    text,
    direction,
    findIsolates(text, direction, markedRanges(pieces)),
  );
  const clusters = clustersOf(pieces);
  const scripts = resolveScripts(
    clusters.map(({ start, end, piece }) => ({
      start,
      text: text.slice(start, end),
      otherwise: scriptOfLanguage(piece.lang ?? lang),
    })),
    isolates,
  );
  const runs: GrowingRun[] = [];
  const uncovered: UncoveredCharacter[] = [];
  const numbers = isolateNumbers(text, isolates);
  clusters.forEach((cluster, index) => {
    const { start, end, piece } = cluster;
    const script = scripts[index] ?? scriptOfLanguage(lang);
    const bold = piece.marks.bold === true || style.bold;
    const italic = piece.marks.italic === true;
    const choice = chooseFont(text.slice(start, end), { fonts, script, bold, italic });
    uncovered.push(...choice.uncovered);
    const number = numbers[start];
    const run: GrowingRun = {
      start,
      end,
      level: levels[start] ?? 0,
      lang: script === 'Arab' ? 'ar' : (piece.lang ?? languageOfScript(script, lang)),
      script,
      font: choice.font,
      bold,
      italic,
      underline: piece.marks.underline === true || style.underline,
      ...(piece.marks.href === undefined ? {} : { href: piece.marks.href }),
      ...(number === undefined ? {} : { isolate: number }),
      ...(piece.field === undefined ? {} : { field: piece.field }),
    };
    const last = runs.at(-1);
    if (last !== undefined && continues(last, run, text)) last.end = end;
    else runs.push(run);
  });
  return { text: { text, direction, lang, runs }, uncovered };
}

type GrowingRun = Omit<Run, 'end'> & { end: number };

interface Piece {
  readonly start: number;
  readonly value: string;
  readonly marks: Marks;
  readonly lang?: Language;
  readonly apart?: true;
  readonly field?: PageField['field'];
}

function piecesOf(content: readonly Inline[]): readonly Piece[] {
  let start = 0;
  return content.map((inline) => {
    const piece: Piece = { start, ...pieceOf(inline) };
    start += piece.value.length;
    return piece;
  });
}

function pieceOf(inline: Inline): Omit<Piece, 'start'> {
  switch (inline.type) {
    case 'text':
      return {
        value: inline.value,
        marks: inline.marks,
        ...(inline.lang === undefined ? {} : { lang: inline.lang }),
        ...(inline.apart === undefined ? {} : { apart: inline.apart }),
      };
    case 'lineBreak':
      return { value: '\n', marks: {} };
    case 'pageField':
      return { value: fieldPlaceholder, marks: inline.marks, field: inline.field };
  }
}

/** Ranges that stand apart, and those whose language the author gave; neighbours of one language are one range. */
function markedRanges(pieces: readonly Piece[]): readonly Isolate[] {
  const ranges: (Isolate & { readonly lang?: Language })[] = [];
  for (const { start, value, lang, apart } of pieces) {
    const end = start + value.length;
    if (apart === true) ranges.push({ start, end, direction: 'ltr' });
    if (lang === undefined || apart === true) continue;
    const last = ranges.at(-1);
    if (last?.end === start && last.lang === lang) ranges[ranges.length - 1] = { ...last, end };
    else ranges.push({ start, end, lang, direction: directionOf(lang) });
  }
  return ranges;
}

interface Cluster {
  readonly start: number;
  readonly end: number;
  /** The inline its base character stands in: a mark set alone in another style stays with its base. */
  readonly piece: Piece;
}

function clustersOf(pieces: readonly Piece[]): readonly Cluster[] {
  const text = pieces.map(({ value }) => value).join('');
  const filled = pieces.filter(({ value }) => value !== '');
  let at = 0;
  const clusters: Cluster[] = [];
  for (const [start, end] of graphemeRanges(text)) {
    while (start >= (filled[at + 1]?.start ?? Infinity)) at++;
    const piece = filled[at];
    if (piece !== undefined) clusters.push({ start, end, piece });
  }
  return clusters;
}

/** Letters, digits and signs of which each is a cluster by itself, whatever stands beside it. */
const alone =
  /^[\n -~\u00a0-\u00ac\u00ae-\u02ff\u060c\u061b\u061f\u0621-\u064a\u0660-\u066d\u2010-\u2015\u2018-\u2027\u202f\u2030-\u205e\u2190-\u27bf\u2d30-\u2d67]*$/;

/** Half-open ranges of the grapheme clusters (UAX #29). */
function* graphemeRanges(text: string): Generator<readonly [number, number]> {
  if (alone.test(text)) for (let at = 0; at < text.length; at++) yield [at, at + 1];
  else for (const { index, segment } of graphemesOf(text)) yield [index, index + segment.length];
}

/** For each unit of the text: the number of the innermost left-to-right isolate it stands in. */
function isolateNumbers(
  text: string,
  isolates: readonly Isolate[],
): readonly (number | undefined)[] {
  const numbers = new Array<number | undefined>(text.length).fill(undefined);
  isolates.forEach(({ start, end, direction }, index) => {
    if (direction === 'ltr') numbers.fill(index, start, end);
  });
  return numbers;
}

interface FontWish {
  readonly fonts: FontSet;
  readonly script: Script;
  readonly bold: boolean;
  readonly italic: boolean;
}

interface FontChoice {
  readonly font: FontKey;
  readonly uncovered: readonly UncoveredCharacter[];
}

/** Nothing to print, though some fonts list the first of them; white space among them is set before. */
const control = /\p{Cc}/u;

/** One font for a whole cluster: the first of those its characters ask for that has them all, else its base's. */
function chooseFont(cluster: string, wish: FontWish): FontChoice {
  const { fonts, script, bold, italic } = wish;
  const known = keptChoices.get(fonts) ?? new RecentMap<string, FontChoice>(choicesKept);
  keptChoices.set(fonts, known);
  const key = `${script}${bold ? 'b' : ''}${italic ? 'i' : ''}${cluster}`;
  const choice = known.get(key);
  if (choice !== undefined) return choice;
  const found = findFont(cluster, wish);
  known.set(key, found);
  return found;
}

const choicesKept = 20_000;
const keptChoices = new WeakMap<FontSet, RecentMap<string, FontChoice>>();

function findFont(cluster: string, { fonts, script, bold, italic }: FontWish): FontChoice {
  const style = { bold, italic };
  const characters = [...cluster].filter(needsGlyph);
  const wishes = characters
    .map((character) => fonts.pick(character.codePointAt(0) ?? 0, script, style))
    .filter((key) => key !== undefined);
  const lacks = (key: FontKey): UncoveredCharacter[] => {
    const { coverage } = fonts.get(key);
    return characters
      .map((character) => ({ character, codePoint: character.codePointAt(0) ?? 0 }))
      .filter(({ character, codePoint }) => !coverage.has(codePoint) || control.test(character));
  };
  const font =
    wishes.find((key) => lacks(key).length === 0) ?? wishes[0] ?? spaceFont(fonts, script, style);
  return { font, uncovered: lacks(font) };
}

function spaceFont(
  fonts: FontSet,
  script: Script,
  style: { bold: boolean; italic: boolean },
): FontKey {
  const font = fonts.pick(0x20, script, style) ?? fonts.files[0]?.key;
  if (font === undefined) throw new Error('the font set is empty');
  return font;
}

/** True when a run only lengthens the one before it. */
function continues(last: Run, next: Run, text: string): boolean {
  return (
    last.level === next.level &&
    last.script === next.script &&
    last.lang === next.lang &&
    last.font.family === next.font.family &&
    last.font.style === next.font.style &&
    last.bold === next.bold &&
    last.italic === next.italic &&
    last.underline === next.underline &&
    last.href === next.href &&
    last.isolate === next.isolate &&
    last.field === undefined &&
    next.field === undefined &&
    text.charAt(next.start) !== '\n' &&
    text.charAt(last.start) !== '\n'
  );
}
