/** Takes a block of a slide, gives what PowerPoint shows of it: texts, tables and pictures, one below the other. */

import type {
  Block,
  Chart,
  Figure,
  Gallery,
  OrgUnit,
  Paragraph,
  Table,
  TableCell,
  Timeline,
} from './tree.js';

/** Groups are opened: what they keep together stands on one slide already. A chart is the table of its numbers. */
export function slideBlocks<Content>(block: Block<Content>): readonly Block<Content>[] {
  switch (block.type) {
    case 'group':
      return block.children.flatMap(slideBlocks);
    case 'orgChart':
      return [...captionOf(block), ...unitTexts(block.units)];
    case 'timeline':
      return [...captionOf(block), ...stepTable(block)];
    case 'chart':
      return [...chartTable(block), paragraphOf(block, block.summary)];
    case 'gallery':
      return galleryFigures(block);
    default:
      return [block];
  }
}

function paragraphOf<Content>(
  { lang }: Pick<Chart<Content>, 'lang'>,
  content: Content,
  role: Paragraph<Content>['role'] = 'note',
): Paragraph<Content> {
  return { type: 'paragraph', lang, role, content };
}

function chartTable<Content>(chart: Chart<Content>): readonly Block<Content>[] {
  const { caption, categories, series, lang } = chart;
  if (categories.length === 0) return [paragraphOf(chart, caption, 'caption')];
  const cell = (content: Content, header?: 'column' | 'row'): TableCell<Content> => ({
    ...({ type: 'tableCell', lang, colSpan: 1, rowSpan: 1, verticalAlign: 'top' } as const),
    ...(header === undefined ? {} : { header }),
    children: [paragraphOf(chart, content, header === undefined ? 'cell' : 'cell-header')],
  });
  const table: Table<Content> = {
    ...({ type: 'table', lang, look: 'grid', parallel: 'stacked', caption } as const),
    columnWidths: [2, ...series.map(() => 1)],
    head: [],
    body: categories.map((category, index) => ({
      type: 'tableRow',
      cells: [
        cell(category, 'row'),
        ...series
          .flatMap(({ points }) => points.slice(index, index + 1))
          .map(({ shown }) => cell(shown)),
      ],
    })),
  };
  return [table];
}

function captionOf<Content>(block: {
  readonly lang: Chart<Content>['lang'];
  readonly caption?: Content;
}): readonly Block<Content>[] {
  return block.caption === undefined ? [] : [paragraphOf(block, block.caption, 'caption')];
}

function unitTexts<Content>(units: readonly OrgUnit<Content>[]): readonly Block<Content>[] {
  return units.flatMap((unit) => [
    paragraphOf(unit, unit.label, 'number'),
    ...unit.names.map((name) => paragraphOf(unit, name, 'note')),
    ...unitTexts(unit.units),
  ]);
}

/** A column for each step, from the start side on: when, and below what it is and how far it has come. */
function stepTable<Content>({ lang, steps }: Timeline<Content>): readonly Block<Content>[] {
  if (steps.length === 0) return [];
  const place = { colSpan: 1, rowSpan: 1, verticalAlign: 'top' } as const;
  const heads = steps.map(({ label }): TableCell<Content> => ({
    ...({ type: 'tableCell', lang, ...place, header: 'column' } as const),
    children: [paragraphOf({ lang }, label, 'cell-header')],
  }));
  const cells = steps.map(({ value, status }): TableCell<Content> => ({
    ...({ type: 'tableCell', lang, ...place } as const),
    children: [value, ...(status === undefined ? [] : [status])].map((content) =>
      paragraphOf({ lang }, content, 'cell'),
    ),
  }));
  const columnWidths = steps.map(() => 1);
  const [head, body] = [heads, cells].map((row) => [{ type: 'tableRow', cells: row } as const]);
  return [
    {
      ...({ type: 'table', lang, look: 'grid', parallel: 'stacked', columnWidths } as const),
      ...{ head: head ?? [], body: body ?? [] },
    },
  ];
}

function galleryFigures<Content>(gallery: Gallery<Content>): readonly Block<Content>[] {
  const { caption, lang, pictures } = gallery;
  const figures = pictures.map(
    ({ source, alt, decorative, captions: [first] }): Figure<Content> => ({
      ...({ type: 'figure', lang, source, alt, decorative, widthMm: 90, align: 'center' } as const),
      ...(first === undefined ? {} : { caption: first.content }),
    }),
  );
  return caption === undefined ? figures : [paragraphOf(gallery, caption, 'caption'), ...figures];
}
