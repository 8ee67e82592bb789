/** Resolved text with its style, as a leaf of the layout. */

import type { ResolvedText, Run } from '../../../document/resolved.js';
import type { ParagraphStyle } from '../../../document/styles.js';
import type { Alignment } from '../../../document/tree.js';
import type { FontKey } from '../../../fonts/font-key.js';
import type { FontSet } from '../../../fonts/font-set.js';
import type { Outlines } from '../font/outlines.js';
import { Typeface } from '../font/typeface.js';
import type { StructureElement } from '../file/structure.js';
import type { LeafNode } from '../layout/layout-node.js';
import type { LineBlock } from '../layout/line-block.js';
import { keptParagraph } from '../line/kept-paragraphs.js';
import type { SetLine } from '../line/set-line.js';
import type { FaceSource } from '../line/shaped-text.js';
import type { Scene } from './scene.js';

export interface LeafOptions {
  readonly element: StructureElement | undefined;
  readonly heading?: LineBlock['heading'];
  readonly align?: Alignment | undefined;
  readonly label?: { readonly text: ResolvedText; readonly element: StructureElement | undefined };
  /** Room kept for the label at the start side, in points. */
  readonly labelIndentPt?: number;
}

export function textLeaf(
  text: ResolvedText,
  style: ParagraphStyle,
  scene: Scene,
  options: LeafOptions,
): LeafNode {
  const block = textBlock(text, style, scene, options);
  return {
    text: '',
    block,
    margin: [0, style.beforePt, 0, style.afterPt],
    keepWithNext: style.keepWithNext,
  };
}

/** The paragraph, broken into lines of any width. */
export function textBlock(
  text: ResolvedText,
  style: ParagraphStyle,
  scene: Scene,
  options: LeafOptions,
): LineBlock {
  const { fonts, styles } = scene.assets;
  const align = options.align ?? style.align;
  const paragraph = keptParagraph(text, {
    setting: { sizePt: style.sizePt, align, ...styles.justified },
    fonts,
    faces: faceSource(fonts),
    kind: kindOf(style),
    prepare: (resolved) => styled(resolved, style, fonts),
  });
  const { label } = options;
  return {
    lines: (widthPt) => paragraph.lines(widthPt),
    release: () => {
      paragraph.release();
    },
    lineCount: (widthPt) => paragraph.lineCount(widthPt),
    leastWidthPt: () => paragraph.minWidthPt,
    naturalWidthPt: () => paragraph.maxWidthPt,
    lineHeightPt: style.lineHeightPt,
    baselinePt: baseline(style, scene.assets.fonts),
    align,
    direction: text.direction,
    element: options.element,
    ...(options.heading === undefined ? {} : { heading: options.heading }),
    ...(label === undefined
      ? {}
      : {
          label: {
            line: setLabel(label.text, style, scene),
            indentPt: options.labelIndentPt ?? 0,
            element: label.element,
          },
        }),
  };
}

/** The label with a space after it, so that it is not read as one word with the item. */
function setLabel(text: ResolvedText, style: ParagraphStyle, scene: Scene): SetLine {
  const { fonts } = scene.assets;
  const [line] = keptParagraph(text, {
    setting: { sizePt: style.sizePt, align: 'start' },
    fonts,
    faces: faceSource(fonts),
    kind: `label ${kindOf(style)}`,
    prepare: (resolved) => styled(withSpace(resolved), style, fonts),
  }).lines(Infinity);
  if (line === undefined) throw new Error('a label has no line');
  return line;
}

/** Width of a list's label, without the space after it. */
export function labelWidthPt(text: ResolvedText, style: ParagraphStyle, scene: Scene): number {
  return setLabel(text, style, scene).widthPt;
}

function withSpace(text: ResolvedText): ResolvedText {
  const last = text.runs.at(-1);
  if (last === undefined) return text;
  const { lang, script, font, bold, italic } = last;
  const start = text.text.length;
  const level = text.direction === 'rtl' ? 1 : 0;
  const face = { lang, script, font, bold, italic, underline: false };
  const space = { start, end: start + 1, level, ...face };
  return { ...text, text: `${text.text} `, runs: [...text.runs, space] };
}

/** What `styled` asks of a style. */
function kindOf({ bold, underline }: ParagraphStyle): string {
  return `${bold ? 'bold' : ''}${underline ? ' underline' : ''}`;
}

/** The text with what its paragraph style adds to every run; the same text where that is nothing. */
function styled(text: ResolvedText, style: ParagraphStyle, fonts: FontSet): ResolvedText {
  const stays = ({ bold, font }: Run): boolean => !bold || emboldened(font, fonts) === font;
  if (!style.bold && !style.underline && text.runs.every(stays)) return text;
  return {
    ...text,
    runs: text.runs.map((run): Run => {
      const bold = style.bold || run.bold;
      return {
        ...run,
        bold,
        underline: style.underline || run.underline,
        font: bold ? emboldened(run.font, fonts) : run.font,
      };
    }),
  };
}

/** The bold font of the same family, or the font itself where the family has none (Tifinagh). */
function emboldened(key: FontKey, fonts: FontSet): FontKey {
  const italic = key.style === 'italic' || key.style === 'boldItalic';
  const wanted = italic ? 'boldItalic' : 'bold';
  return (
    fonts.files.find((file) => file.key.family === key.family && file.key.style === wanted)?.key ??
    key
  );
}

/** The typefaces of a font set's files. */
export function faceSource(fonts: FontSet): FaceSource {
  const known = faceSources.get(fonts);
  if (known !== undefined) return known;
  const faces = new Map<FontKey, Typeface>();
  const source: FaceSource = {
    face: ({ font }) => {
      const face = faces.get(font) ?? Typeface.of(fonts.get(font));
      faces.set(font, face);
      return face;
    },
  };
  faceSources.set(fonts, source);
  return source;
}

const faceSources = new WeakMap<FontSet, FaceSource>();

/** The Arabic font's ascent and descent, centred in the line: one baseline for all scripts of a page. */
function baseline(style: ParagraphStyle, fonts: FontSet): number {
  const { ascender, descender, unitsPerEm } = arabicOutlines(fonts);
  const scale = style.sizePt / unitsPerEm;
  return (style.lineHeightPt - (ascender - descender) * scale) / 2 + ascender * scale;
}

function arabicOutlines(fonts: FontSet): Outlines {
  const known = knownOutlines.get(fonts);
  if (known !== undefined) return known;
  const key = fonts.pick(0x0627, 'Arab', { bold: false, italic: false });
  if (key === undefined) throw new Error('the font set has no Arabic font');
  const { outlines } = Typeface.of(fonts.get(key));
  knownOutlines.set(fonts, outlines);
  return outlines;
}

const knownOutlines = new WeakMap<FontSet, Outlines>();
