/** Plain pdfmake, as its documentation uses it: the same text and tables, without bidi, tags or archive claims. */

import { join } from 'node:path';
import pdfmake from 'pdfmake';
import { fontFolder } from './mahdar.js';

const amiri = (style) => join(fontFolder, `Amiri-${style}.ttf`);
pdfmake.addFonts({
  Amiri: {
    normal: amiri('Regular'),
    bold: amiri('Bold'),
    italics: amiri('Italic'),
    bolditalics: amiri('BoldItalic'),
  },
});
pdfmake.setUrlAccessPolicy?.(() => false);
pdfmake.setLocalAccessPolicy?.(() => true);

export async function plainPdf(document, styles, pictures) {
  const content = document.sections.flatMap(({ children }) =>
    children.map((block) => nodeOf(block, styles)),
  );
  const { sizePt } = styles.paragraph.body;
  return pdfmake
    .createPdf({
      content,
      images: pictures,
      defaultStyle: { font: 'Amiri', fontSize: sizePt, alignment: 'justify' },
    })
    .getBuffer();
}

function nodeOf(block, styles) {
  const stack = (blocks) => ({ stack: blocks.map((each) => nodeOf(each, styles)) });
  switch (block.type) {
    case 'heading':
      return { text: block.content.text, bold: true, fontSize: 14, alignment: 'right' };
    case 'paragraph': {
      const { sizePt, bold } = styles.paragraph[block.role];
      return { text: block.content.text, fontSize: sizePt, bold, margin: [0, 0, 0, 6] };
    }
    case 'list':
      return { ul: block.items.map(({ children }) => stack(children)) };
    case 'table':
      return tableOf(block, stack);
    case 'figure':
      return { image: block.source, width: (block.widthMm * 72) / 25.4, alignment: 'center' };
    case 'letterhead':
      return { columns: [block.left, block.middle, block.right].map(stack) };
    case 'fields':
      return { stack: block.items.map(({ label, value }) => `${label.text} ${value.text}`) };
    case 'signatures':
      return { stack: block.items.map(({ role, name }) => `${role.text}\n${name.text}`) };
    case 'group':
      return { ...stack(block.children), unbreakable: true };
    default:
      return { text: '' };
  }
}

/** Places under a span are empty objects to pdfmake. */
function tableOf({ head, body, columnWidths }, stack) {
  const rows = [...head, ...body];
  const grid = rows.map(() => []);
  rows.forEach(({ cells }, row) => {
    let column = 0;
    for (const { colSpan, rowSpan, children } of cells) {
      while (grid[row][column] !== undefined) column++;
      for (let below = row; below < row + rowSpan; below++)
        for (let beside = column; beside < column + colSpan; beside++) grid[below][beside] = {};
      grid[row][column] = { ...stack(children), colSpan, rowSpan };
    }
  });
  return { table: { headerRows: head.length, widths: columnWidths.map(() => '*'), body: grid } };
}
