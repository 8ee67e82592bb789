/** Resolved trees written as calls, for tests of the renderer alone. Isolates stand in double brackets: [[113-14]]. */

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { directionOf } from '../../src/document/language.js';
import type { ResolvedDocument, ResolvedText, Run } from '../../src/document/resolved.js';
import { houseStyle } from '../../src/document/styles.js';
import type {
  Block,
  Field,
  Figure,
  Group,
  Heading,
  Language,
  Letterhead,
  List,
  ListItem,
  ListMarker,
  Paragraph,
  ParagraphRole,
  Parallel,
  Section,
  Signature,
  Table,
  TableCell,
  TableRow,
} from '../../src/document/tree.js';
import type { FontSet, Script } from '../../src/fonts/font-set.js';
import { loadFonts } from '../../src/fonts/load.js';
import type { Assets } from '../../src/render/assets.js';
import { embeddingLevels } from '../../src/text/levels.js';
import type { Isolate } from '../../src/text/levels.js';
import type { World } from '../../src/world/world.js';
import { projectRoot } from '../support/project-files.js';

export type ResolvedBlock = Block<ResolvedText>;

const world: World = {
  listFiles: async () => [],
  readFile: (path) => Promise.reject(new Error(path)),
  readProgramFile: (path) => readFile(join(projectRoot, path)),
  listProgramFiles: (folder) => readdir(join(projectRoot, folder)),
  now: new Date(0),
  version: '0.0.0',
};

export const fonts: FontSet = (await loadFonts(world, {})).value;

export function assets(pictures: readonly (readonly [string, Uint8Array])[] = []): Assets {
  return { fonts, styles: houseStyle, pictures: new Map(pictures), version: '0.0.0' };
}

interface TextMarks {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly href?: string;
  readonly field?: NonNullable<Run['field']>;
}

export type Part = string | { readonly text: string; readonly marks: TextMarks };

export const marked = (text: string, marks: TextMarks): Part => ({ text, marks });

/** A text of parts, cut into runs by level, script, isolate and marks. */
export function text(lang: Language, ...parts: readonly Part[]): ResolvedText {
  let plain = '';
  const isolates: Isolate[] = [];
  const marks: TextMarks[] = [];
  for (const part of parts) {
    const [written, given] = typeof part === 'string' ? [part, {}] : [part.text, part.marks];
    for (const piece of written.split(/(\[\[.*?\]\])/u)) {
      const isolated = piece.startsWith('[[');
      const shown = isolated ? piece.slice(2, -2) : piece;
      if (isolated) {
        isolates.push({ start: plain.length, end: plain.length + shown.length, direction: 'ltr' });
      }
      plain += shown;
      for (let unit = 0; unit < shown.length; unit += 1) marks.push(given);
    }
  }
  const direction = directionOf(lang);
  const { levels, isolates: kept } = embeddingLevels(plain, direction, isolates);
  const runs: Run[] = [];
  let at = 0;
  for (const character of plain) {
    const isolate = kept.findIndex(({ start, end }) => start <= at && at < end);
    const run = runOf(character, {
      at,
      lang,
      level: levels[at] ?? 0,
      isolate,
      marks: marks[at] ?? {},
    });
    const last = runs.at(-1);
    if (last !== undefined && sameLook(last, run))
      runs[runs.length - 1] = { ...last, end: run.end };
    else runs.push(run);
    at += character.length;
  }
  return { text: plain, direction, lang, runs };
}

function runOf(
  character: string,
  place: { at: number; lang: Language; level: number; isolate: number; marks: TextMarks },
): Run {
  const { at, lang, level, isolate, marks } = place;
  const script = scriptOf(character);
  const style = { bold: marks.bold ?? false, italic: marks.italic ?? false };
  const font = fonts.pick(character.codePointAt(0)!, script, style) ?? {
    family: 'Amiri',
    style: style.bold ? 'bold' : 'regular',
  };
  return {
    start: at,
    end: at + character.length,
    level,
    lang: script === 'Arab' ? 'ar' : script === 'Latn' ? 'fr' : script === 'Tfng' ? 'zgh' : lang,
    script,
    font,
    ...style,
    underline: marks.underline ?? false,
    ...(marks.href === undefined ? {} : { href: marks.href }),
    ...(isolate < 0 ? {} : { isolate }),
    ...(marks.field === undefined ? {} : { field: marks.field }),
  };
}

function scriptOf(character: string): Script {
  if (/\p{Script=Arabic}/u.test(character)) return 'Arab';
  if (/\p{Script=Latin}/u.test(character)) return 'Latn';
  return /\p{Script=Tifinagh}/u.test(character) ? 'Tfng' : 'Zyyy';
}

function sameLook(a: Run, b: Run): boolean {
  return JSON.stringify({ ...a, end: 0 }) === JSON.stringify({ ...b, start: a.start, end: 0 });
}

// --- blocks -------------------------------------------------------------------------------------------------------

export function p(
  content: ResolvedText,
  options: Partial<Omit<Paragraph<ResolvedText>, 'type' | 'content'>> = {},
): Paragraph<ResolvedText> {
  return { type: 'paragraph', role: 'body', lang: content.lang, content, ...options };
}

export const role = (name: ParagraphRole, content: ResolvedText): Paragraph<ResolvedText> =>
  p(content, { role: name });

export function h(level: Heading<unknown>['level'], content: ResolvedText): Heading<ResolvedText> {
  return { type: 'heading', level, lang: content.lang, content };
}

export function list(
  lang: Language,
  marker: ListMarker,
  items: readonly (readonly [label: string, ...children: ResolvedBlock[]])[],
  start = 1,
): List<ResolvedText> {
  return {
    type: 'list',
    lang,
    marker,
    start,
    items: items.map(([label, ...children]): ListItem<ResolvedText> => ({
      type: 'listItem',
      lang,
      label: text(lang, label),
      children,
    })),
  };
}

export function td(
  content: ResolvedText,
  options: Partial<Omit<TableCell<ResolvedText>, 'type' | 'children'>> = {},
): TableCell<ResolvedText> {
  return {
    type: 'tableCell',
    lang: content.lang,
    colSpan: 1,
    rowSpan: 1,
    verticalAlign: 'top',
    children: [role(options.header === undefined ? 'cell' : 'cell-header', content)],
    ...options,
  };
}

export const tr = (...cells: readonly TableCell<ResolvedText>[]): TableRow<ResolvedText> => ({
  type: 'tableRow',
  cells,
});

export function table(
  lang: Language,
  columnWidths: readonly number[],
  rows: {
    readonly head?: readonly TableRow<ResolvedText>[];
    readonly body: readonly TableRow<ResolvedText>[];
  },
  options: Partial<Pick<Table<ResolvedText>, 'caption' | 'look'>> = {},
): Table<ResolvedText> {
  return {
    type: 'table',
    lang,
    columnWidths,
    head: rows.head ?? [],
    body: rows.body,
    look: 'grid',
    parallel: 'stacked',
    ...options,
  };
}

export function figure(
  lang: Language,
  source: string,
  options: Partial<Omit<Figure<ResolvedText>, 'type' | 'source'>> = {},
): Figure<ResolvedText> {
  return {
    type: 'figure',
    lang,
    source,
    alt: '',
    decorative: false,
    widthMm: 30,
    align: 'center',
    ...options,
  };
}

export function letterhead(
  right: readonly ResolvedBlock[],
  middle: readonly ResolvedBlock[],
  left: readonly ResolvedBlock[],
): Letterhead<ResolvedText> {
  return { type: 'letterhead', lang: 'ar', right, middle, left };
}

export function fields(
  lang: Language,
  ...items: readonly (readonly [label: ResolvedText, value: ResolvedText])[]
): ResolvedBlock {
  return {
    type: 'fields',
    lang,
    items: items.map(([label, value]): Field<ResolvedText> => ({
      type: 'field',
      lang,
      label,
      value,
    })),
  };
}

export function signatures(
  lang: Language,
  ...items: readonly (readonly [role: string, name: string])[]
): ResolvedBlock {
  return {
    type: 'signatures',
    lang,
    items: items.map(([office, name]): Signature<ResolvedText> => ({
      type: 'signature',
      lang,
      role: text(lang, marked(office, { bold: true })),
      name: text(lang, name),
    })),
  };
}

export const group = (
  lang: Language,
  ...children: readonly ResolvedBlock[]
): Group<ResolvedText> => ({
  type: 'group',
  lang,
  children,
});

export const parallel = (left: ResolvedBlock, right: ResolvedBlock): Parallel<ResolvedText> => ({
  type: 'parallel',
  lang: right.lang,
  left,
  right,
});

export const pageBreak = (lang: Language): ResolvedBlock => ({ type: 'pageBreak', lang });
export const rule = (lang: Language): ResolvedBlock => ({ type: 'rule', lang });

export function section(
  lang: Language,
  children: readonly ResolvedBlock[],
  options: Partial<Omit<Section<ResolvedText>, 'type' | 'children'>> = {},
): Section<ResolvedText> {
  return {
    type: 'section',
    lang,
    orientation: 'portrait',
    header: [],
    footer: [],
    children,
    ...options,
  };
}

export function documentOf(
  lang: Language,
  ...sections: readonly Section<ResolvedText>[]
): ResolvedDocument {
  return {
    type: 'document',
    id: 'test/1',
    lang,
    metadata: {
      title: 'Essai & <titre> "محضر"',
      author: 'الهيئة',
      subject: 'اختبار',
      date: '2022-05-30',
    },
    sections,
  };
}
