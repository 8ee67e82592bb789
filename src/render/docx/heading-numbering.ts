/**
 * Takes the numbered headings of a paper, gives the Word numbering definition of each: one definition for all headings
 * of a language, a list level for each heading level, so that Word counts chapters and sections on when someone adds
 * one. Where Word would count otherwise than the settled labels (Arabic letters, أولا), the label stands as it is.
 */

import type { ResolvedDocument, ResolvedText } from '../../document/resolved.js';
import type { Block, Heading, NumberMarker } from '../../document/tree.js';
import { childBlocks } from '../../document/walk.js';
import { roman } from '../../text/roman.js';
import { RIGHT_TO_LEFT_MARK } from '../../text/bidi-marks.js';
import type { LabelContext } from './context.js';
import { twipsFromPt } from './measure.js';
import { fromTheRight } from './multilevel.js';
import type { NumberFormat, NumberingLevel } from './numbering-part.js';
import { labelRun, widthEm } from './numbering.js';

type NumberedHeading = Heading<ResolvedText> & { readonly label: ResolvedText };

/** Numbers of the definitions by the heading's id; the list level of a heading is its own, counted from 0. */
export type HeadingNumbering = ReadonlyMap<string, number>;

/** What Word knows of a level of headings. */
interface HeadingLevel {
  readonly format: NumberFormat;
  /** Label with %1, %2 for the numbers. */
  readonly pattern: string;
  readonly direction: ResolvedText['direction'];
}

export function headingNumbering(
  document: ResolvedDocument,
  context: LabelContext,
): HeadingNumbering {
  const found = new Map<string, number>();
  for (const headings of countedTogether(document)) {
    const levels = wordLevels(headings);
    if (levels === undefined) {
      for (const heading of headings)
        found.set(
          heading.id ?? '',
          context.numbering.define([levelOptions(heading, asItStands(heading), context)]),
        );
      continue;
    }
    for (const part of countedByWord(headings, levels)) {
      const definition = context.numbering.define(definitionLevels(part, context));
      for (const { id } of part.headings) found.set(id ?? '', definition);
    }
  }
  return found;
}

/** Headings that one definition counts. */
interface CountedPart {
  readonly headings: readonly NumberedHeading[];
  readonly levels: ReadonlyMap<number, HeadingLevel>;
}

/**
 * All headings together, but for sections under a chapter in Roman, whose labels show its number in figures. Word has
 * a mark for that (w:isLgl), which LibreOffice passes over: the sections of each chapter have a definition of their
 * own, with the chapter's number as it stands.
 */
function countedByWord(
  headings: readonly NumberedHeading[],
  levels: ReadonlyMap<number, HeadingLevel>,
): readonly CountedPart[] {
  const upper = [...levels].find(([, { format }]) => format !== 'decimal')?.[0];
  const shows = ({ level }: NumberedHeading): boolean =>
    upper !== undefined &&
    level > upper &&
    levels.get(level)?.pattern.includes(`%${String(upper)}`) === true;
  if (upper === undefined || !headings.some(shows)) return [{ headings, levels }];
  const chapters: NumberedHeading[] = [];
  const sections: { readonly chapter: number; readonly inside: NumberedHeading[] }[] = [];
  let chapter = 0;
  for (const heading of headings) {
    if (heading.level > upper) {
      if (sections.length === 0) sections.push({ chapter, inside: [] });
      sections.at(-1)?.inside.push(heading);
      continue;
    }
    chapters.push(heading);
    chapter = heading.level === upper ? chapter + 1 : 0;
    sections.push({ chapter, inside: [] });
  }
  const filled = sections.filter(({ inside }) => inside.length > 0);
  const parts = filled.map(({ chapter: number, inside }): CountedPart => {
    const literal = [...levels].map(([level, known]) => {
      const pattern = known.pattern.replaceAll(`%${String(upper)}`, String(number));
      return [level, level > upper ? { ...known, pattern } : known] as const;
    });
    return { headings: inside, levels: new Map(literal) };
  });
  return [{ headings: chapters, levels }, ...parts];
}

function definitionLevels(
  { headings, levels }: CountedPart,
  context: LabelContext,
): readonly NumberingLevel[] {
  return [...levels].flatMap(([number, level]) => {
    const first = headings.find((heading) => heading.level === number);
    return first === undefined ? [] : [levelOptions(first, level, context)];
  });
}

function asItStands({ label }: NumberedHeading): HeadingLevel {
  const pattern = label.text.replaceAll('%', '');
  return { format: 'none', pattern, direction: label.direction };
}

/** Numbered headings by language, those of an enclosed paper apart. */
function countedTogether(document: ResolvedDocument): readonly (readonly NumberedHeading[])[] {
  const groups = new Map<string, NumberedHeading[]>();
  let paper = 0;
  const visit = (block: Block<ResolvedText>): void => {
    if (block.type === 'heading' && block.label !== undefined) {
      const key = `${String(paper)} ${block.lang}`;
      const group = groups.get(key) ?? [];
      group.push({ ...block, label: block.label });
      groups.set(key, group);
    }
    childBlocks(block).forEach(visit);
  };
  for (const section of document.sections) {
    if (section.opensPaper === true) paper += 1;
    section.children.forEach(visit);
  }
  return [...groups.values()];
}

/** Levels by which Word counts just the settled labels; undefined where it cannot. */
function wordLevels(
  headings: readonly NumberedHeading[],
): ReadonlyMap<number, HeadingLevel> | undefined {
  const levels = new Map<number, HeadingLevel>();
  const counts: number[] = [];
  const counted = headings.every(({ level, numbered = 'decimal', label }) => {
    counts[level] = (counts[level] ?? 0) + 1;
    counts.length = level + 1;
    const known = levels.get(level) ?? levelOf(label, { numbered, level, count: counts[level] });
    levels.set(level, known);
    const written = known.pattern.replace(/%(\d)/gu, (_, place: string) =>
      write(counts[Number(place)] ?? 0, known.format),
    );
    return written === label.text;
  });
  return counted ? levels : undefined;
}

function levelOf(
  label: ResolvedText,
  at: { readonly numbered: NumberMarker; readonly level: number; readonly count: number },
): HeadingLevel {
  const { text, direction } = label;
  const format = formats[at.numbered];
  if (at.numbered !== 'multilevel') {
    const pattern = text.replace(write(at.count, format), `%${String(at.level)}`);
    return { format, pattern, direction };
  }
  const numbers = text.match(/\d+/gu)?.length ?? 0;
  let place = at.level - numbers;
  const pattern = text.replace(/\d+/gu, () => `%${String((place += 1))}`);
  return { format, pattern, direction };
}

const formats: Readonly<Record<NumberMarker, NumberFormat>> = {
  decimal: 'decimal',
  multilevel: 'decimal',
  roman: 'upperRoman',
  letter: 'lowerLetter',
  ordinal: 'none',
};

function write(number: number, format: NumberFormat): string {
  if (format === 'upperRoman') return roman(number);
  if (format !== 'lowerLetter') return String(number);
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

/**
 * The label stands in the line, a space before the title. Right to left it is centred on a point half its width from
 * the edge, for the reason told at the labels of lists.
 */
function levelOptions(
  { level, label }: NumberedHeading,
  { format, pattern, direction }: HeadingLevel,
  context: LabelContext,
): NumberingLevel {
  const { sizePt } = context.assets.styles.heading[level];
  const firstLineTwips = direction === 'rtl' ? twipsFromPt((widthEm(label.text) * sizePt) / 2) : 0;
  return {
    level: level - 1,
    format,
    // A mark at the end, since LibreOffice takes the space after a number to its other side.
    text: direction === 'rtl' ? fromTheRight(pattern) + RIGHT_TO_LEFT_MARK : pattern,
    start: 1,
    suffix: 'space',
    alignment: direction === 'rtl' ? 'center' : 'left',
    indent: { startTwips: 0, firstLineTwips },
    run: labelRun(label, context),
  };
}
