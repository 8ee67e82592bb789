/**
 * The closed vocabulary of the markup: each element, its attributes, and what may stand in it. docs/markup.md says the
 * same for people who write templates; a test compares the two.
 */

import { houseStyle } from '../document/styles.js';
import { slideLayouts } from '../document/tree.js';

/** Quadrants of a SWOT, in reading order. */
export const swotParts = ['strengths', 'weaknesses', 'opportunities', 'threats'] as const;

export const languages = ['ar', 'fr', 'zgh'] as const;
export const alignments = ['start', 'center', 'end', 'justify'] as const;
export const bulletMarkers = ['tick', 'arrow', 'dash', 'bullet'] as const;
export const numberMarkers = ['decimal', 'roman', 'letter', 'ordinal', 'multilevel'] as const;
export const tableLooks = ['grid', 'plain', 'compact'] as const;
export const chartKinds = ['bar', 'line', 'share', 'pyramid'] as const;
export const stepStates = ['done', 'underway', 'planned', 'cancelled'] as const;
/** Roles of texts that no paragraph of a template is. */
const ownRoles: readonly string[] = [
  ...['mark', 'code', 'drawing', 'drawing-strong', 'cell-small', 'cell-header-small'],
  ...['cell-smallest', 'cell-header-smallest'],
];
export const paragraphRoles = (
  Object.keys(houseStyle.paragraph) as (keyof typeof houseStyle.paragraph)[]
).filter((role) => !ownRoles.includes(role));

export interface AttributeRule {
  readonly required?: true;
  /** The values, when they can be listed. */
  readonly choices?: readonly string[];
  readonly accepts: (value: string) => boolean;
  /** What a right value looks like, for messages: needs no translation. */
  readonly example: string;
}

/** A step of an element's content: children with one of these names. */
export interface ContentStep {
  readonly names: readonly string[];
  readonly once?: true;
  readonly required?: true;
}

export type ContentRule =
  | { readonly kind: 'empty' }
  | { readonly kind: 'inline' }
  /** Either text with its inline elements, or these blocks; not both. */
  | { readonly kind: 'inline-or-blocks'; readonly blocks: readonly string[] }
  /** Elements only, step after step (or in any order). */
  | { readonly kind: 'steps'; readonly steps: readonly ContentStep[]; readonly anyOrder?: true };

export interface ElementRule {
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  readonly content: ContentRule;
}

const choice = (choices: readonly string[]): AttributeRule => ({
  choices,
  accepts: (value) => choices.includes(value),
  example: choices.join(' | '),
});
const pattern = (accepted: RegExp, example: string): AttributeRule => ({
  accepts: (value) => accepted.test(value),
  example,
});
const required = (rule: AttributeRule): AttributeRule => ({ ...rule, required: true });

/** A flag is on when it is named, or says true. */
const flag = choice(['', 'true', 'false']);
const align = choice(alignments);
const span = pattern(/^[1-9]\d{0,2}$/, '2');
const cellAttributes = {
  colspan: span,
  rowspan: span,
  align,
  valign: choice(['top', 'middle']),
};
/** A file of the workspace, by its path from there: no scheme, no way up, nothing absolute. */
const workspacePath: AttributeRule = {
  accepts: (value) =>
    value !== '' &&
    !/^[/\\]|^[A-Za-z][A-Za-z\d+.-]*:|\\|\0/.test(value) &&
    !value.split('/').includes('..'),
  example: 'pictures/logo.png',
};

const inlineNames = ['b', 'i', 'u', 'a', 'span', 'br', 'page-number', 'page-count'];
const headingNames = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const groupBlocks = [
  ...headingNames,
  'p',
  'ul',
  'ol',
  'table',
  'calendar',
  'logframe',
  'swot',
  'figure',
  'fields',
  'signatures',
  'chart',
  'gallery',
  'hr',
];
const sectionBlocks = [
  ...groupBlocks,
  'letterhead',
  'group',
  'contents',
  'orgchart',
  'timeline',
  'pagebreak',
];
/** A slide has no letterhead, signatures or page breaks; its groups are the columns of layouts that have two. */
const slideBlocks = [
  ...headingNames,
  'p',
  'ul',
  'ol',
  'table',
  'calendar',
  'logframe',
  'swot',
  'figure',
  'group',
  'chart',
  'gallery',
  'orgchart',
  'timeline',
];

const inline: ContentRule = { kind: 'inline' };
const empty: ContentRule = { kind: 'empty' };
const only = (...names: readonly string[]): ContentRule => ({ kind: 'steps', steps: [{ names }] });
const some = (name: string): ContentRule => ({
  kind: 'steps',
  steps: [{ names: [name], required: true }],
});
const element = (
  content: ContentRule,
  attributes: Readonly<Record<string, AttributeRule>> = {},
): ElementRule => ({ content, attributes });

const heading = element(inline, {
  id: pattern(/^[A-Za-z][\w-]*$/, 'point-1'),
  align,
  numbered: choice(['', ...numberMarkers]),
});
const cellContent: ContentRule = { kind: 'inline-or-blocks', blocks: ['p', 'ul', 'ol', 'figure'] };
/** A month of a calendar, counted from 1. */
const place = pattern(/^[1-9]\d?$/, '3');
/** A table whose columns are named first, then filled row by row. */
const namedTable: ContentRule = {
  kind: 'steps',
  steps: [
    { names: ['caption'], once: true },
    { names: ['columns'], once: true, required: true },
    { names: ['row'], required: true },
  ],
};
const swotPart = element({
  kind: 'steps',
  steps: [
    { names: ['label'], once: true, required: true },
    { names: ['p', 'ul', 'ol'], required: true },
  ],
});
const zone = element(only('p', 'figure', 'hr'));
const running = element(only('p', 'figure', 'table', 'hr'));

/** Attributes every element may have. */
export const commonAttributes: Readonly<Record<string, AttributeRule>> = {
  lang: choice(languages),
};

/** What may stand at the top of the markup. */
export const topRule: ContentRule = {
  kind: 'steps',
  steps: [{ names: ['section', 'slide'], required: true }],
};

export const vocabulary: ReadonlyMap<string, ElementRule> = new Map(
  Object.entries({
    section: element(
      {
        kind: 'steps',
        steps: [
          { names: ['header'], once: true },
          { names: ['footer'], once: true },
          { names: sectionBlocks },
        ],
      },
      { orientation: choice(['portrait', 'landscape']) },
    ),
    slide: element(
      {
        kind: 'steps',
        steps: [
          { names: ['footer'], once: true },
          { names: ['notes'], once: true },
          { names: slideBlocks },
        ],
      },
      { layout: required(choice(slideLayouts)) },
    ),
    notes: element(only('p', 'ul', 'ol')),
    header: running,
    footer: running,
    ...Object.fromEntries(headingNames.map((name) => [name, heading])),
    p: element(inline, { role: choice(paragraphRoles), align, keep: flag }),
    ul: element(some('li'), { marker: choice(bulletMarkers) }),
    ol: element(some('li'), {
      marker: choice(numberMarkers),
      start: pattern(/^[1-9]\d{0,3}$/, '1'),
    }),
    li: element({ kind: 'inline-or-blocks', blocks: ['p', 'ul', 'ol'] }),
    table: element(
      {
        kind: 'steps',
        steps: [
          { names: ['caption'], once: true },
          { names: ['thead'], once: true },
          { names: ['tbody'], once: true, required: true },
        ],
      },
      {
        widths: pattern(/^\d{1,4}(\.\d+)?( \d{1,4}(\.\d+)?)*$/, '2 3 4'),
        look: choice(tableLooks),
        parallel: choice(['beside', 'stacked', 'joined']),
      },
    ),
    caption: element(inline),
    thead: element(some('tr')),
    tbody: element(some('tr')),
    tr: element(only('th', 'td')),
    th: element(cellContent, { scope: choice(['col', 'row', 'both']), ...cellAttributes }),
    td: element(cellContent, cellAttributes),
    calendar: element(namedTable),
    logframe: element(namedTable),
    columns: element(some('column')),
    column: element(inline),
    row: element({
      kind: 'steps',
      steps: [{ names: ['label'], once: true, required: true }, { names: ['entry'] }],
    }),
    entry: element(
      { kind: 'inline-or-blocks', blocks: ['p', 'ul', 'ol'] },
      { from: place, to: place },
    ),
    swot: element({
      kind: 'steps',
      steps: ['caption', ...swotParts].map((name) => ({ names: [name], once: true })),
    }),
    ...Object.fromEntries(swotParts.map((name) => [name, swotPart])),
    figure: element(
      { kind: 'steps', steps: [{ names: ['figcaption'], once: true }] },
      {
        src: required(workspacePath),
        alt: pattern(/^/, '…'),
        decorative: flag,
        width: pattern(/^(?!0+(\.0+)?$)\d{1,3}(\.\d+)?$/, '60'),
        align,
      },
    ),
    figcaption: element(inline),
    letterhead: element({
      kind: 'steps',
      anyOrder: true,
      steps: ['right', 'middle', 'left'].map((name) => ({ names: [name], once: true })),
    }),
    right: zone,
    middle: zone,
    left: zone,
    fields: element(some('field')),
    field: element({
      kind: 'steps',
      steps: ['label', 'value'].map((name) => ({ names: [name], once: true, required: true })),
    }),
    label: element(inline),
    value: element(inline),
    signatures: element(some('signature')),
    signature: element({
      kind: 'steps',
      steps: ['role', 'name'].map((name) => ({ names: [name], once: true, required: true })),
    }),
    role: element(inline),
    name: element(inline),
    chart: element(
      {
        kind: 'steps',
        steps: [
          { names: ['caption'], once: true, required: true },
          { names: ['series'] },
          { names: ['summary'], once: true, required: true },
        ],
      },
      { kind: required(choice(chartKinds)) },
    ),
    series: element({
      kind: 'steps',
      steps: [{ names: ['label'], once: true }, { names: ['point'] }],
    }),
    point: element(inline, {
      value: required(pattern(/^-?\d{1,12}(\.\d{1,6})?$/, '12 | 41.94')),
      shown: pattern(/\S/, '12 (40 %)'),
    }),
    summary: element(inline),
    orgchart: element({
      kind: 'steps',
      steps: [{ names: ['caption'], once: true }, { names: ['unit'] }],
    }),
    unit: element({
      kind: 'steps',
      steps: [
        { names: ['label'], once: true, required: true },
        { names: ['name'] },
        { names: ['unit'] },
      ],
    }),
    timeline: element({
      kind: 'steps',
      steps: [{ names: ['caption'], once: true }, { names: ['step'] }],
    }),
    step: element(
      {
        kind: 'steps',
        steps: [
          { names: ['label'], once: true, required: true },
          { names: ['value'], once: true, required: true },
          { names: ['status'], once: true },
        ],
      },
      { state: required(choice(stepStates)) },
    ),
    status: element(inline),
    gallery: element(
      {
        kind: 'steps',
        steps: [{ names: ['caption'], once: true }, { names: ['figure'] }],
      },
      {
        columns: pattern(/^[1-4]$/, '2'),
        ratio: pattern(/^[1-9]\d?:[1-9]\d?$/, '4:3'),
      },
    ),
    group: element(only(...groupBlocks)),
    hr: element(empty),
    contents: element(empty, { depth: pattern(/^[1-6]$/, '2') }),
    pagebreak: element(empty),
    b: element(inline),
    i: element(inline),
    u: element(inline),
    a: element(inline, {
      href: required(
        pattern(/^(https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]+$)/i, 'https://… | mailto:…'),
      ),
    }),
    span: element(inline),
    br: element(empty),
    'page-number': element(empty),
    'page-count': element(empty),
  }),
);

/** What people used to HTML look for, and how it is called here. */
export const htmlNames: ReadonlyMap<string, string> = new Map([
  ['strong', 'b'],
  ['em', 'i'],
  ['img', 'figure'],
  ['div', 'group'],
  ['article', 'section'],
  ['main', 'section'],
]);

export function isInline(name: string): boolean {
  return inlineNames.includes(name);
}
