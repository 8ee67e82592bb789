/**
 * Cuts a paragraph into runs of one level, script, language, font and mark set. Cuts fall between grapheme clusters
 * (UAX #29) only, so a mark never leaves its base; a line break is a run of its own.
 */

import { directionOf } from '../document/language.js';
import type { ResolvedText, Run } from '../document/resolved.js';
import type { Inline, Language, Marks, PageField } from '../document/tree.js';
import type { FontKey } from '../fonts/font-key.js';
import type { FontSet, Script } from '../fonts/font-set.js';
import { fontChooser } from './choose-font.js';
import type { FontChooser, UncoveredCharacter } from './choose-font.js';
import { graphemesOf } from './graphemes.js';
import { findIsolates } from './isolate.js';
import type { Isolate } from './levels.js';
import { embeddingLevels } from './levels.js';
import { clusterAt, clusterCount, resolveScripts } from './resolve-scripts.js';
import type { ClusteredText } from './resolve-scripts.js';
import { languageOfScript, scriptOfLanguage } from './scripts.js';

/** What the paragraph's style adds to the marks of its text. */
export interface BaseStyle {
  readonly bold: boolean;
  readonly underline: boolean;
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
  const clustered = { text, starts: clusterStarts(text) };
  const scripts = resolveScripts(clustered, isolates);
  const numbers = isolateNumbers(text, isolates);
  const paragraph = { clustered, scripts, levels, numbers, lang, fonts, style };
  const { runs, uncovered } = runsOf(paragraph, pieces);
  return { text: { text, direction, lang, runs }, uncovered };
}

/** What is known of each cluster (by its number) and unit of a paragraph. */
interface ClusteredParagraph {
  readonly clustered: ClusteredText;
  readonly scripts: readonly (Script | undefined)[];
  readonly levels: Uint8Array;
  readonly numbers: readonly (number | undefined)[];
  readonly lang: Language;
  readonly fonts: FontSet;
  readonly style: BaseStyle;
}

function runsOf(
  { clustered, scripts, levels, numbers, lang, fonts, style }: ClusteredParagraph,
  pieces: readonly Piece[],
): { readonly runs: readonly Run[]; readonly uncovered: readonly UncoveredCharacter[] } {
  const { text, starts } = clustered;
  const runs: GrowingRun[] = [];
  const uncovered: UncoveredCharacter[] = [];
  const filled = pieces.filter(({ value }) => value !== '');
  let at = 0;
  let before: Piece | undefined;
  let choose: FontChooser | undefined;
  for (let index = 0; index < clusterCount(clustered); index++) {
    const start = starts[index] ?? 0;
    const end = starts[index + 1] ?? 0;
    // The inline its base character stands in: a mark set alone in another style stays with its base.
    while (start >= (filled[at + 1]?.start ?? Infinity)) at++;
    const piece = filled[at];
    if (piece === undefined) break;
    const script = scripts[index] ?? scriptOfLanguage(piece.lang ?? lang);
    const bold = piece.marks.bold === true || style.bold;
    const italic = piece.marks.italic === true;
    const last = runs.at(-1);
    const isAlike = piece === before && last?.script === script;
    if (!isAlike || choose === undefined) choose = fontChooser({ fonts, script, bold, italic });
    before = piece;
    const choice = choose(clusterAt(clustered, index));
    for (const each of choice.uncovered) uncovered.push(each);
    const number = numbers[start];
    const level = levels[start] ?? 0;
    // Most clusters only lengthen a run: clusters of one piece and script differ in nothing else.
    const isPlain = piece.field === undefined && !isLineBreak(text, start);
    if (isAlike && isPlain && !isLineBreak(text, last.start)) {
      const { font } = choice;
      if (last.level === level && last.isolate === number && isSameFont(last.font, font)) {
        last.end = end;
        continue;
      }
    }
    const place = { start, end, level, isolate: number };
    const run = runOf(piece, place, { script, bold, italic, font: choice.font }, { lang, style });
    if (last !== undefined && continues(last, run, text)) last.end = end;
    else runs.push(run);
  }
  return { runs, uncovered };
}

type GrowingRun = { -readonly [Key in keyof Run]: Run[Key] };

interface RunPlace extends Pick<Run, 'start' | 'end' | 'level'> {
  readonly isolate: number | undefined;
}

/** The run that a cluster of a piece begins; most have none of what is added last. */
function runOf(
  { marks, lang: ownLang, field }: Piece,
  { start, end, level, isolate }: RunPlace,
  { script, font, bold, italic }: Pick<Run, 'script' | 'font' | 'bold' | 'italic'>,
  { lang, style }: { readonly lang: Language; readonly style: BaseStyle },
): GrowingRun {
  const run: GrowingRun = {
    start,
    end,
    level,
    lang: script === 'Arab' ? 'ar' : (ownLang ?? languageOfScript(script, lang)),
    script,
    font,
    bold,
    italic,
    underline: marks.underline === true || style.underline,
  };
  if (marks.href !== undefined) run.href = marks.href;
  if (isolate !== undefined) run.isolate = isolate;
  if (field !== undefined) run.field = field;
  return run;
}

/** Always with all its properties: V8 makes code for objects of one shape, and anew for each other one. */
interface Piece {
  readonly start: number;
  readonly value: string;
  readonly marks: Marks;
  readonly lang: Language | undefined;
  readonly apart: boolean;
  readonly field: PageField['field'] | undefined;
}

function piecesOf(content: readonly Inline[]): readonly Piece[] {
  let start = 0;
  return content.map((inline) => {
    const piece = pieceOf(inline, start);
    start += piece.value.length;
    return piece;
  });
}

function pieceOf(inline: Inline, start: number): Piece {
  switch (inline.type) {
    case 'text': {
      const { value, marks, lang, apart = false } = inline;
      return { start, value, marks, lang, apart, field: undefined };
    }
    case 'lineBreak':
      return { start, value: '\n', marks: {}, lang: undefined, apart: false, field: undefined };
    case 'pageField': {
      const { marks, field } = inline;
      return { start, value: fieldPlaceholder, marks, lang: undefined, apart: false, field };
    }
  }
}

/** Ranges that stand apart, and those whose language the author gave; neighbours of one language are one range. */
function markedRanges(pieces: readonly Piece[]): readonly Isolate[] {
  const ranges: (Isolate & { readonly lang?: Language })[] = [];
  for (const { start, value, lang, apart } of pieces) {
    const end = start + value.length;
    if (apart) ranges.push({ start, end, direction: 'ltr' });
    if (lang === undefined || apart) continue;
    const last = ranges.at(-1);
    if (last?.end === start && last.lang === lang) ranges[ranges.length - 1] = { ...last, end };
    else ranges.push({ start, end, lang, direction: directionOf(lang) });
  }
  return ranges;
}

/** Where the clusters of a text begin, and where the last one ends. */
function clusterStarts(text: string): Uint32Array {
  if (alone.test(text)) return new Uint32Array(text.length + 1).map((_, at) => at);
  const starts = Array.from(graphemesOf(text), ({ index }) => index);
  return Uint32Array.from([...starts, text.length]);
}

/** Letters, digits and signs of which each is a cluster by itself, whatever stands beside it. */
const alone =
  /^[\n -~\u00a0-\u00ac\u00ae-\u02ff\u060c\u061b\u061f\u0621-\u064a\u0660-\u066d\u2010-\u2015\u2018-\u2027\u202f\u2030-\u205e\u2190-\u27bf\u2d30-\u2d67]*$/;

/** For each unit of the text: the number of the innermost left-to-right isolate it stands in. */
function isolateNumbers(
  text: string,
  isolates: readonly Isolate[],
): readonly (number | undefined)[] {
  if (isolates.length === 0) return [];
  const numbers = new Array<number | undefined>(text.length).fill(undefined);
  isolates.forEach(({ start, end, direction }, index) => {
    if (direction === 'ltr') numbers.fill(index, start, end);
  });
  return numbers;
}

/** True when a run only lengthens the one before it. */
function continues(last: Run, next: Run, text: string): boolean {
  return (
    last.level === next.level &&
    last.script === next.script &&
    last.lang === next.lang &&
    isSameFont(last.font, next.font) &&
    last.bold === next.bold &&
    last.italic === next.italic &&
    last.underline === next.underline &&
    last.href === next.href &&
    last.isolate === next.isolate &&
    last.field === undefined &&
    next.field === undefined &&
    !isLineBreak(text, next.start) &&
    !isLineBreak(text, last.start)
  );
}

function isSameFont(one: FontKey, other: FontKey): boolean {
  return one === other || (one.family === other.family && one.style === other.style);
}

function isLineBreak(text: string, place: number): boolean {
  return text.charCodeAt(place) === lineFeed;
}

const lineFeed = 0x0a;
