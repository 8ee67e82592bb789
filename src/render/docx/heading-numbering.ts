/**
 * Takes the numbered headings of a paper, gives the Word numbering definition of each: one definition for all headings
 * of a language, a list level for each heading level, so that Word counts chapters and sections on when someone adds
 * one. Where Word would count otherwise than the settled labels (Arabic letters, أولا), the label stands as it is.
 */

import { AlignmentType, LevelFormat, LevelSuffix } from 'docx';
import type { ILevelsOptions, NumberingDefinition } from 'docx';

import type { ResolvedDocument, ResolvedText } from '../../document/resolved.js';
import type { Block, Heading, NumberMarker } from '../../document/tree.js';
import { childBlocks } from '../../document/walk.js';
import { roman } from '../../text/roman.js';
import { RIGHT_TO_LEFT_MARK } from '../../text/bidi-marks.js';
import type { LabelContext } from './context.js';
import { twipsFromPt } from './measure.js';
import { fromTheRight } from './multilevel.js';
import { labelStyle, widthEm } from './numbering.js';

type NumberedHeading = Heading<ResolvedText> & { readonly label: ResolvedText };
type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

/** Definitions by the heading's id; the list level of a heading is its own, counted from 0. */
export type HeadingNumbering = ReadonlyMap<string, NumberingDefinition>;

/** What Word knows of a level of headings. */
interface HeadingLevel {
  readonly format: Format;
  /** Label with %1, %2 for the numbers. */
  readonly pattern: string;
  readonly direction: ResolvedText['direction'];
}

export function headingNumbering(
  document: ResolvedDocument,
  context: LabelContext,
): HeadingNumbering {
  const found = new Map<string, NumberingDefinition>();
  for (const headings of countedTogether(document)) {
    const counted = countedLevels(headings, context);
    const shared = counted && { reference: `headings-${String(found.size + 1)}`, levels: counted };
    for (const heading of headings) {
      const id = heading.id ?? '';
      const own = (): NumberingDefinition => ({
        reference: `heading-${id}`,
        levels: [levelOptions(heading, asItStands(heading), context)],
      });
      found.set(id, shared ?? own());
    }
  }
  return found;
}

function countedLevels(
  headings: readonly NumberedHeading[],
  context: LabelContext,
): readonly ILevelsOptions[] | undefined {
  const levels = wordLevels(headings);
  if (levels === undefined) return undefined;
  return [...levels].flatMap(([number, level]) => {
    const first = headings.find((heading) => heading.level === number);
    return first === undefined ? [] : [levelOptions(first, level, context)];
  });
}

function asItStands({ label }: NumberedHeading): HeadingLevel {
  const pattern = label.text.replaceAll('%', '');
  return { format: LevelFormat.NONE, pattern, direction: label.direction };
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

const formats: Readonly<Record<NumberMarker, Format>> = {
  decimal: LevelFormat.DECIMAL,
  multilevel: LevelFormat.DECIMAL,
  roman: LevelFormat.UPPER_ROMAN,
  letter: LevelFormat.LOWER_LETTER,
  ordinal: LevelFormat.NONE,
};

function write(number: number, format: Format): string {
  if (format === LevelFormat.UPPER_ROMAN) return roman(number);
  if (format !== LevelFormat.LOWER_LETTER) return String(number);
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
): ILevelsOptions {
  const { sizePt } = context.assets.styles.heading[level];
  const firstLine = direction === 'rtl' ? twipsFromPt((widthEm(label.text) * sizePt) / 2) : 0;
  return {
    level: level - 1,
    format,
    // A mark at the end, since LibreOffice takes the space after a number to its other side.
    text: direction === 'rtl' ? fromTheRight(pattern) + RIGHT_TO_LEFT_MARK : pattern,
    start: 1,
    suffix: LevelSuffix.SPACE,
    alignment: direction === 'rtl' ? AlignmentType.CENTER : AlignmentType.START,
    // Under a chapter in Roman the numbers of a section are figures.
    ...(format === LevelFormat.DECIMAL && { isLegalNumberingStyle: true }),
    style: { paragraph: { indent: { start: 0, firstLine } }, ...labelStyle(label, context) },
  };
}
