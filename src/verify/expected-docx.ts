/** Takes the settled tree, gives the paragraphs and tables its Word file must have, in their order. */

import { drawnAsTable } from '../document/drawn-as-table.js';
import { directionOf } from '../document/language.js';
import type { ResolvedText } from '../document/resolved.js';
import { tableGrid } from '../document/table-grid.js';
import type { GridSlot } from '../document/table-grid.js';
import type { Chart } from '../document/drawn-blocks.js';
import type {
  Block,
  Figure,
  Gallery,
  Heading,
  Language,
  List,
  Parallel,
  Section,
  Signatures,
  Table,
} from '../document/tree.js';
import { isParallelRun, parallelRuns } from '../document/parallel-runs.js';
import { unknownNode } from '../document/tree.js';
import { rememberedWeakly } from '../lookup/remembered.js';
import type { ExpectedElement } from './element.js';
import { joined, labelled } from './expected-pdf.js';

type Node = Block<ResolvedText>;
type Attributes = Readonly<Record<string, string>>;

/** The blocks of a body, header or footer. */
export function expectedDocx(nodes: readonly Node[], depth = 0): readonly ExpectedElement[] {
  return parallelRuns(nodes).flatMap((unit) =>
    isParallelRun(unit) ? [parallelTable(unit)] : blockElements(unit, depth),
  );
}

/** The same for the blocks of a section; of a block that papers have alike it is the same elements. */
export function expectedBody(nodes: readonly Node[]): readonly ExpectedElement[] {
  return parallelRuns(nodes).flatMap((unit) =>
    isParallelRun(unit) ? [parallelTable(unit)] : elementsOfBlock(unit),
  );
}

type SingleBlock = Exclude<Node, Parallel<ResolvedText>>;

const elementsOfBlock = rememberedWeakly((block: SingleBlock) => blockElements(block, 0));

function blockElements(node: SingleBlock, depth: number): readonly ExpectedElement[] {
  switch (node.type) {
    case 'heading':
      return paragraph(`H${node.level}`, node.lang, node.content, headingLabel(node));
    case 'paragraph':
      return paragraph('P', node.lang, node.content);
    case 'list':
      return listElements(node, depth);
    case 'table':
      return tableElements(node);
    case 'figure':
      return figureElements(node);
    case 'letterhead':
      return [frame(node.lang, [[node.left, node.middle, node.right]])];
    case 'fields':
      return node.items.flatMap(({ lang, label, value }) =>
        paragraph('P', lang, joined(label, value)),
      );
    case 'signatures':
      return [signatureTable(node)];
    case 'group':
      return expectedDocx(node.children, depth);
    case 'contents':
      return node.entries.flatMap((entry) =>
        paragraph('P', entry.lang, labelled(entry)).map((each) => ({ ...each, tail: /^\.*\d*$/u })),
      );
    case 'chart':
      return chartElements(node);
    case 'gallery':
      return galleryElements(node);
    case 'orgChart':
    case 'timeline':
      return expectedDocx(drawnAsTable(node), depth);
    case 'rule':
    case 'pageBreak':
      return [];
    default:
      return unknownNode(node);
  }
}

/** Word writes the label of a heading, at the list level of the heading's own. */
function headingLabel({ label, level }: Heading<ResolvedText>): Attributes {
  return label === undefined ? {} : { Label: label.text.trim(), Level: String(level - 1) };
}

/** An empty paragraph only holds space, and is not compared. */
function paragraph(
  type: string,
  lang: Language,
  text: ResolvedText,
  attributes: Attributes = {},
): readonly ExpectedElement[] {
  if (text.text.trim() === '' && attributes['Label'] === undefined) return [];
  const run = text.direction === 'rtl' ? { Direction: 'rtl' } : {};
  return [{ type, lang, text, attributes: { ...run, ...attributes }, children: [] }];
}

function listElements(list: List<ResolvedText>, depth: number): readonly ExpectedElement[] {
  return list.items.flatMap((item) => {
    const label = { Label: item.label?.text.trim() ?? '', Level: String(Math.min(depth, 8)) };
    const [first, ...rest] = item.children;
    if (first?.type === 'paragraph' || first?.type === 'heading') {
      const type = first.type === 'heading' ? `H${first.level}` : 'P';
      return [
        ...paragraph(type, first.lang, first.content, label),
        ...expectedDocx(rest, depth + 1),
      ];
    }
    const { lang } = item;
    const empty = { text: '', direction: item.label?.direction ?? 'ltr', lang, runs: [] };
    return [...paragraph('P', lang, empty, label), ...expectedDocx(item.children, depth + 1)];
  });
}

function tableElements(table: Table<ResolvedText>): readonly ExpectedElement[] {
  const grid = tableGrid(table);
  const rows = (
    slots: readonly (readonly GridSlot<ResolvedText>[])[],
    head: boolean,
  ): ExpectedElement[] =>
    slots.map((row, index) => ({
      type: 'TR',
      lang: table.lang,
      attributes: head ? { Scope: 'Column' } : {},
      children: row.flatMap((slot, column) =>
        slot.column === column ? [cellElement(slot, index)] : [],
      ),
    }));
  const caption = table.caption === undefined ? [] : paragraph('P', table.lang, table.caption);
  return [
    ...caption,
    {
      type: 'Table',
      lang: table.lang,
      attributes: tableDirection(table.lang),
      children: [...rows(grid.head, true), ...rows(grid.body, false)],
    },
  ];
}

function tableDirection(lang: Language): Attributes {
  return directionOf(lang) === 'rtl' ? { Direction: 'rtl' } : {};
}

function cellElement({ cell, row }: GridSlot<ResolvedText>, index: number): ExpectedElement {
  const goesOn = row < index;
  const merge = goesOn ? { RowSpan: 'continue' } : cell.rowSpan > 1 ? { RowSpan: 'restart' } : {};
  return {
    type: 'TC',
    lang: cell.lang,
    attributes: { ...(cell.colSpan > 1 ? { ColSpan: String(cell.colSpan) } : {}), ...merge },
    children: goesOn ? [] : expectedDocx(cell.children),
  };
}

function chartElements(chart: Chart<ResolvedText>): readonly ExpectedElement[] {
  const { lang, alt, caption, summary, categories } = chart;
  const figure = { type: 'Figure', lang, alt, children: [] };
  return [
    ...paragraph('P', lang, caption),
    ...(categories.length === 0 ? [] : [figure]),
    ...paragraph('P', lang, summary),
  ];
}

function galleryElements(gallery: Gallery<ResolvedText>): readonly ExpectedElement[] {
  const { caption, columns, lang, pictures } = gallery;
  const title = caption === undefined ? [] : paragraph('P', lang, caption);
  if (pictures.length === 0) return title;
  const cell = (index: number): ExpectedElement => {
    const picture = pictures[index];
    const children =
      picture === undefined
        ? []
        : [
            { type: 'Figure', lang, alt: picture.alt, children: [] },
            ...expectedDocx(picture.captions),
          ];
    return { type: 'TC', lang, children };
  };
  const rows = Array.from({ length: Math.ceil(pictures.length / columns) }, (_, row) => ({
    type: 'TR',
    lang,
    children: Array.from({ length: columns }, (__, column) => cell(row * columns + column)),
  }));
  return [...title, { type: 'Table', lang, attributes: tableDirection(lang), children: rows }];
}

function figureElements(figure: Figure<ResolvedText>): readonly ExpectedElement[] {
  const { lang, alt, decorative, caption } = figure;
  const picture = { type: 'Figure', lang, alt: decorative ? '' : alt, children: [] };
  return [picture, ...(caption === undefined ? [] : paragraph('P', lang, caption))];
}

/** A table that only sets blocks side by side. */
function frame(
  lang: Language,
  rows: readonly (readonly (readonly Node[])[])[],
  attributes: Attributes = {},
): ExpectedElement {
  const cell = (nodes: readonly Node[]): ExpectedElement => ({
    type: 'TC',
    lang,
    children: expectedDocx(nodes),
  });
  const children = rows.map((row) => ({ type: 'TR', lang, children: row.map(cell) }));
  return { type: 'Table', lang, attributes, children };
}

/** The foot of a page: where the paper has a code, a table that holds the running foot, the caption, the QR code. */
export function expectedFoot({ footer, code }: Section<ResolvedText>): readonly ExpectedElement[] {
  if (code === undefined) return expectedDocx(footer);
  const { lang, alt, caption } = code;
  const picture: ExpectedElement = { type: 'Figure', lang, alt, children: [] };
  const contents = [expectedDocx(footer), paragraph('P', lang, caption), [picture]];
  const cells = contents.map((children): ExpectedElement => ({ type: 'TC', lang, children }));
  const row: ExpectedElement = { type: 'TR', lang, children: cells };
  return [{ type: 'Table', lang, attributes: tableDirection(lang), children: [row] }];
}

function parallelTable(pairs: readonly Parallel<ResolvedText>[]): ExpectedElement {
  const lang = pairs[0]?.lang ?? 'ar';
  return frame(
    lang,
    pairs.map(({ left, right }) => [[left], [right]]),
  );
}

/** One signature alone stands beside an empty place. */
function signatureTable(signatures: Signatures<ResolvedText>): ExpectedElement {
  const { lang } = signatures;
  const blocks = signatures.items.map((item): readonly Node[] => [
    { type: 'paragraph', role: 'signature-role', lang: item.lang, content: item.role },
    { type: 'paragraph', role: 'signature-name', lang: item.lang, content: item.name },
  ]);
  const places = blocks.length === 1 ? [[], ...blocks] : blocks;
  return frame(lang, [places], tableDirection(lang));
}
