/**
 * Takes a resolved text, gives the runs of a Word paragraph: text, line breaks, page fields and links,
 * each with font, language and direction of its own.
 */

import { ExternalHyperlink, SimpleField, Tab, TextRun } from 'docx';
import type { IRunOptions, ParagraphChild } from 'docx';

import { languageTag } from '../../document/language.js';
import type { ResolvedText, Run } from '../../document/resolved.js';
import type { ParagraphStyle } from '../../document/styles.js';
import { displayStretches } from '../../text/bidi-marks.js';
import type { DisplayStretch } from '../../text/bidi-marks.js';
import { bindSpaces, jointPlaces } from '../../text/unbreakable.js';
import type { DocxContext } from './context.js';
import { useFont } from './context.js';

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

/**
 * The content of the paragraph that shows the text in the given paragraph style. Where no line may end the space is a
 * no-break one, and inside a number, where there is none, a word joiner (U+2060) stands after the hyphen: Word's own
 * rules know neither the French ones nor dates and phones. A no-break hyphen would be another character to who looks for
 * 30-03-2022; readers pass over the joiner.
 */
export function paragraphRuns(
  text: ResolvedText,
  style: ParagraphStyle,
  context: DocxContext,
): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  let link: { readonly href: string; readonly children: ParagraphChild[] } | undefined;
  for (const piece of cutIntoPieces({ ...text, text: bindSpaces(text.text) })) {
    useFont(context, piece.run.font);
    const runs = pieceRuns(piece, style);
    const { href } = piece.run;
    if (href === undefined) {
      link = undefined;
      children.push(...runs);
    } else if (link?.href === href) {
      link.children.push(...runs);
    } else {
      link = { href, children: runs };
      children.push(new ExternalHyperlink({ link: href, children: link.children }));
    }
  }
  return children;
}

/** Run properties of a piece of text: what differs from the paragraph style, and what Word never inherits rightly. */
export function runProperties(
  run: Pick<Run, 'font' | 'lang'> & Partial<Pick<Run, 'underline'>>,
  style: Pick<ParagraphStyle, 'bold' | 'underline'>,
  rightToLeft: boolean,
): IRunOptions {
  // The font decides, not the mark: a font without a bold or slanted face must not be smeared into one by Word.
  // The library writes the complex-script twin of each.
  const bold = run.font.style === 'bold' || run.font.style === 'boldItalic';
  const italic = run.font.style === 'italic' || run.font.style === 'boldItalic';
  const { family } = run.font;
  const tag = languageTag(run.lang);
  return {
    font: { ascii: family, hAnsi: family, cs: family, eastAsia: family },
    ...(bold === style.bold ? {} : { bold }),
    ...(italic ? { italics: true } : {}),
    ...(run.underline === true && !style.underline ? { underline: { type: 'single' } } : {}),
    ...(rightToLeft ? { rightToLeft: true } : {}),
    language: { value: tag, bidirectional: tag },
  };
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

function pieceRuns(piece: Piece, style: ParagraphStyle): ParagraphChild[] {
  const properties = runProperties(piece.run, style, piece.rightToLeft);
  if (piece.run.field !== undefined) {
    return [
      ...markRun(piece.before, properties),
      new PageField(piece.run.field, properties),
      ...markRun(piece.after, properties),
    ];
  }
  const lines = `${piece.before}${piece.text}${piece.after}`.split('\n');
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [new TextRun({ ...properties, break: 1 })] : []),
    ...(line === '' ? [] : [new TextRun({ ...properties, children: withTabs(line) })]),
  ]);
}

function markRun(marks: string, properties: IRunOptions): ParagraphChild[] {
  return marks === '' ? [] : [new TextRun({ ...properties, text: marks })];
}

function withTabs(line: string): (string | Tab)[] {
  return line
    .split('\t')
    .flatMap((part, index) => [...(index > 0 ? [new Tab()] : []), ...(part === '' ? [] : [part])]);
}

/** A field that carries a result, so that it shows a number even where fields are not worked out. */
class PageField extends SimpleField {
  constructor(field: NonNullable<Run['field']>, properties: IRunOptions) {
    super({ pageNumber: ' PAGE ', pageCount: ' NUMPAGES ' }[field]);
    this.root.push(new TextRun({ ...properties, text: '1' }));
  }
}
