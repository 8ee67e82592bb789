/** Takes block elements that keep to the vocabulary, gives the tree's blocks. */

import type {
  Block,
  Field,
  Figure,
  Heading,
  List,
  ListItem,
  NumberMarker,
  Paragraph,
  Signature,
} from '../document/tree.js';
import { attributeOf, flagOf, given, numberOf } from './attributes.js';
import { buildChart } from './build-chart.js';
import { alternativeText, buildGallery, buildOrgChart, buildTimeline } from './build-drawn.js';
import { buildInline, buildOwnInline } from './build-inline.js';
import { buildTable } from './build-table.js';
import type { MarkupElement, MarkupNode } from './parse-markup.js';
import type { Content, Surroundings } from './surroundings.js';
import { childNamed, contentOf, elementsOf, inside, nodeBase } from './surroundings.js';
import { calendarTable } from './tables/calendar.js';
import { logframeTable } from './tables/logframe.js';
import { swotTable } from './tables/swot.js';
import {
  alignments,
  bulletMarkers,
  isInline,
  numberMarkers,
  paragraphRoles,
} from './vocabulary.js';

/** Blocks, from elements that stand one after the other. */
export function buildBlocks(
  nodes: readonly MarkupNode[],
  around: Surroundings,
): readonly Block<Content>[] {
  return elementsOf(nodes).flatMap((element) => buildBlock(element, around));
}

/** The content of a list item or a cell: its blocks, or one paragraph when it holds text only. */
export function buildFlow(element: MarkupElement, around: Surroundings): readonly Block<Content>[] {
  const within = inside(element, around);
  const hasBlocks = elementsOf(element.children).some((child) => !isInline(child.name));
  if (hasBlocks) return buildBlocks(element.children, within);
  return [
    {
      type: 'paragraph',
      ...nodeBase(element, around),
      role: around.role,
      content: buildInline(element.children),
    },
  ];
}

function buildBlock(element: MarkupElement, around: Surroundings): readonly Block<Content>[] {
  const base = nodeBase(element, around);
  const within = inside(element, around);
  switch (element.name) {
    case 'p':
      return [buildParagraph(element, around)];
    case 'ul':
    case 'ol':
      return [buildList(element, around)];
    case 'table':
      return [buildTable(element, around, buildFlow)];
    case 'calendar':
      return [buildTable(calendarTable(element, around.report), around, buildFlow)];
    case 'logframe':
      return [buildTable(logframeTable(element), around, buildFlow)];
    case 'swot':
      return [buildTable(swotTable(element, around.report), around, buildFlow)];
    case 'figure':
      return [buildFigure(element, around)];
    case 'letterhead':
      return [
        {
          type: 'letterhead',
          ...base,
          right: buildZone(element, 'right', { ...within, lang: 'ar' }),
          middle: buildZone(element, 'middle', within),
          left: buildZone(element, 'left', { ...within, lang: 'fr' }),
        },
      ];
    case 'fields':
      return [{ type: 'fields', ...base, items: itemsOf(element, within, buildField) }];
    case 'signatures':
      return [{ type: 'signatures', ...base, items: itemsOf(element, within, buildSignature) }];
    case 'group':
      return [{ type: 'group', ...base, children: buildBlocks(element.children, within) }];
    case 'contents':
      return [
        {
          type: 'contents',
          ...base,
          depth: numberOf(element, 'depth', defaultDepth),
          entries: [],
        },
      ];
    case 'chart':
      return [buildChart(element, around)];
    case 'orgchart':
      return [buildOrgChart(element, around)];
    case 'timeline':
      return [buildTimeline(element, around)];
    case 'gallery':
      return [buildGallery(element, around)];
    case 'hr':
      return [{ type: 'rule', ...base }];
    case 'pagebreak':
      return [{ type: 'pageBreak', ...base }];
    default:
      return [buildHeading(element, around)];
  }
}

const levels = [1, 2, 3, 4, 5, 6] as const;
/** Contents list chapters and their sections. */
const defaultDepth = 2;

function buildHeading(element: MarkupElement, around: Surroundings): Heading<Content> {
  const level = levels.find((each) => element.name === `h${each}`);
  if (level === undefined) throw new Error(`no block is built from <${element.name}>`);
  return {
    type: 'heading',
    ...nodeBase(element, around),
    level,
    ...given({
      id: element.attributes.get('id'),
      align: attributeOf(element, 'align', alignments),
      numbered: numberedOf(element, level),
    }),
    content: buildInline(element.children),
  };
}

/** How a heading is counted: as it says, or, where it says no more than that it is, chapters in Roman and sections 1-1. */
function numberedOf(
  element: MarkupElement,
  level: Heading<unknown>['level'],
): NumberMarker | undefined {
  if (element.attributes.get('numbered') === '') return level === 1 ? 'roman' : 'multilevel';
  return attributeOf(element, 'numbered', numberMarkers);
}

function buildParagraph(element: MarkupElement, around: Surroundings): Paragraph<Content> {
  return {
    type: 'paragraph',
    ...nodeBase(element, around),
    role: attributeOf(element, 'role', paragraphRoles) ?? around.role,
    ...given({
      align: attributeOf(element, 'align', alignments),
      keepWithNext: flagOf(element, 'keep'),
    }),
    content: buildInline(element.children),
  };
}

function buildList(element: MarkupElement, around: Surroundings): List<Content> {
  const numbered = element.name === 'ol';
  return {
    type: 'list',
    ...nodeBase(element, around),
    marker: numbered
      ? (attributeOf(element, 'marker', numberMarkers) ?? 'decimal')
      : (attributeOf(element, 'marker', bulletMarkers) ?? 'bullet'),
    start: numberOf(element, 'start', 1),
    items: itemsOf(element, inside(element, around), buildItem),
  };
}

function buildItem(element: MarkupElement, around: Surroundings): ListItem<Content> {
  return { type: 'listItem', ...nodeBase(element, around), children: buildFlow(element, around) };
}

/** Width of a figure that says none, in millimetres. */
const figureWidthMm = 60;

function buildFigure(element: MarkupElement, around: Surroundings): Figure<Content> {
  const caption = childNamed(element, 'figcaption');
  return {
    type: 'figure',
    ...nodeBase(element, around),
    source: element.attributes.get('src') ?? '',
    ...alternativeText(element, around),
    widthMm: numberOf(element, 'width', figureWidthMm),
    align: attributeOf(element, 'align', alignments) ?? 'center',
    ...given({ caption: caption && buildOwnInline(caption) }),
  };
}

function buildZone(
  letterhead: MarkupElement,
  name: 'right' | 'middle' | 'left',
  around: Surroundings,
): readonly Block<Content>[] {
  const zone = childNamed(letterhead, name);
  if (zone === undefined) return [];
  return buildBlocks(zone.children, inside(zone, { ...around, role: 'letterhead' }));
}

function itemsOf<Item>(
  element: MarkupElement,
  within: Surroundings,
  build: (item: MarkupElement, around: Surroundings) => Item,
): readonly Item[] {
  return elementsOf(element.children).map((child) => build(child, within));
}

function buildField(element: MarkupElement, around: Surroundings): Field<Content> {
  return {
    type: 'field',
    ...nodeBase(element, around),
    label: contentOf(element, 'label'),
    value: contentOf(element, 'value'),
  };
}

function buildSignature(element: MarkupElement, around: Surroundings): Signature<Content> {
  return {
    type: 'signature',
    ...nodeBase(element, around),
    role: contentOf(element, 'role'),
    name: contentOf(element, 'name'),
  };
}
