/** Takes the settled tree, gives the structure elements its PDF must have (ISO 32000-1, 14.8.4), in reading order. */

import { directionOf } from '../document/language.js';
import { isSilentZero } from '../document/silent-zero.js';
import type { ResolvedDocument, ResolvedText } from '../document/resolved.js';
import type { Chart, OrgChart, OrgUnit, Timeline } from '../document/drawn-blocks.js';
import type {
  Block,
  Contents,
  Fields,
  Figure,
  Gallery,
  Language,
  List,
  ListMarker,
  Parallel,
  Section,
  Signatures,
  Table,
  TableCell,
  TableRow,
} from '../document/tree.js';
import { unknownNode } from '../document/tree.js';
import type { ExpectedElement } from './element.js';

type Node = Block<ResolvedText>;

export function expectedPdf(document: ResolvedDocument): ExpectedElement {
  const sections = document.sections.map((section) =>
    element('Sect', section.lang, [...blocks(childrenOf(section)), ...codeElements(section)]),
  );
  return element('Document', document.lang, sections);
}

/** The title of a slide that is one of several ends with its number among them. */
function childrenOf({ slide, children }: Section<ResolvedText>): readonly Node[] {
  const [title, ...rest] = children;
  if (slide?.part === undefined || title?.type !== 'heading') return children;
  return [{ ...title, content: joined(title.content, slide.part.label) }, ...rest];
}

/** The QR code of an issued paper is a figure at the end of the paper's first section. */
function codeElements({ code, opensPaper }: Section<ResolvedText>): readonly ExpectedElement[] {
  if (code === undefined || opensPaper !== true) return [];
  return [element('Figure', code.lang, [], { alt: code.alt })];
}

function element(
  type: string,
  lang: Language,
  children: readonly ExpectedElement[],
  more: Partial<ExpectedElement> = {},
): ExpectedElement {
  return { type, lang, children, ...more };
}

function leaf(type: string, lang: Language, text: ResolvedText): ExpectedElement {
  return element(type, lang, [], { text });
}

function blocks(nodes: readonly Node[]): readonly ExpectedElement[] {
  return nodes.flatMap(blockElements);
}

function blockElements(node: Node): readonly ExpectedElement[] {
  switch (node.type) {
    case 'heading':
      return [leaf(`H${node.level}`, node.lang, labelled(node))];
    case 'paragraph':
      return [leaf('P', node.lang, node.content)];
    case 'list':
      return [listElement(node)];
    case 'table':
      return [tableElement(node)];
    case 'figure':
      return figureElements(node);
    case 'letterhead':
      return [
        element('Div', node.lang, [
          ...blocks(node.right),
          ...blocks(node.middle),
          ...blocks(node.left),
        ]),
      ];
    case 'fields':
      return fieldElements(node);
    case 'signatures':
      return signatureElements(node);
    case 'group':
      return blocks(node.children);
    case 'parallel':
      return parallelElements(node);
    case 'contents':
      return [contentsElement(node)];
    case 'chart':
      return chartElements(node);
    case 'gallery':
      return galleryElements(node);
    case 'orgChart':
      return orgChartElements(node);
    case 'timeline':
      return timelineElements(node);
    case 'rule':
    case 'pageBreak':
      return [];
    default:
      return unknownNode(node);
  }
}

/** Values of ListNumbering (ISO 32000-1, table 347). */
const numbering: Readonly<Record<ListMarker, string>> = {
  tick: 'Disc',
  arrow: 'Disc',
  dash: 'Disc',
  bullet: 'Disc',
  decimal: 'Decimal',
  roman: 'UpperRoman',
  letter: 'UpperAlpha',
  ordinal: 'Decimal',
  multilevel: 'Decimal',
};

function listElement(list: List<ResolvedText>): ExpectedElement {
  const items = list.items.map((item) => {
    const label = element('Lbl', item.lang, [], item.label && { text: item.label });
    return element('LI', item.lang, [label, element('LBody', item.lang, blocks(item.children))]);
  });
  return element('L', list.lang, items, {
    attributes: { ListNumbering: numbering[list.marker] },
  });
}

function tableElement(table: Table<ResolvedText>): ExpectedElement {
  const part = (type: string, rows: readonly TableRow<ResolvedText>[]) =>
    rows.length === 0
      ? []
      : [
          element(
            type,
            table.lang,
            rows.map((row) => element('TR', table.lang, row.cells.map(cellElement))),
          ),
        ];
  const caption = table.caption === undefined ? [] : [leaf('Caption', table.lang, table.caption)];
  return element('Table', table.lang, [
    ...caption,
    ...part('THead', table.head),
    ...part('TBody', table.body),
  ]);
}

function cellElement(cell: TableCell<ResolvedText>): ExpectedElement {
  const scope = { column: 'Column', row: 'Row', both: 'Both' } as const;
  const attributes: Record<string, string> = {};
  if (cell.header !== undefined) attributes['Scope'] = scope[cell.header];
  if (cell.colSpan > 1) attributes['ColSpan'] = String(cell.colSpan);
  if (cell.rowSpan > 1) attributes['RowSpan'] = String(cell.rowSpan);
  const type = cell.header === undefined ? 'TD' : 'TH';
  return element(type, cell.lang, blocks(cell.children), { attributes });
}

function figureElements(figure: Figure<ResolvedText>): readonly ExpectedElement[] {
  const picture = figure.decorative
    ? []
    : [element('Figure', figure.lang, [], { alt: figure.alt })];
  const caption =
    figure.caption === undefined ? [] : [leaf('Caption', figure.lang, figure.caption)];
  return [...picture, ...caption];
}

/** What is drawn small may leave out ticks and, on a line of many points, labels: the figure's words have them all. */
function chartElements(chart: Chart<ResolvedText>): readonly ExpectedElement[] {
  const { lang, kind, alt, caption, summary, categories, series, axis } = chart;
  const text = (of: ResolvedText, optional: boolean, inLang = lang): readonly ExpectedElement[] =>
    of.text === '' ? [] : [element('P', inLang, [], { text: of, ...(optional && { optional }) })];
  const thinned = kind === 'line';
  const drawn = [
    ...axis.ticks.flatMap(({ shown }) => text(shown, true)),
    ...series.flatMap((each) => text(each.label, kind === 'share', each.lang)),
    ...categories.flatMap((label, index) => [
      ...text(label, thinned),
      ...series.flatMap(({ points, lang: inLang }) => {
        const point = points[index];
        if (point === undefined) return [];
        return text(point.shown, thinned || isSilentZero(chart, point), inLang);
      }),
    ]),
  ];
  const figure = categories.length === 0 ? [] : [element('Figure', lang, drawn, { alt })];
  return [leaf('Caption', lang, caption), ...figure, leaf('P', lang, summary)];
}

/** Units are a list, those below a unit a list in its item. */
function orgChartElements(chart: OrgChart<ResolvedText>): readonly ExpectedElement[] {
  const { caption, lang, units } = chart;
  return [...(caption === undefined ? [] : [leaf('P', lang, caption)]), ...unitList(units)];
}

function unitList(units: readonly OrgUnit<ResolvedText>[]): readonly ExpectedElement[] {
  const [first] = units;
  if (first === undefined) return [];
  const items = units.map(({ lang, label, names, units: below }) => {
    const texts = [label, ...names].map((text) => leaf('P', lang, text));
    const body = element('LBody', lang, [element('Div', lang, texts), ...unitList(below)]);
    return element('LI', lang, [body]);
  });
  return [unmarkedList(first.lang, items)];
}

function timelineElements(timeline: Timeline<ResolvedText>): readonly ExpectedElement[] {
  const { caption, lang, steps } = timeline;
  const items = steps.map((step) => {
    const texts = [step.value, ...(step.status === undefined ? [] : [step.status])];
    const body = texts.map((text) => leaf('P', step.lang, text));
    return element('LI', step.lang, [
      leaf('Lbl', step.lang, step.label),
      element('LBody', step.lang, body),
    ]);
  });
  const title = caption === undefined ? [] : [leaf('P', lang, caption)];
  return items.length === 0 ? title : [...title, unmarkedList(lang, items)];
}

function unmarkedList(lang: Language, items: readonly ExpectedElement[]): ExpectedElement {
  return element('L', lang, items, { attributes: { ListNumbering: 'None' } });
}

function galleryElements(gallery: Gallery<ResolvedText>): readonly ExpectedElement[] {
  const { caption, lang, pictures } = gallery;
  const title = caption === undefined ? [] : [leaf('P', lang, caption)];
  const figures = pictures.flatMap((picture) => [
    ...(picture.decorative ? [] : [element('Figure', picture.lang, [], { alt: picture.alt })]),
    ...blocks(picture.captions),
  ]);
  return [...title, ...figures];
}

function fieldElements(fields: Fields<ResolvedText>): readonly ExpectedElement[] {
  return fields.items.map(({ lang, label, value }) => leaf('P', lang, joined(label, value)));
}

/** What a heading or its entry in the contents shows. */
export function labelled({
  label,
  content,
}: {
  readonly label?: ResolvedText;
  readonly content: ResolvedText;
}): ResolvedText {
  return label === undefined ? content : joined(label, content);
}

/** A label and its value in one paragraph. */
export function joined(label: ResolvedText, value: ResolvedText): ResolvedText {
  const shift = label.text.length + 1;
  const moved = value.runs.map((run) => ({
    ...run,
    start: run.start + shift,
    end: run.end + shift,
  }));
  return { ...value, text: `${label.text} ${value.text}`, runs: [...label.runs, ...moved] };
}

function signatureElements(signatures: Signatures<ResolvedText>): readonly ExpectedElement[] {
  return signatures.items.map(({ lang, role, name }) =>
    element('Div', lang, [leaf('P', lang, role), leaf('P', lang, name)]),
  );
}

/** The paper's main language is read first. */
function parallelElements(parallel: Parallel<ResolvedText>): readonly ExpectedElement[] {
  const rightFirst = directionOf(parallel.lang) === 'rtl';
  const { left, right } = parallel;
  return blocks(rightFirst ? [right, left] : [left, right]);
}

function contentsElement(contents: Contents<ResolvedText>): ExpectedElement {
  const entries = contents.entries.map(({ lang, ...entry }) => {
    const link = element('Link', lang, [], { text: labelled(entry), tail: /^\.*\d+$/u });
    return element('TOCI', lang, [element('Reference', lang, [link])]);
  });
  return element('TOC', contents.lang, entries);
}
