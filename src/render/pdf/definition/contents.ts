/**
 * A table of contents: each entry with dots up to its page number at the end side, the whole line a link.
 * Pages are known when the paper has been laid out once; render.ts puts them in, or lays it out again until they hold.
 */

import type { ResolvedText, Run } from '../../../document/resolved.js';
import type { ParagraphStyle } from '../../../document/styles.js';
import type { Contents, ContentsEntry } from '../../../document/tree.js';
import { directionOf } from '../../../document/language.js';
import { scriptOfLanguage } from '../../../text/scripts.js';
import { labelledText } from '../../joined-text.js';
import { textPart } from '../../text-part.js';
import { SetParagraph } from '../line/set-paragraph.js';
import type { SetLine } from '../line/set-line.js';
import type { LayoutNode, LeafNode } from '../layout/layout-node.js';
import { childElement, inside, startMargin } from './scene.js';
import type { Scene } from './scene.js';
import { stackOf } from './stack.js';
import { faceSource, textLeaf } from './text.js';

export function contentsNode(contents: Contents<ResolvedText>, scene: Scene): LayoutNode {
  const list = inside(scene, childElement(scene, 'TOC', contents.lang));
  return stackOf(contents.entries.map((entry) => entryNode(entry, list)));
}

function entryNode(entry: ContentsEntry<ResolvedText>, scene: Scene): LayoutNode {
  const item = inside(scene, childElement(scene, 'TOCI', entry.lang));
  const reference = inside(item, childElement(item, 'Reference', entry.lang));
  const element = childElement(reference, 'Link', entry.lang);
  const { styles } = scene.assets;
  const style = styles.paragraph.contents;
  const indentPt = (entry.level - 1) * styles.list.indentPt;
  const title = labelledText(entry);
  const leaf = textLeaf(title, style, scene, { element }) as LeafNode;
  const { target } = entry;
  const linesWith = (widthPt: number, page: number): readonly SetLine[] =>
    withPage(title, String(page), { widthPt, style, scene });
  const lines = (widthPt: number): readonly SetLine[] =>
    linesWith(widthPt, scene.pages.get(target) ?? 0);
  const [left, right] = startMargin(directionOf(entry.lang), indentPt);
  return {
    ...leaf,
    block: {
      ...leaf.block,
      lines,
      lineCount: (room) => lines(room).length,
      linkTo: target,
      entry: { target, lines: linesWith },
    },
    margin: [left, style.beforePt, right, style.afterPt],
  };
}

interface EntrySetting {
  readonly widthPt: number;
  readonly style: ParagraphStyle;
  readonly scene: Scene;
}

/** The lines of an entry, the last of them filled with dots up to the number. */
function withPage(
  title: ResolvedText,
  page: string,
  { widthPt, style, scene }: EntrySetting,
): readonly SetLine[] {
  const setting = { sizePt: style.sizePt, align: 'start' } as const;
  const faces = faceSource(scene.assets.fonts);
  const set = (text: ResolvedText): SetParagraph => new SetParagraph(text, setting, faces);
  const widthOf = (text: ResolvedText): number => set(text).maxWidthPt;
  const number = ending(title, ` ${page}`);
  const room = widthPt - widthOf(number) - leastLeaderEm * style.sizePt;
  const lines = set(title).lines(room);
  const start = lines.slice(0, -1).reduce((sum, line) => sum + line.text.length, 0);
  const last = textPart(title, start);
  const dot = widthOf(ending(title, '..')) - widthOf(ending(title, '.'));
  const free = widthPt - widthOf(joined(last, ending(title, `  ${page}`)));
  const dots = '.'.repeat(Math.max(0, Math.floor(free / dot)));
  const full = joined(last, ending(title, ` ${dots} ${page}`));
  // What is less than a dot goes into the spaces, so that all numbers stand at the very edge.
  const filled = { ...setting, align: 'justify', fillLast: true } as const;
  return [...lines.slice(0, -1), ...new SetParagraph(full, filled, faces).lines(widthPt)];
}

/** A leader shorter than this (em) does not lead the eye. */
const leastLeaderEm = 2;

/** Dots and number in the title's direction, set like its own text. */
function ending(title: ResolvedText, text: string): ResolvedText {
  const like = plainestRun(title);
  if (like === undefined) return { ...title, text: '', runs: [] };
  const { lang, script, font, bold, italic } = like;
  const level = title.direction === 'rtl' ? 1 : 0;
  const face = { lang, script, font, bold, italic, underline: false };
  const digits = text.length - (/\d+$/.exec(text)?.[0].length ?? 0);
  const pieces: readonly Run[] = [
    { start: 0, end: digits, level, ...face },
    { start: digits, end: text.length, level: level === 1 ? 2 : 0, ...face },
  ];
  return { ...title, text, runs: pieces.filter(({ start, end }) => start < end) };
}

/** A run in the title's own script, so that the dots of all entries are alike. */
function plainestRun({ runs, lang }: ResolvedText): Run | undefined {
  return runs.find(({ script }) => script === scriptOfLanguage(lang)) ?? runs[0];
}

function joined(first: ResolvedText, second: ResolvedText): ResolvedText {
  const shift = first.text.length;
  const moved = second.runs.map((run) => ({
    ...run,
    start: run.start + shift,
    end: run.end + shift,
  }));
  return { ...first, text: first.text + second.text, runs: [...first.runs, ...moved] };
}
