/** Takes the settled tree, gives the paragraphs and pictures its slides must have, in their order. */

import { directionOf } from '../document/language.js';
import type { ResolvedDocument, ResolvedText } from '../document/resolved.js';
import { slideBlocks } from '../document/slide-blocks.js';
import { slideParts } from '../document/slide-parts.js';
import { inWords, tableInWords } from '../document/in-words.js';
import type { OrgUnit } from '../document/drawn-blocks.js';
import type { Block, Figure, Language, List, Section, Table } from '../document/tree.js';
import type { ExpectedElement } from './element.js';
import { joined } from './expected-pdf.js';

type Node = Block<ResolvedText>;

export function expectedPptx({ lang, sections }: ResolvedDocument): ExpectedElement {
  const slides = sections.filter(({ slide }) => slide !== undefined);
  return { type: 'Deck', lang, children: slides.map(slideElement) };
}

function slideElement(section: Section<ResolvedText>): ExpectedElement {
  const parts = slideParts(section);
  const mark = section.mark === undefined ? [] : [paragraph(section.lang, section.mark)];
  const footer = blocks(section.footer);
  const notes = blocks(section.slide?.notes ?? []);
  const own =
    parts.kind === 'words'
      ? blocks([...parts.words, ...parts.logos])
      : [...titleElements(section), ...blocks([...parts.columns[0], ...(parts.columns[1] ?? [])])];
  return { type: 'Slide', lang: section.lang, children: [...mark, ...own, ...footer, ...notes] };
}

function titleElements({ slide, children }: Section<ResolvedText>): readonly ExpectedElement[] {
  const [title] = children;
  if (title?.type !== 'heading') return [];
  const { lang, label } = title;
  const own = label === undefined ? title.content : joined(label, title.content);
  return [paragraph(lang, slide?.part === undefined ? own : joined(own, slide.part.label))];
}

function paragraph(lang: Language, text: ResolvedText): ExpectedElement {
  return { type: 'P', lang, text, attributes: { Direction: directionOf(lang) }, children: [] };
}

function blocks(nodes: readonly Node[]): readonly ExpectedElement[] {
  return nodes.flatMap(slideBlocks).flatMap(blockElements);
}

function blockElements(node: Node): readonly ExpectedElement[] {
  switch (node.type) {
    case 'heading': {
      const { lang, label, content } = node;
      return [paragraph(lang, label === undefined ? content : joined(label, content))];
    }
    case 'paragraph':
      return [paragraph(node.lang, node.content)];
    case 'list':
      return listElements(node);
    case 'table':
      return tableElements(node);
    case 'figure':
      return figureElements(node);
    case 'chart':
    case 'orgChart':
    case 'timeline':
      return drawnElements(node);
    default:
      return [];
  }
}

/** Signs and counted numbers are bullets; any other label stands before the item's text. */
const bullet = /^(?:.|\d+[.)]?|[IVXLC]+\.)$/u;

function listElements(list: List<ResolvedText>): readonly ExpectedElement[] {
  return list.items.flatMap(({ label, children }) => {
    const [first, ...rest] = children;
    if (first?.type !== 'paragraph') return blocks(children);
    const written = label === undefined || bullet.test(label.text);
    const text = written ? first.content : joined(label, first.content);
    return [paragraph(first.lang, text), ...blocks(rest)];
  });
}

/** Rows are written as they are seen from the left. */
function tableElements(table: Table<ResolvedText>): readonly ExpectedElement[] {
  const caption = table.caption === undefined ? [] : [paragraph(table.lang, table.caption)];
  const rows = [...table.head, ...table.body].flatMap(({ cells }) => {
    const seen = directionOf(table.lang) === 'rtl' ? [...cells].reverse() : cells;
    return seen.flatMap(({ children }) => blocks(children));
  });
  const alt = tableInWords(table);
  return [...caption, { type: 'Figure', lang: table.lang, alt, children: [] }, ...rows];
}

type Drawn = Extract<Node, { type: 'chart' | 'orgChart' | 'timeline' }>;

/** The caption, the drawing described, and what is written in it, as far as it is text of the slide. */
function drawnElements(node: Drawn): readonly ExpectedElement[] {
  const { lang, caption } = node;
  const above = caption === undefined ? [] : [paragraph(lang, caption)];
  const figure = (alt: string): ExpectedElement => ({ type: 'Figure', lang, alt, children: [] });
  switch (node.type) {
    case 'chart':
      return [...above, figure(node.alt), paragraph(lang, node.summary)];
    case 'orgChart':
      return node.units.length === 0
        ? above
        : [...above, figure(inWords(node)), ...unitElements(node.units)];
    case 'timeline': {
      const steps = node.steps.flatMap(({ label, value, status }) =>
        [label, value, ...(status === undefined ? [] : [status])].map((text) =>
          paragraph(lang, text),
        ),
      );
      return steps.length === 0 ? above : [...above, figure(inWords(node)), ...steps];
    }
  }
}

function unitElements(units: readonly OrgUnit<ResolvedText>[]): readonly ExpectedElement[] {
  return units.flatMap(({ lang, label, names, units: below }) => [
    ...[label, ...names].map((text) => paragraph(lang, text)),
    ...unitElements(below),
  ]);
}

function figureElements(figure: Figure<ResolvedText>): readonly ExpectedElement[] {
  const { decorative, lang, alt, caption } = figure;
  const picture: readonly ExpectedElement[] = decorative
    ? []
    : [{ type: 'Figure', lang, alt, children: [] }];
  return caption === undefined ? picture : [...picture, paragraph(lang, caption)];
}
