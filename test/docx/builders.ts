/** Resolved trees written as calls, for tests of the renderer alone. */

import { readFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { ResolvedDocument, ResolvedText } from '../../src/document/resolved.js';
import { houseStyle } from '../../src/document/styles.js';
import type {
  Block,
  Field,
  Figure,
  Group,
  Heading,
  Inline,
  Language,
  Letterhead,
  List,
  ListItem,
  ListMarker,
  Marks,
  PageField,
  Paragraph,
  ParagraphRole,
  Parallel,
  Section,
  Signature,
  Table,
  TableCell,
  TableRow,
} from '../../src/document/tree.js';
import type { FontSet } from '../../src/fonts/font-set.js';
import { loadFonts } from '../../src/fonts/load.js';
import type { Assets } from '../../src/render/assets.js';
import { itemize } from '../../src/text/itemize.js';
import type { World } from '../../src/world/world.js';
import { projectRoot } from '../support/project-files.js';

export type ResolvedBlock = Block<ResolvedText>;

const world: World = {
  listFiles: async () => [],
  readFile: (path) => Promise.reject(new Error(path)),
  readProgramFile: (path) => readFile(join(projectRoot, path)),
  readProgramFileNow: (path) => readFileSync(join(projectRoot, path)),
  listProgramFiles: (folder) => readdir(join(projectRoot, folder)),
  now: new Date(0),
  version: '0.0.0',
};

export const fonts: FontSet = (await loadFonts(world, {})).value;

export function assets(pictures: readonly (readonly [string, Uint8Array])[] = []): Assets {
  return { fonts, styles: houseStyle, pictures: new Map(pictures), version: '0.0.0' };
}

export interface Part {
  readonly text: string;
  readonly marks?: Marks;
  readonly field?: PageField['field'];
  readonly lang?: Language;
}

export const marked = (text: string, marks: Marks): Part => ({ text, marks });
export const pageField = (field: PageField['field']): Part => ({ text: '0', field });

/** A text of parts; '\n' is a line break. */
export function text(lang: Language, ...parts: readonly (string | Part)[]): ResolvedText {
  const content = parts.flatMap((part): Inline[] => {
    const {
      text: value,
      marks = {},
      field,
      lang: own,
    } = typeof part === 'string' ? { text: part } : part;
    if (field !== undefined) return [{ type: 'pageField', field, marks }];
    return value
      .split('\n')
      .flatMap((line, index): Inline[] => [
        ...(index > 0 ? [{ type: 'lineBreak' } as const] : []),
        { type: 'text', value: line, marks, ...(own === undefined ? {} : { lang: own }) },
      ]);
  });
  return itemize(content, lang, fonts, { bold: false, underline: false }).text;
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
  options: Partial<Pick<Table<ResolvedText>, 'caption' | 'look' | 'whole'>> = {},
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
    sections: sections.map((each, index) => (index === 0 ? { ...each, opensPaper: true } : each)),
  };
}
