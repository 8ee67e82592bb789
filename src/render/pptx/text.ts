/**
 * Takes resolved text with its style, gives a paragraph of DrawingML. PowerPoint and LibreOffice order the characters
 * themselves, so the text stands in logical order, with the marks that make them show it as it was settled.
 */

import { directionOf, languageTag } from '../../document/language.js';
import type { ResolvedText, Run } from '../../document/resolved.js';
import type { ParagraphStyle } from '../../document/styles.js';
import type { Alignment, Direction } from '../../document/tree.js';
import { displayStretches } from '../../text/bidi-marks.js';
import { bindSpaces } from '../../text/unbreakable.js';
import { escapeXml } from '../ooxml/xml.js';
import { emu, hundredths } from './units.js';

export interface ParagraphLook {
  readonly style: ParagraphStyle;
  /** Family of the theme: runs in it name no font. */
  readonly themeFamily: string;
  readonly align?: Alignment | undefined;
  /** Level of the list the paragraph stands in, from 0; undefined outside lists. */
  readonly level?: number;
  readonly indentPt?: number;
  /** XML of the bullet; a paragraph without one has none. */
  readonly bullet?: string;
  readonly afterPt?: number;
  /** Gives the relationship of a link's target. */
  readonly linkId: (href: string) => string;
  /** Number of pages, where a field asks for it. */
  readonly pageCount: number;
}

export function paragraphXml(text: ResolvedText, look: ParagraphLook): string {
  return `<a:p>${paragraphProperties(text.direction, look)}${runs(text, look)}</a:p>`;
}

function paragraphProperties(direction: Direction, look: ParagraphLook): string {
  const { style, level, indentPt = 0, bullet, afterPt = style.afterPt } = look;
  const outer = level === undefined ? 0 : emu(indentPt * (level + 1));
  const hanging = bullet === undefined ? 0 : -emu(indentPt);
  const attributes = [
    `marL="${outer}" indent="${hanging}"`,
    ...(level === undefined || level === 0 ? [] : [`lvl="${Math.min(level, 8)}"`]),
    `algn="${alignment(look.align ?? style.align, direction)}"`,
    `rtl="${direction === 'rtl' ? 1 : 0}"`,
  ];
  return (
    `<a:pPr ${attributes.join(' ')}>` +
    `<a:lnSpc><a:spcPts val="${hundredths(style.lineHeightPt)}"/></a:lnSpc>` +
    `<a:spcBef><a:spcPts val="${hundredths(style.beforePt)}"/></a:spcBef>` +
    `<a:spcAft><a:spcPts val="${hundredths(afterPt)}"/></a:spcAft>` +
    `${bullet ?? '<a:buNone/>'}</a:pPr>`
  );
}

/** Left and right are the page's own in DrawingML, also in right-to-left paragraphs. */
export function alignment(align: Alignment, direction: Direction): string {
  if (align === 'center') return 'ctr';
  if (align === 'justify') return 'just';
  return (align === 'start') === (direction === 'ltr') ? 'l' : 'r';
}

interface Piece {
  readonly run: Run;
  text: string;
}

function runs(text: ResolvedText, look: ParagraphLook): string {
  const pieces: Piece[] = [];
  for (const { start, end, run, before, after } of cuts({ ...text, text: bindSpaces(text.text) })) {
    const content = before + bindSpaces(text.text).slice(start, end) + after;
    const last = pieces.at(-1);
    if (last !== undefined && sameFormat(last.run, run)) last.text += content;
    else pieces.push({ run, text: content });
  }
  const written = pieces.map(({ run, text: content }) => runXml(run, content, look)).join('');
  const tag = languageTag(text.lang);
  return `${written}<a:endParaRPr lang="${tag}" sz="${hundredths(look.style.sizePt)}"/>`;
}

/** The text cut where its format or its shown direction changes, with the marks at the edges of directions. */
function cuts(text: ResolvedText) {
  const stretches = displayStretches(text);
  return text.runs.flatMap((run) =>
    stretches.flatMap((stretch) => {
      const start = Math.max(run.start, stretch.start);
      const end = Math.min(run.end, stretch.end);
      if (start >= end) return [];
      const before = start === stretch.start ? stretch.before : '';
      const after = end === stretch.end ? stretch.after : '';
      return [{ run, start, end, before, after }];
    }),
  );
}

function sameFormat(a: Run, b: Run): boolean {
  return (
    a.lang === b.lang &&
    a.font.family === b.font.family &&
    a.font.style === b.font.style &&
    a.underline === b.underline &&
    a.href === b.href &&
    a.field === undefined &&
    b.field === undefined
  );
}

function runXml(run: Run, content: string, look: ParagraphLook): string {
  const properties = (name: string) => runProperties(run, look, name);
  if (run.field === 'pageNumber')
    return `<a:fld id="${slideNumberField}" type="slidenum">${properties('a:rPr')}<a:t>1</a:t></a:fld>`;
  const shown = run.field === 'pageCount' ? String(look.pageCount) : content;
  return shown
    .split('\n')
    .map((line) =>
      line === '' ? '' : `<a:r>${properties('a:rPr')}<a:t>${escapeXml(line)}</a:t></a:r>`,
    )
    .join(`<a:br>${properties('a:rPr')}</a:br>`);
}

/** A field has an id of its own kind; all slide numbers share it. */
const slideNumberField = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';

export function runProperties(run: Run, look: ParagraphLook, name: string): string {
  const { style, themeFamily, linkId } = look;
  const { family } = run.font;
  // The font decides, not the mark: a font without a bold face must not be smeared into one.
  const bold = run.bold || style.bold;
  const italic = run.font.style === 'italic' || run.font.style === 'boldItalic';
  const attributes = [
    `lang="${languageTag(run.lang)}"`,
    `sz="${hundredths(style.sizePt)}"`,
    `b="${bold ? 1 : 0}"`,
    ...(italic ? ['i="1"'] : []),
    ...(run.underline || style.underline ? ['u="sng"'] : []),
    'dirty="0"',
  ];
  const fonts =
    family === themeFamily
      ? ''
      : `<a:latin typeface="${escapeXml(family)}"/><a:ea typeface="${escapeXml(family)}"/><a:cs typeface="${escapeXml(family)}"/>`;
  const link = run.href === undefined ? '' : `<a:hlinkClick r:id="${linkId(run.href)}"/>`;
  return `<${name} ${attributes.join(' ')}>${fonts}${link}</${name}>`;
}

/** The bullet of a list's item from its label as printed: counted numbers are counted by PowerPoint. */
export function bulletXml(label: ResolvedText, number: number): string | undefined {
  const [run] = label.runs;
  if (run === undefined) return undefined;
  const font = `<a:buFont typeface="${escapeXml(run.font.family)}"/>`;
  const counted = countedBullet(label.text, number);
  if (counted !== undefined) return `${font}${counted}`;
  return [...label.text].length === 1
    ? `${font}<a:buChar char="${escapeXml(label.text)}"/>`
    : undefined;
}

function countedBullet(label: string, number: number): string | undefined {
  const kinds = [
    [/^\d+\.$/u, 'arabicPeriod'],
    [/^\d+\)$/u, 'arabicParenR'],
    [/^\d+$/u, 'arabicPlain'],
    [/^[IVXLC]+\.$/u, 'romanUcPeriod'],
  ] as const;
  const type = kinds.find(([pattern]) => pattern.test(label))?.[1];
  return type && `<a:buAutoNum type="${type}"${number === 1 ? '' : ` startAt="${number}"`}/>`;
}

export function isRightToLeft(lang: Parameters<typeof directionOf>[0]): boolean {
  return directionOf(lang) === 'rtl';
}
