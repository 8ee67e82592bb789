/**
 * Takes a resolved document, gives it as text that a person can read without opening a PDF: one line per node, one
 * per run with all that was decided for it. The text stands last and isolated, so that Arabic can not reorder the
 * fields before it. Tests compare this before anything else.
 */

import { directionOf } from '../../document/language.js';
import type { ResolvedDocument, ResolvedText, Run } from '../../document/resolved.js';
import type { GridSlot } from '../../document/table-grid.js';
import { tableGrid } from '../../document/table-grid.js';
import type { ChartPoint, OrgUnit, TimelineStep } from '../../document/drawn-blocks.js';
import type {
  Block,
  GalleryPicture,
  Language,
  ListItem,
  Section,
  Slide,
  Table,
} from '../../document/tree.js';
import { unknownNode } from '../../document/tree.js';

type ResolvedBlock = Block<ResolvedText>;
type Lines = readonly string[];

/** One line per node and run, indented by depth, with a line end after the last. */
export function renderDebug(document: ResolvedDocument): string {
  const { id, lang, metadata } = document;
  const lines = [
    node('document', lang, { id }),
    ...Object.entries(metadata).map(([name, value]) =>
      indent(`${name} ${isolated(String(value))}`),
    ),
    ...document.sections.flatMap((section) => indented(sectionLines(section))),
  ];
  return `${lines.join('\n')}\n`;
}

function sectionLines(section: Section<ResolvedText>): Lines {
  const { orientation, slide } = section;
  return [
    ...(slide === undefined
      ? [node('section', section.lang, { orientation })]
      : slideLines(slide, section.lang)),
    ...indented([
      ...(section.mark === undefined ? [] : ['mark', ...textLines(section.mark)]),
      ...(section.code === undefined
        ? []
        : [`code ${isolated(section.code.scanned)}`, ...textLines(section.code.caption)]),
      ...part('header', blocksLines(section.header)),
      ...part('footer', blocksLines(section.footer)),
      ...blocksLines(section.children),
    ]),
  ];
}

function slideLines(slide: Slide<ResolvedText>, lang: Language): Lines {
  const { layout, textScale, titleScale, notes = [] } = slide;
  const number = slide.part?.number;
  return [
    node('slide', lang, { layout, textScale, titleScale, part: number }),
    ...(slide.part === undefined ? [] : indented(['label', ...textLines(slide.part.label)])),
    ...indented(part('notes', blocksLines(notes))),
  ];
}

function blocksLines(blocks: readonly ResolvedBlock[]): Lines {
  return blocks.flatMap(blockLines);
}

function blockLines(block: ResolvedBlock): Lines {
  const { type, lang } = block;
  switch (block.type) {
    case 'heading': {
      const { level, id, align, numbered } = block;
      return [
        node(type, lang, { level, id, align, numbered }),
        ...indented(labelLines(block.label)),
        ...textLines(block.content),
      ];
    }
    case 'paragraph': {
      const { role, align, keepWithNext } = block;
      return [node(type, lang, { role, align, keepWithNext }), ...textLines(block.content)];
    }
    case 'list': {
      const { marker, start } = block;
      return [node(type, lang, { marker, start }), ...indented(block.items.flatMap(itemLines))];
    }
    case 'table':
      return tableLines(block);
    case 'figure': {
      const { source, alt, decorative, widthMm, align, caption } = block;
      return [
        node(type, lang, { source, decorative, widthMm, align }),
        ...(alt === '' ? [] : [indent(`alt ${isolated(alt)}`)]),
        ...captionLines(caption),
      ];
    }
    case 'letterhead':
      return [
        node(type, lang),
        ...indented([
          ...part('right', blocksLines(block.right)),
          ...part('middle', blocksLines(block.middle)),
          ...part('left', blocksLines(block.left)),
        ]),
      ];
    case 'fields':
      return [
        node(type, lang),
        ...indented(
          block.items.flatMap((field) => [
            node('field', field.lang),
            ...indented([
              ...part('label', runLines(field.label)),
              ...part('value', runLines(field.value)),
            ]),
          ]),
        ),
      ];
    case 'signatures':
      return [
        node(type, lang),
        ...indented(
          block.items.flatMap((signature) => [
            node('signature', signature.lang),
            ...indented([
              ...part('role', runLines(signature.role)),
              ...part('name', runLines(signature.name)),
            ]),
          ]),
        ),
      ];
    case 'group':
      return [node(type, lang), ...indented(blocksLines(block.children))];
    case 'parallel':
      return [
        node(type, lang),
        ...indented([
          ...part('left', blockLines(block.left)),
          ...part('right', blockLines(block.right)),
        ]),
      ];
    case 'contents':
      return [
        node(type, lang, { depth: block.depth }),
        ...indented(
          block.entries.flatMap(({ level, target, label, content, ...entry }) => [
            node('contentsEntry', entry.lang, { level, target }),
            ...indented(labelLines(label)),
            ...textLines(content),
          ]),
        ),
      ];
    case 'chart':
    case 'orgChart':
    case 'timeline':
    case 'gallery':
      return drawnLines(block);
    case 'rule':
    case 'pageBreak':
      return [node(type, lang)];
    default:
      return unknownNode(block);
  }
}

type Drawn = Extract<
  ResolvedBlock,
  { readonly type: 'chart' | 'orgChart' | 'timeline' | 'gallery' }
>;

function drawnLines(block: Drawn): Lines {
  switch (block.type) {
    case 'chart': {
      const { lang, kind, alt, axis } = block;
      const { minimum, maximum } = axis;
      return [
        node('chart', lang, { kind, minimum, maximum }),
        indent(`alt ${isolated(alt)}`),
        ...captionLines(block.caption),
        ...indented([
          ...axis.ticks.flatMap(pointLines),
          ...block.categories.flatMap((label) => part('category', runLines(label))),
          ...block.series.flatMap((series) => [
            node('chartSeries', series.lang),
            ...indented([
              ...part('label', runLines(series.label)),
              ...series.points.flatMap(pointLines),
            ]),
          ]),
          ...part('summary', runLines(block.summary)),
        ]),
      ];
    }
    case 'orgChart': {
      const { lang, caption, units } = block;
      return [node('orgChart', lang), ...captionLines(caption), ...indented(unitLines(units))];
    }
    case 'timeline':
      return [
        node('timeline', block.lang),
        ...captionLines(block.caption),
        ...indented(block.steps.flatMap(stepLines)),
      ];
    case 'gallery': {
      const { lang, columns, aspect, caption } = block;
      return [
        node('gallery', lang, { columns, aspect }),
        ...captionLines(caption),
        ...indented(block.pictures.flatMap(pictureLines)),
      ];
    }
    default:
      return unknownNode(block);
  }
}

function pointLines({ value, shown }: ChartPoint<ResolvedText>): Lines {
  return [`point value=${value}`, ...textLines(shown)];
}

function unitLines(units: readonly OrgUnit<ResolvedText>[]): Lines {
  return units.flatMap((unit) => [
    node('orgUnit', unit.lang),
    ...indented([
      ...part('label', runLines(unit.label)),
      ...unit.names.flatMap((name) => part('name', runLines(name))),
      ...unitLines(unit.units),
    ]),
  ]);
}

function stepLines({ lang, state, label, value, status }: TimelineStep<ResolvedText>): Lines {
  return [
    node('timelineStep', lang, { state }),
    ...indented([
      ...part('label', runLines(label)),
      ...part('value', runLines(value)),
      ...(status === undefined ? [] : part('status', runLines(status))),
    ]),
  ];
}

function pictureLines(picture: GalleryPicture<ResolvedText>): Lines {
  const { lang, source, alt, decorative, captions } = picture;
  return [
    node('galleryPicture', lang, { source, decorative }),
    ...(alt === '' ? [] : [indent(`alt ${isolated(alt)}`)]),
    ...indented(blocksLines(captions)),
  ];
}

function itemLines(item: ListItem<ResolvedText>): Lines {
  return [
    node('listItem', item.lang),
    ...indented([...labelLines(item.label), ...blocksLines(item.children)]),
  ];
}

/** Rows as a grid: a place that a cell of an earlier row or column covers shows where that cell begins. */
function tableLines(table: Table<ResolvedText>): Lines {
  const { lang, look, parallel, columnWidths } = table;
  const grid = tableGrid(table);
  const rows = (name: string, slots: typeof grid.head): Lines =>
    slots.flatMap((row, index) => [`${name} ${index + 1}`, ...indented(row.flatMap(slotLines))]);
  return [
    node('table', lang, { look, parallel, widths: columnWidths.join(' ') }),
    ...captionLines(table.caption),
    ...indented([...rows('head', grid.head), ...rows('body', grid.body)]),
  ];
}

function slotLines(slot: GridSlot<ResolvedText>, column: number): Lines {
  if (!slot.origin)
    return [`${column + 1} covered by row=${slot.row + 1} column=${slot.column + 1}`];
  const { lang, header, colSpan, rowSpan, align, figureTail, verticalAlign } = slot.cell;
  const tail = figureTail === undefined ? {} : { tail: `${figureTail.own}<${figureTail.widest}` };
  const spans = {
    colSpan: colSpan > 1 ? colSpan : undefined,
    rowSpan: rowSpan > 1 ? rowSpan : undefined,
  };
  return [
    `${column + 1} ${node('cell', lang, { header, ...spans, align, ...tail, verticalAlign })}`,
    ...indented(blocksLines(slot.cell.children)),
  ];
}

function captionLines(caption: ResolvedText | undefined): Lines {
  return caption === undefined ? [] : indented(part('caption', runLines(caption)));
}

function textLines(text: ResolvedText): Lines {
  return indented(runLines(text));
}

function runLines(text: ResolvedText): Lines {
  return [
    `text base=${text.direction} lang=${text.lang} length=${text.text.length}`,
    ...indented(text.runs.map((run) => runLine(run, text.text))),
  ];
}

function runLine(run: Run, text: string): string {
  const { start, end, level, script, lang, font, isolate, field, href } = run;
  const flags = (['bold', 'italic', 'underline'] as const).filter((flag) => run[flag]);
  const fields = attributes({
    level,
    script,
    lang,
    font: `${font.family}/${font.style}`,
    flags: flags.length > 0 ? flags.join('+') : undefined,
    isolate,
    field,
    href,
  });
  return `run ${start}..${end}${fields} text=${isolated(text.slice(start, end))}`;
}

type AttributeValue = string | number | boolean | undefined;

function node(
  name: string,
  lang: Language,
  fields: Readonly<Record<string, AttributeValue>> = {},
): string {
  return `${name} lang=${lang} base=${directionOf(lang)}${attributes(fields)}`;
}

function attributes(fields: Readonly<Record<string, AttributeValue>>): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}=${String(value)}`)
    .join('');
}

/** First strong isolate and its end (UAX #9), with line ends and invisible controls made visible. */
function isolated(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\u00a0\u202f\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
  return `\u2068${visible}\u2069`;
}

function labelLines(label: ResolvedText | undefined): Lines {
  return label === undefined ? [] : part('label', runLines(label));
}

function part(name: string, lines: Lines): Lines {
  return lines.length === 0 ? [] : [name, ...indented(lines)];
}

function indent(line: string): string {
  return `  ${line}`;
}

function indented(lines: Lines): Lines {
  return lines.map(indent);
}
