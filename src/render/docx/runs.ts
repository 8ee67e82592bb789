/**
 * Takes a resolved text, gives the runs of a Word paragraph: text, line breaks, page fields and links,
 * each with font, language and direction of its own.
 */

import { languageTag } from '../../document/language.js';
import type { ResolvedText, Run } from '../../document/resolved.js';
import type { ParagraphStyle } from '../../document/styles.js';
import type { FontKey } from '../../fonts/font-key.js';
import { mainFamily } from '../../fonts/main-family.js';
import { displayStretches } from '../../text/bidi-marks.js';
import type { DisplayStretch } from '../../text/bidi-marks.js';
import { bindSpaces, jointPlaces } from '../../text/unbreakable.js';
import { escapeXml } from '../ooxml/xml.js';
import type { DocxContext } from './context.js';
import { onOff } from './paragraph-format.js';

/** No line ends at its sides (UAX #14, LB11). */
const WORD_JOINER = '\u2060';

/** Part of a run that lies in one display stretch, with the invisible marks that belong at its edges. */
interface Piece {
  readonly run: Run;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly rightToLeft: boolean;
}

/** What of a paragraph style its runs look at. */
type RunStyle = Pick<ParagraphStyle, 'bold' | 'underline'>;

/** The paper's font is left to its styles, so that who changes it there changes the paper. */
interface InheritedLook extends RunStyle {
  /** Family of text that names none; left out where nothing is inherited. */
  readonly family?: string;
}

/** Runs that follow each other with one target, or none. */
interface LinkedRuns {
  readonly href: string | undefined;
  xml: string;
}

interface MadeRuns extends RunStyle {
  readonly linked: readonly LinkedRuns[];
  readonly fonts: ReadonlySet<FontKey>;
}

/** A text that stands in many papers is the same object in all of them. */
const madeOf = new WeakMap<ResolvedText, readonly MadeRuns[]>();

/** The content of the paragraph that shows the text in the given paragraph style. */
export function paragraphRuns(text: ResolvedText, style: RunStyle, context: DocxContext): string {
  const known = madeOf.get(text) ?? [];
  let made = known.find((each) => each.bold === style.bold && each.underline === style.underline);
  if (made === undefined) {
    made = makeRuns(text, style, mainFamily(context.assets.fonts));
    madeOf.set(text, [...known, made]);
  }
  for (const font of made.fonts) context.usedFonts.add(font);
  let written = '';
  for (const { href, xml } of made.linked) {
    written +=
      href === undefined
        ? xml
        : `<w:hyperlink w:history="1" r:id="${context.relationships.link(href)}">${xml}</w:hyperlink>`;
  }
  return written;
}

/**
 * Where no line may end the space is a no-break one, and inside a number, where there is none, a word joiner (U+2060)
 * stands after the hyphen: Word's own rules know neither the French ones nor dates and phones. A no-break hyphen would
 * be another character to who looks for 30-03-2022; readers pass over the joiner.
 */
function makeRuns(text: ResolvedText, { bold, underline }: RunStyle, family: string): MadeRuns {
  const linked: LinkedRuns[] = [];
  const fonts = new Set<FontKey>();
  for (const piece of cutIntoPieces({ ...text, text: bindSpaces(text.text) })) {
    const { href, font } = piece.run;
    fonts.add(font);
    const xml = pieceRuns(piece, { bold, underline, family });
    const last = linked.at(-1);
    if (last !== undefined && last.href === href) last.xml += xml;
    else linked.push({ href, xml });
  }
  return { bold, underline, linked, fonts };
}

/**
 * Run properties of a piece of text (CT_RPr): what differs from the paragraph style, and what Word never inherits
 * rightly.
 */
export function runProperties(
  run: Pick<Run, 'font' | 'lang'> & Partial<Pick<Run, 'underline'>>,
  style: InheritedLook,
  rightToLeft: boolean,
): string {
  // The font decides, not the mark: a font without a bold or slanted face must not be smeared into one by Word.
  const bold = run.font.style === 'bold' || run.font.style === 'boldItalic';
  const italic = run.font.style === 'italic' || run.font.style === 'boldItalic';
  const family = escapeXml(run.font.family);
  const tag = languageTag(run.lang);
  return (
    '<w:rPr>' +
    (run.font.family === style.family
      ? ''
      : `<w:rFonts w:ascii="${family}" w:cs="${family}" w:eastAsia="${family}" w:hAnsi="${family}"/>`) +
    (bold === style.bold ? '' : onOff('w:b', bold) + onOff('w:bCs', bold)) +
    (italic ? '<w:i/><w:iCs/>' : '') +
    (run.underline === true && !style.underline ? '<w:u w:val="single"/>' : '') +
    (rightToLeft ? '<w:rtl/>' : '') +
    `<w:lang w:val="${tag}" w:bidi="${tag}"/></w:rPr>`
  );
}

/** Neighbours that Word would format alike become one piece: the fewer runs, the easier the paper is to edit. */
function cutIntoPieces(text: ResolvedText): Piece[] {
  const stretches = displayStretches(text);
  const joints = jointPlaces(text.text);
  const pieces: Piece[] = [];
  for (const run of text.runs) {
    for (const stretch of stretches) {
      if (stretch.end <= run.start || run.end <= stretch.start) continue;
      const piece = pieceOf(text, run, { stretch, joints });
      const last = pieces.at(-1);
      if (last !== undefined && sameFormat(last, piece)) {
        pieces[pieces.length - 1] = joined(last, piece);
      } else pieces.push(piece);
    }
  }
  return pieces;
}

function sameFormat(a: Piece, b: Piece): boolean {
  return (
    a.rightToLeft === b.rightToLeft &&
    a.run.lang === b.run.lang &&
    a.run.font.family === b.run.font.family &&
    a.run.font.style === b.run.font.style &&
    a.run.underline === b.run.underline &&
    a.run.href === b.run.href &&
    a.run.field === undefined &&
    b.run.field === undefined
  );
}

function joined(a: Piece, b: Piece): Piece {
  return { ...a, text: a.text + a.after + b.before + b.text, after: b.after };
}

function pieceOf(
  text: ResolvedText,
  run: Run,
  { stretch, joints }: { readonly stretch: DisplayStretch; readonly joints: ReadonlySet<number> },
): Piece {
  const start = Math.max(run.start, stretch.start);
  const end = Math.min(run.end, stretch.end);
  return {
    run,
    text: withJoiners(text.text, { start, end }, joints),
    before: start === stretch.start ? stretch.before : '',
    after: end === stretch.end ? stretch.after : '',
    rightToLeft: stretch.rightToLeft,
  };
}

function withJoiners(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  joints: ReadonlySet<number>,
): string {
  let joined = '';
  for (let place = start; place < end; place++)
    joined += (joints.has(place) ? WORD_JOINER : '') + text.charAt(place);
  return joined;
}

function pieceRuns(piece: Piece, style: InheritedLook): string {
  const properties = runProperties(piece.run, style, piece.rightToLeft);
  if (piece.run.field !== undefined) {
    return (
      markRun(piece.before, properties) +
      pageField(piece.run.field, properties) +
      markRun(piece.after, properties)
    );
  }
  return `${piece.before}${piece.text}${piece.after}`
    .split('\n')
    .map((line, index) => (index > 0 ? run('<w:br/>', properties) : '') + lineRun(line, properties))
    .join('');
}

/** A run (CT_R) with its properties, which may be none. */
export function run(content: string, properties = ''): string {
  return `<w:r>${properties}${content}</w:r>`;
}

export function textRun(text: string, properties: string): string {
  return run(textElement(text), properties);
}

function textElement(text: string): string {
  return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}

function markRun(marks: string, properties: string): string {
  return marks === '' ? '' : textRun(marks, properties);
}

function lineRun(line: string, properties: string): string {
  if (line === '') return '';
  if (!line.includes('\t')) return textRun(line, properties);
  const parts = line.split('\t').map((part) => (part === '' ? '' : textElement(part)));
  return run(parts.join('<w:tab/>'), properties);
}

/** A field that carries a result, so that it shows a number even where fields are not worked out. */
function pageField(field: NonNullable<Run['field']>, properties: string): string {
  const instruction = { pageNumber: 'PAGE', pageCount: 'NUMPAGES' }[field];
  return `<w:fldSimple w:instr=" ${instruction} ">${textRun('1', properties)}</w:fldSimple>`;
}
