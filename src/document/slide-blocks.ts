/** Takes a block of a slide, gives what PowerPoint shows of it: texts, tables and pictures, one below the other. */

import { drawnAsTable } from './drawn-as-table.js';
import { orgLadder } from './org-table.js';
import type { Chart, OrgChart, Timeline } from './drawn-blocks.js';
import type { Block, Figure, Gallery, Paragraph, Table, TableCell } from './tree.js';

/** Groups are opened: what they keep together stands on one slide already. A chart without data is its words. */
export function slideBlocks<Content>(block: Block<Content>): readonly Block<Content>[] {
  switch (block.type) {
    case 'group':
      return block.children.flatMap(slideBlocks);
    case 'chart':
      return block.categories.length === 0 ? chartWords(block) : [block];
    case 'gallery':
      return galleryFigures(block);
    default:
      return [block];
  }
}

/** What stands for a drawing that has no room on a slide: it can be parted over several. */
export function writtenOut<Content>(
  block: Chart<Content> | OrgChart<Content> | Timeline<Content>,
): readonly Block<Content>[] {
  return block.type === 'chart'
    ? [...chartTable(block), paragraphOf(block, block.summary)]
    : drawnAsTable(block, orgLadder);
}

function chartWords<Content>(chart: Chart<Content>): readonly Block<Content>[] {
  return [paragraphOf(chart, chart.caption, 'caption'), paragraphOf(chart, chart.summary)];
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
