/** Typst through its Node compiler: a settled document tree as Typst source with the same fonts, sizes and text. */

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFolder } from './mahdar.js';

/** A compiler that reads the project's fonts and the pictures of a workspace. */
export function typstCompiler(workspace) {
  return NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fontFolder] }] });
}

/** Bytes of a tagged PDF/A-2a, with the memory of earlier compilations kept as `typst watch` keeps it. */
export function typstPdf(compiler, source) {
  const bytes = compiler.pdf({ mainFileContent: source }, { pdfStandard: 'a-2a', pdfTags: true });
  compiler.evictCache(10);
  return bytes;
}

export function typstSource(document, styles) {
  const { lang, metadata, sections } = document;
  const { sizePt, lineHeightPt } = styles.paragraph.body;
  const [first] = sections;
  const running = (blocks) => `[${blocks.map((block) => blockText(block, styles)).join('\n')}]`;
  return `#set document(title: ${quoted(metadata.title)}, author: ${quoted(metadata.author)}, date: datetime(year: ${metadata.date.slice(0, 4)}, month: ${Number(metadata.date.slice(5, 7))}, day: ${Number(metadata.date.slice(8))}))
#set page(paper: "a4", margin: (x: 22mm, y: 20mm), header: ${running(first.header)}, footer: ${running(first.footer)})
#set text(font: ("Amiri", "Noto Sans Tifinagh", "Noto Sans Symbols", "Noto Sans Symbols 2"), lang: "${lang}", size: ${sizePt}pt)
#set par(justify: true, leading: ${lineHeightPt - sizePt}pt, spacing: ${lineHeightPt - sizePt + 6}pt)
#set heading(numbering: none)
#show heading: set text(size: 14pt)
#set table(stroke: 0.6pt + rgb("#404040"), inset: 4pt)
${sections.map(({ children }) => blocksText(children, styles)).join('\n#pagebreak()\n')}
`;
}

const blocksText = (blocks, styles) => blocks.map((block) => blockText(block, styles)).join('\n\n');

function blockText(block, styles) {
  switch (block.type) {
    case 'heading':
      return `#heading(level: ${block.level})[${inline(block.content)}]`;
    case 'paragraph':
      return paragraphText(block, styles);
    case 'list': {
      const items = block.items.map((item) => `[${blocksText(item.children, styles)}]`).join(', ');
      const numbered = block.marker === 'decimal' || block.marker === 'ordinal';
      const mark = block.items[0]?.label;
      return numbered
        ? `#enum(start: ${block.start}, ${items})`
        : `#list(marker: [${mark === undefined ? '•' : inline(mark)}], ${items})`;
    }
    case 'table':
      return tableText(block, styles);
    case 'figure':
      return `#align(center, image("/${block.source}", width: ${block.widthMm}mm, alt: ${quoted(block.alt || '-')}))`;
    case 'letterhead':
      return `#grid(columns: (39%, 1fr, 39%), ${[block.left, block.middle, block.right].map((zone) => `[${blocksText(zone, styles)}]`).join(', ')})`;
    case 'fields':
      return block.items
        .map(({ label, value }) => `#par[#strong[${inline(label)}] ${inline(value)}]`)
        .join('\n\n');
    case 'signatures':
      return `#grid(columns: ${block.items.length}, gutter: 1fr, ${block.items.map(({ role, name }) => `align(center)[#strong[${inline(role)}] #v(36pt) ${inline(name)}]`).join(', ')})`;
    case 'group':
      return `#block(breakable: false)[${blocksText(block.children, styles)}]`;
    case 'contents':
      return `#outline(title: none, depth: ${block.depth})`;
    case 'rule':
      return '#line(length: 100%)';
    case 'pageBreak':
      return '#pagebreak()';
    default:
      throw new Error(`no Typst for ${block.type}`);
  }
}

function paragraphText({ role, align, content }, styles) {
  const style = styles.paragraph[role];
  const side = align ?? style.align;
  const text = inline(content);
  const sized =
    style.sizePt === styles.paragraph.body.sizePt
      ? text
      : `#text(size: ${style.sizePt}pt)[${text}]`;
  const bold = style.bold ? `#strong[${sized}]` : sized;
  return side === 'justify' ? `#par[${bold}]` : `#align(${side})[#par[${bold}]]`;
}

function tableText({ columnWidths, head, body, caption }, styles) {
  const cell = (one) =>
    `table.cell(colspan: ${one.colSpan}, rowspan: ${one.rowSpan}${one.header === undefined ? '' : ', fill: rgb("#E8EEF2")'})[${blocksText(one.children, styles)}]`;
  const rows = (list) => list.flatMap(({ cells }) => cells.map(cell)).join(',\n');
  const header = head.length === 0 ? '' : `table.header(${rows(head)}),\n`;
  const title = caption === undefined ? '' : `#align(center)[#strong[${inline(caption)}]]\n`;
  const widths = columnWidths.map((width) => `${width}fr`).join(', ');
  return `${title}#table(columns: (${widths},), ${header}${rows(body)})`;
}

/** Neighbouring runs of one look; a page number where the tree has one. */
function inline({ text, runs }) {
  const parts = [];
  for (const run of runs) {
    const look = `${run.bold}|${run.underline}|${run.field ?? ''}`;
    const last = parts.at(-1);
    if (last?.look === look) last.end = run.end;
    else parts.push({ look, run, start: run.start, end: run.end });
  }
  return parts
    .map(({ run, start, end }) => {
      if (run.field === 'pageNumber') return '#context counter(page).display()';
      if (run.field === 'pageCount') return '#context counter(page).final().first()';
      const shown = `#${quoted(text.slice(start, end))}`;
      const bold = run.bold ? `#strong[${shown}]` : shown;
      return run.underline ? `#underline[${bold}]` : bold;
    })
    .join('');
}

const quoted = (text) =>
  `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')}"`;
